// What the parts of a report read from: the round, the one before, the records as the reader may see them, and the pack's words.

import type { Asked } from '#shared/domain/change';
import type { ItemId, RecordId } from '#shared/domain/ids';
import { isOwnItem } from '#shared/domain/own-check';
import { registerAgainst } from '#shared/domain/register-against-answer';
import type { Audience } from '#shared/domain/registers/register';
import { answerTo, foundValue, roundBefore, signOffInForce } from '#shared/domain/round';
import type { GivenAnswer, Round, State } from '#shared/domain/state';
import { itemFacts } from '#shared/packs/item-facts';
import type { ChecklistPack } from '#shared/packs/pack-schema';
import { readableItem } from '#shared/packs/readable-item';
import { type RecordsSeen, recordsSeenBy } from './audience';
import { evidenceOfRounds } from './parts/evidence-part';
import type { AccountName } from './quarterly-review';

export interface Sources {
  readonly state: State;
  readonly round: Round;
  readonly before: Round | undefined;
  readonly pack: ChecklistPack;
  readonly seen: RecordsSeen;
  readonly labelOf: (item: ItemId) => string;
  /** What was expected, and what was found to be, as the reader may see it. What is of the pack anybody may read. */
  readonly expectedOf: (round: Round, asked: Asked) => string;
  readonly foundIn: (round: Round, asked: Asked, answer: GivenAnswer) => string;
  readonly nameOf: (about: RecordId | '') => AccountName;
  /** Whether our register says otherwise than an answer "as expected" of a review that is not signed; who it names is not for all. */
  readonly isContradicted: (asked: Asked) => boolean;
  /** The evidence of this round in the order of its answers: number 1 is the first. */
  readonly evidenceNumbers: ReadonlyMap<string, number>;
}

export interface SourcesRequest {
  readonly state: State;
  readonly round: Round;
  readonly pack: ChecklistPack;
  readonly audience: Audience;
}

/** `already`: eyes through which other parts of the same report are read. */
export function readSources({ state, round, pack, audience }: SourcesRequest, already?: RecordsSeen): Sources {
  const seen = already ?? recordsSeenBy(audience, state);
  const nameOf = (about: RecordId | '') => accountName(about, seen);
  const { agreesWith } = itemFacts(pack);
  const labelOf = (item: ItemId) => {
    const label = readableItem(pack, item)?.label ?? '';
    if (label !== '' && !isOwnItem(item)) return label;
    return (
      seen.typed(label, { place: `own-check/${item}/label`, what: 'The name of a check of our own' }) || 'Our own check'
    );
  };
  const ofPack = (item: ItemId, words: string): string | undefined => {
    const known = isOwnItem(item) ? undefined : readableItem(pack, item);
    return known && (known.expected === words || known.suggestedValues.includes(words)) ? words : undefined;
  };
  const whatOf = ({ about, item }: Asked, what: string) => `${nameOf(about).name}, ${labelOf(item)}, ${what}`;
  const placeOf = (of: Round, { about, item }: Asked, part: string) => ({
    place: `answer/${of.round}/${about}/${item}/${part}`,
  });
  const expectedOf = (of: Round, asked: Asked): string =>
    ofPack(asked.item, asked.expected) ??
    seen.typed(asked.expected, { ...placeOf(of, asked, 'expected'), what: whatOf(asked, 'what we expect') });
  return {
    state,
    round,
    before: roundBefore(state, round),
    pack,
    seen,
    labelOf,
    expectedOf,
    foundIn: (of, asked, answer) => {
      const found = foundValue(asked, answer);
      if (found === asked.expected) return expectedOf(of, asked);
      return (
        ofPack(asked.item, found) ??
        seen.typed(found, { ...placeOf(of, asked, 'found'), what: whatOf(asked, 'what it was found to be') })
      );
    },
    nameOf,
    // What a register says today is nothing against what was signed before.
    isContradicted: (asked) =>
      !signOffInForce(round) &&
      answerTo(round, asked)?.result === 'yes' &&
      registerAgainst(state, asked.about, agreesWith(asked.item)) !== undefined,
    evidenceNumbers: evidenceNumbers(round),
  };
}

export function accountName(about: string, seen: RecordsSeen): AccountName {
  if (about === '') return { name: 'The organisation', platform: '' };
  const name = seen.value('accounts', about, 'handle') || seen.value('accounts', about, 'name');
  return {
    name: name === '' && seen.isOutside ? numbered(seen.number('accounts', about)) : name,
    platform: seen.words('accounts', about, 'platform'),
  };
}

/** By its number one account is told from another where nobody may know its name. One that is not in the register has none. */
function numbered(number: number): string {
  return number === 0 ? 'An account' : `Account ${number}`;
}

/** `@riversideyouth, Instagram`. */
export function accountWords({ name, platform }: AccountName): string {
  return [name, platform].filter((words) => words !== '').join(', ');
}

function evidenceNumbers(round: Round): ReadonlyMap<string, number> {
  return new Map(evidenceOfRounds([round]).map((evidence, index) => [evidence, index + 1]));
}
