// The quarters before this one: which have a review, how it stands, and which were left out and can be caught up.

import { useState } from 'react';
import { liveAccounts } from '#shared/domain/accounts-in-use';
import { numberWord } from '#shared/domain/number-words';
import {
  earlierQuarters,
  missedQuarters,
  openedLateWords,
  overlapWords,
  quartersBack,
  roundKeptFor,
} from '#shared/domain/own-year';
import type { Place } from '#shared/domain/place';
import { type PlainDate, writeDate } from '#shared/domain/plain-date';
import {
  areMostlyTheSame,
  compareQuarters,
  lastDayOf,
  type Quarter,
  settlementDayOf,
  writeQuarter,
} from '#shared/domain/quarter';
import { countAnswers, progressOf, roundsInOrder, signOffInForce } from '#shared/domain/round';
import type { Round, State } from '#shared/domain/state';
import { Button } from '#ui/button';
import { Dialog } from '#ui/dialog';
import { LinkButton } from '#ui/link-button';
import { Notice } from '#ui/notice';
import { Page } from '#ui/page';
import { PageHead } from '#ui/page-head';
import { type Task, TaskList } from '#ui/task-list';
import { useSnapshot } from '#ui/use-snapshot';
import { openReview } from '../open-review';
import type { ScreenProps } from '../screen';

const headings = { left: 'What there is', by: 'Was due', state: 'How it stands' };

type EarlierQuartersProps = Pick<ScreenProps, 'masthead' | 'saved' | 'workbook' | 'packs' | 'go'>;

export function EarlierQuartersScreen({ masthead, saved, workbook, packs, go }: EarlierQuartersProps) {
  const { state, readOnlyBecause } = useSnapshot(workbook);
  const [catching, setCatching] = useState<Quarter>();
  const [problem, setProblem] = useState('');
  const today = workbook.today();
  const missed = missedQuarters(state, today);
  const mayOpen = readOnlyBecause === '' && liveAccounts(state).length > 0;

  const open = async (quarter: Quarter) => {
    setCatching(undefined);
    const opened = await openReview(workbook, packs, quarter);
    if (opened.state === 'opened') go({ name: 'review', round: opened.round });
    else setProblem(opened.words);
  };
  // The oldest first: each review is held against the one before it.
  const quarters = earlierQuarters(state, today);
  const first = roundsInOrder(state)[0]?.quarter;
  const isBefore = (quarter: Quarter) =>
    first !== undefined && compareQuarters(quarter, first) < 0 && !areMostlyTheSame(quarter, first);
  const since = quarters.filter((quarter) => !isBefore(quarter));
  const before = quarters.filter(isBefore);
  const taskOf = (quarter: Quarter): Task => {
    const round = roundKeptFor(state, quarter);
    const place = round && placeOf(state, round);
    const isMissed = missed.some((each) => compareQuarters(each, quarter) === 0);
    return {
      id: writeQuarter(quarter),
      name: writeQuarter(round?.quarter ?? quarter),
      left: round ? roundWords(round) : isMissed ? 'Left out. It can be caught up' : 'No review',
      by: writeDate(settlementDayOf(round?.quarter ?? quarter)),
      state: round ? progressOf(state, round) : 'not started',
      ...(place ? { onClick: () => go(place) } : mayOpen ? { onClick: () => setCatching(quarter) } : {}),
    };
  };
  return (
    <Page masthead={masthead} foot={saved}>
      <PageHead
        title="Earlier quarters"
        under={
          missed.length === 0
            ? 'No quarter was left out since your first review.'
            : 'Catch up from the oldest on: each review is held against the one before it.'
        }
      />
      {problem !== '' && <Notice kind="alert" title={problem} />}
      {!mayOpen && readOnlyBecause === '' && (
        <Notice kind="status">There is nothing to review yet: no account is live.</Notice>
      )}
      <TaskList
        title={first ? 'Since your first review' : `The past ${numberWord(quartersBack)} quarters`}
        headings={headings}
        tasks={since.map(taskOf)}
      />
      {before.length > 0 && (
        <TaskList title="Before your first review" headings={headings} tasks={before.map(taskOf)} />
      )}
      <p className="measure text-quiet">
        A review that is opened late asks what every review asks, of the accounts that are live now. On screen and in
        its report it says on what day it was opened.
      </p>
      <div className="row">
        <LinkButton onClick={() => go({ name: 'home' })}>Back to Home</LinkButton>
      </div>
      <Dialog
        open={catching !== undefined}
        title={catching ? `Catch up the review of ${writeQuarter(catching)}?` : ''}
        onClose={() => setCatching(undefined)}
        actions={
          <>
            <Button look="solid" onClick={() => catching && void open(catching)}>
              Open its review
            </Button>
            <Button onClick={() => setCatching(undefined)}>Not now</Button>
          </>
        }
      >
        {catching && <CatchUpWords state={state} quarter={catching} today={today} />}
      </Dialog>
    </Page>
  );
}

function CatchUpWords({ state, quarter, today }: { state: State; quarter: Quarter; today: PlainDate }) {
  const shared = overlapWords(state, quarter);
  const [oldest] = missedQuarters(state, today);
  return (
    <>
      <p>
        The quarter ended on {writeDate(lastDayOf(quarter))}, and the review was due on{' '}
        {writeDate(settlementDayOf(quarter))}. The review will say that it was opened on {writeDate(today)}, after the
        quarter had ended.
      </p>
      <p>Answer what you know of that time. What nobody can say any more, answer with “Cannot find it”.</p>
      {oldest && compareQuarters(oldest, quarter) < 0 && (
        <p>An older quarter has no review either: {writeQuarter(oldest)}. It is better to begin with that.</p>
      )}
      {shared !== '' && <p>{shared}</p>}
    </>
  );
}

function roundWords(round: Round): string {
  const { asked, answered } = countAnswers(round);
  const late = openedLateWords(round);
  return [answered === asked ? `All ${asked} answered.` : `${asked - answered} of ${asked} settings to go.`, late]
    .filter(Boolean)
    .join(' ');
}

function placeOf(state: State, round: Round): Place {
  if (signOffInForce(round)) return { name: 'reports' };
  const isAnswered = progressOf(state, round) === 'ready to check' || progressOf(state, round) === 'ready to sign';
  return isAnswered ? { name: 'before-signing', round: round.round } : { name: 'review', round: round.round };
}
