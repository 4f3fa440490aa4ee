// The fields that say who a member is and what they may do and read.

import { useFormContext } from 'react-hook-form';
import { CheckboxGroup } from '#ui/checkbox-group';
import { TextField } from '#ui/text-field';
import { roleChoices } from '../role-words';
import { initialsMax, inviteLabels, type MembershipForm } from './membership-form';

export function NameFields() {
  const { register, formState } = useFormContext<MembershipForm>();
  const { errors } = formState;
  return (
    <>
      <TextField
        label={inviteLabels.displayName}
        hint="What they do in the workbook, and what they sign, carries this name."
        error={errors.displayName?.message}
        {...register('displayName', { validate: (name) => name.trim() !== '' || 'Write the person’s name' })}
      />
      <TextField
        label={inviteLabels.initials}
        optional="made from the name if left empty"
        width="short"
        maxLength={initialsMax}
        {...register('initials')}
      />
    </>
  );
}

export function RoleFields() {
  const { register, formState, getValues } = useFormContext<MembershipForm>();
  const { roles, reads } = getValues();
  return (
    <>
      <CheckboxGroup
        label={inviteLabels.roles}
        hint="Any number of these. Nobody checks what they prepared themselves."
        error={formState.errors.roles?.message}
        layout="rows"
        choices={roleChoices}
        defaultValues={roles}
        {...register('roles', { validate: (chosen) => chosen.length > 0 || 'Choose at least one' })}
      />
      <CheckboxGroup
        label={inviteLabels.reads}
        layout="rows"
        choices={[
          {
            value: 'consents',
            label: 'Consents',
            words: 'Of young people and their parents. Coordinators read them too.',
          },
        ]}
        defaultValues={reads}
        {...register('reads')}
      />
    </>
  );
}
