// What became of each part in a change, a line each: "State was Live, now Closed".

import type { Answer, Membership, Organisation, Result } from '../change';
import { countOf, listOf, uncapital } from '../number-words';
import { type FieldValues, fieldOf, type Register } from '../registers/register';
import { personName, type State } from '../state';
import { writeField, writeRowsChange } from './field-words';

export interface Line {
  readonly label: string;
  /** To follow the label: `was Live, now Closed`. */
  readonly words: string;
}

/** The fields of a record that are not what they were. */
export function recordLines(
  register: Register,
  before: FieldValues,
  changed: FieldValues,
  state: State,
): readonly Line[] {
  return Object.keys(changed).flatMap((name) => {
    const field = fieldOf(register, name);
    if (!field) return [];
    const { label } = field;
    if (field.kind === 'rows') {
      return writeRowsChange(field, before, changed, state).map((words) => ({ label: `${label}:`, words }));
    }
    return becameLine(label, writeField(field, before, state), writeField(field, changed, state));
  });
}

const resultWords: Readonly<Record<Result, string>> = {
  yes: 'As expected',
  partly: 'In part',
  no: 'Different',
  unknown: 'Cannot find it',
  'not applicable': 'Does not apply',
};

/** In the middle of a sentence. */
export function resultInWords(result: Result): string {
  return uncapital(resultWords[result]);
}

const putRightWords: Readonly<Record<Answer['putRight'], string>> = {
  now: 'just then',
  action: 'made an action',
  '': '',
};

/** What an answer says beside its result, or what became of it. */
export function answerLines(before: Answer | undefined, answer: Answer): readonly Line[] {
  const evidence = ({ evidence: pieces }: Answer) => (pieces.length === 0 ? '' : countOf(pieces.length, 'piece'));
  const parts: readonly (readonly [label: string, words: (of: Answer) => string])[] = [
    ['Answer', ({ result }) => resultWords[result]],
    ['Found', ({ found }) => found],
    ['Why', ({ why }) => why],
    ['Put right', ({ putRight }) => putRightWords[putRight]],
    ['Note', ({ note }) => note],
    ['Evidence', evidence],
  ];
  if (before) return parts.flatMap(([label, words]) => becameLine(label, words(before), words(answer)));
  const [, ...besideResult] = parts;
  return besideResult.flatMap(([label, words]) =>
    words(answer) === '' ? [] : [{ label: `${label}:`, words: words(answer) }],
  );
}

export function membershipLines(before: Membership, after: Membership): readonly Line[] {
  return [
    ...becameLine('Name', before.displayName, after.displayName),
    ...becameLine('Initials', before.initials, after.initials),
    ...becameLine('Roles', listOf(before.roles), listOf(after.roles)),
    ...becameLine('Also reads', listOf(before.reads), listOf(after.reads)),
  ];
}

export function organisationLines(before: Organisation, after: Organisation, state: State): readonly Line[] {
  const person = (record: string) => personName(state, record);
  return [
    ...becameLine('Name', before.name, after.name),
    ...becameLine('Charity number', before.charityNumber, after.charityNumber),
    ...becameLine('What you do', before.purpose, after.purpose),
    ...becameLine('Ages', before.ages, after.ages),
    ...becameLine('Local contacts', before.locality, after.locality),
    ...becameLine('Safeguarding lead', person(before.safeguardingLead), person(after.safeguardingLead)),
    ...becameLine('Safeguarding deputy', person(before.safeguardingDeputy), person(after.safeguardingDeputy)),
  ];
}

/** No line where nothing became of it. */
function becameLine(label: string, was: string, now: string): readonly Line[] {
  if (was === now) return [];
  if (was === '') return [{ label, words: `is ${now}` }];
  return [{ label, words: `was ${was}, now ${now || 'empty'}` }];
}
