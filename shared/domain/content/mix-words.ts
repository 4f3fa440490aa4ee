// What was posted in a quarter, in sentences: for the review, its report and the year.

import { capital, countOf, listOf, numberWord, uncapital } from '../number-words';
import type { ContentMix } from './content-mix';
import { postKindChoices } from './post-choices';

/**
 * `Six posts are written down: three events, two questions and one of news.` What nobody wrote down is not counted as
 * anything. `before`: the quarter before, to see how it goes.
 */
export function mixSentences(mix: ContentMix, before?: ContentMix): readonly string[] {
  const { posts, kinds, judged, twoWay, checkedFirst, readFirst } = mix;
  if (posts === 0) return ['No post of this quarter is written down.'];
  const named = kinds.map(({ kind, count }) => `${kindWords(kind)} (${count})`);
  const mixed = named.length === 0 ? '' : `: ${listOf(named)}`;
  const many = `${capital(countOf(posts, 'post'))} ${posts === 1 ? 'is' : 'are'} written down${mixed}.`;
  return [
    many,
    ...(judged === 0
      ? ['Of none it is said how it sounds.']
      : [
          `${share(twoWay, judged)} ${twoWay === 1 ? 'asks or answers' : 'ask or answer'}.`,
          `They have ${writePoints(mix)} of the four points of style on average${before && before.judged > 0 ? `, ${writePoints(before)} the quarter before` : ''}.`,
        ]),
    ...(checkedFirst === 0
      ? []
      : [
          `${share(readFirst, checkedFirst)} that ${checkedFirst === 1 ? 'was' : 'were'} checked first ${readFirst === 1 ? 'was' : 'were'} read by somebody else.`,
        ]),
  ];
}

function writePoints({ stylePoints, judged }: ContentMix): string {
  return (stylePoints / judged).toFixed(1);
}

function share(part: number, whole: number): string {
  if (whole === 1) return part === 1 ? 'The one post' : 'None of one post';
  return `${part === 0 ? 'None' : capital(numberWord(part))} of ${numberWord(whole)}`;
}

export function kindWords(kind: string): string {
  return uncapital(postKindChoices.find(({ value }) => value === kind)?.words ?? '');
}
