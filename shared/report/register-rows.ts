// What the report says of the registers in the quarter: the parts that the review looks at beside the settings of the accounts.
// Of the consents it has figures alone, as they stand in the review. Its sentences may name people, so they stay in the house.

import { dayOf, type Instant } from '#shared/domain/plain-date';
import { quarterParts } from '#shared/domain/quarter-parts';
import { inOurWords } from './in-our-words';
import type { RegisterRow } from './quarterly-review';
import type { Sources } from './sources';

export function registerRows({ state, round, seen }: Sources, madeAt: Instant): readonly RegisterRow[] {
  return quarterParts(state, round, dayOf(madeAt), '').flatMap(({ title, sentence, isInOrder }): RegisterRow[] => {
    const words = seen.house(sentence);
    return words === '' ? [] : [{ title: inOurWords(title), words, isInOrder }];
  });
}
