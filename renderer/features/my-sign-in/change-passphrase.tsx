// A new passphrase in place of the old one. It rewrites one slot of this member's keys and nothing else, and says so.

import { FormProvider, useForm } from 'react-hook-form';
import { ChoosePassphrase, type NewPassphrase } from '../choose-passphrase';
import { knownNames } from '../known-names';
import type { TaskProps } from './my-sign-in-screen';
import { type PresentPassphrase, PresentPassphraseField, presentPassphraseLabel } from './present-passphrase';
import { TaskPage } from './task-page';
import { useTask } from './use-task';

export function ChangePassphrase({ masthead, workbook, done, back }: TaskProps) {
  const form = useForm<PresentPassphrase & NewPassphrase>({
    defaultValues: { now: '', passphrase: '', again: '' },
    shouldFocusError: false,
  });
  const task = useTask({
    form,
    labels: [
      ['now', presentPassphraseLabel],
      ['passphrase', 'Your new passphrase'],
      ['again', 'The same again'],
    ],
    proof: 'now',
    work: async ({ now, passphrase }) => {
      const answer = await workbook.waysIn.changePassphrase(now, passphrase);
      if (answer.state !== 'done') return answer;
      done('Your passphrase is changed.');
      return undefined;
    },
  });
  return (
    <FormProvider {...form}>
      <TaskPage
        {...task}
        masthead={masthead}
        back={back}
        title="Change my passphrase"
        under="Your recovery code stays the same."
        button="Change my passphrase"
        working="Changing the passphrase"
      >
        <p className="measure">
          An old copy of this computer’s disk, or of the folder with the records, still opens with the old passphrase.
          If somebody knows it, make new keys instead.
        </p>
        <PresentPassphraseField />
        <ChoosePassphrase label="Your new passphrase" known={() => knownNames(workbook)} />
      </TaskPage>
    </FormProvider>
  );
}
