import { expect, test } from 'vitest';
import { readableLocality } from '#shared/packs/readable-contacts';
import { smallLocality } from './small-packs';

test('a locality reads situation by situation, contacts in the order in which to try them', () => {
  const locality = readableLocality(smallLocality());
  expect(locality?.area).toBe('Smallshire');
  expect(locality?.situations.map(({ title, contacts }) => [title, contacts.map(({ name }) => name)])).toEqual([
    ['Danger', ['Emergency', 'Listener']],
    ['Talk', ['Listener']],
  ]);
});

test('what a contact lacks is empty, never undefined', () => {
  const [danger] = readableLocality(smallLocality())?.situations ?? [];
  expect(danger?.advice).toBe('');
  expect(danger?.contacts[0]).toMatchObject({ phone: '999', web: '', hours: '', notFor: '', lookUp: '' });
});

test('a language the pack lacks is answered in English', () => {
  expect(readableLocality(smallLocality(), 'cy')?.first).toBe('Tell the lead.');
  expect(readableLocality(smallLocality(), 'constructor')?.first).toBe('Tell the lead.');
});
