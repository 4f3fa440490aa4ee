// What must be right about a consent in the light of its other fields: nobody's signature is no consent, and what ends has begun.

import { daysBetween, isPlainDate, writeDate } from '../plain-date';
import { isBelowParentAge, isSigning } from './consent-standing';
import { type ParentAge, parentAgeOn } from './parent-age';
import { type FieldValues, type Looking, type RuleProblem, rowsOf, textOf } from './register';

const wholeNumber = /^\d{1,5}$/;

/** Each part of a consent that does not go with the others, at the field in which it is put right; a parent by the age of that day. */
export function consentRules(fields: FieldValues, _: FieldValues, { state }: Looking): readonly RuleProblem[] {
  const isGroup = textOf(fields, 'about') === 'group';
  const problems = isGroup ? groupProblems(fields) : personProblems(fields, state.general.parentAges);
  return [...problems, ...endProblems(fields)];
}

function personProblems(fields: FieldValues, ages: readonly ParentAge[]): readonly RuleProblem[] {
  const problems: RuleProblem[] = [...sideProblems(fields, 'young'), ...sideProblems(fields, 'parent')];
  const isSigned = isSigning(textOf(fields, 'youngHow')) || isSigning(textOf(fields, 'parentHow'));
  // The mark alone is worth keeping: it says that there is no consent.
  if (!isSigned && textOf(fields, 'doNotPublish') !== 'yes') {
    // At the second of the two steps that ask for a signature: the first may be left for the other.
    problems.push({
      field: 'parentHow',
      words: 'Nobody has signed this. Say how one of them agreed, or leave it for now',
    });
  }
  const day = textOf(fields, 'youngSignedOn');
  if (textOf(fields, 'parentHow') === 'not-needed' && isPlainDate(day) && isBelowParentAge(fields, day, ages)) {
    problems.push({
      field: 'parentHow',
      words: `They were under ${parentAgeOn(ages, day)} when they signed, so a parent or carer signs too. Choose “Not signed” until they have`,
    });
  }
  return problems;
}

function sideProblems(fields: FieldValues, side: 'young' | 'parent'): readonly RuleProblem[] {
  const how = textOf(fields, `${side}How`);
  if (!isSigning(how)) return [];
  const problems: RuleProblem[] = [];
  if (textOf(fields, `${side}SignedOn`) === '') {
    problems.push({ field: `${side}SignedOn`, words: 'Write the day on which they signed' });
  }
  if (how === 'drawn' && rowsOf(fields, `${side}Signature`).length === 0) {
    problems.push({
      field: `${side}Signature`,
      words: 'Draw the signature and press “Keep this signature”, or choose “Signed on paper”',
    });
  }
  if (how === 'paper' && rowsOf(fields, `${side}Files`).length === 0 && textOf(fields, 'keptAt') === '') {
    problems.push({ field: 'keptAt', words: 'Write where the signed paper is kept, or add a scan of it' });
  }
  if (side === 'parent' && textOf(fields, 'parentName') === '') {
    problems.push({ field: 'parentName', words: 'Write the name of the parent or carer who signed' });
  }
  return problems;
}

function groupProblems(fields: FieldValues): readonly RuleProblem[] {
  const problems: RuleProblem[] = [];
  const members = textOf(fields, 'groupMembers');
  const signed = textOf(fields, 'groupSigned');
  if (!wholeNumber.test(members) || Number(members) === 0) {
    problems.push({ field: 'groupMembers', words: 'Write how many are in the group, in figures' });
  }
  if (textOf(fields, 'doNotPublish') === 'yes') return problems;
  if (!wholeNumber.test(signed)) {
    problems.push({ field: 'groupSigned', words: 'Write how many have signed, in figures' });
  } else if (Number(signed) === 0) {
    problems.push({ field: 'groupSigned', words: 'Nobody has signed this. Write how many have, or leave it for now' });
  } else if (Number(signed) > Number(members)) {
    problems.push({ field: 'groupSigned', words: `There are only ${members} in the group` });
  }
  if (textOf(fields, 'groupSignedOn') === '') {
    problems.push({ field: 'groupSignedOn', words: 'Write the day on which the last of them signed' });
  }
  return problems;
}

/** Dates that contradict each other across the steps. */
function endProblems(fields: FieldValues): readonly RuleProblem[] {
  const problems: RuleProblem[] = [];
  const taken = textOf(fields, 'withdrawnOn');
  for (const name of ['youngSignedOn', 'parentSignedOn', 'groupSignedOn']) {
    const signed = textOf(fields, name);
    if (isPlainDate(taken) && isPlainDate(signed) && daysBetween(signed, taken) < 0) {
      problems.push({
        field: 'withdrawnOn',
        words: `It was signed on ${writeDate(signed)}: it cannot be taken back before`,
      });
      break;
    }
  }
  const until = textOf(fields, 'until');
  const signed = ['youngSignedOn', 'parentSignedOn', 'groupSignedOn']
    .map((name) => textOf(fields, name))
    .find(isPlainDate);
  if (textOf(fields, 'from') === '' && isPlainDate(until) && signed && daysBetween(signed, until) < 0) {
    problems.push({ field: 'until', words: `It was signed on ${writeDate(signed)}: it cannot end before` });
  }
  if (taken === '' && textOf(fields, 'withdrawnBy') !== '') {
    problems.push({ field: 'withdrawnOn', words: 'Write the day on which it was taken back' });
  }
  return problems;
}
