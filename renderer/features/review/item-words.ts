// The words around one check: what was expected, found before and found now, and whether it is saved. Pure.

import type { Asked, Result } from '#shared/domain/change';
import type { MemberId } from '#shared/domain/ids';
import { dayOf, type Instant, writeDate, writeDayAndMonth, writeTime } from '#shared/domain/plain-date';
import { answerTo, foundValue, isDifferent, sameQuestionIn } from '#shared/domain/round';
import { memberName, type Round, type State } from '#shared/domain/state';
import type { ReadableItem } from '#shared/packs/readable-item';
import type { SaveState } from '#storage/workbook';
import type { AnswerForm } from './answer-form';

export interface ShownValue {
  readonly id: 'expected' | 'before' | 'now';
  readonly label: string;
  /** Who found it, and when; empty where nobody has. */
  readonly by: string;
  readonly value?: string;
  readonly shape?: 'diamond';
}

/** Whether the path to the setting was checked, and when. Empty where the item names no path. */
export function checkedWords(item: ReadableItem): string {
  if (item.pathConfidence === undefined) return '';
  return item.pathConfidence === 'verified'
    ? `Path checked ${writeDate(item.checkedOn)}.`
    : 'This path is not verified: the platform may have moved it.';
}

interface Shown {
  readonly round: Round;
  readonly before: Round | undefined;
  readonly asked: Asked;
  readonly item: ReadableItem;
  readonly typed: AnswerForm;
  /** Who is answering, if nobody has yet. */
  readonly answering: MemberId;
  /** When what is being typed was last kept. */
  readonly keptAt: Instant | undefined;
  readonly state: State;
}

/** Expected, last quarter and now, side by side. "Now" stays empty until it is answered, whatever it was last quarter. */
export function foundValues({
  round,
  before,
  asked,
  item,
  typed,
  answering,
  keptAt,
  state,
}: Shown): readonly ShownValue[] {
  const earlier = before && sameQuestionIn(before, asked);
  const last = before && earlier && answerTo(before, earlier);
  const given = answerTo(round, asked);
  const at = keptAt ?? given?.at;
  const who = memberName(state, keptAt ? answering : (given?.by ?? answering));
  const found = typed.result === 'yes' ? asked.expected : typed.found;
  return [
    { id: 'expected', label: 'What you expect', by: '', value: asked.expected || item.expected || '–' },
    {
      id: 'before',
      label: 'Last quarter',
      by: last ? `${memberName(state, last.by)}, ${writeDayAndMonth(dayOf(last.at))}` : '',
      value: earlier && last ? describe(last.result, foundValue(earlier, last)) : 'Not looked at',
    },
    typed.result === ''
      ? { id: 'now', label: 'Now', by: '' }
      : {
          id: 'now',
          label: 'Now',
          by: at ? `${who}, ${writeTime(at)}` : who,
          value: describe(typed.result, found),
          ...(isDifferent(typed.result) ? { shape: 'diamond' } : {}),
        },
  ];
}

function describe(result: Result, found: string): string {
  if (result === 'unknown') return 'Cannot find it';
  if (result === 'not applicable') return 'Does not apply';
  if (found !== '') return found;
  return result === 'yes' ? 'As expected' : 'Different';
}

/** What stands beside the buttons: the last save, that what is being typed is kept, or that it is not yet either. */
export function savedWords(save: SaveState, keptAt: Instant | undefined, isTyped: boolean): string {
  if (save.kind === 'saving') return 'Saving';
  if (save.kind === 'not saved') return 'Not saved';
  if (keptAt && (save.kind === 'nothing yet' || keptAt > save.at))
    return `What you typed is kept, ${writeTime(keptAt)}`;
  if (isTyped) return 'Not saved yet';
  return save.kind === 'saved' ? `Saved ${writeTime(save.at)}` : '';
}
