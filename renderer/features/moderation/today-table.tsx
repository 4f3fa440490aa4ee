// The accounts that are live, and whether somebody has looked at each today: one press writes it down.

import { coverageOf } from '#shared/domain/moderation/coverage';
import { peopleDownFor } from '#shared/domain/moderation/rota';
import { listOf } from '#shared/domain/number-words';
import { addDays, type PlainDate } from '#shared/domain/plain-date';
import { accountName, accountTitle, platformWords } from '#shared/domain/registers/account-title';
import { textOf } from '#shared/domain/registers/register';
import { type Kept, personName, type State } from '#shared/domain/state';
import { Button } from '#ui/button';
import { LinkButton } from '#ui/link-button';
import { RegisterTable } from '#ui/register-table';
import { ShapeWords } from '#ui/shape-words';
import { TwoLines } from '#ui/two-lines';
import type { ScreenProps } from '../screen';
import type { Looking } from './look-form';
import { looksWords } from './moderation-words';

interface TodayTableProps {
  readonly state: State;
  readonly accounts: readonly Kept[];
  readonly today: PlainDate;
  readonly me: ScreenProps['workbook']['member'];
  /** False where nothing can be saved now. */
  readonly canWrite: boolean;
  readonly lookedAt: (account: Kept) => void;
  readonly sayMore: (looking: Looking) => void;
}

export function TodayTable({ state, accounts, today, me, canWrite, lookedAt, sayMore }: TodayTableProps) {
  const dayOf = (account: Kept) => coverageOf(state, account.record, today, today, today)[0];
  const isMine = (account: Kept) => dayOf(account)?.looks.some(({ by }) => by === me) ?? false;
  return (
    <RegisterTable
      caption="Today"
      columns={[
        {
          id: 'account',
          heading: 'Account',
          cell: (account) => <TwoLines first={accountName(account)} second={platformWords(account)} />,
        },
        { id: 'down', heading: 'Down for today', cell: (account) => downFor(state, account, today) },
        {
          id: 'today',
          heading: 'Today',
          cell: (account) => {
            const day = dayOf(account);
            if (day && day.looks.length > 0) return looksWords(state, day.looks, me);
            if (day?.standing === 'closed') return `Closed. ${day.because}`;
            if (day?.standing === 'free') return 'Not to be looked at today';
            return <ShapeWords kind="ring">Not yet</ShapeWords>;
          },
        },
        {
          id: 'write',
          heading: 'Write it down',
          cell: (account) =>
            canWrite && (
              <span className="row">
                {/* One button throughout, so that the keyboard stays where it is. */}
                <Button
                  onClick={() =>
                    isMine(account) ? sayMore({ account, day: today, outcome: 'acted' }) : lookedAt(account)
                  }
                >
                  {isMine(account) ? 'Say what was done' : 'Looked at today'}
                  <span className="hidden-words">: {accountTitle(account)}</span>
                </Button>
                <LinkButton
                  onClick={() => sayMore({ account, day: earlierDay(state, account, today), outcome: 'quiet' })}
                >
                  Another day<span className="hidden-words">: {accountTitle(account)}</span>
                </LinkButton>
              </span>
            ),
        },
      ]}
      rows={accounts}
      rowId={({ record }) => record}
      nothing="No account is live yet. A live account is looked at every day."
    />
  );
}

function downFor(state: State, { fields }: Kept, today: PlainDate): string {
  const names = peopleDownFor(fields, today).map((person) => personName(state, person) || 'somebody who is gone');
  if (names.length > 0) return listOf(names);
  return textOf(fields, 'moderator') === '' ? 'Nobody: it has no moderator' : 'Nobody';
}

/** The last day that was missed, of the past two weeks; yesterday where none was. */
function earlierDay(state: State, { record }: Kept, today: PlainDate): PlainDate {
  const days = coverageOf(state, record, addDays(today, -14), addDays(today, -1), today);
  return days.findLast(({ standing }) => standing === 'missed')?.day ?? addDays(today, -1);
}
