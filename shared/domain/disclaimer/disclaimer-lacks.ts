// What a disclaimer lacks before anybody may call it ready to publish: who, when, how, what is done about bad posts, how soon
// somebody answers. Each is named with the place where it is filled in.

import { postKinds } from '../moderation/ladder';
import { listOf, uncapital } from '../number-words';
import type { Place } from '../place';
import { type FieldValues, rowsOf, textOf } from '../registers/register';
import type { State } from '../state';
import { type DisclaimerAccount, disclaimerAccounts } from './disclaimer-accounts';

export interface DisclaimerLack {
  readonly key: string;
  /** `Who manages and monitors the accounts`. */
  readonly what: string;
  /** What to do about it. */
  readonly words: string;
  /** Where it is filled in: a field of the disclaimer itself, or another place. */
  readonly at: { readonly field: string } | Place;
}

export function disclaimerLacks(state: State, record: string, fields: FieldValues): readonly DisclaimerLack[] {
  const accounts = disclaimerAccounts(state, record, fields);
  return [
    ...(textOf(fields, 'whoManages').trim() === ''
      ? [{ key: 'who', what: 'Who', words: 'Say who manages and monitors the accounts', at: { field: 'whoManages' } }]
      : []),
    ...(accounts.length === 0
      ? [{ key: 'where', what: 'Where', words: 'Choose at least one live account it is for', at: { field: 'isFor' } }]
      : []),
    ...accounts.flatMap(whenLacks),
    ...(textOf(fields, 'how') === ''
      ? [{ key: 'how', what: 'How', words: 'Say how posts by others are moderated', at: { field: 'how' } }]
      : []),
    ...ladderLacks(fields),
  ];
}

function whenLacks({ account, title, promise }: DisclaimerAccount): readonly DisclaimerLack[] {
  const at = (field: string): Place => ({ name: 'record', register: 'accounts', record: account.record, field });
  return [
    ...(promise.looked === ''
      ? [{ key: `when:${account.record}`, what: 'When', words: `Say when somebody looks at ${title}`, at: at('rota') }]
      : []),
    ...(promise.answered === ''
      ? [
          {
            key: `answers:${account.record}`,
            what: 'How soon you answer',
            words: `Say how soon a message on ${title} is answered`,
            at: at('responseStandard'),
          },
        ]
      : []),
  ];
}

function ladderLacks(fields: FieldValues): readonly DisclaimerLack[] {
  const decided = new Set(rowsOf(fields, 'ladder').flatMap(({ posts, first }) => (first ? [posts] : [])));
  const missing = postKinds.filter(({ value, isNeeded }) => isNeeded && !decided.has(value));
  const words = `Say what you do about ${listOf(missing.map((kind) => uncapital(kind.words)))} posts`;
  return [
    ...(missing.length > 0 ? [{ key: 'ladder', what: 'What you do', words, at: { field: 'ladder' } }] : []),
    ...(textOf(fields, 'keepsEvidence') === ''
      ? [
          {
            key: 'evidence',
            what: 'What you do',
            words: 'Say whether you keep a copy of what you hide or remove',
            at: { field: 'keepsEvidence' },
          },
        ]
      : []),
  ];
}
