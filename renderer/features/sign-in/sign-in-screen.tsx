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
import { LostPassphrase } from './lost-passphrase';
import { refusalWords } from './refusal-words';

interface SignInProps {
  readonly masthead: ReactNode;
  readonly vault: Vault;
  readonly workbooks: readonly ListedWorkbook[];
  /** The passphrase of the example, which is no secret. */
  readonly examplePassphrase: string;
  /** Called when someone goes to the passphrase: what opening needs can be fetched while they write it. */
  readonly getReady: () => void;
  readonly opened: (workbook: Workbook) => void;
  readonly addOrganisation: () => void;
  readonly worried: () => void;
}

export function SignInScreen(props: SignInProps) {
  const { masthead, vault, workbooks, examplePassphrase, getReady, opened, addOrganisation, worried } = props;
  const [chosen, setChosen] = useState(workbooks[0]);
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
  readonly opened: (workbook: Workbook) => void;
  readonly lost: () => void;
}

function PassphraseForm({ member, example, getReady, unlock, opened, lost }: PassphraseFormProps) {
  const form = useForm({ defaultValues: { passphrase: '' } });
  const { errors, isSubmitting } = form.formState;
  const [failed, setFailed] = useState('');

  const submit = form.handleSubmit(async ({ passphrase }) => {
    setFailed('');
    const result = await unlock(passphrase);
    if (result.state === 'open') {
      opened(result.workbook);
      return;
    }
    const words = refusalWords(result);
    if (result.state === 'wrong passphrase' || result.state === 'wait') {
      form.setError('passphrase', { message: words }, { shouldFocus: true });
    } else setFailed(words);
  });

  return (
    <form className="stack sign-in-form" autoComplete="off" onSubmit={(event) => void submit(event)}>
      {failed !== '' && <Notice kind="alert">{failed}</Notice>}
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

function roleWords({ roles }: ListedMember): string {
  const words = roles.filter((role) => role !== 'contributor').join(', ');
  return words === '' ? 'Contributor' : words.charAt(0).toUpperCase() + words.slice(1);
}
