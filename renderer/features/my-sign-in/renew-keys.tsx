// "Somebody knows my passphrase": new keys for this member and for every ring they read, then out and in again with them.

import { useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { VerdictPoints } from '#ui/verdict-points';
import { ChoosePassphrase, type NewPassphrase } from '../choose-passphrase';
import { knownNames } from '../known-names';
import { useHeadingFocus } from '../use-heading-focus';
import { KeepRecoveryCode } from './keep-recovery-code';
import type { TaskProps } from './my-sign-in-screen';
import { type PresentPassphrase, PresentPassphraseField, presentPassphraseLabel } from './present-passphrase';
import { TaskPage } from './task-page';
import { useTask } from './use-task';

export function RenewKeys({ masthead, workbook, whenLeaving, lock, back }: TaskProps) {
  const form = useForm<PresentPassphrase & NewPassphrase>({
    defaultValues: { now: '', passphrase: '', again: '' },
    shouldFocusError: false,
  });
  const [code, setCode] = useState('');
  useHeadingFocus(code === '' ? 'question' : 'code');
  const task = useTask({
    form,
    labels: [
      ['now', presentPassphraseLabel],
      ['passphrase', 'Your new passphrase'],
      ['again', 'The same again'],
    ],
    proof: 'now',
    work: async ({ now, passphrase }) => {
      const answer = await workbook.waysIn.renewKeys(now, passphrase);
      if (answer.state !== 'made') return answer;
      form.reset();
      setCode(answer.code);
      return undefined;
    },
  });
  if (code !== '') {
    return (
      <KeepRecoveryCode
        masthead={masthead}
        workbook={workbook}
        whenLeaving={whenLeaving}
        code={code}
        wayOn="Sign in with my new passphrase"
        goOn={lock}
      />
    );
  }
  return (
    <FormProvider {...form}>
      <TaskPage
        {...task}
        masthead={masthead}
        back={back}
        title="Somebody knows my passphrase"
        under="New keys for you, and for everything that you may read."
        button="Make new keys"
        working="Making new keys"
      >
        <VerdictPoints
          points={[
            {
              id: 'new',
              shape: 'dot',
              words: 'You choose a new passphrase and get a new recovery code. The old ones stop working.',
            },
            { id: 'from-now', shape: 'dot', words: 'What anybody writes from now on is under new keys.' },
            {
              id: 'until-now',
              shape: 'diamond',
              words:
                'What was written until now may have been read. Whoever has an old copy of the disk and the old passphrase can still read that copy.',
            },
            { id: 'again', shape: 'dot', words: 'The workbook then closes, and you sign in again.' },
          ]}
        />
        <PresentPassphraseField />
        <ChoosePassphrase label="Your new passphrase" known={() => knownNames(workbook)} />
      </TaskPage>
    </FormProvider>
  );
}
