// What stands in place of a register that not everybody may read: why, and whom to ask.

import { readersOf } from '#shared/domain/may-read';
import { listOf, withArticle } from '#shared/domain/number-words';
import { manyOf, type Register } from '#shared/domain/registers/register';
import { coordinatorNames, memberName } from '#shared/domain/state';
import { Button } from '#ui/button';
import { Notice } from '#ui/notice';
import { Page } from '#ui/page';
import { PageHead } from '#ui/page-head';
import { useSnapshot } from '#ui/use-snapshot';
import type { ScreenProps } from '../screen';
import { RegisterSections } from './register-sections';

interface OnlyReadersProps extends Pick<ScreenProps, 'masthead' | 'workbook' | 'go'> {
  readonly register: Register;
}

export function OnlyReaders({ masthead, workbook, go, register }: OnlyReadersProps) {
  const { state } = useSnapshot(workbook);
  const many = manyOf(register);
  const readers = readersOf(state, register.ring).map((member) => memberName(state, member));
  return (
    <Page masthead={masthead}>
      <PageHead title={register.title} />
      <RegisterSections at={register.name} go={go} />
      {register.isOpenToAll ? (
        <Notice
          kind="status"
          title={`Only ${listOf(readers)} can read the ${many}.`}
          actions={
            <Button look="solid" onClick={() => go({ name: 'new-record', register: register.name })}>
              {`Write down ${withArticle(register.one)}`}
            </Button>
          }
        >
          Anybody can write one down. Once it is saved, you do not see it again.
        </Notice>
      ) : (
        <Notice
          kind="status"
          title={`You do not read the ${many}.`}
          actions={<Button onClick={() => go({ name: 'register', register: 'posts' })}>See the posts</Button>}
        >
          {`They name young people, so they are sealed for those who need them. If you do, ask ${coordinatorNames(state) || 'a coordinator'}.`}
        </Notice>
      )}
    </Page>
  );
}
