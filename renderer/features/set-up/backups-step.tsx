// "Where shall backups go?", asked while setting up. Nothing is written there before the workbook is made.

import type { UseFormReturn } from 'react-hook-form';
import { lookAtBackupFolder } from '../backup-folder';
import { ChooseBackupFolder, type FolderHost } from '../choose-backup-folder';
import type { SetUpForm } from './set-up-steps';

interface BackupsStepProps {
  readonly form: UseFormReturn<SetUpForm>;
  readonly host: FolderHost;
}

export function BackupsStep({ form, host }: BackupsStepProps) {
  const { errors } = form.formState;
  form.register('backupFolder', {
    validate: async (choice) => {
      if (choice === '') return 'Choose where backups go, or choose later';
      return choice === 'other' || choice === 'later' || asProblem(await lookAtBackupFolder(host, choice));
    },
  });
  form.register('backupPath', {
    validate: async (path, { backupFolder }) => {
      if (backupFolder !== 'other') return true;
      return path.trim() === ''
        ? 'Write the path of the folder'
        : asProblem(await lookAtBackupFolder(host, path.trim()));
    },
  });
  return (
    <>
      <p className="measure">
        A computer can be lost, stolen or broken. A backup is one sealed file with everything in it. It is made every
        week while you work, from the first sign-in on.
      </p>
      <ChooseBackupFolder
        host={host}
        chosen={{ choice: form.watch('backupFolder'), typed: form.watch('backupPath') }}
        onChange={({ choice, typed }) => {
          form.setValue('backupFolder', choice);
          form.setValue('backupPath', typed);
        }}
        errors={{ choice: errors.backupFolder?.message, typed: errors.backupPath?.message }}
        later="Home reminds you until there is a backup."
      />
    </>
  );
}

function asProblem(words: string): string | true {
  return words === '' || words;
}
