// A workbook with a word of its own in every field that must not reach the public, so that a sheet that leaves the house can be
// searched for each of them.

import { approveDisclaimer, publishDisclaimer } from '#shared/domain/disclaimer/disclaimer-steps';
import { registers } from '#shared/domain/registers/all-registers';
import {
  type Field,
  type FieldValue,
  isSealedRegister,
  type RegisterName,
  registerNames,
} from '#shared/domain/registers/register';
import { type Kept, recordOf, recordsOf, type State } from '#shared/domain/state';
import { samira } from './consents';
import { wholeDisclaimer } from './disclaimers';
import {
  adaPerson,
  addRecord,
  changeAccount,
  changeRecord,
  day,
  fold,
  id,
  instagram,
  smallWorkbook,
} from './small-workbook';

const disclaimer = id('record', 20);
const consent = id('record', 21);

const isText = ({ kind }: Field) => kind === 'text' || kind === 'long-text';
const canaryOf = (register: RegisterName, name: string) => `CANARY${register.replaceAll('-', '')}${name}X`;

/** Every text field that is not for the public, of every register. */
const kept = registerNames.flatMap((register) =>
  registers[register].fields
    .filter((field) => isText(field) && field.audience !== 'public')
    // What somebody else stands for is not written in their name.
    .filter(({ name }) => registers[register].stoodFor?.every(({ words }) => words !== name) ?? true)
    .map(({ name }) => ({ register, name, word: canaryOf(register, name) })),
);

/** Everything that must not be found. */
export const canaries: readonly string[] = [
  ...kept.map(({ word }) => word),
  'CANARYCHILD',
  'CANARYPARENT',
  '2014-06-15',
  '15 June 2014',
  'Ada Okonkwo',
  'Ben Carter',
];

/** Canaries of one register, as fields. */
function hidden(register: RegisterName): Readonly<Record<string, FieldValue>> {
  return Object.fromEntries(kept.filter((each) => each.register === register).map(({ name, word }) => [name, word]));
}

/** An approved and published disclaimer, a consent with drawn signatures, and canaries in everything else that can be typed. */
export function canaryWorkbook(): State {
  const others = registerNames.filter((name) => !['accounts', 'people', 'consents', 'disclaimers'].includes(name));
  const written = fold(
    smallWorkbook,
    changeAccount(instagram, {
      ...hidden('accounts'),
      responseStandard: 'Within one working day',
      moderationHours: 'Weekdays, 9 to 5',
    }),
    changeRecord('people', adaPerson, { ...hidden('people'), name: 'Ada Okonkwo' }),
    addRecord('consents', consent, {
      ...hidden('consents'),
      ...samira,
      name: 'Samira CANARYCHILD',
      parentName: 'Leila CANARYPARENT',
    }),
    addRecord('disclaimers', disclaimer, wholeDisclaimer),
    ...others.map((register, index) => addRecord(register, id('record', 100 + index), hidden(register))),
  );
  const kept = recordOf(written, 'disclaimers', disclaimer);
  if (!kept) throw new Error('there is no disclaimer');
  const approved = fold(written, approveDisclaimer(written, kept, adaPerson, day('2027-03-01')));
  const put = { accounts: [instagram], on: day('2027-03-01'), where: 'Pinned post' };
  return fold(approved, ...publishDisclaimer(approved, disclaimerIn(approved), put));
}

export function disclaimerIn(state: State): Kept {
  const [found] = recordsOf(state, 'disclaimers');
  if (!found) throw new Error('there is no disclaimer');
  return found;
}

export function consentIn(state: State): Kept {
  const found = recordsOf(state, 'consents').find(({ register }) => isSealedRegister(register));
  if (!found) throw new Error('there is no consent');
  return found;
}
