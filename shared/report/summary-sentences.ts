// The opening paragraph: what was looked at and how it came out, composed from the figures and from nothing else.

import { capital, countOf, listOf, numberWord } from '#shared/domain/number-words';
import { addQuarters, compareQuarters, writeQuarter } from '#shared/domain/quarter';
import { answerTo, differencesSince } from '#shared/domain/round';
import type { Round } from '#shared/domain/state';
import type { Sources } from './sources';

export function summarySentences({
  round,
  before,
  isContradicted,
}: Pick<Sources, 'round' | 'before' | 'isContradicted'>): readonly string[] {
  const answers = round.asked.flatMap((asked) => answerTo(round, asked) ?? []);
  if (answers.length === 0) return ['Nothing has been checked yet.'];
  const accounts = new Set(
    round.asked.flatMap((asked) => (asked.about !== '' && answerTo(round, asked) ? [asked.about] : [])),
  ).size;
  const on = accounts === 0 ? '' : ` on ${countOf(accounts, 'account')}`;
  const asExpected = answers.filter(({ result }) => result === 'yes').length;
  const mended = differencesSince(round, before).filter(
    ({ kind, answer }) => kind === 'mended' && answer.result === 'yes',
  ).length;
  const different = answers.filter(({ result }) => result === 'no' || result === 'partly');
  const notFound = answers.filter(({ result }) => result === 'unknown').length;
  const notApplicable = answers.filter(({ result }) => result === 'not applicable').length;
  const open = round.asked.length - answers.length;
  const contradicted = round.asked.filter(isContradicted).length;
  return [
    `We checked ${countOf(answers.length, 'setting')}${on}.`,
    asExpectedSentence(asExpected, answers.length, mended, sinceWhen(round, before)),
    contradictedSentence(contradicted, asExpected),
    differentSentence(different),
    notFound === 0 ? '' : `${capital(numberWord(notFound))} we could not find.`,
    notApplicable === 0
      ? ''
      : `${capital(numberWord(notApplicable))} ${notApplicable === 1 ? 'does' : 'do'} not apply.`,
    open === 0 ? '' : `${capital(numberWord(open))} ${open === 1 ? 'has' : 'have'} no answer yet.`,
  ].filter((sentence) => sentence !== '');
}

/** `last quarter`, or the quarter of the review before where one was left out between. */
function sinceWhen(round: Round, before: Round | undefined): string {
  const isTheQuarterBefore = before && compareQuarters(before.quarter, addQuarters(round.quarter, -1)) === 0;
  return !before || isTheQuarterBefore ? 'last quarter' : writeQuarter(before.quarter);
}

function asExpectedSentence(asExpected: number, answered: number, mended: number, when: string): string {
  const ofThem = asExpected === 1 ? '' : `${numberWord(mended)} of them `;
  const since = mended === 0 ? '' : `, ${ofThem}put right since ${when}`;
  if (asExpected === 0) return 'None is as we expect.';
  if (asExpected === answered && answered > 1) return `All are as we expect${since}.`;
  return `${capital(numberWord(asExpected))} ${asExpected === 1 ? 'is' : 'are'} as we expect${since}.`;
}

/** It speaks of those that the sentence before it counts: they are not a further kind. */
function contradictedSentence(contradicted: number, asExpected: number): string {
  if (contradicted === 0) return '';
  return asExpected === 1
    ? 'Our registers say otherwise.'
    : `For ${numberWord(contradicted)} of these our registers say otherwise.`;
}

function differentSentence(different: readonly { readonly putRight: 'now' | 'action' | '' }[]): string {
  if (different.length === 0) return '';
  const count = (putRight: string) => different.filter((answer) => answer.putRight === putRight).length;
  const [now, action, undecided] = [count('now'), count('action'), count('')];
  const head = `${capital(numberWord(different.length))} ${different.length === 1 ? 'is' : 'are'} different`;
  const one = different.length === 1;
  if (now === different.length) return `${head}; we put ${one ? 'it' : 'them'} right at once.`;
  if (action === different.length) return `${head}; ${one ? 'it is now an action' : 'they are now actions'}.`;
  if (undecided === different.length) return `${head}; what to do about ${one ? 'it' : 'them'} is not decided.`;
  const parts = [
    now === 0 ? '' : `${numberWord(now)} we put right at once`,
    action === 0 ? '' : `${numberWord(action)} ${action === 1 ? 'is now an action' : 'are now actions'}`,
    undecided === 0 ? '' : `${numberWord(undecided)} ${undecided === 1 ? 'is' : 'are'} not decided`,
  ].filter((part) => part !== '');
  return `${head}: ${listOf(parts)}.`;
}
