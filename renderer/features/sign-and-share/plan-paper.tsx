// The plan as it is read before it is checked or signed: all that it says, from top to bottom.

import { planInWords } from '#shared/domain/plan-in-words';
import type { State } from '#shared/domain/state';
import { SummaryList } from '#ui/summary-list';

export function PlanPaper({ state }: { readonly state: State }) {
  return (
    <>
      {planInWords(state).map(({ title, nothing, records }) => (
        <section key={title} className="stack-close">
          <div className="section-head">
            <h2>{title}</h2>
          </div>
          {nothing !== '' && <p className="text-quiet">{nothing}</p>}
          {records.map((record) => (
            <section key={record.key}>
              <h3>{record.title}</h3>
              <SummaryList rows={record.lines.map(({ label, words }) => ({ term: label, value: words }))} />
            </section>
          ))}
        </section>
      ))}
    </>
  );
}
