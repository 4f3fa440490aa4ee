// What else a record says, under what its page says in its own way: every field that was asked and has words, as its description
// writes it.

import { writeFieldLines } from '#shared/domain/history/field-words';
import { registers } from '#shared/domain/registers/all-registers';
import { askedFields } from '#shared/domain/registers/register';
import type { Kept, State } from '#shared/domain/state';
import { SummaryList } from '#ui/summary-list';

interface RestOfRecordProps {
  readonly title: string;
  readonly state: State;
  readonly kept: Pick<Kept, 'register' | 'fields'>;
  /** The fields that stand above already. */
  readonly saidAbove: readonly string[];
}

export function RestOfRecord({ title, state, kept: { register, fields }, saidAbove }: RestOfRecordProps) {
  return (
    <section className="section-apart stack">
      <div className="section-head">
        <h2>{title}</h2>
      </div>
      <SummaryList
        rows={askedFields(registers[register], fields)
          .filter(({ name, isWrittenElsewhere }) => !isWrittenElsewhere && !saidAbove.includes(name))
          .map((field) => ({ field, said: writeFieldLines(field, fields, state) }))
          .filter(({ said }) => said.length > 0)
          .map(({ field, said }) => ({ term: field.label, value: said.map((line) => <p key={line}>{line}</p>) }))}
      />
    </section>
  );
}
