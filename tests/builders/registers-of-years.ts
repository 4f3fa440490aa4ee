// The records of an organisation that keeps all its registers: what is there from the start, and what each quarter brings.

import type { Change } from '#shared/domain/change';
import type { RecordId } from '#shared/domain/ids';
import { addDays, type PlainDate } from '#shared/domain/plain-date';
import type { FieldValues, RegisterName } from '#shared/domain/registers/register';
import type { Chance } from './seeded-chance';
import { addRecord } from './small-workbook';

export interface NewRecord {
  readonly register: RegisterName;
  readonly fields: FieldValues;
}

/** Policies, procedures, risks, devices, tools and contacts. */
export function recordsOfTheStart(
  chance: Chance,
  on: PlainDate,
  people: readonly RecordId[],
  accounts: readonly RecordId[],
): readonly NewRecord[] {
  const many = (count: number, make: (number: number) => NewRecord) =>
    Array.from({ length: count }, (_, number) => make(number + 1));
  const somebody = () => chance.pick(people);
  return [
    ...many(8, (number) => ({
      register: 'policies',
      fields: {
        which: 'other',
        name: `Policy ${number}`,
        owner: somebody(),
        state: 'in-force',
        agreedBy: 'The trustees',
        agreedOn: on,
        coversOnline: 'yes',
        says: chance.text(200),
      },
    })),
    ...many(6, (number) => ({
      register: 'procedures',
      fields: {
        kind: 'other',
        title: `Procedure ${number}`,
        state: 'in-force',
        lead: somebody(),
        firstHour: chance.text(150),
        outside: chance.text(40),
        walkedOn: on,
      },
    })),
    ...many(15, (number) => ({
      register: 'risks',
      fields: {
        name: `Risk ${number}: ${chance.text(40)}`,
        kind: 'conduct',
        toWhom: 'Young people',
        account: chance.pick(accounts),
        likelihoodBefore: '4',
        impactBefore: '4',
        measures: chance.text(200),
        owner: somebody(),
        likelihoodAfter: '2',
        impactAfter: '3',
        reviewedOn: on,
        state: 'open',
      },
    })),
    ...many(12, (number) => ({
      register: 'devices',
      fields: {
        name: `Telephone ${number}`,
        kind: 'phone',
        belongsTo: 'organisation',
        user: somebody(),
        state: 'in-use',
      },
    })),
    ...many(5, (number) => ({
      register: 'tools',
      fields: {
        name: `Tool ${number}`,
        kind: 'editing',
        does: chance.text(60),
        agreedBy: somebody(),
        agreedOn: on,
        state: 'in-use',
      },
    })),
    ...many(10, (number) => ({
      register: 'contacts',
      fields: {
        name: `Contact ${number}`,
        kind: 'care',
        phone: '01632 960001',
        state: 'works',
        checkedOn: on,
        checkedBy: somebody(),
        how: 'rang',
      },
    })),
  ];
}

/** Signed on paper by a young person and a parent, and kept in words at about the size of a real one. */
export function signedConsent(chance: Chance, on: PlainDate): NewRecord {
  const born = addDays(on, -365 * (8 + chance.below(9)) - chance.below(365));
  return {
    register: 'consents',
    fields: {
      about: 'person',
      name: chance.text(24),
      bornOn: born,
      doNotPublish: chance.below(40) === 0 ? 'yes' : 'no',
      forWebsite: 'yes',
      forSocial: 'yes',
      forPrint: chance.pick(['yes', 'no']),
      projects: chance.text(60),
      wording: chance.text(90),
      youngHow: 'paper',
      youngSignedOn: on,
      parentName: chance.text(24),
      parentIs: 'parent',
      parentMayDecide: 'yes',
      parentHow: 'paper',
      parentSignedOn: on,
      keptAt: chance.text(40),
    },
  };
}

/** A post that shows young people, checked against the consents it names. */
export function checkedPost(
  chance: Chance,
  on: PlainDate,
  { people, accounts, consents }: Readonly<Record<'people' | 'accounts' | 'consents', readonly RecordId[]>>,
): NewRecord {
  return {
    register: 'posts',
    fields: {
      postedOn: on,
      account: chance.pick(accounts),
      shows: chance.text(80),
      young: 'recognisable',
      consents: [{ consent: chance.pick(consents) }],
      checkedBy: chance.pick(people),
      checkedOn: on,
      takenDownOn: on,
    },
  };
}

/** What a quarter brings beside the review, one of each in turn: a search for look-alikes, a change of a platform, a password event. */
export function recordOfAQuarter(
  chance: Chance,
  on: PlainDate,
  number: number,
  people: readonly RecordId[],
  accounts: readonly RecordId[],
): NewRecord {
  const by = chance.pick(people);
  switch (number % 3) {
    case 0:
      return {
        register: 'look-alikes',
        fields: { words: chance.text(20), platform: 'instagram', on, by, result: 'nothing' },
      };
    case 1:
      return {
        register: 'platform-changes',
        fields: {
          platform: 'instagram',
          what: chance.text(100),
          kind: 'setting',
          noticedOn: on,
          noticedBy: by,
          state: 'settled',
          decision: chance.text(80),
          decidedBy: by,
          doneOn: on,
        },
      };
    default:
      return {
        register: 'password-events',
        fields: {
          account: chance.pick(accounts),
          happened: 'changed',
          on,
          by,
          reason: 'leaver',
          because: chance.text(40),
        },
      };
  }
}

export function entryOf(record: RecordId, { register, fields }: NewRecord): readonly Change[] {
  return [addRecord(register, record, fields)];
}
