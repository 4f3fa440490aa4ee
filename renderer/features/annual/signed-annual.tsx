// A self-assessment that is signed: what each aspect said, the way to its report, and opening it again with a reason.

import { useState } from 'react';
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
import { TextField } from '#ui/text-field';
import { useSnapshot } from '#ui/use-snapshot';
import type { AnnualProps } from './all-aspects';

/** The words of the action that came of an aspect, done or not; empty where none did. */
function plannedFor({ general }: State, round: RoundId, aspect: ItemId): string {
  const action = Object.values(general.actions).find(({ from }) => from?.round === round && from.item === aspect);
  return action?.words ?? '';
}

export function SignedAnnual({ masthead, workbook, go, annual, pack }: AnnualProps) {
  const { state } = useSnapshot(workbook);
  const [because, setBecause] = useState<string>();
  const [problem, setProblem] = useState('');
  const before = annualBefore(state, annual);
  const reopen = async () => {
    const done = await workbook.commit([{ kind: 'round-reopened', round: annual.round, because: because ?? '' }]);
    if (done.state !== 'saved') setProblem(done.words);
  };
  return (
    <Page masthead={masthead}>
      <PageHead
        title={`Self-assessment of ${writeYear(annual.year)}`}
        under="Signed. Nothing in it changes any more."
      />
      <div className="row">
        <Button look={because === undefined ? 'solid' : 'outline'} onClick={() => go({ name: 'reports' })}>
          See the report
        </Button>
        {because === undefined && <Button onClick={() => setBecause('')}>Open it again</Button>}
        <LinkButton onClick={() => go({ name: 'history', round: annual.round })}>Who did what in it</LinkButton>
      </div>
      {because !== undefined && (
        <form
          className="form"
          autoComplete="off"
          onSubmit={(event) => {
            event.preventDefault();
            void reopen();
          }}
        >
          <p>
            The signed report stays as it is. It will be shown as superseded, with your reason, and the self-assessment
            must be signed again.
          </p>
          <TextField
            label="Why is it opened again?"
            value={because}
            onChange={(event) => setBecause(event.target.value)}
            error={problem === '' ? undefined : problem}
          />
          <div className="row">
            <Button type="submit" look="solid">
              Open it again
            </Button>
            <Button onClick={() => setBecause(undefined)}>Leave it signed</Button>
          </div>
        </form>
      )}
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
