// Signing in: the organisations on this computer, the people of the one chosen, and the way in of the one who is here:
// a passphrase, the one-time code of a first sign-in, or a code from paper when the passphrase is lost.

import { type ReactNode, useState } from 'react';
import type { MemberId } from '#shared/domain/ids';
import { writeDate } from '#shared/domain/plain-date';
import type { ListedMember, ListedWorkbook, Vault } from '#storage/vault';
import type { Workbook } from '#storage/workbook';
import { LinkButton } from '#ui/link-button';
import { MarginList } from '#ui/margin-list';
import { Notice } from '#ui/notice';
import { Page } from '#ui/page';
import { PageHead } from '#ui/page-head';
import { PeopleList } from '#ui/people-list';
import { TagExample } from '#ui/tag-example';
import { writeRoles } from '../role-words';
import { FirstSignInScreen } from './first-sign-in-screen';
import { LetInScreen } from './let-in-screen';
import { LostPassphrase } from './lost-passphrase';
import { OneTimeCodeForm } from './one-time-code-form';
import { PassphraseForm } from './passphrase-form';

interface SignInProps {
  readonly masthead: ReactNode;
  readonly vault: Vault;
  readonly workbooks: readonly ListedWorkbook[];
  /** The organisation to begin with; the one that was opened last without it. */
  readonly first?: string | undefined;
  /** Why the workbook that was open is not. */
  readonly told?: string | undefined;
  /** The passphrase of the example, which is no secret. */
  readonly examplePassphrase: string;
  /** Called when someone goes to the passphrase: what opening needs can be fetched while they write it. */
  readonly getReady: () => void;
  readonly opened: (workbook: Workbook) => void;
  readonly addOrganisation: () => void;
  /** Somebody was asked in: the list of people is no longer what it was. */
  readonly peopleChanged: () => void;
  /** To a snapshot or a backup in place of what cannot be opened. */
  readonly putBack: (workbook: ListedWorkbook) => void;
  readonly remove: (workbook: ListedWorkbook) => void;
  readonly worried: () => void;
}

/** What takes the place of the list of people for a while. */
type Doing =
  | {
      readonly name: 'first sign-in';
      readonly who: Pick<ListedMember, 'member' | 'displayName'>;
      readonly code: string;
    }
  | { readonly name: 'let in' };

export function SignInScreen(props: SignInProps) {
  const { masthead, vault, workbooks, first, opened, peopleChanged } = props;
  const [chosenId, setChosenId] = useState(first);
  const chosen = toBeginWith(workbooks, chosenId);
  // Kept through a first sign-in that did not succeed: whose code was not right is still the one who is here.
  const [memberId, setMemberId] = useState<MemberId>();
  const [doing, setDoing] = useState<Doing>();
  const [refusedCode, setRefusedCode] = useState('');
  if (!chosen) return null;

  const back = () => {
    setDoing(undefined);
    peopleChanged();
  };
  const begin = (who: Pick<ListedMember, 'member' | 'displayName'>, code: string) => {
    setRefusedCode('');
    setMemberId(who.member);
    setDoing({ name: 'first sign-in', who, code });
  };
  switch (doing?.name) {
    case 'first sign-in': {
      const { who, code } = doing;
      return (
        <FirstSignInScreen
          masthead={masthead}
          organisation={chosen.name}
          name={who.displayName}
          names={chosen.members.map(({ displayName }) => displayName)}
          enrol={(passphrase) => vault.enrol(chosen.workbook, who.member, code, passphrase)}
          wrongCode={(words) => {
            setRefusedCode(words);
            setDoing(undefined);
          }}
          opened={opened}
          cancel={back}
        />
      );
    }
    case 'let in':
      return (
        <LetInScreen
          masthead={masthead}
          workbook={chosen}
          letIn={(paperKey, who) => vault.letIn(chosen.workbook, paperKey, who)}
          signInNow={begin}
          back={back}
        />
      );
    case undefined:
      return (
        <WhoAreYou
          {...props}
          chosen={chosen}
          member={chosen.members.find(({ member }) => member === memberId) ?? chosen.members[0]}
          choose={(workbook, member) => {
            setChosenId(workbook);
            setMemberId(member);
            setRefusedCode('');
          }}
          refusedCode={refusedCode}
          begin={begin}
          letIn={() => setDoing({ name: 'let in' })}
        />
      );
  }
}

interface WhoAreYouProps extends SignInProps {
  readonly chosen: ListedWorkbook;
  readonly member: ListedMember | undefined;
  readonly choose: (workbook: string, member?: MemberId) => void;
  /** What was wrong with the one-time code that was tried last. */
  readonly refusedCode: string;
  readonly begin: (member: ListedMember, code: string) => void;
  readonly letIn: () => void;
}

function WhoAreYou(props: WhoAreYouProps) {
  const { masthead, vault, workbooks, chosen, member, choose, refusedCode, begin, letIn } = props;
  const { told, examplePassphrase, getReady, opened, addOrganisation, putBack, remove, worried } = props;
  const [lost, setLost] = useState(false);
  const turnTo = (workbook: string, to?: MemberId) => {
    choose(workbook, to);
    setLost(false);
  };

  return (
    <Page
      masthead={masthead}
      margin={{
        label: 'On this computer',
        wide: true,
        content: (
          <>
            <MarginList
              title="On this computer"
              items={workbooks.map((workbook) => ({
                id: workbook.workbook,
                name: workbook.name,
                second:
                  workbook.lastOpenedOn === '' ? 'Not opened yet' : `Last opened ${writeDate(workbook.lastOpenedOn)}`,
                current: workbook === chosen,
                onClick: () => turnTo(workbook.workbook),
              }))}
            />
            <p>
              <LinkButton onClick={addOrganisation}>Add an organisation</LinkButton>
            </p>
            <p>
              <LinkButton onClick={() => remove(chosen)}>
                Remove<span className="hidden-words"> {chosen.name}</span> from this computer
              </LinkButton>
            </p>
          </>
        ),
      }}
      pageFoot={
        <div className="row row-spread">
          <p className="row">
            <LinkButton onClick={worried}>Worried about a young person now?</LinkButton>
            <span className="text-hint">Who to call, without signing in.</span>
          </p>
          {!chosen.isExample && <LinkButton onClick={letIn}>Nobody is left who can let me in</LinkButton>}
        </div>
      }
    >
      {told !== undefined && <Notice kind="look" title={told} />}
      <PageHead title={chosen.name} under="Who are you?" aside={chosen.isExample && <TagExample />} />
      <PeopleList
        chosen={member?.member}
        people={chosen.members.map((each) => ({
          id: each.member,
          name: each.displayName,
          initials: each.initials,
          role: each.standing === 'invited' ? `${writeRoles(each.roles)}, first sign-in` : writeRoles(each.roles),
          onClick: () => turnTo(chosen.workbook, each.member),
        }))}
      />
      {member && wayIn(member)}
    </Page>
  );

  function wayIn(who: ListedMember) {
    if (who.standing === 'invited') {
      return (
        <OneTimeCodeForm
          key={who.member}
          member={who}
          refused={refusedCode}
          getReady={getReady}
          tryCode={(code) => vault.tryCode(chosen.workbook, who.member, code)}
          takeOver={() => vault.takeOver(chosen.workbook)}
          putBack={() => putBack(chosen)}
          carryOn={(code) => begin(who, code)}
        />
      );
    }
    if (lost) {
      return (
        <LostPassphrase
          key={who.member}
          vault={vault}
          workbook={chosen}
          member={who}
          opened={opened}
          back={() => setLost(false)}
        />
      );
    }
    return (
      <PassphraseForm
        key={who.member}
        member={who}
        example={chosen.isExample ? examplePassphrase : ''}
        getReady={getReady}
        unlock={(passphrase) => vault.unlock(chosen.workbook, who.member, passphrase)}
        takeOver={() => vault.takeOver(chosen.workbook)}
        putBack={() => putBack(chosen)}
        opened={opened}
        lost={() => setLost(true)}
      />
    );
  }
}

/** The one that was locked just now or chosen since, or else the one that was opened last. */
function toBeginWith(workbooks: readonly ListedWorkbook[], first: string | undefined): ListedWorkbook | undefined {
  const latestFirst = workbooks.toSorted((one, other) => other.lastOpenedOn.localeCompare(one.lastOpenedOn));
  return workbooks.find(({ workbook }) => workbook === first) ?? latestFirst[0];
}
