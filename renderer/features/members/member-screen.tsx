// What a coordinator does about one member: changes what they may do, gives a new one-time code, or writes down that they left.

import type { MemberId } from '#shared/domain/ids';
import type { Place } from '#shared/domain/place';
import { hasRole } from '#shared/domain/state';
import { Button } from '#ui/button';
import { Page } from '#ui/page';
import { PageHead } from '#ui/page-head';
import { useSnapshot } from '#ui/use-snapshot';
import type { ScreenProps } from '../screen';
import { ChangeMember } from './change-member';
import { ForCoordinators } from './for-coordinators';
import { MemberLeaves } from './member-leaves';
import { NewCode } from './new-code';

interface MemberScreenProps extends Pick<ScreenProps, 'masthead' | 'workbook' | 'go' | 'lock'> {
  readonly member: MemberId;
  readonly task: Extract<Place, { name: 'member' }>['task'];
}

export function MemberScreen({ member: id, task, ...props }: MemberScreenProps) {
  const { masthead, workbook, go } = props;
  const { state } = useSnapshot(workbook);
  const { members } = state.general;
  const member = Object.hasOwn(members, id) ? members[id] : undefined;
  const back = () => go({ name: 'members' });
  if (!member) {
    return (
      <Page masthead={masthead}>
        <PageHead title="This person has no sign-in" />
        <Button onClick={back}>Back to people and sign-ins</Button>
      </Page>
    );
  }
  if (!hasRole(state, workbook.member, 'coordinator')) {
    return <ForCoordinators masthead={masthead} state={state} title={member.displayName} back={back} />;
  }
  switch (task) {
    case 'change':
      return <ChangeMember {...props} member={member} back={back} />;
    case 'new code':
      return <NewCode {...props} member={member} back={back} />;
    case 'leave':
      return <MemberLeaves {...props} member={member} back={back} />;
  }
}
