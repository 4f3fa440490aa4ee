// Whether what is typed in a check is saved or kept, watched by itself: it changes with every key, and little else on the page does.

import { type UseFormReturn, useWatch } from 'react-hook-form';
import type { Instant } from '#shared/domain/plain-date';
import type { GivenAnswer } from '#shared/domain/state';
import type { SaveState } from '#storage/workbook';
import { type AnswerForm, isSaved } from './answer-form';
import { savedWords } from './item-words';

interface SavedWordsProps {
  readonly form: UseFormReturn<AnswerForm>;
  readonly save: SaveState;
  readonly keptAt: Instant | undefined;
  readonly given: GivenAnswer | undefined;
}

export function SavedWords({ form, save, keptAt, given }: SavedWordsProps) {
  useWatch({ control: form.control });
  return savedWords(save, keptAt, form.formState.isDirty && !isSaved(form.getValues(), given));
}
