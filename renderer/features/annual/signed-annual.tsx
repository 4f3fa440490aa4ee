// A self-assessment that is signed: what each aspect said, the way to its report, and opening it again with a reason.

import { annualBefore } from '#shared/domain/annual/annual-round';
import { saidLevelWords } from '#shared/domain/annual/assessment';
import { saidOf } from '#shared/domain/annual/said-of';
import type { ItemId, RoundId } from '#shared/domain/ids';
import { writeYear } from '#shared/domain/quarter';
import type { State } from '#shared/domain/state';
import { readableAspect } from '#shared/packs/readable-aspect';
import { Button } from '#ui/button';
import { LinkButton } from '#ui/link-button';
import { Matrix } from '#ui/matrix';
import { Page } from '#ui/page';
import { PageHead } from '#ui/page-head';
import { useSnapshot } from '#ui/use-snapshot';
import { OpenAgain } from '../open-again';
import type { AnnualProps } from './all-aspects';

/** The words of the action that came of an aspect, done or not; empty where none did. */
function plannedFor({ general }: State, round: RoundId, aspect: ItemId): string {
  const action = Object.values(general.actions).find(({ from }) => from?.round === round && from.item === aspect);
  return action?.words ?? '';
}

export function SignedAnnual({ masthead, workbook, go, annual, pack }: AnnualProps) {
  const { state } = useSnapshot(workbook);
  const before = annualBefore(state, annual);
  return (
    <Page masthead={masthead}>
      <PageHead
        title={`Self-assessment of ${writeYear(annual.year)}`}
        under="Signed. Nothing in it changes any more."
      />
      <div className="row">
        <Button look="solid" onClick={() => go({ name: 'reports' })}>
          See the report
        </Button>
        <OpenAgain
          workbook={workbook}
          round={annual.round}
          button="Open it again"
          title="Open the signed self-assessment again?"
        >
          The signed report stays as it is. It will be shown as superseded, with your reason, and the self-assessment
          must be signed again.
        </OpenAgain>
        <LinkButton onClick={() => go({ name: 'history', round: annual.round })}>Who did what in it</LinkButton>
      </div>
      <div className="section-apart">
        <Matrix
          caption="Each aspect, beside the year before"
          heading="Aspect"
          columns={[
            { id: 'now', name: writeYear(annual.year) },
            ...(before ? [{ id: 'before', name: writeYear(before.year) }] : []),
            { id: 'up', name: 'What takes you up one' },
          ]}
          rows={annual.aspects.map((aspect) => {
            const said = saidOf(annual, aspect);
            const earlier = before && saidOf(before, aspect);
            return {
              id: aspect,
              name: readableAspect(pack, aspect)?.title ?? aspect,
              cells: [
                said ? saidLevelWords(said.level) : '–',
                ...(before ? [earlier ? saidLevelWords(earlier.level) : '–'] : []),
                said?.takesUsUp || plannedFor(state, annual.round, aspect) || '–',
              ],
            };
          })}
        />
      </div>
    </Page>
  );
}
