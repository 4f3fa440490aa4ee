// What to look at before a round is signed: what is unanswered, what contradicts itself, what lacks its reason. Each with its place.

import { liveAccounts } from './accounts-in-use';
import type { Asked, Result } from './change';
import type { ItemId, RecordId } from './ids';
import type { Place } from './place';
import { type PlainDate, writeDate } from './plain-date';
import { firstDayOf } from './quarter';
import { type Agreement, registerAgainst } from './register-against-answer';
import { accountTitle } from './registers/account-title';
import { textOf } from './registers/register';
import { isClosedRisk } from './registers/risks';
import { answerTo } from './round';
import { type Kept, type Round, recordOf, recordsOf, type State } from './state';

export interface Gap {
  readonly key: string;
  /** `must`: the round cannot be signed before. `look`: it can, and the signatory has seen it. */
  readonly level: 'must' | 'look';
  readonly sentence: string;
  readonly button: string;
  readonly place: Place;
}

/** What the gaps need to know of the pack: the short words of an item, whether it asks for evidence, and what a register holds too. */
export interface ItemFacts {
  readonly labelOf: (item: ItemId) => string;
  readonly asksEvidence: (item: ItemId) => boolean;
  readonly agreesWith: (item: ItemId) => Agreement | undefined;
}

/** What the answers themselves lack. What the registers say beside them is in `quarter-parts.ts`. */
export function gapsBeforeSigning(state: State, round: Round, items: ItemFacts, today?: PlainDate): readonly Gap[] {
  const perAnswer = round.asked.flatMap((asked) => [
    ...answerGaps(state, round, asked, items),
    ...(today ? evidenceGaps(state, round, asked, items, today) : []),
  ]);
  const gaps = [...unansweredGaps(state, round), ...missedAccounts(state, round), ...perAnswer];
  return [...gaps.filter(({ level }) => level === 'must'), ...gaps.filter(({ level }) => level === 'look')];
}

/** One gap for each account with unanswered checks, at the first of them. */
function unansweredGaps(state: State, round: Round): Gap[] {
  const open = new Map<RecordId | '', Asked[]>();
  for (const asked of round.asked) {
    if (!answerTo(round, asked)) open.set(asked.about, [...(open.get(asked.about) ?? []), asked]);
  }
  return [...open].flatMap(([about, asked]): Gap[] => {
    const [first] = asked;
    if (!first) return [];
    const count = asked.length === 1 ? 'one check has' : `${asked.length} checks have`;
    const sentence = `${titleOf(state, about)}: ${count} no answer yet.`;
    return [{ key: `unanswered:${about}`, level: 'must', sentence, button: 'Answer', place: placeOf(round, first) }];
  });
}

function missedAccounts(state: State, round: Round): Gap[] {
  const asked = new Set<string>(round.asked.map(({ about }) => about));
  return liveAccounts(state)
    .filter(({ record }) => !asked.has(record))
    .map((account) => ({
      key: `not-asked:${account.record}`,
      level: 'must',
      sentence: `${accountTitle(account)} is live and is not in this review.`,
      button: 'Add it',
      place: { name: 'review', round: round.round, account: account.record },
    }));
}

/** The live accounts without an open risk of their own, unless one is the same on all. */
export function accountsWithoutRisk(state: State): readonly Kept[] {
  const risks = recordsOf(state, 'risks').filter(({ fields }) => !isClosedRisk(fields));
  const about = new Set(risks.map(({ fields }) => textOf(fields, 'account')));
  return about.has('') ? [] : liveAccounts(state).filter(({ record }) => !about.has(record));
}

function answerGaps(state: State, round: Round, asked: Asked, items: ItemFacts): Gap[] {
  const answer = answerTo(round, asked);
  if (!answer) return [];
  const title = `${titleOf(state, asked.about)}, ${items.labelOf(asked.item)}`;
  const gap = (name: string, level: Gap['level'], words: string, button: string): Gap => ({
    key: `${name}:${asked.about}/${asked.item}`,
    level,
    sentence: `${title}: ${words}`,
    button,
    place: placeOf(round, asked),
  });
  const gaps: Gap[] = [];
  if (answer.result === 'not applicable' && answer.why === '') {
    gaps.push(gap('no-reason', 'must', 'say why it does not apply.', 'Say why'));
  }
  if (isOpenDifference(answer.result) && answer.found === '' && answer.note === '') {
    gaps.push(gap('no-finding', 'must', 'say what it is set to now.', 'Say what'));
  }
  if (answer.result === 'no' && answer.putRight === '') {
    gaps.push(gap('undecided', 'must', 'put it right, or make it an action.', 'Decide'));
  }
  if (answer.result === 'yes' && answer.evidence.length === 0 && items.asksEvidence(asked.item)) {
    gaps.push(gap('no-evidence', 'look', 'answered “as expected” without evidence.', 'Add evidence'));
  }
  const against = registerAgainst(state, asked.about, items.agreesWith(asked.item));
  if (answer.result === 'yes' && against) {
    gaps.push(gap('contradiction', 'look', `answered “as expected”, but ${against.words}.`, 'See it'));
  }
  return gaps;
}

/** Evidence that had run out by a day, or is of a time before the quarter. */
function evidenceGaps(state: State, round: Round, asked: Asked, items: ItemFacts, today: PlainDate): Gap[] {
  const title = `${titleOf(state, asked.about)}, ${items.labelOf(asked.item)}`;
  return (answerTo(round, asked)?.evidence ?? []).flatMap((id): Gap[] => {
    const evidence = state.general.evidence[id];
    if (!evidence) return [];
    const { name, goodUntil, effectiveOn } = evidence;
    const gap = (words: string): Gap => ({
      key: `old-evidence:${asked.about}/${asked.item}/${id}`,
      level: 'look',
      sentence: `${title}: the evidence “${name}” ${words}`,
      button: 'Add newer',
      place: placeOf(round, asked),
    });
    if (goodUntil !== '' && goodUntil < today) return [gap(`ran out on ${writeDate(goodUntil)}.`)];
    // What says for how long it is good may well be older than the quarter.
    if (goodUntil === '' && effectiveOn < firstDayOf(round.quarter)) {
      return [gap(`is of ${writeDate(effectiveOn)}, before the quarter began.`)];
    }
    return [];
  });
}

function isOpenDifference(result: Result): boolean {
  return result === 'no' || result === 'partly';
}

function titleOf(state: State, about: RecordId | ''): string {
  const account = recordOf(state, 'accounts', about);
  return account ? accountTitle(account) : 'The organisation';
}

function placeOf(round: Round, { item, about }: Pick<Asked, 'item' | 'about'>): Place {
  return { name: 'review', round: round.round, item, ...(about === '' ? {} : { account: about }) };
}

/** True where nothing stands against signing. */
export function maySign(gaps: readonly Gap[]): boolean {
  return gaps.every(({ level }) => level !== 'must');
}
