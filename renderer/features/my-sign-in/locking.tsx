// When the workbook locks: by itself after so many minutes, which a coordinator sets, and at once by a key.

import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { hasRole, type State } from '#shared/domain/state';
import type { Workbook } from '#storage/workbook';
import { Button } from '#ui/button';
import { Notice } from '#ui/notice';
import { TextField } from '#ui/text-field';

interface LockingProps {
  readonly workbook: Workbook;
  readonly state: State;
}

export function Locking({ workbook, state }: LockingProps) {
  const { lockAfterMinutes } = state.general;
  const maySet = hasRole(state, workbook.member, 'coordinator');
  const form = useForm({ defaultValues: { minutes: String(lockAfterMinutes) } });
  const [failed, setFailed] = useState('');
  const [saved, setSaved] = useState(false);
  const { errors, isSubmitting } = form.formState;
  const save = form.handleSubmit(async ({ minutes }) => {
    setFailed('');
    const done = await workbook.commit([{ kind: 'lock-after-set', minutes: Number(minutes) }]);
    setSaved(done.state === 'saved');
    if (done.state !== 'saved') setFailed(done.words);
  });
  return (
    <section className="stack-close measure-wide section-apart">
      <div className="section-head">
        <h2>Locking</h2>
      </div>
      <p className="measure">
        Lock at any time with <kbd className="key-cap">Ctrl</kbd> <kbd className="key-cap">Shift</kbd>{' '}
        <kbd className="key-cap">L</kbd>. The workbook also locks by itself after{' '}
        {lockAfterMinutes === 1 ? 'a minute' : `${lockAfterMinutes} minutes`} in which nobody touches the keyboard or
        the mouse. What is being typed is kept.
      </p>
      {failed !== '' && <Notice kind="alert">{failed}</Notice>}
      {maySet ? (
        <form autoComplete="off" onSubmit={(event) => void save(event)}>
          <div className="row row-end">
            <TextField
              label="Minutes until it locks"
              hint="From 1 to 30, for everybody in this workbook."
              width="short"
              inputMode="numeric"
              error={errors.minutes?.message}
              {...form.register('minutes', {
                validate: (minutes) =>
                  (/^\d{1,2}$/.test(minutes.trim()) && Number(minutes) >= 1 && Number(minutes) <= 30) ||
                  'Write a number from 1 to 30',
              })}
            />
            <Button type="submit" aria-disabled={isSubmitting}>
              Set the minutes
            </Button>
            <span role="status">{saved && 'Saved'}</span>
          </div>
        </form>
      ) : (
        <p className="text-quiet">A coordinator can change how long that is.</p>
      )}
    </section>
  );
}
