// What must be right about an account in the light of its other fields, and of the request by which it was agreed.

import { isAgreed, standingOf } from '../approval';
import { silentAfter } from '../content/silent-after';
import { recordOf, recordsOf, type State } from '../state';
import { hoursProblem } from './hours';
import { knowsHowProblems } from './knows-how';
import { type FieldValues, type Looking, type RuleProblem, textOf } from './register';

/**
 * Each part of an account that does not go with the others, and why it may not go live, at the field in which it is put right. What
 * is live already stays so.
 */
export function accountRules(fields: FieldValues, before: FieldValues, { state }: Looking): readonly RuleProblem[] {
  const problems: RuleProblem[] = [];
  const owner = textOf(fields, 'owner');
  if (owner !== '' && textOf(fields, 'deputy') === owner) {
    problems.push({ field: 'deputy', words: 'Choose someone other than the owner' });
  }
  // An account that is live already and was never approved is a signal, not an obstacle to writing down something else.
  if (textOf(fields, 'state') === 'live' && textOf(before, 'state') !== 'live') {
    problems.push(...approvalProblems(fields, before, state));
  }
  return [
    ...problems,
    ...knowsHowProblems(fields),
    ...hoursProblem(fields, 'hoursPromised'),
    ...silenceProblem(fields),
  ];
}

function silenceProblem(fields: FieldValues): readonly RuleProblem[] {
  const isSaid = textOf(fields, 'silentAfterDays').trim() !== '';
  return isSaid && silentAfter(fields) === undefined
    ? [{ field: 'silentAfterDays', words: 'Write a whole number of days, such as 14' }]
    : [];
}

/** No account goes live unless it was agreed: by a request here, or on paper, which says who and when. */
function approvalProblems(fields: FieldValues, before: FieldValues, state: State): readonly RuleProblem[] {
  const request = textOf(fields, 'approval');
  if (request !== '') {
    const words = whyNotByRequest(request, fields, before, state);
    return words === '' ? [] : [{ field: 'approval', words }];
  }
  const [by, on] = [textOf(fields, 'approvedBy'), textOf(fields, 'approvedOn')];
  if (by === '' && on === '') {
    return [
      {
        field: 'approval',
        words:
          'Choose the request that was agreed, before it goes live. If there is none, save it as proposed and ask for approval. If it was agreed on paper, say who approved it and when',
      },
    ];
  }
  if (by === '') return [{ field: 'approvedBy', words: 'Say who approved it, before it goes live' }];
  return on === '' ? [{ field: 'approvedOn', words: 'Say when it was approved, before it goes live' }] : [];
}

function whyNotByRequest(request: string, fields: FieldValues, before: FieldValues, state: State): string {
  const asked = recordOf(state, 'approvals', request);
  // A field that names nothing is told as that.
  if (!asked) return '';
  if (!isAgreed(state, request)) return notAgreedWords[standingOf(state, request)] ?? '';
  if (textOf(asked.fields, 'platform') !== textOf(fields, 'platform')) {
    return 'This request is for another platform. Choose the one for this account, or ask for it';
  }
  const isNamed = recordsOf(state, 'accounts').some((account) => textOf(account.fields, 'approval') === request);
  const isNamedHere = textOf(before, 'approval') === request;
  return isNamed && !isNamedHere ? 'Another account went by this request already. Ask for this one too' : '';
}

const notAgreedWords: Readonly<Partial<Record<ReturnType<typeof standingOf>, string>>> = {
  waiting: 'This request still waits for a decision. The account can go live once a signatory has agreed',
  'sent back': 'This request was sent back with a question. Answer it first; then a signatory decides',
  refused:
    'This request was refused, so the account cannot go live by it. Ask again, in a new request, if things have changed',
};
