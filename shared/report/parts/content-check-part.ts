// The check of one post: what is posted, what was looked at, who else has read it and signed it off. Of the consents it has their number
// alone.

import { isSensitive, postLacks } from '#shared/domain/content/post-lacks';
import { proofReading, signingOff } from '#shared/domain/content/post-readings';
import { checkedPostStanding, isCheckedFirst, postStandingLines } from '#shared/domain/content/post-standing';
import type { RecordId } from '#shared/domain/ids';
import { isPlainDate, type PlainDate } from '#shared/domain/plain-date';
import { standingOfPost } from '#shared/domain/registers/post-consents';
import { rowsOf, type StoodFor, textOf } from '#shared/domain/registers/register';
import { howItStands } from '#shared/domain/stand-for-record';
import { type Kept, recordOf } from '#shared/domain/state';
import type { MadeFrom } from '../made-from';
import { type Fact, recordFacts } from './record-facts';

export interface PostReading {
  readonly act: 'Read by somebody else' | 'Signed off';
  /** Empty where nobody has done it. */
  readonly by: string;
  readonly on: PlainDate | '';
  /** Whether what it says now is what it was done for. */
  readonly isOfTheseWords: boolean;
}

export interface ContentCheckPart {
  readonly account: string;
  readonly standing: string;
  readonly words: string;
  readonly shows: string;
  readonly looked: readonly Fact[];
  /** How many consents it names; null where nobody young can be recognised. */
  readonly consents: number | null;
  /** How it stands by the consents; empty where whoever made the report does not read them. */
  readonly covered: string;
  readonly readings: readonly PostReading[];
  /** What is missing before it is ready. */
  readonly missing: readonly string[];
}

/** Printed apart from the other facts, or for nobody: whose consents they are. */
const apart = [
  ...['words', 'shows', 'account', 'stage', 'young', 'consents', 'upBecause'],
  ...[proofReading, signingOff].flatMap(({ by, on, words }) => [by, on, words]),
];

const coveredWords = {
  covered: 'The consents that it names cover it',
  'reason given': 'It says why it may go up all the same',
  'not covered': 'The consents that it names do not cover it',
};

export function contentCheckPart(from: MadeFrom, post: RecordId, readsConsents: boolean): ContentCheckPart {
  const { state, seen, today } = from;
  const kept = recordOf(state, 'posts', post);
  const fields = kept?.fields ?? {};
  const isRecognisable = textOf(fields, 'young') === 'recognisable';
  const isPlanned = textOf(fields, 'stage') === 'planned';
  return {
    account: seen.title('accounts', textOf(fields, 'account')),
    standing: kept ? standingWords(kept, from) : '',
    words: seen.words('posts', post, 'words'),
    shows: seen.words('posts', post, 'shows'),
    looked: recordFacts(seen, 'posts', post, apart),
    consents: isRecognisable ? rowsOf(fields, 'consents').length : null,
    covered: isRecognisable && readsConsents ? coveredWords[standingOfPost(fields, { state, today })] : '',
    readings: [
      readingOf('Read by somebody else', proofReading),
      ...(isSensitive(fields) ? [readingOf('Signed off', signingOff)] : []),
    ],
    missing:
      kept && isPlanned
        ? postLacks(kept, { state, today })
            .map(({ words }) => seen.house(words))
            .filter((words) => words !== '')
        : [],
  };

  function readingOf(act: PostReading['act'], stood: StoodFor): PostReading {
    const on = textOf(fields, stood.on);
    return {
      act,
      by: seen.person(textOf(fields, stood.by)),
      on: isPlainDate(on) ? on : '',
      isOfTheseWords: howItStands(fields, stood) === 'stands',
    };
  }
}

function standingWords(kept: Kept, { state, today }: MadeFrom): string {
  if (isCheckedFirst(kept.fields)) return postStandingLines[checkedPostStanding(kept, { state, today })].words;
  return textOf(kept.fields, 'takenDownOn') === '' ? 'Up, and not checked here before' : 'Taken down';
}
