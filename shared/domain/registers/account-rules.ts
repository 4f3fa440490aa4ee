// What must be right about an account in the light of its other fields.

import { type FieldValues, type RuleProblem, textOf } from './register';

export function accountRules(fields: FieldValues, before: FieldValues): readonly RuleProblem[] {
  const problems: RuleProblem[] = [];
  const owner = textOf(fields, 'owner');
  if (owner !== '' && textOf(fields, 'deputy') === owner) {
    problems.push({ field: 'deputy', words: 'Choose someone other than the owner' });
  }
  // An account that is live already and was never approved is a signal, not an obstacle to writing down something else.
  if (textOf(fields, 'state') === 'live' && textOf(before, 'state') !== 'live') {
    if (textOf(fields, 'approvedBy') === '') {
      problems.push({ field: 'approvedBy', words: 'Say who approved it, before it goes live' });
    }
    if (textOf(fields, 'approvedOn') === '') {
      problems.push({ field: 'approvedOn', words: 'Say when it was approved, before it goes live' });
    }
  }
  return problems;
}
