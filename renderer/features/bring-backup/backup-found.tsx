// What a brought backup is, what would happen to a copy that stands here, and opening it as oneself.

import { useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { entriesOf } from '#shared/domain/number-words';
import { writeInstant } from '#shared/domain/plain-date';
import { writeSize } from '#shared/domain/write-size';
import type { BroughtBackup, ListedMember, Restored } from '#storage/vault';
import { Button } from '#ui/button';
import { LinkButton } from '#ui/link-button';
import { Notice } from '#ui/notice';
import { PassphraseField } from '#ui/passphrase-field';
import { PeopleList } from '#ui/people-list';
import { SummaryList } from '#ui/summary-list';
import { TextField } from '#ui/text-field';
import { ChoosePassphrase, type NewPassphrase } from '../choose-passphrase';
import { refusalWords } from '../refusal-words';
import { isTypedName } from '../typed-name';

interface BackupFoundProps {
  readonly backup: BroughtBackup;
  readonly chooseAnother: () => void;
  readonly restored: (restored: Extract<Restored, { state: 'restored' }>) => void;
}

export function BackupFound({ backup, chooseAnother, restored }: BackupFoundProps) {
  const { listing, made, entries, sizeBytes, isHere } = backup;
  const people = listing.members.filter(({ standing }) => standing === 'enrolled');
  const [member, setMember] = useState(people[0]);
  const [isLost, setLost] = useState(false);
  const choose = (each: ListedMember) => {
    setMember(each);
    setLost(false);
  };
  return (
    <div className="form">
      {made !== '' && entries !== undefined && (
        <SummaryList
          rows={[
            { term: 'Made', value: writeInstant(made) },
            { term: 'Holds', value: `${entriesOf(entries)}, ${writeSize(sizeBytes)}` },
          ]}
        />
      )}
      {isHere && (
        <Notice kind="look" title="This organisation is on this computer already.">
          <p>
            The copy that is here will be set aside, not deleted. What was written here after this was made will not be
            in the record any more; it stays in the copy set aside.
          </p>
        </Notice>
      )}
      <h2>Who are you?</h2>
      <PeopleList
        chosen={member?.member}
        people={people.map((each) => ({
          id: each.member,
          name: each.displayName,
          initials: each.initials,
          role: '',
          onClick: () => choose(each),
        }))}
      />
      {member && (
        <OpenBackup
          key={`${member.member} ${isLost}`}
          backup={backup}
          member={member}
          isLost={isLost}
          setLost={setLost}
          chooseAnother={chooseAnother}
          restored={restored}
        />
      )}
    </div>
  );
}

interface OpenBackupProps extends BackupFoundProps {
  readonly member: ListedMember;
  readonly isLost: boolean;
  readonly setLost: (isLost: boolean) => void;
}

interface OpenBackupForm extends NewPassphrase {
  code: string;
  name: string;
}

function OpenBackup({ backup, member, isLost, setLost, chooseAnother, restored }: OpenBackupProps) {
  const form = useForm<OpenBackupForm>({ defaultValues: { passphrase: '', again: '', code: '', name: '' } });
  const [failed, setFailed] = useState('');
  const { errors, isSubmitting } = form.formState;
  const { listing, isHere } = backup;

  const submit = form.handleSubmit(async ({ passphrase, code }) => {
    setFailed('');
    const by = isLost ? { recoveryCode: code, newPassphrase: passphrase } : { passphrase };
    const result = await backup.restore(member.member, by);
    switch (result.state) {
      case 'restored':
        restored(result);
        return;
      case 'not restored':
        setFailed(result.words);
        return;
      case 'wrong passphrase':
      case 'wait':
        form.setError('passphrase', { message: refusalWords(result) }, { shouldFocus: true });
        return;
      case 'wrong code':
        form.setError('code', { message: result.words }, { shouldFocus: true });
        return;
      default:
        setFailed(refusalWords(result));
    }
  });
  const known = () => ({
    organisation: listing.name,
    names: listing.members.map(({ displayName }) => displayName),
  });

  return (
    <form className="stack" autoComplete="off" onSubmit={(event) => void submit(event)}>
      {failed !== '' && (
        <Notice kind="alert" title={failed} actions={<Button onClick={chooseAnother}>Choose another</Button>} />
      )}
      {isLost && (
        <TextField
          label={`Recovery code of ${member.displayName}`}
          hint="Seven groups of five, from the printed sheet. Spaces and capitals do not matter."
          error={errors.code?.message}
          {...form.register('code', { validate: (code) => code.trim() !== '' || 'Type the code from the sheet' })}
        />
      )}
      {isLost ? (
        <FormProvider {...form}>
          <ChoosePassphrase label="Your new passphrase" known={known} />
        </FormProvider>
      ) : (
        <PassphraseField
          label={`Passphrase for ${member.displayName}`}
          hint="The one that was in use when this was made."
          error={errors.passphrase?.message}
          {...form.register('passphrase', { validate: (passphrase) => passphrase !== '' || 'Write your passphrase' })}
        />
      )}
      {isHere && (
        <TextField
          label={`To put it in place, type ${listing.name}`}
          error={errors.name?.message}
          {...form.register('name', {
            validate: (name) => isTypedName(name, listing.name) || `Type ${listing.name} to go on`,
          })}
        />
      )}
      <div className="row">
        <Button look="solid" type="submit" aria-disabled={isSubmitting}>
          {isHere ? 'Put it in place' : 'Put it on this computer'}
        </Button>
        <LinkButton onClick={() => setLost(!isLost)}>
          {isLost ? 'I know my passphrase' : 'I have lost my passphrase'}
        </LinkButton>
      </div>
      <p className="text-quiet" role="status">
        {isSubmitting && 'Checking every entry and every signature. Nothing has been changed yet.'}
      </p>
    </form>
  );
}
