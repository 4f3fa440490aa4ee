// The recovery code, shown once: printed, then two of its groups typed back, so that it is known to be on paper.

import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { isRecoveryGroup } from '#shared/crypto/v1/recovery-code';
import { Button } from '#ui/button';
import { ErrorSummary } from '#ui/error-summary';
import { TextField } from '#ui/text-field';

interface RecoveryStepProps {
  readonly code: string;
  readonly organisation: string;
  readonly name: string;
  readonly done: () => void;
}

interface Groups {
  first: string;
  second: string;
}

const asked = { first: 2, second: 5 } as const;

export function RecoveryStep({ code, organisation, name, done }: RecoveryStepProps) {
  const form = useForm<Groups>({ defaultValues: { first: '', second: '' }, shouldFocusError: false });
  const [attempt, setAttempt] = useState(0);
  const { errors } = form.formState;
  const check = (which: keyof Groups) => (typed: string) =>
    isRecoveryGroup(code, asked[which], typed) || `Type group ${asked[which]} as it stands on the sheet`;
  const labels = { first: `Group ${asked.first} of the code`, second: `Group ${asked.second} of the code` };
  const problems = (['first', 'second'] as const).flatMap((field) => {
    const message = errors[field]?.message;
    return message ? [{ field, label: labels[field], message }] : [];
  });
  const submit = form.handleSubmit(done, () => setAttempt((count) => count + 1));
  return (
    <>
      <section className="recovery-sheet" aria-label="Recovery sheet">
        <p className="text-subject">Quarterday recovery code</p>
        <p>
          {organisation}, for {name}
        </p>
        <ol className="recovery-groups">
          {code.split('-').map((group, index) => (
            <li key={group}>
              <span className="text-hint">{index + 1}</span> <b>{group}</b>
            </li>
          ))}
        </ol>
        <p className="text-hint">
          Opens the workbook when the passphrase is lost. Keep it on paper, away from this computer. Anyone who has it
          and this computer can read everything you can.
        </p>
      </section>
      <p className="measure no-print">
        It is shown now and never again. Print it, or copy it onto paper, then type two of its groups to show that you
        have it.
      </p>
      <div className="no-print">
        <Button onClick={() => window.print()}>Print the sheet</Button>
      </div>
      <form className="form no-print" autoComplete="off" onSubmit={(event) => void submit(event)}>
        <ErrorSummary problems={problems} attempt={attempt} />
        <div className="pair">
          <TextField
            label={labels.first}
            width="short"
            error={errors.first?.message}
            {...form.register('first', { validate: check('first') })}
          />
          <TextField
            label={labels.second}
            width="short"
            error={errors.second?.message}
            {...form.register('second', { validate: check('second') })}
          />
        </div>
        <Button look="solid" type="submit">
          Start
        </Button>
      </form>
    </>
  );
}
