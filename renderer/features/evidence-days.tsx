// Of which day a piece of evidence is, and until when it is good: asked in a dialog, and kept with the evidence.

import { useForm } from 'react-hook-form';
import { isPlainDate, type PlainDate, readPlainDate, writeDate } from '#shared/domain/plain-date';
import type { Evidence } from '#shared/domain/state';
import type { Workbook } from '#storage/workbook';
import { DateField } from '#ui/date-field';
import { FormDialog } from '#ui/form-dialog';
import { Notice } from '#ui/notice';
import { useCommitTyped } from './use-commit-typed';

interface EvidenceDaysProps {
  readonly workbook: Workbook;
  /** Undefined while the dialog is closed. */
  readonly evidence: Evidence | undefined;
  readonly close: () => void;
}

const formId = 'evidence-days';

export function EvidenceDays({ workbook, evidence, close }: EvidenceDaysProps) {
  return (
    <FormDialog
      open={evidence !== undefined}
      title={evidence ? `The days of ${evidence.name}` : ''}
      formId={formId}
      save="Write them down"
      onClose={close}
    >
      {evidence && <DaysForm workbook={workbook} evidence={evidence} done={close} />}
    </FormDialog>
  );
}

function DaysForm({ workbook, evidence, done }: { workbook: Workbook; evidence: Evidence; done: () => void }) {
  const { effectiveOn, goodUntil } = evidence;
  const form = useForm({
    defaultValues: { effectiveOn: writeDate(effectiveOn), goodUntil: goodUntil === '' ? '' : writeDate(goodUntil) },
  });
  const { failed, commit } = useCommitTyped(workbook, `evidence-days:${evidence.evidence}`, form, done);
  const { errors } = form.formState;
  const save = form.handleSubmit(async (typed) => {
    const of = readPlainDate(typed.effectiveOn);
    const until: PlainDate | '' = typed.goodUntil.trim() === '' ? '' : (readPlainDate(typed.goodUntil) ?? '');
    if (!of) return;
    await commit([{ kind: 'evidence-dated', evidence: evidence.evidence, effectiveOn: of, goodUntil: until }]);
  });
  return (
    <form id={formId} className="stack" autoComplete="off" onSubmit={(event) => void save(event)}>
      {failed !== '' && <Notice kind="alert">{failed}</Notice>}
      <DateField
        label="It is of this day"
        hint="The day on which it was so: a picture of last week is of last week. Like 5 April 2027"
        error={errors.effectiveOn?.message}
        {...form.register('effectiveOn', {
          validate: (typed) => dayProblem(typed, (day) => day <= workbook.today() || 'This day is still to come'),
        })}
      />
      <DateField
        label="Good until"
        hint="For example the last day of a certificate. Leave it empty where it does not run out. Like 5 April 2027"
        error={errors.goodUntil?.message}
        {...form.register('goodUntil', {
          validate: (typed, { effectiveOn: first }) => {
            if (typed.trim() === '') return true;
            const of = readPlainDate(first);
            return dayProblem(
              typed,
              (day) => !of || day >= of || `It is of ${writeDate(of)}: it cannot run out before`,
            );
          },
        })}
      />
    </form>
  );
}

/** The words of what is wrong with a day as it is typed, or true. */
function dayProblem(typed: string, check: (day: PlainDate) => string | true): string | true {
  const day = readPlainDate(typed);
  return isPlainDate(day) ? check(day) : 'Write a day of the calendar, like 5 April 2027';
}
