// One member beside the list: how they stand, and what a coordinator can do about it.

import { useEffect, useRef } from 'react';
import { dayOf, writeDate } from '#shared/domain/plain-date';
import type { Member, State } from '#shared/domain/state';
import { Button } from '#ui/button';
import { LinkButton } from '#ui/link-button';
import { SummaryList } from '#ui/summary-list';
import { writeRoles } from '../role-words';
import type { ScreenProps } from '../screen';
import { otherName, positionOf, standingWords, writeReads } from './member-words';

interface MemberPanelProps {
  readonly member: Member;
  readonly state: State;
  readonly isMe: boolean;
  readonly go: ScreenProps['go'];
  readonly close: () => void;
}

export function MemberPanel({ member, state, isMe, go, close }: MemberPanelProps) {
  const { member: id, displayName, initials, roles, standing, joinedAt, certificate } = member;
  const person = otherName(state, member);
  const top = useRef<HTMLDivElement>(null);
  // On one column it stands under the list.
  useEffect(() => {
    top.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <>
      <div ref={top}>
        <div className="row row-spread">
          <span className="text-hint">Sign-in</span>
          <LinkButton onClick={close}>Close</LinkButton>
        </div>
        <h2 className="text-subject">{displayName}</h2>
        <p className="text-hint">{positionOf(state, member)}</p>
      </div>
      <SummaryList
        rows={[
          ...(person === '' ? [] : [{ term: 'In the register', value: person }]),
          { term: 'Initials', value: initials },
          { term: 'May do', value: writeRoles(roles) },
          { term: 'May read', value: writeReads(state, id) },
          { term: 'Sign-in', value: standingWords(member) },
          { term: 'Since', value: writeDate(dayOf(joinedAt)) },
          { term: 'Signing certificate', value: certificate === '' ? 'Not issued yet' : 'Issued' },
        ]}
      />
      <div className="stack-close">
        <Button wide onClick={() => go({ name: 'member', member: id, task: 'change' })}>
          Change name or roles
        </Button>
        {isMe ? (
          <p className="text-quiet">
            Your passphrase and recovery code are under{' '}
            <LinkButton onClick={() => go({ name: 'my-sign-in' })}>My sign-in</LinkButton>.
          </p>
        ) : (
          <Button wide onClick={() => go({ name: 'member', member: id, task: 'new code' })}>
            {standing === 'enrolled' ? 'Has lost every way in' : 'Make a new code'}
          </Button>
        )}
        <Button wide onClick={() => go({ name: 'member', member: id, task: 'leave' })}>
          {isMe ? 'I am leaving' : 'Is leaving'}
        </Button>
      </div>
    </>
  );
}
