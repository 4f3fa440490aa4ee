import { expect, it } from 'vitest';
import type { Answer, Asked } from '#shared/domain/change';
import type { RoundId } from '#shared/domain/ids';
import type { Quarter } from '#shared/domain/quarter';
import type { Sources } from '#shared/report/sources';
import { summarySentences } from '#shared/report/summary-sentences';
import { realPack, WorkbookInMaking } from '../../builders/riverside-state';

const items = realPack().checklists[0]?.items.map(({ id }) => id) ?? [];

/** A review of one account with these answers, and one before it with those. */
function summaryOf(
  now: readonly (Partial<Answer> | null)[],
  before?: readonly Partial<Answer>[],
  quarter: Quarter['quarter'] = 2,
  isContradicted: Sources['isContradicted'] = () => false,
): string {
  const book = new WorkbookInMaking();
  const account = book.account({ platform: 'instagram', handle: '@riverside' }, []);
  const review = (quarter: Quarter['quarter'], answers: readonly (Partial<Answer> | null)[]): RoundId => {
    const asked = items.slice(0, answers.length).map((item): Asked => ({ item, about: account, expected: 'Off' }));
    const round = book.id('round');
    book.openAsking(round, { year: 2027, quarter }, asked, '2027-01-01T09:00');
    asked.forEach((one, index) => {
      const answer = answers[index];
      if (answer) book.answer(round, one, answer, '2027-01-02T09:00');
    });
    return round;
  };
  const earlier = before && review(1, before);
  const later = review(quarter, now);
  const sources = { round: book.round(later), before: earlier && book.round(earlier), isContradicted };
  return summarySentences(sources).join(' ');
}

const yes = {};
const fixed = { result: 'no', found: 'On', putRight: 'now' } as const;
const action = { result: 'no', found: 'On', putRight: 'action' } as const;
const undecided = { result: 'no', found: 'On' } as const;
const lost = { result: 'unknown' } as const;
const none = { result: 'not applicable', why: 'No groups' } as const;

it('says when nothing was checked', () => {
  expect(summaryOf([null, null])).toBe('Nothing has been checked yet.');
});

it('says that all is as expected', () => {
  expect(summaryOf([yes, yes, yes])).toBe('We checked three settings on one account. All are as we expect.');
});

it('does not let it stand alone where our registers say otherwise', () => {
  expect(summaryOf([yes, yes, yes], undefined, 2, ({ item }) => item === items[1])).toBe(
    'We checked three settings on one account. All are as we expect. For one of these our registers say otherwise.',
  );
});

it('uses the singular for one of a kind', () => {
  expect(summaryOf([yes, fixed, lost, none, null])).toBe(
    'We checked four settings on one account. One is as we expect. One is different; we put it right at once. One we could not find. One does not apply. One has no answer yet.',
  );
});

it('uses the plural for more than one', () => {
  expect(summaryOf([yes, yes, action, action, lost, lost, none, none, null, null])).toBe(
    'We checked eight settings on one account. Two are as we expect. Two are different; they are now actions. Two we could not find. Two do not apply. Two have no answer yet.',
  );
});

it('tells apart what was put right, made an action and left undecided', () => {
  expect(summaryOf([fixed, fixed, action, undecided])).toBe(
    'We checked four settings on one account. None is as we expect. Four are different: two we put right at once, one is now an action and one is not decided.',
  );
});

it('counts what was put right since last quarter, and not what was put right on the day', () => {
  expect(summaryOf([yes, yes, yes], [action, fixed, yes])).toBe(
    'We checked three settings on one account. All are as we expect, one of them put right since last quarter.',
  );
});

it('names the quarter of the review before where one was left out between', () => {
  expect(summaryOf([yes], [action], 3)).toBe(
    'We checked one setting on one account. One is as we expect, put right since January to March 2027.',
  );
});
