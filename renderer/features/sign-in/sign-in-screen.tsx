// Signing in: the organisations on this computer, the people of the one chosen, and the passphrase of the one who is here.

import { type ReactNode, useState } from 'react';
import { useForm } from 'react-hook-form';
import { writeDate } from '#shared/domain/plain-date';
import type { ListedMember, ListedWorkbook, Unlocked, Vault } from '#storage/vault';
import type { Workbook } from '#storage/workbook';
import { Button } from '#ui/button';
import { LinkButton } from '#ui/link-button';
import { MarginList } from '#ui/margin-list';
import { Notice } from '#ui/notice';
import { Page } from '#ui/page';
import { PageHead } from '#ui/page-head';
import { PassphraseField } from '#ui/passphrase-field';
import { PeopleList } from '#ui/people-list';
import { TagExample } from '#ui/tag-example';
import { refusalWords } from '../refusal-words';
import { LostPassphrase } from './lost-passphrase';
import { type NotOpened, NotOpenedNotice } from './not-opened-notice';

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
  /** To a snapshot or a backup in place of what cannot be opened. */
  readonly putBack: (workbook: ListedWorkbook) => void;
  readonly remove: (workbook: ListedWorkbook) => void;
  readonly worried: () => void;
}

export function SignInScreen(props: SignInProps) {
  const { masthead, vault, workbooks, first, told, examplePassphrase, getReady, opened } = props;
  const { addOrganisation, putBack, remove, worried } = props;
  const [chosen, setChosen] = useState(() => toBeginWith(workbooks, first));
  const [member, setMember] = useState(chosen?.members[0]);
  const [lost, setLost] = useState(false);
  if (!chosen) return null;

  const choose = (workbook: ListedWorkbook) => {
    setChosen(workbook);
    setMember(workbook.members[0]);
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
                onClick: () => choose(workbook),
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
        <p className="row">
          <LinkButton onClick={worried}>Worried about a young person now?</LinkButton>
          <span className="text-hint">Who to call, without signing in.</span>
        </p>
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
          role: roleWords(each),
          onClick: () => {
            setMember(each);
            setLost(false);
          },
        }))}
      />
      {member &&
        (lost ? (
          <LostPassphrase
            key={member.member}
            vault={vault}
            workbook={chosen}
            member={member}
            opened={opened}
            back={() => setLost(false)}
          />
        ) : (
          <PassphraseForm
            key={member.member}
            member={member}
            example={chosen.isExample ? examplePassphrase : ''}
            getReady={getReady}
            unlock={(passphrase) => vault.unlock(chosen.workbook, member.member, passphrase)}
            takeOver={() => vault.takeOver(chosen.workbook)}
            putBack={() => putBack(chosen)}
            opened={opened}
            lost={() => setLost(true)}
          />
        ))}
    </Page>
  );
}

interface PassphraseFormProps {
  readonly member: ListedMember;
  readonly example: string;
  readonly getReady: () => void;
  readonly unlock: (passphrase: string) => Promise<Unlocked>;
  readonly takeOver: () => Promise<void>;
  readonly putBack: () => void;
  readonly opened: (workbook: Workbook) => void;
  readonly lost: () => void;
}

function PassphraseForm(props: PassphraseFormProps) {
  const { member, example, getReady, unlock, takeOver, putBack, opened, lost } = props;
  const form = useForm({ defaultValues: { passphrase: '' } });
  const { errors, isSubmitting } = form.formState;
  const [refused, setRefused] = useState<NotOpened>();

  const submit = form.handleSubmit(async ({ passphrase }) => {
    setRefused(undefined);
    const result = await unlock(passphrase);
    if (result.state === 'open') {
      opened(result.workbook);
      return;
    }
    if (result.state === 'wrong passphrase' || result.state === 'wait') {
      form.setError('passphrase', { message: refusalWords(result) }, { shouldFocus: true });
    } else setRefused(result);
  });

  return (
    <form className="stack sign-in-form" autoComplete="off" onSubmit={(event) => void submit(event)}>
      {refused && (
        <NotOpenedNotice refused={refused} takeOver={() => takeOver().then(() => submit())} putBack={putBack} />
      )}
      {example !== '' && (
        <p className="text-hint">
          This organisation is made up. Its passphrase is <b>{example}</b>
        </p>
      )}
      <div className="pair pair-close pair-end">
        <PassphraseField
          label={`Passphrase for ${member.displayName}`}
          error={errors.passphrase?.message}
          onFocus={getReady}
          {...form.register('passphrase', {
            validate: (passphrase) => passphrase !== '' || 'Write your passphrase',
          })}
        />
        <div>
          <Button look="solid" type="submit" aria-disabled={isSubmitting}>
            {isSubmitting ? 'Opening the workbook' : 'Open the workbook'}
          </Button>
        </div>
      </div>
      <p>
        <LinkButton onClick={lost}>I have lost my passphrase</LinkButton>
      </p>
    </form>
  );
}

/** The one that was locked just now, or else the one that was opened last. */
function toBeginWith(workbooks: readonly ListedWorkbook[], first: string | undefined): ListedWorkbook | undefined {
  const latestFirst = workbooks.toSorted((one, other) => other.lastOpenedOn.localeCompare(one.lastOpenedOn));
  return workbooks.find(({ workbook }) => workbook === first) ?? latestFirst[0];
}

function roleWords({ roles }: ListedMember): string {
  const words = roles.filter((role) => role !== 'contributor').join(', ');
  return words === '' ? 'Contributor' : words.charAt(0).toUpperCase() + words.slice(1);
}
