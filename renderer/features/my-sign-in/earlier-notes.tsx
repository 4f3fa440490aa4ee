// After a reset: the private notes of before open with the recovery code of then, which no coordinator has.

import { useForm } from 'react-hook-form';
import { TextField } from '#ui/text-field';
import type { TaskProps } from './my-sign-in-screen';
import { TaskPage } from './task-page';
import { useTask } from './use-task';

const label = 'The recovery code you had then';

export function EarlierNotes({ masthead, workbook, done, back }: TaskProps) {
  const form = useForm({ defaultValues: { code: '' }, shouldFocusError: false });
  const task = useTask({
    form,
    labels: [['code', label]],
    proof: 'code',
    work: async ({ code }) => {
      const answer = await workbook.waysIn.openEarlierNotes(code);
      if (answer.state !== 'done') return answer;
      done('Your notes from before open again. You see them after your next sign-in.');
      return undefined;
    },
  });
  return (
    <TaskPage
      {...task}
      masthead={masthead}
      back={back}
      title="My notes from before"
      under="Nobody else can open them, not even a coordinator."
      button="Open my notes"
      working="Opening the notes"
    >
      <TextField
        label={label}
        hint="Seven groups of five, from the sheet you printed before you were let in again."
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        error={form.formState.errors.code?.message}
        {...form.register('code', { validate: (code) => code.trim() !== '' || 'Type the code from the sheet' })}
      />
    </TaskPage>
  );
}
