// What becomes of each line of a sheet.

import { describe, expect, test } from 'vitest';
import { countOfRecords } from '#shared/domain/import/import-changes';
import { refusedCsv } from '#shared/domain/import/refused-csv';
import { registers } from '#shared/domain/registers/all-registers';
import type { Register } from '#shared/domain/registers/register';
import { checkChanges } from '../../../../renderer/storage/check-changes';
import {
  adaPerson,
  addAccount,
  addPerson,
  benPerson,
  by,
  deepFreeze,
  fold,
  goodAccount,
  id,
  instagram,
  smallWorkbook,
} from '../../../builders/small-workbook';
import { planSheet, reasonsIn, sheetOf } from './plan-sheet';

const { accounts, people, risks, tools } = registers;
const passwordEvents = registers['password-events'];
const head = 'Platform,Account name,Handle,State,Owner';

describe('which record a line is', () => {
  test('is found by platform and handle, whatever the capitals and with or without the @', () => {
    const plan = planSheet(accounts, `${head}\ninsta,Renamed,RiversideYouth,Live,Ada Okonkwo`, smallWorkbook);
    // How the handle is written is no change.
    expect(plan.changed).toEqual([
      { number: 2, before: expect.objectContaining({ record: instagram }), fields: { name: 'Renamed' } },
    ]);
    expect(plan.added).toEqual([]);
  });

  test('is found by platform and name where no handle is written, and never where handles differ', () => {
    const named = planSheet(accounts, 'Platform,Account name,Purpose\nInstagram,Riverside Youth,News', smallWorkbook);
    expect(named.changed).toMatchObject([{ fields: { purpose: 'News' } }]);
    const other = planSheet(
      accounts,
      `${head}\nInstagram,Riverside Youth,@another,Proposed,Ada Okonkwo`,
      smallWorkbook,
    );
    expect(other.added).toHaveLength(1);
    expect(other.changed).toEqual([]);
  });

  test('is said to be as it is where nothing differs: empty cells change nothing', () => {
    const plan = planSheet(accounts, `${head},Purpose\nInstagram,Riverside Youth,@riversideyouth,,,`, smallWorkbook);
    expect(plan).toMatchObject({ asTheyAre: 1, added: [], changed: [], refused: [], changes: [] });
  });

  test('cannot be told where it can be two, and the records are named', () => {
    const state = fold(
      smallWorkbook,
      addAccount(id('record', 8), { ...goodAccount(adaPerson, benPerson), platform: 'x' }),
    );
    const plan = planSheet(accounts, 'Handle,Purpose\n@riversideyouth,News', state);
    expect(reasonsIn(plan)).toEqual([
      '2 It can be 2 records that are here: “Instagram @riversideyouth”, “X @riversideyouth”',
    ]);
  });

  test('is decided by the title where a register does not say by what its records are known', () => {
    const { isKnownBy: _, ...untold } = tools;
    const tool: Register = untold;
    const text =
      'Name of the tool,What it is,What it does for you,State\nPlanner,Statistics,Counts,Asked for\nPlanner,Statistics,Counts,Asked for';
    expect(reasonsIn(planSheet(tool, text, smallWorkbook))).toEqual(['3 Line 2 says the same']);
  });

  test('of a log is another one where the day is another', () => {
    const text = [
      'Account,What happened?,Date,Who did it,Why?',
      '@riversideyouth,All devices were signed out,1/2/27,Ben Carter,The account is new',
      '@riversideyouth,All devices were signed out,2/2/27,Ben Carter,The account is new',
    ].join('\n');
    expect(planSheet(passwordEvents, text, smallWorkbook).added).toHaveLength(2);
  });
});

describe('the same row twice', () => {
  test('is taken once, and the second is refused with the line of the first; where they differ, both are', () => {
    const plan = planSheet(people, 'Name,Role\nCara Mills,Driver\nDan Webb,Cook\ncara  mills,Driver', smallWorkbook);
    expect(plan.added.map(({ number }) => number)).toEqual([2, 3]);
    expect(reasonsIn(plan)).toEqual(['4 Line 2 says the same']);
    const differing = planSheet(people, 'Name,Role\nCara Mills,Driver\nCara Mills,Cook\nDan Webb,Cook', smallWorkbook);
    expect(differing.added.map(({ number }) => number)).toEqual([4]);
    expect(reasonsIn(differing)).toEqual([
      '2 Line 3 is about the same person and says otherwise',
      '3 Line 2 is about the same person and says otherwise',
    ]);
  });

  test('is refused for a record that is here already too, and so is what contradicts it', () => {
    const same = planSheet(people, 'Name,Role\nBen Carter,Cook\nBen Carter,Cook', smallWorkbook);
    expect([same.changed.length, reasonsIn(same)]).toEqual([1, ['3 Line 2 says the same']]);
    const other = planSheet(people, 'Name,Role\nBen Carter,Cook\nBen Carter,Driver', smallWorkbook);
    expect([other.changed.length, other.refused.length]).toEqual([0, 2]);
  });
});

describe('people whom nobody has added', () => {
  const text = `${head}\nX,Us,@us,Proposed,Priya Shah\nTikTok,Us,@us,Proposed,priya  shah\nX,Them,@them,Proposed,12345`;

  test('are named, and their lines refused, until it is chosen to add them', () => {
    const plan = planSheet(accounts, text, smallWorkbook);
    expect(plan.unknownPeople).toEqual(['Priya Shah']);
    expect(plan.changes).toEqual([]);
    expect(reasonsIn(plan)).toEqual([
      '2 Owner: “Priya Shah” is not in People. Add them, or correct the name',
      '3 Owner: “priya  shah” is not in People. Add them, or correct the name',
      '4 Owner: “12345” is nobody’s name',
    ]);
  });

  test('are then added once in the same entry, first, and have a name in the preview', () => {
    const plan = planSheet(accounts, text, smallWorkbook, { addPeople: true });
    const [first, ...others] = plan.changes;
    expect(first).toMatchObject({ kind: 'record-added', register: 'people', fields: { name: 'Priya Shah' } });
    expect(others.map((change) => change.kind === 'record-added' && change.register)).toEqual(['accounts', 'accounts']);
    expect(Object.values(plan.named.general.records.people).map(({ fields }) => fields.name)).toContain('Priya Shah');
    expect(checkChanges(deepFreeze(smallWorkbook), plan.changes, by()).ok).toBe(true);
  });

  test('are not added for a line that is refused', () => {
    const plan = planSheet(accounts, `${head}\nX,Us,@us,Nonsense,Priya Shah`, smallWorkbook, { addPeople: true });
    expect(plan.changes).toEqual([]);
  });

  test('cannot be added with what only some may read: an entry has one kind of reader', () => {
    const secret: Register = { ...accounts, ring: 'consents' };
    const plan = planSheet(secret, `${head}\nX,Us,@us,Proposed,Priya Shah`, smallWorkbook, { addPeople: true });
    expect(reasonsIn(plan)).toEqual(['2 Owner: “Priya Shah” is not in People. Add them there first']);
  });

  test('are found with the last name first, and two of one name are told apart by nobody', () => {
    const state = fold(smallWorkbook, addPerson(id('record', 7), 'Ben Carter'));
    const plan = planSheet(
      accounts,
      `${head}\nX,Us,@us,Proposed,"Okonkwo, Ada"\nX,Them,@them,Proposed,Ben Carter`,
      state,
    );
    expect(plan.added.map(({ record }) => record.fields.owner)).toEqual([adaPerson]);
    expect(reasonsIn(plan)).toEqual([
      '3 Owner: Two are called “Ben Carter”. Leave it empty here, and choose on screen who or what is meant',
    ]);
  });
});

describe('what is refused', () => {
  test('has the reasons of the form, by the cell, and says where there is no column', () => {
    const text = 'Account name,Handle,State,Owner,Approved on\nUs,@us,alive,Ada Okonkwo,31/2/27';
    const plan = planSheet(accounts, text, smallWorkbook);
    expect(reasonsIn(plan)).toEqual([
      '2 State: “alive” is none of these: Proposed, Approved, Live, Dormant, Closing or Closed',
      '2 Approved on: Write a date like 5 April 2027',
      '2 Platform: Choose the platform. There is no column for it',
    ]);
  });

  test('is a formula, and what a spreadsheet could not work out; a formula that went out as text is one again', () => {
    const plan = planSheet(people, 'Name\n=HYPERLINK("x")\n#REF!\n\'=1+1\n@home', smallWorkbook);
    expect(reasonsIn(plan)).toEqual([
      '2 Name: This is a formula. Write what it comes to',
      '3 Name: “#REF!” is what a spreadsheet writes where it could not work something out',
    ]);
    expect(plan.added.map(({ record }) => record.fields.name)).toEqual(['=1+1', '@home']);
  });

  test('is what looks like a password in a field that never holds one', () => {
    const plan = planSheet(
      accounts,
      `${head},Where the password is kept\nX,Us,@us,Proposed,Ada Okonkwo,Summer2026!`,
      smallWorkbook,
    );
    expect(reasonsIn(plan)[0]).toContain('This looks like a password or a code');
  });

  test('is a line with more cells than headings, and one with nothing in the columns that are taken', () => {
    const plan = planSheet(people, 'Name,Colour\nMills, Cara,red\n,blue\nDan Webb,red,,', smallWorkbook);
    expect(reasonsIn(plan)).toEqual([
      '2 It has one cell more than there are headings. A cell that holds a comma needs quote marks round it',
      '3 Nothing is written in the columns that are taken',
    ]);
    expect(plan.added).toHaveLength(1);
  });

  test('comes back as a table with the reasons, without passwords, and can be brought again', () => {
    const text = 'Name,Password,Left on\nCara Mills,hunter22,04/25/2026';
    const csv = refusedCsv(sheetOf(people, text), planSheet(people, text, smallWorkbook).refused);
    expect(csv).toContain('Name,Left on,Why it was not taken in');
    expect(csv).toContain('Cara Mills,04/25/2026,"Left on: “04/25/2026” has the month first');
    expect(csv).not.toContain('hunter22');
    expect(planSheet(people, csv.replace('04/25/2026,', '25/04/2026,'), smallWorkbook).added).toHaveLength(1);
  });

  test('is what somebody leaves out, and that is nowhere', () => {
    const plan = planSheet(people, 'Name\nCara Mills\nUpdated by Sam', smallWorkbook, { without: new Set([3]) });
    expect([plan.added.length, plan.refused.length]).toEqual([1, 0]);
  });
});

test('lines of a field keep what the sheet does not say of them, and lines that it does not name are taken off', () => {
  const text = 'Handle,Who has access\n@riversideyouth,Ben Carter; Ada Okonkwo';
  expect(planSheet(accounts, text, smallWorkbook).changed).toMatchObject([
    {
      fields: {
        holders: [
          { person: benPerson, access: 'post', secondFactor: 'yes' },
          { person: adaPerson, access: 'full', secondFactor: 'yes' },
        ],
      },
    },
  ]);
  const less = planSheet(accounts, 'Handle,Who has access\n@riversideyouth,Ben Carter', smallWorkbook);
  expect(less.changed).toMatchObject([{ fields: { holders: [{ person: benPerson, access: 'post' }] } }]);
});

test('a record of another register is found by its title or by what it alone is known by', () => {
  const text = [
    'Risk,To whom,On which account,Likelihood,Impact,Owner,Status',
    'A stranger writes,Young people,Instagram @riversideyouth,3,4,Ada Okonkwo,Open',
    'Another writes,Young people,@nowhere,3,4,Ada Okonkwo,Open',
  ].join('\n');
  const plan = planSheet(risks, text, smallWorkbook);
  expect(plan.added.map(({ record }) => record.fields.account)).toEqual([instagram]);
  expect(reasonsIn(plan)).toEqual([
    '3 On which account: “@nowhere” is not in Accounts. Add it there first, or correct the name',
  ]);
});

test('more than one entry should hold is not taken at all, and how many lines fit is said', () => {
  const words = 'x'.repeat(99);
  const text = `Name,Role\n${Array.from({ length: 6_000 }, (_, index) => `P${index},${words}`).join('\n')}`;
  const plan = planSheet(people, text, smallWorkbook);
  expect(plan.changes).toEqual([]);
  expect(plan.tooMuch).toMatch(/^This is too much for one step: about 4,\d{3} of these lines fit/);
});

test('records are counted in words', () => {
  expect([countOfRecords(people, 1), countOfRecords(people, 1_204)]).toEqual(['1 person', '1,204 people']);
});
