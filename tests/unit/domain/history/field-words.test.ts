// A record and its fields in words.

import { expect, test } from 'vitest';
import { writeFieldLines } from '#shared/domain/history/field-words';
import { accounts } from '#shared/domain/registers/accounts';
import { passwordEvents } from '#shared/domain/registers/password-events';
import { recordTitle } from '#shared/domain/registers/record-title';
import { type FieldValues, fieldOf } from '#shared/domain/registers/register';
import { recordOf } from '#shared/domain/state';
import { adaPerson, benPerson, id, instagram, smallWorkbook } from '../../../builders/small-workbook';

function write(name: string, fields: FieldValues, newPeople?: ReadonlyMap<string, string>) {
  const field = fieldOf(accounts, name);
  if (!field) throw new Error(`accounts have no ${name}`);
  return writeFieldLines(field, fields, smallWorkbook, newPeople).join('; ');
}

test('an account is called by platform and handle, a person by name', () => {
  const account = recordOf(smallWorkbook, 'accounts', instagram);
  const person = recordOf(smallWorkbook, 'people', benPerson);
  expect(account && recordTitle(smallWorkbook, account)).toBe('Instagram @riversideyouth');
  expect(person && recordTitle(smallWorkbook, person)).toBe('Ben Carter');
});

test.each<[string, FieldValues, string]>([
  ['platform', { platform: 'facebook-page' }, 'Facebook Page'],
  ['platform', { platform: 'gone' }, 'gone'],
  ['approvedOn', { approvedOn: '2027-04-05' }, '5 April 2027'],
  ['approvedOn', { approvedOn: 'in spring' }, 'in spring'],
  ['owner', { owner: benPerson }, 'Ben Carter'],
  ['owner', { owner: 'constructor' }, ''],
  ['closedBecause', { closedBecause: 'Moved' }, 'Moved'],
  ['name', {}, ''],
  ['holders', {}, ''],
])('%s of %j is written “%s”', (name, fields, words) => {
  expect(write(name, fields)).toBe(words);
});

test('a person who is still to be added is called by the name that was typed', () => {
  const cara = id('record', 9);
  expect(write('owner', { owner: cara }, new Map([[cara, 'Cara Singh']]))).toBe('Cara Singh');
});

test('holders are told one by one', () => {
  const words = write('holders', {
    holders: [{ person: adaPerson, access: 'full', secondFactor: 'yes' }, { person: benPerson }],
  });
  expect(words).toContain('Ada Okonkwo');
  expect(words).toContain('Ben Carter');
  expect(words.indexOf('Ada')).toBeLessThan(words.indexOf('Ben'));
  expect(words).toMatch(/second factor: yes/i);
});

test('a record of another register is called by its title, and by nothing where it is gone', () => {
  const [account] = passwordEvents.fields;
  if (account?.kind !== 'record') throw new Error('an event is of no account');
  expect(writeFieldLines(account, { account: instagram }, smallWorkbook)).toEqual(['Instagram @riversideyouth']);
  expect(writeFieldLines(account, { account: id('record', 9) }, smallWorkbook)).toEqual([]);
});
