// From what was typed in the form of a record to the changes that saving it makes.

import { describe, expect, test } from 'vitest';
import { checkChange } from '#shared/domain/check-change';
import { accounts } from '#shared/domain/registers/accounts';
import { consents } from '#shared/domain/registers/consents';
import { devices } from '#shared/domain/registers/devices';
import { people } from '#shared/domain/registers/people';
import type { FieldValues } from '#shared/domain/registers/register';
import { recordOf, type State } from '#shared/domain/state';
import {
  changesToAdd,
  changesToEdit,
  missingNames,
  newPerson,
  readTypedRecord,
  type TypedRecord,
  typedRecord,
} from '../../../../renderer/features/registers/record-form';
import { samira } from '../../../builders/consents';
import { countingIds } from '../../../builders/riverside-state';
import {
  adaPerson,
  benPerson,
  by,
  fold,
  goodAccount,
  id,
  instagram,
  smallWorkbook,
} from '../../../builders/small-workbook';

const good = goodAccount(adaPerson, benPerson);
const fresh = id('record', 9);

function read(typed: TypedRecord, state: State = smallWorkbook) {
  const makeId = countingIds();
  return readTypedRecord(accounts, typed, state, () => makeId('record'));
}

describe('the form of a record', () => {
  test('shows dates as people write them, and everything else as it is', () => {
    const typed = typedRecord(accounts, { ...good, holders: [{ person: adaPerson, grantedOn: '2026-12-01' }] });
    expect(typed).toMatchObject({
      name: 'Riverside Youth',
      owner: adaPerson,
      approvedOn: '2 November 2026',
      closedOn: '',
    });
    expect(typed.holders).toEqual([
      {
        person: adaPerson,
        access: '',
        grantedOn: '1 December 2026',
        confirmedOn: '',
        secondFactor: '',
        knowsHow: '',
        knowsHowOn: '',
      },
    ]);
  });

  test('of a new record is empty, with every field there', () => {
    expect(typedRecord(people, {})).toEqual({
      name: '',
      position: '',
      meetsYoungPeople: '',
      hoursPerWeek: '',
      leftOn: '',
      keepUntil: '',
    });
  });

  test('shows a date that cannot be read as it was kept', () => {
    expect(typedRecord(people, { leftOn: 'some day' }).leftOn).toBe('some day');
  });

  test('saved as it was opened makes no change', () => {
    const again = read(typedRecord(accounts, good));
    expect(changesToEdit(accounts, instagram, good, again, 'No reason')).toEqual([]);
  });
});

describe('reading what was typed', () => {
  test('takes dates as people write them and leaves one that is none for the check to name', () => {
    expect(read({ approvedOn: ' 5/4/27 ', termsReadOn: ' soon ' }).fields).toMatchObject({
      approvedOn: '2027-04-05',
      termsReadOn: 'soon',
    });
  });

  test('takes away spaces around texts, and rows in which nothing was written', () => {
    const { fields } = read({
      name: '  Riverside ',
      holders: [
        { person: '', access: '', grantedOn: ' ' },
        { person: benPerson, grantedOn: '1 Dec 26' },
      ],
    });
    expect(fields.name).toBe('Riverside');
    expect(fields.holders).toEqual([
      {
        person: benPerson,
        access: '',
        grantedOn: '2026-12-01',
        confirmedOn: '',
        secondFactor: '',
        knowsHow: '',
        knowsHowOn: '',
      },
    ]);
  });

  test('adds a person who is not on the list once, however often and however written they are named', () => {
    const { fields, newPeople } = read({
      owner: newPerson,
      ownerNew: ' Cara Singh ',
      moderator: newPerson,
      moderatorNew: 'cara singh',
      holders: [
        { person: newPerson, personNew: 'CARA SINGH' },
        { person: newPerson, personNew: 'Dev Patel' },
      ],
    });
    const [cara, dev] = newPeople;
    expect(newPeople.map(({ name }) => name)).toEqual(['Cara Singh', 'Dev Patel']);
    expect(fields).toMatchObject({
      owner: cara?.record,
      moderator: cara?.record,
      holders: [{ person: cara?.record }, { person: dev?.record }],
    });
  });

  test('knows a person who is on the list already, and takes a new one without a name for nobody', () => {
    const known = read({ owner: newPerson, ownerNew: 'ben carter', deputy: newPerson, deputyNew: ' ' });
    expect(known).toMatchObject({ fields: { owner: benPerson, deputy: '' }, newPeople: [] });
  });

  test('does not take a name that is typed beside someone who is chosen', () => {
    expect(read({ owner: adaPerson, ownerNew: 'Cara' })).toMatchObject({ fields: { owner: adaPerson }, newPeople: [] });
  });
});

test('someone new without a name is missed, alone or in a line', () => {
  const typed = { ...typedRecord(accounts, {}), deputy: newPerson, holders: [{ person: newPerson, personNew: ' ' }] };
  expect(missingNames(accounts, typed)).toEqual([
    { field: 'deputy', path: 'deputyNew' },
    { field: 'holders', path: 'holders.0.personNew' },
  ]);
  const named = { ...typed, deputyNew: 'Ada', holders: [{ person: newPerson, personNew: 'Ben' }] };
  expect(missingNames(accounts, named)).toEqual([]);
});

describe('saving', () => {
  const save = (state: State, before: FieldValues, typed: TypedRecord) =>
    changesToEdit(accounts, instagram, before, read({ ...typedRecord(accounts, before), ...typed }, state), 'Why');

  test('a new record writes down only what is not empty', () => {
    const typed = { platform: 'instagram', name: 'New', state: 'proposed', owner: adaPerson, holders: [] };
    expect(changesToAdd(accounts, fresh, read(typed))).toEqual([
      {
        kind: 'record-added',
        register: 'accounts',
        record: fresh,
        fields: { platform: 'instagram', name: 'New', state: 'proposed', owner: adaPerson },
      },
    ]);
  });

  test('adds new people first, in the same step', () => {
    const changes = changesToAdd(accounts, fresh, read({ owner: newPerson, ownerNew: 'Cara Singh' }));
    expect(changes.map(({ kind }) => kind)).toEqual(['record-added', 'record-added']);
    expect(changes[0]).toMatchObject({ register: 'people', fields: { name: 'Cara Singh' } });
    const state = fold(smallWorkbook, ...changes);
    const owner = recordOf(state, 'accounts', fresh)?.fields.owner;
    expect(recordOf(state, 'people', String(owner))?.fields.name).toBe('Cara Singh');
  });

  test('a change names only the fields that differ, with the reason', () => {
    expect(save(smallWorkbook, good, { handle: '@new', approvedOn: '2 November 2026' })).toEqual([
      { kind: 'record-changed', register: 'accounts', record: instagram, fields: { handle: '@new' }, because: 'Why' },
    ]);
  });

  test('a field emptied is written down as empty', () => {
    expect(save(smallWorkbook, good, { moderator: '', holders: [] })).toMatchObject([
      { fields: { moderator: '', holders: [] } },
    ]);
  });

  test('a row changed, added or moved is a change of its field', () => {
    const row = (person: string, access: string) => ({ person, access, secondFactor: 'yes' });
    const both = [row(adaPerson, 'full'), row(benPerson, 'post')];
    expect(save(smallWorkbook, good, { holders: both })).toEqual([]);
    expect(save(smallWorkbook, good, { holders: [...both].reverse() })).toHaveLength(1);
    expect(save(smallWorkbook, good, { holders: both.slice(0, 1) })).toHaveLength(1);
    expect(save(smallWorkbook, good, { holders: [row(adaPerson, 'look'), row(benPerson, 'post')] })).toHaveLength(1);
  });
});

test('a record that names others is read and written by any description', () => {
  const device: FieldValues = {
    name: 'Office laptop',
    kind: 'laptop',
    belongsTo: 'organisation',
    user: benPerson,
    accounts: [{ account: instagram }],
    state: 'in-use',
    givenOn: '2026-09-01',
  };
  const typed = typedRecord(devices, device);
  expect(typed).toMatchObject({ accounts: [{ account: instagram }], givenOn: '1 September 2026', goneOn: '' });
  const again = readTypedRecord(devices, typed, smallWorkbook, () => fresh);
  expect(changesToEdit(devices, fresh, device, again, '')).toEqual([]);
  const [added] = changesToAdd(devices, fresh, again);
  expect(added).toEqual({ kind: 'record-added', register: 'devices', record: fresh, fields: device });
  expect(added && checkChange(smallWorkbook, added, by())).toEqual({ ok: true });
});

describe('a form that asks only what applies', () => {
  const makeId = countingIds();
  const readConsent = (typed: TypedRecord) =>
    readTypedRecord(consents, typed, smallWorkbook, () => makeId('record')).fields;

  test('shows files and signatures as they are kept, and saved as it was opened makes no change', () => {
    const typed = typedRecord(consents, samira);
    expect(typed.youngSignature).toEqual(samira.youngSignature);
    const again = readTypedRecord(consents, typed, smallWorkbook, () => makeId('record'));
    expect(changesToEdit(consents, fresh, samira, again, '')).toEqual([]);
  });

  test('writes down nothing that is not asked any more, and still holds it in the form', () => {
    const typed = { ...typedRecord(consents, samira), about: 'group', groupMembers: '3' };
    const asGroup = readConsent(typed);
    expect(asGroup).toMatchObject({ about: 'group', groupMembers: '3', bornOn: '', youngHow: '', youngSignature: [] });
    expect(readConsent({ ...typed, about: 'person' })).toMatchObject({
      bornOn: samira.bornOn,
      youngSignature: samira.youngSignature,
      groupMembers: '',
    });
  });
});
