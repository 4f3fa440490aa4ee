// "My sign-in": what a member can do about their own ways in, and when the workbook locks.

import { useState } from 'react';
import type { Place } from '#shared/domain/place';
import { dayOf, writeDate } from '#shared/domain/plain-date';
import { LinkButton } from '#ui/link-button';
import { Notice } from '#ui/notice';
import { Page } from '#ui/page';
import { PageHead } from '#ui/page-head';
import { useSnapshot } from '#ui/use-snapshot';
import { Ways } from '#ui/ways';
import { writeRoles } from '../role-words';
import type { ScreenProps } from '../screen';
import { ChangePassphrase } from './change-passphrase';
import { EarlierNotes } from './earlier-notes';
import { Locking } from './locking';
import { NewRecoveryCode } from './new-recovery-code';
import { RenewKeys } from './renew-keys';

interface MySignInProps extends ScreenProps {
  readonly task?: Extract<Place, { name: 'my-sign-in' }>['task'];
}

export interface TaskProps extends ScreenProps {
  /** Back to the list of what can be done, with what was done. */
  readonly done: (words: string) => void;
  readonly back: () => void;
}

export function MySignInScreen({ task, ...props }: MySignInProps) {
  const { masthead, workbook, go } = props;
  const { state } = useSnapshot(workbook);
  const [did, setDid] = useState('');
  const member = state.general.members[workbook.member];
  const back = () => go({ name: 'my-sign-in' });
  const taskProps: TaskProps = {
    ...props,
    back,
    done: (words) => {
      setDid(words);
      back();
    },
  };
  const begin = (next: NonNullable<MySignInProps['task']>) => () => {
    setDid('');
    go({ name: 'my-sign-in', task: next });
  };

  switch (task) {
    case 'passphrase':
      return <ChangePassphrase {...taskProps} />;
    case 'recovery code':
      return <NewRecoveryCode {...taskProps} />;
    case 'new keys':
      return <RenewKeys {...taskProps} />;
    case 'earlier notes':
      return <EarlierNotes {...taskProps} />;
    case undefined:
      return (
        <Page masthead={masthead}>
          <PageHead
            title="My sign-in"
            under={
              member &&
              `${member.displayName}. ${writeRoles(member.roles)}, since ${writeDate(dayOf(member.joinedAt))}.`
            }
            aside={<LinkButton onClick={() => go({ name: 'members' })}>People and sign-ins</LinkButton>}
          />
          {did !== '' && <Notice kind="status" title={did} />}
          <div className="measure-wide">
            <Ways
              look="outlines"
              ways={[
                {
                  id: 'passphrase',
                  title: 'Change my passphrase',
                  words: 'You know the one you have, and want another.',
                  action: { label: 'Change it', onClick: begin('passphrase') },
                },
                {
                  id: 'recovery-code',
                  title: 'Make a new recovery code',
                  words: 'The printed sheet is lost, or somebody may have seen it.',
                  action: { label: 'Make a new code', onClick: begin('recovery code') },
                },
                {
                  id: 'new-keys',
                  title: 'Somebody knows my passphrase',
                  words: 'You get new keys, and what is written from now on is out of their reach.',
                  action: { label: 'Make new keys', onClick: begin('new keys') },
                },
                ...(workbook.waysIn.hasEarlierNotes()
                  ? [
                      {
                        id: 'earlier-notes',
                        title: 'My notes from before',
                        words: 'You were let in again. Your private notes open with the recovery code you had then.',
                        action: { label: 'Open my notes', onClick: begin('earlier notes') },
                      },
                    ]
                  : []),
              ]}
            />
          </div>
          <Locking workbook={workbook} state={state} />
        </Page>
      );
  }
}
