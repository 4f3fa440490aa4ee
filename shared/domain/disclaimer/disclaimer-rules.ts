// What must be right about a disclaimer in the light of its other fields: what is approved is exactly what it says, with nothing
// missing, and only what was approved is published.

import { familiesNamedIn } from '../names-in-words';
import { type FieldValues, type Looking, type RuleProblem, rowsOf, textOf } from '../registers/register';
import { sameValue } from '../registers/same-value';
import { writesAnew } from '../stand-for-record';
import { disclaimerLacks } from './disclaimer-lacks';
import { disclaimerSources, disclaimerText } from './disclaimer-parts';

export function disclaimerRules(fields: FieldValues, before: FieldValues, { state }: Looking): readonly RuleProblem[] {
  const problems: RuleProblem[] = [];
  if (textOf(fields, 'isFor') === 'some' && rowsOf(fields, 'accounts').length === 0) {
    problems.push({ field: 'accounts', words: 'Name at least one account that it is for' });
  }
  const kinds = rowsOf(fields, 'ladder').map(({ posts }) => posts);
  if (new Set(kinds).size < kinds.length) {
    problems.push({ field: 'ladder', words: 'Name each kind of post once' });
  }
  if (approvesAnew(fields, before)) problems.push(...approvalProblems(fields, state));
  const published = rowsOf(fields, 'published');
  const added = published.filter((row) => !rowsOf(before, 'published').some((one) => sameValue([row], [one])));
  const isApproved = textOf(fields, 'approvedText') === disclaimerText(disclaimerSources(state, '', fields));
  if (added.some((row) => row.version === '' || row.version !== textOf(fields, 'version') || !isApproved)) {
    problems.push({
      field: 'published',
      words: 'Approve it first. Then write down on its own page where it is published',
    });
  }
  return problems;
}

/** Whether an approval is being written down: the words, who, or when. */
export function approvesAnew(fields: FieldValues, before: FieldValues): boolean {
  return writesAnew(fields, before, ['approvedText', 'approvedBy', 'approvedOn', 'version']);
}

function approvalProblems(fields: FieldValues, state: Looking['state']): readonly RuleProblem[] {
  const [lack] = disclaimerLacks(state, '', fields);
  if (lack) return [{ field: 'approvedText', words: `It is not ready to be approved. ${lack.words}` }];
  const text = disclaimerText(disclaimerSources(state, '', fields));
  if (textOf(fields, 'approvedText') !== text) {
    return [{ field: 'approvedText', words: 'Approve it on its own page: what is approved is exactly what it says' }];
  }
  const [named] = familiesNamedIn(state, text);
  if (named) return [{ field: 'approvedText', words: `Take out “${named}”: somebody in the consents is called so` }];
  return ['approvedBy', 'approvedOn', 'version']
    .filter((name) => textOf(fields, name) === '')
    .map((field) => ({ field, words: 'Approve it on its own page, which says who, when and which version' }));
}
