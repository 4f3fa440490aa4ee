// The way through a review: its accounts, the groups within each, and where one stands. Pure.

import type { Asked } from '#shared/domain/change';
import type { ItemId, RecordId } from '#shared/domain/ids';
import { answerTo, isDifferent } from '#shared/domain/round';
import type { Round } from '#shared/domain/state';
import type { ChecklistPack } from '#shared/packs/pack-schema';
import { groupTitle, readableItem } from '#shared/packs/readable-item';

export interface Part {
  readonly about: RecordId | '';
  readonly questions: readonly Asked[];
}

export interface Group {
  readonly group: string;
  readonly title: string;
  readonly questions: readonly Asked[];
}

/** The accounts of a round in their order, each with its questions; what is asked of the organisation comes last. */
export function partsOf(round: Round): readonly Part[] {
  const parts = new Map<RecordId | '', Asked[]>();
  for (const asked of round.asked) parts.set(asked.about, [...(parts.get(asked.about) ?? []), asked]);
  return Array.from(parts, ([about, questions]) => ({ about, questions }));
}

export function groupsOf(pack: ChecklistPack, questions: readonly Asked[]): readonly Group[] {
  const groups = new Map<string, Asked[]>();
  for (const asked of questions) {
    const group = readableItem(pack, asked.item)?.group ?? '';
    groups.set(group, [...(groups.get(group) ?? []), asked]);
  }
  return Array.from(groups, ([group, grouped]) => ({ group, title: groupTitle(pack, group), questions: grouped }));
}

/** `All 28`, `11 of 31`, `None of 8`. */
export function countWords(round: Round, questions: readonly Asked[]): string {
  const answered = questions.filter((asked) => answerTo(round, asked)).length;
  if (answered === questions.length) return `All ${questions.length}`;
  return answered === 0 ? `None of ${questions.length}` : `${answered} of ${questions.length}`;
}

export interface Mark {
  readonly id: string;
  readonly state: 'answered' | 'different' | 'to come';
}

export function marksOf(round: Round, questions: readonly Asked[]): readonly Mark[] {
  return questions.map((asked) => {
    const answer = answerTo(round, asked);
    const state = !answer ? 'to come' : isDifferent(answer.result) ? 'different' : 'answered';
    return { id: asked.item, state };
  });
}

/** The question a place names; else the first unanswered one of the account, or of the round; else the first. */
export function findQuestion(round: Round, account: RecordId | undefined, item: ItemId | undefined): Asked | undefined {
  const about = account ?? '';
  const named = round.asked.find((asked) => asked.item === item && asked.about === about);
  if (named) return named;
  const candidates = account === undefined ? round.asked : round.asked.filter((asked) => asked.about === account);
  return candidates.find((asked) => !answerTo(round, asked)) ?? candidates[0];
}

/** The question so many steps on, in the order of the round; undefined past either end. */
export function questionFrom(round: Round, asked: Asked, steps: number): Asked | undefined {
  return round.asked[round.asked.indexOf(asked) + steps];
}
