// What all forms about a sign-in have in common: a wrong passphrase or code is told at its field, anything else above the form.

import { useState } from 'react';
import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form';
import type { NotDone } from '#storage/members';
import type { Problem } from '#ui/error-summary';

interface Task {
  readonly failed: string;
  readonly problems: readonly Problem[];
  readonly attempt: number;
  readonly isWorking: boolean;
  readonly submit: () => void;
}

interface TaskOf<Values extends FieldValues> {
  readonly form: UseFormReturn<Values>;
  /** The fields in the order in which they stand, with what they are called. */
  readonly labels: readonly (readonly [field: FieldPath<Values>, label: string])[];
  /** The field that shows who one is. */
  readonly proof: FieldPath<Values>;
  /** Answers what stood in the way, or nothing where it is done. */
  readonly work: (typed: Values) => Promise<NotDone | undefined>;
}

export function useTask<Values extends FieldValues>({ form, labels, proof, work }: TaskOf<Values>): Task {
  const [failed, setFailed] = useState('');
  const [attempt, setAttempt] = useState(0);
  const problems = labels.flatMap(([field, label]) => {
    const { error } = form.getFieldState(field, form.formState);
    return error?.message ? [{ field, label, message: error.message }] : [];
  });
  const again = () => setAttempt((count) => count + 1);
  const submit = form.handleSubmit(async (typed) => {
    setFailed('');
    const problem = await work(typed);
    if (problem?.state === 'wrong') {
      form.setError(proof, { message: problem.words.replace(/\.$/, '') });
      again();
    } else if (problem) setFailed(problem.words);
  }, again);
  return { failed, problems, attempt, isWorking: form.formState.isSubmitting, submit: () => void submit() };
}
