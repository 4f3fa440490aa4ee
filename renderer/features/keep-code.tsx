// A code that is shown once: its sheet is printed, then two of its groups are typed back, so that it is known to be on paper.

import { type ReactNode, useState } from 'react';
import { useForm } from 'react-hook-form';
import { isRecoveryGroup } from '#shared/crypto/v1/recovery-code';
import { Button } from '#ui/button';
import { ErrorSummary } from '#ui/error-summary';
import { TextField } from '#ui/text-field';

export interface WayOn {
  readonly label: string;
  readonly go: () => void;
}

interface KeepCodeProps {
  readonly code: string;
  /** The `CodeSheet`. */
  readonly sheet: ReactNode;
  /** Where to go once the groups are right; Enter takes the first. */
  readonly ways: readonly [WayOn, ...WayOn[]];
}

interface Groups {
  first: string;
  second: string;
}

const asked = { first: 2, second: 5 } as const;

export function KeepCode({ code, sheet, ways }: KeepCodeProps) {
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
  const goOn = ({ go }: WayOn) => form.handleSubmit(go, () => setAttempt((count) => count + 1));
  const [first, ...others] = ways;
  return (
    <>
      {sheet}
      <p className="measure no-print">
        It is shown now and never again. Print it, or copy it onto paper, then type two of its groups to show that you
        have it.
      </p>
      <div className="no-print">
        <Button onClick={() => window.print()}>Print the sheet</Button>
      </div>
      <form className="form no-print" autoComplete="off" onSubmit={(event) => void goOn(first)(event)}>
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
        <div className="row">
          <Button look="solid" type="submit">
            {first.label}
          </Button>
          {others.map((way) => (
            <Button key={way.label} onClick={() => void goOn(way)()}>
              {way.label}
            </Button>
          ))}
        </div>
      </form>
    </>
  );
}
