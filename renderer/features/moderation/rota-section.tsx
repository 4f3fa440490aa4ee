// Who looks at which account on which days, how soon a message is answered, and when nobody has to look.

import { answeredWithin, answerPromise } from '#shared/domain/moderation/answer-promise';
import { promisedWeekdays, rotaDays } from '#shared/domain/moderation/rota';
import { uncapital } from '#shared/domain/number-words';
import { accountName, accountTitle, platformWords } from '#shared/domain/registers/account-title';
import { type FieldValues, rowsOf } from '#shared/domain/registers/register';
import { type Kept, personName, type State } from '#shared/domain/state';
import { LinkButton } from '#ui/link-button';
import { RegisterTable } from '#ui/register-table';
import { ShapeWords } from '#ui/shape-words';
import { TwoLines } from '#ui/two-lines';
import type { ScreenProps } from '../screen';

interface RotaSectionProps {
  readonly state: State;
  readonly accounts: readonly Kept[];
  readonly go: ScreenProps['go'];
}

export function RotaSection({ state, accounts, go }: RotaSectionProps) {
  const change = (account: Kept) => go({ name: 'record', register: 'accounts', record: account.record, field: 'rota' });
  return (
    <section className="section-apart" aria-labelledby="rota">
      <div className="section-head">
        <h2 id="rota">The rota</h2>
        <span className="row">
          <LinkButton onClick={() => go({ name: 'new-record', register: 'moderation-breaks' })}>
            Add days when you are closed
          </LinkButton>
          <LinkButton onClick={() => go({ name: 'register', register: 'moderation-breaks' })}>
            All closed days and gaps
          </LinkButton>
        </span>
      </div>
      <RegisterTable
        caption="The rota"
        columns={[
          {
            id: 'account',
            heading: 'Account',
            cell: (account) => <TwoLines first={accountName(account)} second={platformWords(account)} />,
          },
          {
            id: 'who',
            heading: 'Who looks when',
            cell: (account) =>
              promisedWeekdays(account.fields) === '' ? (
                <ShapeWords kind="diamond">No rota yet</ShapeWords>
              ) : (
                <span className="two-lines">
                  {linesOf(state, account).map((line) => (
                    <span key={line}>{line}</span>
                  ))}
                </span>
              ),
          },
          {
            id: 'answer',
            heading: 'A message is answered',
            cell: ({ fields }) => answerCell(fields),
          },
          {
            id: 'change',
            heading: 'Change it',
            cell: (account) => (
              <LinkButton onClick={() => change(account)}>
                {promisedWeekdays(account.fields) === '' ? 'Write the rota' : 'Change'}
                <span className="hidden-words"> of {accountTitle(account)}</span>
              </LinkButton>
            ),
          },
        ]}
        rows={accounts}
        rowId={({ record }) => record}
        nothing="No account is live yet."
      />
    </section>
  );
}

function linesOf(state: State, { fields }: Kept): readonly string[] {
  return rowsOf(fields, 'rota').map(({ days = '', person = '' }) => {
    const words = rotaDays.find(({ value }) => value === days)?.words ?? days;
    return `${words}: ${personName(state, person) || 'nobody'}`;
  });
}

/** As people are told it and, where that is in words of one's own, what answers are held against. */
function answerCell(fields: FieldValues) {
  const [told, held] = [answerPromise(fields), answeredWithin(fields)];
  if (told === held) return told || 'Nothing is promised';
  return (
    <TwoLines
      first={told}
      second={held === '' ? 'Answers are held against nothing' : `Held against: ${uncapital(held)}`}
    />
  );
}
