// What the register of consents asks of who signs: the young person, the parent or carer, or a group.

import type { Choice, Field } from './register';

const young = 'The young person signs';
const parent = 'The parent or carer signs';
const group = 'The group signs';

export const onePerson = { field: 'about', is: ['person'] };
export const oneGroup = { field: 'about', is: ['group'] };

export const yesNo: readonly Choice[] = [
  { value: 'yes', words: 'Yes' },
  { value: 'no', words: 'No' },
];

const signedHow: readonly Choice[] = [
  { value: 'drawn', words: 'Signed here, on the screen' },
  { value: 'paper', words: 'Signed on paper' },
];

const notSigned: Choice = { value: 'not', words: 'Not signed', mark: 'look again' };

export const consentSigningFields: readonly Field[] = [
  {
    name: 'youngHow',
    label: 'How the young person agreed',
    kind: 'choice',
    choices: [...signedHow, { value: 'recorded', words: 'Said so, and it was recorded' }, notSigned],
    audience: 'internal',
    step: young,
    optional: 'one of the two has signed',
    onlyIf: onePerson,
  },
  {
    name: 'youngSignedOn',
    label: 'The day the young person signed',
    kind: 'date',
    isPast: true,
    notBefore: 'bornOn',
    audience: 'internal',
    step: young,
    optional: 'needed with a signature',
    onlyIf: { field: 'youngHow', is: ['drawn', 'paper', 'recorded'] },
  },
  {
    name: 'youngSignature',
    label: 'Signature of the young person',
    kind: 'signature',
    audience: 'internal',
    step: young,
    onlyIf: { field: 'youngHow', is: ['drawn'] },
  },
  {
    name: 'youngFiles',
    label: 'Scan, photo or recording note',
    kind: 'files',
    audience: 'internal',
    step: young,
    onlyIf: { field: 'youngHow', is: ['paper', 'recorded'] },
  },
  {
    name: 'parentName',
    label: 'Parent or carer',
    kind: 'text',
    maxLength: 100,
    audience: 'internal',
    step: parent,
    optional: 'needed once they have signed',
    onlyIf: onePerson,
    isShort: true,
  },
  {
    name: 'parentIs',
    label: 'Who they are to the young person',
    kind: 'choice',
    choices: [
      { value: 'parent', words: 'Parent' },
      { value: 'guardian', words: 'Guardian or special guardian' },
      { value: 'foster', words: 'Foster carer' },
      { value: 'authority', words: 'Local authority' },
      { value: 'other', words: 'Somebody else who may decide' },
    ],
    audience: 'internal',
    step: parent,
    onlyIf: onePerson,
    isShort: true,
  },
  {
    name: 'parentMayDecide',
    label: 'Was it checked that they may decide for the young person?',
    kind: 'choice',
    choices: yesNo,
    audience: 'internal',
    step: parent,
    onlyIf: onePerson,
  },
  {
    name: 'parentHow',
    label: 'How the parent or carer agreed',
    hint: 'Below 16, or the age your organisation has set, a parent or carer always signs. From then to 18 you judge, and say so here.',
    kind: 'choice',
    choices: [...signedHow, { value: 'not-needed', words: 'Not needed at their age' }, notSigned],
    audience: 'internal',
    step: parent,
    optional: 'one of the two has signed',
    onlyIf: onePerson,
  },
  {
    name: 'parentSignedOn',
    label: 'The day the parent or carer signed',
    kind: 'date',
    isPast: true,
    notBefore: 'bornOn',
    audience: 'internal',
    step: parent,
    optional: 'needed with a signature',
    onlyIf: { field: 'parentHow', is: ['drawn', 'paper'] },
  },
  {
    name: 'parentSignature',
    label: 'Signature of the parent or carer',
    kind: 'signature',
    audience: 'internal',
    step: parent,
    onlyIf: { field: 'parentHow', is: ['drawn'] },
  },
  {
    name: 'parentFiles',
    label: 'Scan or photo of the signed paper',
    kind: 'files',
    audience: 'internal',
    step: parent,
    onlyIf: { field: 'parentHow', is: ['paper'] },
  },
  {
    name: 'groupSigned',
    label: 'How many have signed',
    kind: 'text',
    maxLength: 6,
    audience: 'internal',
    step: group,
    optional: 'needed for a group',
    onlyIf: oneGroup,
    isShort: true,
  },
  {
    name: 'groupSignedOn',
    label: 'The day the last of them signed',
    kind: 'date',
    isPast: true,
    audience: 'internal',
    step: group,
    optional: 'needed for a group',
    onlyIf: oneGroup,
    isShort: true,
  },
  {
    name: 'groupKeptOut',
    label: 'How those who did not sign are kept out of pictures',
    hint: 'No names: for example, a blue sticker and a second pair of eyes.',
    kind: 'text',
    maxLength: 200,
    audience: 'internal',
    step: group,
    onlyIf: oneGroup,
  },
  {
    name: 'groupFiles',
    label: 'The signed lists or forms',
    kind: 'files',
    audience: 'internal',
    step: group,
    onlyIf: oneGroup,
  },
];
