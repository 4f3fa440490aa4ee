// Where the self-assessment of a year is opened, what it asks and how long it takes, and those of the years before.

import { useState } from 'react';
import { addYears, annualsInOrder, opensOn, presentYear, yearsToAssess } from '#shared/domain/annual/annual-round';
import { writeDate } from '#shared/domain/plain-date';
import { type OwnYear, writeYear } from '#shared/domain/quarter';
import { progressOf } from '#shared/domain/round';
import type { AnnualRound } from '#shared/domain/state';
import { Button } from '#ui/button';
import { LinkButton } from '#ui/link-button';
import { Notice } from '#ui/notice';
import { Page } from '#ui/page';
import { PageHead } from '#ui/page-head';
import { StatusWords } from '#ui/status-words';
import { useSnapshot } from '#ui/use-snapshot';
import type { ScreenProps } from '../screen';

interface OpenAYearProps extends ScreenProps {
  /** Oldest year first. */
  readonly annuals: readonly AnnualRound[];
  /** One was asked for that is not there any more. */
  readonly isGone: boolean;
}

export function OpenAYear({ masthead, workbook, packs, go, annuals, isGone }: OpenAYearProps) {
  const { state } = useSnapshot(workbook);
  const [problem, setProblem] = useState('');
  const today = workbook.today();
  const years = yearsToAssess(state, today);
  const { assessment } = packs;

  const open = async (year: OwnYear) => {
    if (!assessment) return;
    const round = workbook.makeId('round');
    const { pack, reference } = assessment;
    const aspects = pack.aspects.map(({ id }) => id);
    const done = await workbook.commit([{ kind: 'annual-opened', round, year, pack: reference, aspects }]);
    if (done.state === 'saved') go({ name: 'annual', round });
    else setProblem(done.words);
  };

  return (
    <Page masthead={masthead}>
      <PageHead
        title="Annual self-assessment"
        under="Once a year you say truly where you stand: twelve aspects, four levels each, no total."
      />
      {isGone && <Notice kind="look" title="This self-assessment is no longer there." />}
      {problem !== '' && <Notice kind="alert" title={problem} />}
      <section className="stack-close measure">
        <p>
          Take about two hours, and do it with somebody. Before you choose a level, Quarterday shows what your records
          say. Somebody else then checks it, and a signatory signs it.
        </p>
        {annuals.length === 0 && (
          <p>
            If you have only begun, that is a good answer too. The first one ends with a plan: what you do next, by whom
            and by when.
          </p>
        )}
        {years.length === 0 && (
          <p className="text-strong">{notYetWords(addYears(lastOf(annuals) ?? presentYear(state, today), 1))}</p>
        )}
      </section>
      <div className="row">
        {years.map((year, index) => (
          <Button key={writeYear(year)} look={index === 0 ? 'solid' : 'outline'} onClick={() => void open(year)}>
            {`Open the self-assessment of ${writeYear(year)}`}
          </Button>
        ))}
      </div>
      {annuals.length > 0 && (
        <section className="plain-rows section-apart" aria-labelledby="years-before">
          <div className="section-head">
            <h2 id="years-before">Years before</h2>
          </div>
          <ul>
            {annualsInOrder(state)
              .toReversed()
              .map((annual) => (
                <li key={annual.round} className="dated-row">
                  <LinkButton onClick={() => go({ name: 'annual', round: annual.round })}>
                    {`Self-assessment of ${writeYear(annual.year)}`}
                  </LinkButton>
                  <StatusWords state={progressOf(state, annual)} />
                </li>
              ))}
          </ul>
        </section>
      )}
    </Page>
  );
}

function lastOf(annuals: readonly AnnualRound[]): OwnYear | undefined {
  return annuals.at(-1)?.year;
}

function notYetWords(year: OwnYear): string {
  return `The self-assessment of ${writeYear(year)} looks back on the whole year. It can be opened from ${writeDate(opensOn(year))}.`;
}
