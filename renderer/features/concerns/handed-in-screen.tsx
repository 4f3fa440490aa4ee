// After somebody wrote down what only others read: that it is kept, who will see it, and that nobody is told unless somebody tells
// them. This computer sends nothing.

import { readersOf } from '#shared/domain/may-read';
import { listOf } from '#shared/domain/number-words';
import { registers } from '#shared/domain/registers/all-registers';
import type { RegisterName } from '#shared/domain/registers/register';
import { hasRole, memberName, type State } from '#shared/domain/state';
import { Button } from '#ui/button';
import { Notice } from '#ui/notice';
import { Page } from '#ui/page';
import { PageHead } from '#ui/page-head';
import { useSnapshot } from '#ui/use-snapshot';
import type { ScreenProps } from '../screen';

interface HandedInProps extends ScreenProps {
  readonly register: RegisterName;
}

export function HandedInScreen({ masthead, workbook, go, register: name }: HandedInProps) {
  const { state } = useSnapshot(workbook);
  const readers = readersOf(state, 'safeguarding');
  const names = listOf(readers.map((member) => memberName(state, member)));
  const { one } = registers[name];
  return (
    <Page masthead={masthead}>
      <div className="form stack">
        <PageHead
          title={`The ${one} is written down`}
          under={`Only ${names} can read it. You will not see it again.`}
        />
        <Notice kind="look" title={`Tell ${names} yourself, today.`}>
          This computer sends nothing. They see it when they sign in next.
        </Notice>
        {!hasLead(state) && (
          <Notice kind="status" title="No safeguarding lead signs in here yet.">
            Until one does, the coordinators read what is written down.
          </Notice>
        )}
        <section className="stack-close">
          <div className="section-head">
            <h2>What happens now</h2>
          </div>
          <ol className="numbered-steps">
            <li>They take it on and go by your own procedure, step by step.</li>
            <li>They may ask you more. Keep what you saw to yourself until then.</li>
            <li>If it gets worse, do not wait for them. Call somebody.</li>
          </ol>
        </section>
        <div className="row">
          <Button look="solid" onClick={() => go({ name: 'worried' })}>
            Whom to call
          </Button>
          <Button onClick={() => go({ name: 'new-record', register: name })}>{`Write down another ${one}`}</Button>
          <Button onClick={() => go({ name: 'home' })}>Home</Button>
        </div>
      </div>
    </Page>
  );
}

function hasLead(state: State): boolean {
  return readersOf(state, 'safeguarding').some(
    (member) =>
      state.general.members[member]?.standing === 'enrolled' &&
      (hasRole(state, member, 'safeguarding lead') || hasRole(state, member, 'safeguarding deputy')),
  );
}
