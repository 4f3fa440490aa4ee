// What a newer pack means for this workbook, in sentences. Pure.

import type { Organisation } from '#shared/domain/change';
import { capital, countOf, figuresOf, listOf, numberWord } from '#shared/domain/number-words';
import { writeQuarter } from '#shared/domain/quarter';
import type { PackDifference } from '#shared/packs/compare-packs';
import type { LocalityPack } from '#shared/packs/pack-schema';
import type { MeaningForRound, PackMeaning } from './pack-meaning';

/** `Two checks are new, one is worded otherwise and one is retired.` */
export function differenceWords(
  { added, changed, retired }: PackDifference,
  one: 'check' | 'contact' | 'line' | 'aspect',
): string {
  const parts = [
    added.length > 0 && `${figuresOf(added.length, `new ${one}`)}`,
    changed.length > 0 && `${figuresOf(changed.length, one)} said otherwise`,
    retired.length > 0 && `${figuresOf(retired.length, one)} retired`,
  ].filter((part) => part !== false);
  return parts.length === 0 ? `No ${one} is another one.` : `${listOf(parts)}.`;
}

export function meaningSentences({ open, next }: PackMeaning): readonly string[] {
  return [
    ...open.flatMap(roundSentences),
    next.accounts === 0
      ? 'No account is live yet. The first review asks what this pack asks.'
      : next.asksNow === next.willAsk
        ? `The next review asks as many checks as now: ${next.willAsk}, of ${countOf(next.accounts, 'live account')}.`
        : `The next review asks ${next.willAsk} checks of ${countOf(next.accounts, 'live account')}, where this version asks ${next.asksNow}.`,
    'Signed reviews keep the words in which they were asked, and can be read as they were. What is retired stays readable in them.',
  ];
}

function roundSentences({ round, asked, answered, touched, addable }: MeaningForRound): readonly string[] {
  const name = `The review of ${writeQuarter(round.quarter)}`;
  const answers = answered === 0 ? '' : answered === 1 ? ' and its one answer' : ` and its ${answered} answers`;
  const kept = `${name} is open: its ${asked} checks${answers} stay as they are.`;
  const moved = touched.reduce((sum, { checks }) => sum + checks, 0);
  const movedAnswered = touched.reduce((sum, each) => sum + each.answered, 0);
  const where = listOf(touched.map(({ about, checks }) => `${about}: ${checks}`));
  return [
    kept,
    moved === 0
      ? 'None of them is said otherwise or retired in this pack.'
      : `${capital(numberWord(moved))} of them ${moved === 1 ? 'is' : 'are'} said otherwise or retired in this pack (${where}). ${answersKept(movedAnswered)}`,
    ...(addable === 0
      ? []
      : [
          `${capital(numberWord(addable))} new ${addable === 1 ? 'check' : 'checks'} can be added to it afterwards, if you want.`,
        ]),
  ];
}

function answersKept(answered: number): string {
  if (answered === 0) return 'None of those has an answer yet.';
  if (answered === 1) return 'One of those has its answer, which is kept.';
  return `${capital(numberWord(answered))} of those have answers, which are kept.`;
}

/** What contacts mean depends on whether they are those of the organisation's area. */
export function localitySentences(
  pack: LocalityPack,
  organisation: Organisation | null,
  isNewHere: boolean,
): readonly string[] {
  const shown = '“Worried about a young person now?”';
  if (organisation?.locality === pack.id) {
    return [`These are the contacts of your area. ${shown} shows the new ones at once, on every screen.`];
  }
  const area = pack.texts.en?.area ?? pack.id;
  return [
    isNewHere
      ? `This is a further area: ${area}. Choose it under “Your organisation” to have its contacts shown under ${shown}.`
      : `Your organisation is of another area. These are shown under ${shown} once you choose ${area} under “Your organisation”.`,
  ];
}

export const selfAssessmentSentence =
  'The next self-assessment is asked from it. One that is open, and all that are signed, keep the words they were asked in.';

export const adviceSentence =
  'Then and now and the ways to report say this from now on. What you chose stays as you chose it: look whether it still holds.';

export const youngPeopleAdviceSentence =
  'Sheets for young people say this from now on. Those you gave out say what they said: print new ones where a line you rely on has changed.';

/** What a pack of each kind is made of. */
export const lineOfPack = {
  checklists: 'check',
  locality: 'contact',
  advice: 'line',
  'self-assessment': 'aspect',
  'young-people-advice': 'line',
  practice: 'line',
} as const;

export const practiceSentence =
  'Whoever signs in is asked to read what is new here, and to confirm it. Courses of your own stay as they are.';
