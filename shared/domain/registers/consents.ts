// What young people and their parents or carers agreed to: who signed, for what, until when, and what was taken back. Only its
// readers see it; of a family's reasons it holds nothing but the mark "do not publish".

import { writeDate } from '../plain-date';
import { consentFields, consentStepHints } from './consent-fields';
import { consentRules } from './consent-rules';
import { askAgain, type ConsentStanding, consentStanding } from './consent-standing';
import { dueColumn } from './due-column';
import { type CellLine, type Due, type FieldValues, type Register, textOf } from './register';

const due: Due = {
  field: 'until',
  heading: 'Ask again by',
  on: (fields) => askAgain(fields)?.on ?? '',
  isOver: (fields) => textOf(fields, 'withdrawnOn') !== '' || textOf(fields, 'doNotPublish') === 'yes',
  tell: (title, fields) => ({ sentence: `Ask ${title} again for their consent.`, reason: whyAskAgain(fields) }),
};

/** Why it is time, in a sentence; empty where it never is. */
export function whyAskAgain(fields: FieldValues): string {
  const ask = askAgain(fields);
  if (!ask) return '';
  if (ask.because === 'expiry') return `Their consent ran until ${writeDate(ask.on)}.`;
  return `They turned ${ask.because} on ${writeDate(ask.on)}.`;
}

export const standingLines: Readonly<Record<ConsentStanding, CellLine>> = {
  'do not publish': { words: 'Do not publish', mark: 'put right' },
  withdrawn: { words: 'Withdrawn', mark: 'put right' },
  unsigned: { words: 'Signed by nobody', mark: 'put right' },
  'half-signed': { words: 'Half-signed', mark: 'look again' },
  'to come': { words: 'Not begun yet', mark: 'look again' },
  expired: { words: 'Expired', mark: 'put right' },
  'agreed to nothing': { words: 'Agreed to nothing', mark: 'look again' },
  live: { words: 'Live' },
};

export const consents: Register = {
  name: 'consents',
  title: 'Consents',
  one: 'consent',
  ring: 'consents',
  why: 'The guidance wants the signature of the young person and of a parent or carer before a picture goes up. Write down what each agreed to, until when, and what they were told; taking it back is as easy as giving it.',
  seeAlso: { words: 'Print a blank form', place: { name: 'consent-form' } },
  erasing: 'coordinators',
  nothingYet: 'No consents yet. Add one for each young person, or group, whose pictures, voice or work you share.',
  search: 'Search consents',
  titleOf: ({ fields }) => textOf(fields, 'name'),
  columns: [
    {
      id: 'name',
      heading: 'Who',
      cell: ({ fields }) => {
        const isGroup = textOf(fields, 'about') === 'group';
        const under = isGroup ? groupWords(fields) : textOf(fields, 'parentName');
        const words = textOf(fields, 'name') || '–';
        return under === '' ? { words } : { words, under: { words: under, isQuiet: true } };
      },
      order: ({ fields }) => textOf(fields, 'name'),
    },
    {
      id: 'standing',
      heading: 'State',
      cell: ({ fields }, { today, state }) => standingLines[consentStanding(fields, today, state.general.parentAges)],
      order: ({ fields }, { today, state }) => consentStanding(fields, today, state.general.parentAges),
    },
    { field: 'from', isWideOnly: true },
    dueColumn(due),
  ],
  due,
  rules: consentRules,
  betterKept: 'A consent that was taken back is better kept: write down when, and what was taken down.',
  fields: consentFields,
  stepHints: consentStepHints,
};

function groupWords(fields: FieldValues): string {
  return `${textOf(fields, 'groupSigned') || '0'} of ${textOf(fields, 'groupMembers') || '?'} signed`;
}
