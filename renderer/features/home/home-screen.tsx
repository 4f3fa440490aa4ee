// Home answers three questions: what is due, what is wrong, what changed.

import { useMemo, useState } from 'react';
import { openActions } from '#shared/domain/actions';
import type { MemberId } from '#shared/domain/ids';
import { capital, countOf, figuresOf, numberWord } from '#shared/domain/number-words';
import { presentQuarter, quarterInHand } from '#shared/domain/own-year';
import {
  dayOf,
  daysBetween,
  type PlainDate,
  writeDate,
  writeDayAndMonth,
  writeWeekday,
} from '#shared/domain/plain-date';
import { type Quarter, quartersShown, settlementDayOf, writeQuarter } from '#shared/domain/quarter';
import { accountName } from '#shared/domain/registers/account-title';
import { answerTo, roundOfQuarter, roundsInOrder, signOffInForce } from '#shared/domain/round';
import { nextStep, openRefusal, waitingWords } from '#shared/domain/round-steps';
import { allSignals } from '#shared/domain/signals/all-signals';
import { declarationSignals } from '#shared/domain/signals/declaration-signals';
import { codeNotKept, ownSignals } from '#shared/domain/signals/own-signals';
import type { Signal } from '#shared/domain/signals/signal';
import { coordinatorNames, hasRole, type Refusal, type Round, recordOf, type State } from '#shared/domain/state';
import { conductClausesOf } from '#shared/packs/readable-practice';
import { stalePacks } from '#shared/packs/stale-packs';
import { AttentionList } from '#ui/attention-list';
import { Button } from '#ui/button';
import { DatedList } from '#ui/dated-list';
import { HealthStrip } from '#ui/health-strip';
import { LinkButton } from '#ui/link-button';
import { Notice } from '#ui/notice';
import { Page } from '#ui/page';
import { PageHead } from '#ui/page-head';
import { Shape } from '#ui/shape';
import { TaskList } from '#ui/task-list';
import { useSnapshot } from '#ui/use-snapshot';
import { itemLabels } from '../item-labels';
import { leadingWords, placeOfStep } from '../next-step';
import { openReview } from '../open-review';
import { useIsCodeKept } from '../own-code-kept';
import type { ScreenProps } from '../screen';
import { useHistory } from '../use-history';
import { annualTask } from './annual-task';
import { answerSignals } from './answer-signals';
import { DayByDay } from './day-by-day';
import { healthOf, pastQuarters } from './health';
import { lately, sinceThen } from './lately';
import { planTask } from './plan-task';
import { tasksOf } from './tasks';
import { useLastVisit } from './use-last-visit';

const shownChanges = 5;
/** Enough to fill the shown days even after a busy one, and quick in a record of any length. */
const newestRead = 200;

interface HomeProps extends Pick<ScreenProps, 'masthead' | 'saved' | 'workbook' | 'packs' | 'go'> {
  readonly host: Pick<ScreenProps['host'], 'saveFile'>;
}

export function HomeScreen({ masthead, saved, workbook, packs, host, go }: HomeProps) {
  const { state, readOnlyBecause } = useSnapshot(workbook);
  const { entries = [] } = useHistory(workbook, state, newestRead);
  const visit = useLastVisit(workbook, entries);
  const [problem, setProblem] = useState('');
  const today = workbook.today();
  const quarter = useMemo(() => quarterInHand(state, today), [state, today]);
  const round = roundOfQuarter(state, quarter);
  const isCodeKept = useIsCodeKept(workbook);
  // Both look through every record, and what is drawn anew here is seldom the state.
  const found = useMemo(
    () => [
      ...allSignals(state, today),
      ...answerSignals(state, round, packs),
      ...stalePacks(packs, state, today),
      ...ownSignals(state, today, workbook.member),
      ...declarationSignals(state, today, workbook.member, conductClausesOf(packs)),
    ],
    [state, round, packs, today, workbook],
  );
  const due = useMemo(
    () => [
      planTask(state, today, workbook.member),
      annualTask(state, today, workbook.member),
      ...tasksOf(state, quarter, today, workbook.member),
    ],
    [state, quarter, today, workbook],
  );
  const signals = isCodeKept ? found : [...found, codeNotKept];
  /** Leads to the open action that was made of it in its own words, or to making one. */
  const actionFor = ({ key, sentence }: Signal) => {
    const raised = openActions(state).find(({ words }) => words === sentence);
    return raised
      ? { label: `See action ${raised.number}`, onClick: () => go({ name: 'actions', action: raised.action }) }
      : { label: 'Make it an action', onClick: () => go({ name: 'new-action', signal: key }) };
  };
  const open = () => openNow(quarter);
  const member = state.general.members[workbook.member];

  const openNow = async (of: Quarter) => {
    const opened = await openReview(workbook, packs, of);
    if (opened.state === 'opened') go({ name: 'review', round: opened.round });
    else setProblem(opened.words);
  };

  const telling = { state, itemLabel: itemLabels(packs) };
  const since = visit ? sinceThen(entries, telling, workbook.member, visit.seq) : [];
  // What others did meanwhile is told first; it is all of lately that is news.
  const isNews = visit !== undefined && since.length > 0;
  const shown = (isNews ? since : lately(entries, telling, workbook.member)).slice(0, shownChanges);
  const quarters = pastQuarters(presentQuarter(state, today));
  return (
    <Page masthead={masthead} foot={saved} dense>
      <PageHead
        title={writeQuarter(quarter)}
        under={
          <>
            {settlementWords(quarter, today, round)}
            {round?.prepared && !signOffInForce(round) && (
              <span className="narrow-only">{` ${waitingWords(state, round, workbook.member)}.`}</span>
            )}
            {signals.length > 0 && (
              <span className="narrow-only">
                <span className="with-shape">
                  <Shape kind={signals[0]?.level === 'put right' ? 'triangle' : 'diamond'} />
                  <a className="link" href="#attention">
                    {signalCount(signals)}
                  </a>
                </span>
              </span>
            )}
          </>
        }
        aside={
          readOnlyBecause === '' && <MainAction state={state} me={workbook.member} round={round} open={open} go={go} />
        }
      />
      {problem !== '' && (
        <Notice
          kind="alert"
          title={problem}
          actions={<Button onClick={() => go({ name: 'register', register: 'accounts' })}>See the accounts</Button>}
        />
      )}
      <div className="split">
        <div>
          <TaskList
            title="Due this quarter"
            tasks={due.map(({ place, ...task }) => ({
              ...task,
              ...(place === 'open the review' ? { onClick: () => void open() } : place && { onClick: () => go(place) }),
            }))}
          />
          {/* On one column, what needs attention comes before it. */}
          <div className="split-after">
            <DayByDay workbook={workbook} host={host} state={state} today={today} go={go} />
          </div>
          {/* Before the first review it would say nothing eight times over. */}
          {roundsInOrder(state).length > 0 && (
            <div className="split-late">
              <HealthStrip
                title={`The past ${numberWord(quartersShown)} quarters`}
                quarters={quarters}
                areas={healthOf(state, packs, quarters)}
              />
              <p>
                <LinkButton onClick={() => go({ name: 'earlier-quarters' })}>Earlier quarters, one by one</LinkButton>
              </p>
            </div>
          )}
        </div>
        <div id="attention">
          <AttentionList
            title="Needs attention"
            nothing="Nothing needs attention today."
            signals={signals.map((signal) => ({
              id: signal.key,
              weight: signal.level === 'put right' ? 'put right' : 'look at',
              sentence: signal.sentence,
              ...(signal.isForCoordinators && !hasRole(state, workbook.member, 'coordinator')
                ? { reason: `${signal.reason} Ask ${coordinatorNames(state)}.` }
                : { reason: signal.reason, action: { label: signal.button, onClick: () => go(signal.place) } }),
              // What a register shows may take somebody days; the rest is done where its button leads.
              ...((signal.place.name === 'record' || signal.place.name === 'register') && !signal.isSealed
                ? { second: actionFor(signal) }
                : {}),
            }))}
          />
          <div className="split-after">
            <DatedList
              title={isNews ? `Since you were here on ${writeDayAndMonth(dayOf(visit.at))}` : 'Lately'}
              rows={shown.map(({ key, on, words }) => ({ id: key, date: writeDayAndMonth(on), words }))}
              more={<LinkButton onClick={() => go({ name: 'history' })}>The whole history</LinkButton>}
            />
          </div>
          <div className="split-after">
            <OnlyYours notes={Object.keys(state.own.notes).length} checkedOn={member?.privacyCheckedOn ?? ''} go={go} />
          </div>
        </div>
      </div>
    </Page>
  );
}

interface OnlyYoursProps {
  readonly notes: number;
  readonly checkedOn: PlainDate | '';
  readonly go: ScreenProps['go'];
}

/** What a member keeps for themselves. */
function OnlyYours({ notes, checkedOn, go }: OnlyYoursProps) {
  return (
    <section className="plain-rows" aria-labelledby="only-yours">
      <div className="section-head">
        <h2 id="only-yours">Only yours</h2>
      </div>
      <ul>
        <li className="dated-row">
          <LinkButton onClick={() => go({ name: 'notes' })}>Private notes</LinkButton>
          <span className="text-quiet">{notes === 0 ? 'None yet' : capital(countOf(notes, 'note'))}</span>
        </li>
        <li className="dated-row">
          <LinkButton onClick={() => go({ name: 'privacy-check' })}>Your privacy check</LinkButton>
          <span className="text-quiet">{checkedOn === '' ? 'Not done yet' : `Done ${writeDate(checkedOn)}`}</span>
        </li>
        <li className="dated-row">
          <LinkButton onClick={() => go({ name: 'declarations' })}>What we ask of you</LinkButton>
          <LinkButton onClick={() => go({ name: 'training' })}>Training and quizzes</LinkButton>
        </li>
      </ul>
    </section>
  );
}

interface MainActionProps {
  readonly state: State;
  readonly me: MemberId;
  readonly round: Round | undefined;
  readonly open: () => Promise<void>;
  readonly go: ScreenProps['go'];
}

/** The one thing to do next. */
function MainAction({ state, me, round, open, go }: MainActionProps) {
  if (Object.keys(state.general.records.accounts).length === 0) {
    return (
      <Button look="solid" onClick={() => go({ name: 'new-record', register: 'accounts' })}>
        Add the first account
      </Button>
    );
  }
  if (!round) {
    return (
      <Button look="solid" onClick={() => void open()}>
        Open this quarter’s review
      </Button>
    );
  }
  if (signOffInForce(round)) {
    return (
      <Button look="solid" onClick={() => go({ name: 'reports' })}>
        See the report
      </Button>
    );
  }
  const next = round.asked.find((asked) => !answerTo(round, asked));
  if (!next) {
    const refusal = openRefusal(round);
    return (
      <Button look="solid" onClick={() => go({ name: placeOfStep(state, round, me), round: round.round })}>
        {refusal ? refusalWords(refusal, me) : leadingWords(nextStep(state, round, me), 'review')}
      </Button>
    );
  }
  const account = recordOf(state, 'accounts', next.about);
  const number = round.asked.filter(({ about }) => about === next.about).indexOf(next) + 1;
  const title = account ? accountName(account) : 'the organisation';
  const begun = round.asked.some((asked) => answerTo(round, asked));
  return (
    <Button
      look="solid"
      onClick={() =>
        go({
          name: 'review',
          round: round.round,
          item: next.item,
          ...(next.about === '' ? {} : { account: next.about }),
        })
      }
    >
      {`${begun ? 'Carry on' : 'Begin'}: ${title}, setting ${number}`}
    </Button>
  );
}

/** Whoever sent it back leaves it to others to put it right, or could not check it. */
function refusalWords({ by }: Refusal, me: MemberId): string {
  return by === me ? leadingWords('wait', 'review') : 'Put it right and hand it over';
}

function settlementWords(quarter: Quarter, today: PlainDate, round: Round | undefined) {
  const settledOn = settlementDayOf(quarter);
  const days = daysBetween(today, settledOn);
  const signed = round && signOffInForce(round);
  if (signed) return `${writeWeekday(today)}. The quarter is signed.`;
  const by = writeDayAndMonth(settledOn);
  if (days < 0) return `${writeWeekday(today)}. The quarter was to be settled on ${writeDate(settledOn)}.`;
  return (
    <>
      {writeWeekday(today)}. <b>{figuresOf(days, 'day')}</b> until the quarter is settled on {by}.
    </>
  );
}

function signalCount(signals: readonly { readonly level: string }[]): string {
  const wrong = signals.filter(({ level }) => level === 'put right').length;
  const rest = signals.length - wrong;
  const counts = [wrong > 0 && `${numberWord(wrong)} to put right`, rest > 0 && `${numberWord(rest)} to look at`];
  return capital(counts.filter(Boolean).join(', '));
}
