// A disclaimer in which nothing is missing, for one live account that promises days and a time for answers.

import type { FieldValues } from '#shared/domain/registers/register';

export const wholeDisclaimer: FieldValues = {
  name: 'Our house rules',
  state: 'in-use',
  whoManages: 'Our youth workers look after this account',
  isFor: 'all',
  how: 'after',
  ladder: [
    { posts: 'libellous', first: 'remove', next: 'warn', last: 'block' },
    { posts: 'disruptive', first: 'hide', next: '', last: '' },
    { posts: 'abusive', first: 'remove', next: 'report', last: 'police' },
    { posts: 'offensive', first: 'remove', next: 'warn', last: 'block' },
  ],
  keepsEvidence: 'yes',
};
