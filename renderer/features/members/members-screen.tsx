// "People and sign-ins": who can sign in to the workbook, what they may do and read, and who has left. A coordinator acts
// from here; everybody else can see it, and is told why they cannot.

import { useState } from 'react';
import type { MemberId } from '#shared/domain/ids';
import { capital, countOf } from '#shared/domain/number-words';
import { dayOf, writeDate } from '#shared/domain/plain-date';
import {
  coordinatorNames,
  enrolledMembers,
  hasRole,
  type Member,
  presentMembers,
  type State,
} from '#shared/domain/state';
import { Button } from '#ui/button';
import { LinkButton } from '#ui/link-button';
import { Page } from '#ui/page';
import { PageHead } from '#ui/page-head';
import { type Column, RegisterTable } from '#ui/register-table';
import { ShapeWords } from '#ui/shape-words';
import { TwoLines } from '#ui/two-lines';
import { useSnapshot } from '#ui/use-snapshot';
import { writeRoles } from '../role-words';
import type { ScreenProps } from '../screen';
import { MemberPanel } from './member-panel';
import { positionOf, standingWords, writeReads } from './member-words';

export function MembersScreen({ masthead, workbook, go }: ScreenProps) {
  const { state } = useSnapshot(workbook);
  const [chosenId, setChosen] = useState<MemberId>();
  const mayAct = hasRole(state, workbook.member, 'coordinator');
  const present = presentMembers(state);
  const left = Object.values(state.general.members).filter(({ standing }) => standing === 'left');
  const chosen = mayAct ? present.find(({ member }) => member === chosenId) : undefined;
  return (
    <Page
      masthead={masthead}
      panel={
        chosen && {
          label: 'Sign-in',
          content: (
            <MemberPanel
              key={chosen.member}
              member={chosen}
              state={state}
              isMe={chosen.member === workbook.member}
              go={go}
              close={() => setChosen(undefined)}
            />
          ),
        }
      }
    >
      <PageHead
        title="People and sign-ins"
        under={howManyWords(enrolledMembers(state).length, present.length)}
        aside={
          <>
            <LinkButton onClick={() => go({ name: 'my-sign-in' })}>My sign-in</LinkButton>
            {mayAct && (
              <Button look="solid" onClick={() => go({ name: 'new-member' })}>
                Ask somebody in
              </Button>
            )}
          </>
        }
      />
      {!mayAct && (
        <p className="measure text-quiet">
          Only a coordinator asks people in and says what they may do. Ask {coordinatorNames(state)}.
        </p>
      )}
      <RegisterTable
        caption="People and sign-ins"
        columns={presentColumns(state)}
        rows={present}
        rowId={({ member }) => member}
        {...(mayAct
          ? {
              rowTarget: (member: Member) => ({
                name: member.displayName,
                second: positionOf(state, member),
                onClick: () => setChosen(member.member),
              }),
            }
          : {})}
        {...(chosen ? { chosen: chosen.member } : {})}
      />
      <section className="stack-close section-apart">
        <div className="section-head">
          <h2>The organisation’s recovery key</h2>
        </div>
        <p className="measure">
          A code on paper that lets a coordinator in when nobody is left who can. Keep it where the trustees would look,
          away from this computer.
        </p>
        <div className="row">
          {state.general.paperKey ? (
            <ShapeWords kind="dot">There is one, on paper.</ShapeWords>
          ) : (
            <ShapeWords kind="diamond">There is none yet.</ShapeWords>
          )}
          {mayAct && (
            <Button onClick={() => go({ name: 'paper-key' })}>
              {state.general.paperKey ? 'Make a new one' : 'Make one'}
            </Button>
          )}
        </div>
      </section>
      {left.length > 0 && (
        <section className="stack-close section-apart">
          <div className="section-head">
            <h2>Left</h2>
          </div>
          <RegisterTable caption="Left" columns={leftColumns(state)} rows={left} rowId={({ member }) => member} />
        </section>
      )}
    </Page>
  );
}

function howManyWords(enrolled: number, present: number): string {
  const signIn = `${capital(countOf(enrolled, 'person signs', 'people sign'))} in to this workbook.`;
  const waiting = present - enrolled;
  return waiting === 0
    ? signIn
    : `${signIn} ${capital(countOf(waiting, 'person has', 'people have'))} not signed in yet.`;
}

type Columns = readonly [Column<Member>, ...Column<Member>[]];

function presentColumns(state: State): Columns {
  return [
    nameColumn(state),
    { id: 'roles', heading: 'May do', cell: ({ roles }) => writeRoles(roles) },
    {
      id: 'reads',
      heading: 'May read',
      cell: ({ member }) => <span className="may-read">{writeReads(state, member)}</span>,
    },
    {
      id: 'sign-in',
      heading: 'Sign-in',
      cell: (member) => (
        <TwoLines
          first={
            member.standing === 'enrolled' ? (
              standingWords(member)
            ) : (
              <ShapeWords kind="diamond">{standingWords(member)}</ShapeWords>
            )
          }
          second={<span className="unbroken">Since {writeDate(dayOf(member.joinedAt))}</span>}
        />
      ),
      sortBy: ({ joinedAt }) => joinedAt,
    },
    {
      id: 'privacy',
      heading: 'Own privacy check',
      cell: ({ privacyCheckedOn }) => (
        <span className="unbroken">{privacyCheckedOn === '' ? 'Not yet' : writeDate(privacyCheckedOn)}</span>
      ),
      sortBy: ({ privacyCheckedOn }) => privacyCheckedOn,
    },
  ];
}

function leftColumns(state: State): Columns {
  return [
    nameColumn(state),
    { id: 'roles', heading: 'Could do', cell: ({ roles }) => writeRoles(roles) },
    { id: 'joined', heading: 'Since', cell: ({ joinedAt }) => writeDate(dayOf(joinedAt)) },
    {
      id: 'left',
      heading: 'Left on',
      cell: ({ leftAt }) => (leftAt === '' ? '–' : writeDate(dayOf(leftAt))),
      sortBy: ({ leftAt }) => leftAt,
    },
  ];
}

function nameColumn(state: State): Column<Member> {
  return {
    id: 'name',
    heading: 'Name',
    cell: (member) => <TwoLines first={member.displayName} second={positionOf(state, member)} />,
    sortBy: ({ displayName }) => displayName,
  };
}
