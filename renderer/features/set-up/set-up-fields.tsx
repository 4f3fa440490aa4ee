// The fields of each step of setting up, and what must be filled in before it is left.

import type { ReactNode } from 'react';
import { FormProvider, type UseFormReturn } from 'react-hook-form';
import type { LocalityPack } from '#shared/packs/pack-schema';
import { readableLocality } from '#shared/packs/readable-contacts';
import { CheckboxGroup } from '#ui/checkbox-group';
import { SelectField } from '#ui/select-field';
import { TextArea } from '#ui/text-area';
import { TextField } from '#ui/text-field';
import type { FolderHost } from '../choose-backup-folder';
import { ChoosePassphrase } from '../choose-passphrase';
import { BackupsStep } from './backups-step';
import { labels, type SetUpForm, type SetUpStep } from './set-up-steps';

const needed = (words: string) => (text: string) => text.trim() !== '' || words;

interface SetUpFieldsProps {
  readonly step: SetUpStep['id'];
  readonly form: UseFormReturn<SetUpForm>;
  readonly host: FolderHost;
  readonly localities: readonly LocalityPack[];
}

/** Nothing for the last step: the recovery code is no field, it is shown once the workbook stands. */
export function SetUpFields({ step, form, host, localities }: SetUpFieldsProps): ReactNode {
  const messageOf = (field: keyof SetUpForm) => form.formState.errors[field]?.message;
  switch (step) {
    case 'organisation':
      return (
        <>
          <TextField
            label={labels.name}
            hint="As people know it. It is printed on every report."
            error={messageOf('name')}
            {...form.register('name', { validate: needed('Write the name of your organisation') })}
          />
          <TextField
            label={labels.charityNumber}
            optional="if you have one"
            width="medium"
            {...form.register('charityNumber')}
          />
        </>
      );
    case 'purpose':
      return (
        <>
          <TextArea
            label={labels.purpose}
            hint="One or two sentences. For example: a youth club two evenings a week, and a summer scheme."
            error={messageOf('purpose')}
            {...form.register('purpose', { validate: needed('Write what you do, in a sentence') })}
          />
          <TextField
            label={labels.ages}
            hint="For example: 8 to 19."
            width="medium"
            error={messageOf('ages')}
            {...form.register('ages', { validate: needed('Write the youngest and the oldest age') })}
          />
        </>
      );
    case 'where':
      return (
        <SelectField
          label={labels.locality}
          hint="Whose numbers are shown under “Worried about a young person now?”"
          choices={localities.map((pack) => ({
            value: pack.id,
            label: readableLocality(pack)?.area ?? pack.id,
          }))}
          {...form.register('locality')}
        />
      );
    case 'you':
      return (
        <>
          <TextField
            label={labels.yourName}
            hint="Your records and signatures carry this name."
            error={messageOf('yourName')}
            {...form.register('yourName', { validate: needed('Write your name') })}
          />
          <TextField
            label={labels.position}
            hint="For example: coordinator, youth worker, trustee."
            error={messageOf('position')}
            {...form.register('position', { validate: needed('Write what you do here') })}
          />
          <CheckboxGroup
            label={labels.roles}
            hint="You set up the workbook, so you are its coordinator. What else do you do?"
            error={messageOf('roles')}
            choices={[
              { value: 'contributor', label: 'I answer the checks' },
              { value: 'checker', label: 'I check what somebody else prepared' },
              { value: 'signatory', label: 'I sign the quarter' },
            ]}
            {...form.register('roles')}
          />
        </>
      );
    case 'safeguarding':
      return (
        <>
          <p className="measure">
            The person everyone tells when they are worried. It can be you: then write your own name,{' '}
            {form.getValues('yourName')}.
          </p>
          <TextField
            label={labels.lead}
            error={messageOf('lead')}
            {...form.register('lead', { validate: needed('Write the name of your safeguarding lead') })}
          />
          <TextField
            label={labels.deputy}
            optional="if there is one yet"
            hint="Who stands in when the lead is away."
            error={messageOf('deputy')}
            {...form.register('deputy', {
              validate: (deputy, { lead }) =>
                deputy.trim() === '' || deputy.trim() !== lead.trim() || 'Name someone other than the lead',
            })}
          />
        </>
      );
    case 'backups':
      return <BackupsStep form={form} host={host} />;
    case 'passphrase':
      return (
        <>
          <p className="measure">
            It locks everything you write. Nobody can look it up for you, so write it down and keep the paper somewhere
            safe until you know it.
          </p>
          <FormProvider {...form}>
            <ChoosePassphrase
              known={() => ({ organisation: form.getValues('name'), names: [form.getValues('yourName')] })}
            />
          </FormProvider>
        </>
      );
    case 'recovery':
      return null;
  }
}
