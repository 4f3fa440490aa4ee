// What a disclaimer says, part by part, in plain English: made of its fields, of what its accounts promise and of its contacts, so
// that the screen, the sheet and the words to paste say the same.

import { withStop } from '../moderation/figure-words';
import { ladderSteps, postKinds } from '../moderation/ladder';
import { capital } from '../number-words';
import { type FieldValues, rowsOf, textOf } from '../registers/register';
import type { State } from '../state';
import { type DisclaimerAccount, disclaimerAccounts, disclaimerContacts } from './disclaimer-accounts';

export interface DisclaimerPart {
  readonly title: string;
  /** Sentences, a paragraph each. */
  readonly lines: readonly string[];
  /** What is said of each account, kind of post or contact. */
  readonly list: readonly { readonly name: string; readonly words: string }[];
}

/** What a disclaimer is made of, as whoever is to read it may see it. */
export interface DisclaimerSources {
  readonly fields: FieldValues;
  readonly accounts: readonly Pick<DisclaimerAccount, 'title' | 'promise'>[];
  readonly contacts: readonly FieldValues[];
}

/** Everything, as those in the house see it. `record` is empty for one that is not saved yet. */
export function disclaimerSources(state: State, record: string, fields: FieldValues): DisclaimerSources {
  return {
    fields,
    accounts: disclaimerAccounts(state, record, fields),
    contacts: disclaimerContacts(state, fields).map((contact) => contact.fields),
  };
}

export const dangerLine = 'If you or someone else is in danger now, call 999.';

/** The parts about which something is written down; help comes last, and is always there. */
export function disclaimerParts({ fields, accounts, contacts }: DisclaimerSources): readonly DisclaimerPart[] {
  const own = contacts.filter((contact) => textOf(contact, 'kind') === 'own');
  const helpers = contacts.filter((contact) => textOf(contact, 'kind') !== 'own');
  const age = textOf(fields, 'ageNotice').trim();
  const languages = textOf(fields, 'languages').trim();
  const parts: readonly DisclaimerPart[] = [
    { title: 'Who looks after our accounts', lines: sentences(textOf(fields, 'whoManages')), list: [] },
    {
      title: 'When we look, and how soon we answer',
      lines: sentences(textOf(fields, 'outside')),
      list: accounts
        .map(({ title, promise }) => ({ name: title, words: `${promise.looked} ${promise.answered}`.trim() }))
        .filter(({ words }) => words !== ''),
    },
    {
      title: 'How we moderate',
      lines: [howWords[textOf(fields, 'how')] ?? '', ...sentences(textOf(fields, 'howMore'))].filter(isSaid),
      list: [],
    },
    {
      title: 'What we do about posts that break these rules',
      lines: [evidenceWords[textOf(fields, 'keepsEvidence')] ?? ''].filter(isSaid),
      list: ladderLines(fields),
    },
    {
      title: 'Age and language',
      lines: [...sentences(age), ...(languages === '' ? [] : [`We read and answer in ${withStop(languages)}`])],
      list: [],
    },
    { title: 'How to reach us', lines: [], list: own.map(contactLine) },
    { title: 'If you need help', lines: [dangerLine], list: helpers.map(contactLine) },
  ];
  return parts.filter(({ lines, list }) => lines.length > 0 || list.length > 0);
}

const howWords: Readonly<Record<string, string>> = {
  before: 'What you write is held back. It appears once one of us has read it.',
  after: 'What you write appears at once. We read it when we look.',
  some: 'Some of what you write is held back until one of us has read it. The rest appears at once, and we read it when we look.',
  none: 'Only we can post here. You cannot comment.',
};

const evidenceWords: Readonly<Record<string, string>> = {
  yes: 'We keep a copy of what we hide or remove.',
  no: 'We keep no copy of what we hide or remove.',
};

/** `Bullying, threatening or abusive: we hide it. Then we warn whoever wrote it. If it goes on, we block whoever wrote it.` */
function ladderLines(fields: FieldValues): DisclaimerPart['list'] {
  return rowsOf(fields, 'ladder').flatMap((row) => {
    const kind = postKinds.find(({ value }) => value === row.posts);
    const first = promised(row.first);
    if (!kind || first === '') return [];
    const [next, last] = [promised(row.next), promised(row.last)];
    const words = [
      `we ${first}.`,
      next === '' ? '' : `Then we ${next}.`,
      last === '' ? '' : `If it goes on, we ${last}.`,
    ];
    return [{ name: kind.public, words: capital(words.filter(isSaid).join(' ')) }];
  });
}

function promised(step: string | undefined): string {
  return ladderSteps.find(({ value }) => value === step)?.promised ?? '';
}

function contactLine(contact: FieldValues): DisclaimerPart['list'][number] {
  const reach = [textOf(contact, 'phone'), textOf(contact, 'address')].map((words) => words.trim()).filter(isSaid);
  const hours = textOf(contact, 'hours').trim();
  return {
    name: textOf(contact, 'name'),
    words: `${reach.join(', ')}${hours === '' ? '' : ` (${hours})`}`,
  };
}

function sentences(text: string): readonly string[] {
  return text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter(isSaid)
    .map(withStop);
}

function isSaid(words: string): boolean {
  return words !== '';
}

/** The words to paste: headings, sentences and lists in plain lines. The first line is what it is called. */
export function disclaimerText(sources: DisclaimerSources): string {
  const parts = disclaimerParts(sources).map(({ title, lines, list }) =>
    [title, ...list.map(({ name, words }) => `- ${name}: ${words}`), ...lines].join('\n'),
  );
  return [textOf(sources.fields, 'name').trim(), ...parts].join('\n\n');
}

/** A few lines, for a place that takes few: when, how soon, what goes, and where help is. */
export function shortText({ fields, accounts }: DisclaimerSources, account?: string): string {
  const shown = account === undefined ? accounts.slice(0, 1) : accounts.filter(({ title }) => title === account);
  const [one] = shown;
  const steps = new Set(rowsOf(fields, 'ladder').map(({ first }) => first));
  const goes = ['hide', 'remove'].filter((step) => steps.has(step));
  return [
    one?.promise.looked ?? '',
    one?.promise.answered ?? '',
    goes.length === 0 ? '' : `We ${goes.join(' or ')} posts that break our house rules.`,
    dangerLine,
  ]
    .filter(isSaid)
    .join(' ');
}
