// Keeps what is being typed in a form as a sealed draft after a short pause, and brings it back when the form is opened again.

import { useEffect, useRef, useState } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import type { Instant } from '#shared/domain/plain-date';
import type { Workbook } from '#storage/workbook';

const pauseMs = 400;

interface Draft {
  /** When what is on screen was last kept; undefined while there is no draft. */
  readonly keptAt: Instant | undefined;
  drop(): Promise<void>;
}

/** `place` names the form for ever: the draft is found under it after a lock or a crash. */
export function useDraft<Values extends FieldValues>(
  workbook: Workbook,
  place: string,
  form: UseFormReturn<Values>,
): Draft {
  const [keptAt, setKeptAt] = useState<Instant>();
  /** What was typed and is not kept yet, because the pause is not over. */
  const pending = useRef<{ readonly typed: Values; readonly timer: ReturnType<typeof setTimeout> }>(undefined);

  useEffect(() => {
    let current = true;
    void workbook.readDraft(place).then((kept) => {
      if (current && isRecord(kept)) form.reset({ ...form.getValues(), ...kept }, { keepDefaultValues: true });
    });
    const { unsubscribe } = form.watch((_, { name }) => {
      // A reset names no field, and is not typing.
      if (name === undefined) return;
      clearTimeout(pending.current?.timer);
      pending.current = { typed: form.getValues(), timer: setTimeout(keepPending, pauseMs) };
    });
    // The screen may be left, or the workbook locked, before the pause is over.
    return () => {
      current = false;
      unsubscribe();
      keepPending();
    };

    function keepPending() {
      if (!pending.current) return;
      const { typed, timer } = pending.current;
      clearTimeout(timer);
      pending.current = undefined;
      void workbook.keepDraft(place, typed).then(() => current && setKeptAt(workbook.now()));
    }
  }, [workbook, place, form]);

  return {
    keptAt,
    drop: async () => {
      clearTimeout(pending.current?.timer);
      pending.current = undefined;
      setKeptAt(undefined);
      await workbook.dropDraft(place);
    },
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
