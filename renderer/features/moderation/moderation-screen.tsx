// The daily look at the accounts: today's, one press each; the past two weeks; gaps that want a reason; the figures of a quarter;
// and the rota behind them.

import { useState } from 'react';
import { liveAccounts } from '#shared/domain/accounts-in-use';
import { coverageOf, lookedAtOn } from '#shared/domain/moderation/coverage';
import { gapDays } from '#shared/domain/moderation/figure-words';
import { openDays, openGapsOf } from '#shared/domain/moderation/open-days';
import { addDays, writeWeekday } from '#shared/domain/plain-date';
import { accountTitle } from '#shared/domain/registers/account-title';
import type { Kept } from '#shared/domain/state';
import { DayStrip } from '#ui/day-strip';
import { LinkButton } from '#ui/link-button';
import { Notice } from '#ui/notice';
import { Page } from '#ui/page';
import { PageHead } from '#ui/page-head';
import { useSnapshot } from '#ui/use-snapshot';
import type { ScreenProps } from '../screen';
import { FiguresSection } from './figures-section';
import { type Explaining, GapDialog } from './gap-dialog';
import { LookDialog, type Looking } from './look-form';
import { dayHead, dayMark, todayCount } from './moderation-words';
import { RotaSection } from './rota-section';
import { TodayTable } from './today-table';

const shownDays = 14;

export function ModerationScreen({ masthead, saved, workbook, go }: ScreenProps) {
  const { state, readOnlyBecause } = useSnapshot(workbook);
  const [looking, setLooking] = useState<Looking>();
  const [explaining, setExplaining] = useState<Explaining>();
  const [problem, setProblem] = useState('');
  const today = workbook.today();
  const accounts = liveAccounts(state);
  const { due, lookedAt } = lookedAtOn(state, accounts, today);
  const from = addDays(today, 1 - shownDays);
  const days = Array.from({ length: shownDays }, (_, index) => addDays(from, index));
  const open = openDays(state, today);
  const gaps = accounts.flatMap((account) =>
    openGapsOf(state, account.record, open, today)
      .filter(({ because }) => because === '')
      .map((gap) => ({ account, gap })),
  );

  const writeLook = async ({ record: account }: Kept) => {
    const look = { account, day: today, outcome: 'quiet', done: '', minutesToAnswer: null } as const;
    const done = await workbook.commit([{ kind: 'moderation-logged', ...look }]);
    setProblem(done.state === 'saved' ? '' : done.words);
  };

  return (
    <Page masthead={masthead} foot={saved}>
      <PageHead
        title="Daily look at the accounts"
        above={<LinkButton onClick={() => go({ name: 'home' })}>Home</LinkButton>}
        under={
          <>
            {writeWeekday(today)}. <b>{todayCount(lookedAt, due)}</b>
          </>
        }
      />
      <p className="measure">
        An account counts as looked at when you opened it, read what is new (comments, messages, tags), and did what was
        needed. The guidance asks for this every day.
      </p>
      {problem !== '' && <Notice kind="alert" title={problem} />}
      <section className="section-apart" aria-labelledby="today">
        <h2 id="today" className="hidden-words">
          Today
        </h2>
        <TodayTable
          state={state}
          accounts={accounts}
          today={today}
          me={workbook.member}
          canWrite={readOnlyBecause === ''}
          lookedAt={(account) => void writeLook(account)}
          sayMore={setLooking}
        />
      </section>
      {accounts.length > 0 && (
        <div className="section-apart">
          <h2>The last 14 days</h2>
          <DayStrip
            caption="The last 14 days"
            rowsAre="Account"
            days={days.map((day) => dayHead(day, today))}
            rows={accounts.map((account) => ({
              id: account.record,
              name: accountTitle(account),
              cells: coverageOf(state, account.record, from, today, today).map((day) => dayMark(day, state)),
            }))}
          />
        </div>
      )}
      {gaps.length > 0 && (
        <section className="section-apart" aria-labelledby="gaps">
          <div className="section-head">
            <h2 id="gaps">Gaps without a reason</h2>
          </div>
          <ul>
            {gaps.map(({ account, gap }) => (
              <li key={`${account.record} ${gap.from}`} className="dated-row">
                <span>
                  {accountTitle(account)}: {gapDays(gap)}
                </span>
                {readOnlyBecause === '' && (
                  <LinkButton onClick={() => setExplaining({ account, gap })}>
                    Say why
                    <span className="hidden-words">
                      : {accountTitle(account)}, {gapDays(gap)}
                    </span>
                  </LinkButton>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      <FiguresSection state={state} today={today} />
      <RotaSection state={state} accounts={accounts} go={go} />
      {Object.keys(state.general.moderationLog).length > 0 && (
        <p className="section-apart">
          <LinkButton
            onClick={() => go({ name: 'make-report', report: 'quarterday-register', about: 'moderation-log' })}
          >
            Make a report of it (PDF)
          </LinkButton>
        </p>
      )}
      <LookDialog workbook={workbook} looking={looking} close={() => setLooking(undefined)} />
      <GapDialog workbook={workbook} explaining={explaining} close={() => setExplaining(undefined)} />
    </Page>
  );
}
