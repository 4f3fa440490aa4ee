// What the form of one check holds, and the changes that leaving it makes. Pure, so that it can be tested without a screen.

import type { Answer, Asked, Change, Result } from '#shared/domain/change';
import type { ActionId, EvidenceId, RecordId, RoundId } from '#shared/domain/ids';
import { addDays, type PlainDate, readPlainDate, writeDate } from '#shared/domain/plain-date';
import { answerTo } from '#shared/domain/round';
import type { GivenAnswer, Round, State } from '#shared/domain/state';

/** Texts as they are typed; an empty result is not answered yet. */
export interface AnswerForm {
  readonly result: Result | '';
  readonly found: string;
  readonly note: string;
  readonly why: string;
  readonly putRight: Answer['putRight'];
  readonly actionWords: string;
  readonly actionDueOn: string;
  readonly evidence: readonly EvidenceId[];
}

export function formOf(
  answer: GivenAnswer | undefined,
  suggested: Pick<AnswerForm, 'actionWords' | 'actionDueOn'>,
): AnswerForm {
  return {
    result: answer?.result ?? '',
    found: answer?.found ?? '',
    note: answer?.note ?? '',
    why: answer?.why ?? '',
    putRight: answer?.putRight ?? '',
    evidence: answer?.evidence ?? [],
    ...suggested,
  };
}

/** What an action for a difference is suggested to say, and a day two weeks on. */
export function suggestedAction(label: string, title: string, expected: string, today: PlainDate) {
  return {
    actionWords: `${title}, ${label}: put it right.${expected === '' ? '' : ` We expect “${expected}”.`}`,
    actionDueOn: writeDate(addDays(today, 14)),
  };
}

export interface AnswerPlace {
  readonly state: State;
  readonly round: Round;
  readonly asked: Asked;
  /** Who the action goes to: the owner of the account. */
  readonly owner: RecordId | '';
  readonly today: PlainDate;
  readonly makeActionId: () => ActionId;
}

/** The changes that bring the workbook to what the form says; none where it says that already. */
export function changesForAnswer(form: AnswerForm, place: AnswerPlace): readonly Change[] {
  const { round, asked } = place;
  const given = answerTo(round, asked);
  const where = { round: round.round, item: asked.item, about: asked.about };
  if (form.result === '') return given ? [{ kind: 'answer-withdrawn', ...where }] : [];
  const answer = answerOf(form, form.result);
  const changes: Change[] = [];
  if (!given || !sameAnswer(answer, given)) changes.push({ kind: 'answer-given', ...where, answer });
  if (answer.putRight === 'action' && !openAction(place.state, where)) {
    changes.push({
      kind: 'action-raised',
      action: place.makeActionId(),
      words: form.actionWords.trim(),
      owner: place.owner,
      dueOn: readPlainDate(form.actionDueOn) ?? addDays(place.today, 14),
      from: where,
    });
  }
  return changes;
}

/** Whether the form says what has been saved already, however it came to be typed. */
export function isSaved(form: AnswerForm, given: GivenAnswer | undefined): boolean {
  return given !== undefined && form.result !== '' && sameAnswer(answerOf(form, form.result), given);
}

/** Only what belongs to the result is kept: a reason typed for "does not apply" does not stay when the answer changes. */
function answerOf(form: AnswerForm, result: Result): Answer {
  const isDifferent = result === 'no' || result === 'partly';
  return {
    result,
    found: isDifferent ? form.found.trim() : '',
    note: form.note.trim(),
    why: result === 'not applicable' ? form.why.trim() : '',
    putRight: isDifferent ? form.putRight : '',
    evidence: form.evidence,
  };
}

function sameAnswer(a: Answer, b: Answer): boolean {
  return (
    a.result === b.result &&
    a.found === b.found &&
    a.note === b.note &&
    a.why === b.why &&
    a.putRight === b.putRight &&
    a.evidence.length === b.evidence.length &&
    a.evidence.every((id, index) => id === b.evidence[index])
  );
}

interface Where {
  readonly round: RoundId;
  readonly item: Asked['item'];
  readonly about: RecordId | '';
}

/** The action that is still open for an answer. */
export function openAction(state: State, { round, item, about }: Where) {
  return Object.values(state.general.actions).find(
    ({ from, closed }) => !closed && from?.round === round && from.item === item && from.about === about,
  );
}
