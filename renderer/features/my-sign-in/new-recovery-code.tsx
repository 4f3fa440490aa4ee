// A new recovery code in place of the old one.

import { useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { useHeadingFocus } from '../use-heading-focus';
import { KeepRecoveryCode } from './keep-recovery-code';
import type { TaskProps } from './my-sign-in-screen';
import { type PresentPassphrase, PresentPassphraseField, presentPassphraseLabel } from './present-passphrase';
import { TaskPage } from './task-page';
import { useTask } from './use-task';

export function NewRecoveryCode({ masthead, workbook, whenLeaving, done, back }: TaskProps) {
  const form = useForm<PresentPassphrase>({ defaultValues: { now: '' }, shouldFocusError: false });
  const [code, setCode] = useState('');
  useHeadingFocus(code === '' ? 'question' : 'code');
  const task = useTask({
    form,
    labels: [['now', presentPassphraseLabel]],
    proof: 'now',
    work: async ({ now }) => {
      const answer = await workbook.waysIn.changeRecoveryCode(now);
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
        wayOn="It is on paper"
        goOn={() => done('You have a new recovery code.')}
      />
    );
  }
  return (
    <FormProvider {...form}>
      <TaskPage
        {...task}
        masthead={masthead}
        back={back}
        title="Make a new recovery code"
        under="Your passphrase stays the same."
        button="Make a new code"
        working="Making the code"
      >
        <p className="measure">
          The old code stops working at once. An old copy of this computer’s disk still opens with it: if you think that
          somebody has both, make new keys instead.
        </p>
        <PresentPassphraseField />
      </TaskPage>
    </FormProvider>
  );
}
