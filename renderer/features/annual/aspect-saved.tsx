// Whether what is typed of an aspect is saved or kept, watched by itself: it changes with every key, and little else on the page does.

import { type UseFormReturn, useWatch } from 'react-hook-form';
import { type Instant, writeTime } from '#shared/domain/plain-date';
import type { AssessedAspect } from '#shared/domain/state';
import type { SaveState } from '#storage/workbook';
import { type AspectForm, isSaved } from './aspect-form';

interface AspectSavedProps {
  readonly form: UseFormReturn<AspectForm>;
  readonly save: SaveState;
  readonly keptAt: Instant | undefined;
  readonly said: AssessedAspect | undefined;
}

export function AspectSaved({ form, save, keptAt, said }: AspectSavedProps) {
  useWatch({ control: form.control });
  if (save.kind === 'saving') return 'Saving';
  if (save.kind === 'not saved') return 'Not saved.';
  if (!isSaved(form.getValues(), said)) {
    return keptAt ? `What you typed is kept, ${writeTime(keptAt)}.` : 'Not kept yet.';
  }
  return save.kind === 'saved' ? `Saved ${writeTime(save.at)}.` : '';
}
