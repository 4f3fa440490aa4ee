// What a safeguarding policy has to cover, as the guidance names it (5.1). "Sexting" is called today the sharing of nudes.

import type { Choice, RowsField } from './register';

export type PolicyTopic = 'grooming' | 'exploitation' | 'nudes' | 'bullying';

/** A value, once shipped, is part of the record's format. */
export const policyTopics: readonly (Choice & { readonly value: PolicyTopic })[] = [
  { value: 'grooming', words: 'Grooming' },
  { value: 'exploitation', words: 'Sexual exploitation' },
  { value: 'nudes', words: 'Sharing of nudes' },
  { value: 'bullying', words: 'Bullying online' },
];

/** Which topics a policy covers, where in it, and when somebody last looked. */
export function coversField(step: string): RowsField {
  return {
    name: 'covers',
    label: 'What it says of harm to young people',
    hint: 'Of the sharing of nudes it has to say: do not view, copy or forward them.',
    kind: 'rows',
    one: 'topic',
    audience: 'funder',
    step,
    columns: [
      {
        name: 'topic',
        label: 'Topic',
        kind: 'choice',
        choices: policyTopics,
        audience: 'funder',
        step,
        required: 'Choose the topic',
      },
      {
        name: 'where',
        label: 'Where in it',
        kind: 'text',
        maxLength: 100,
        audience: 'funder',
        step,
        required: 'Write where in the policy it stands',
      },
      { name: 'checkedOn', label: 'Last checked on', kind: 'date', isPast: true, audience: 'funder', step },
    ],
  };
}
