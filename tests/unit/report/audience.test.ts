import { expect, it } from 'vitest';
import type { Audience } from '#shared/domain/registers/register';
import { maySee, recordsSeenBy } from '#shared/report/audience';
import { WorkbookInMaking } from '../../builders/riverside-state';

function workbook() {
  const book = new WorkbookInMaking();
  book.organisation('Riverside', false);
  const amina = book.person('Amina Hussain', 'Coordinator');
  const member = book.member(amina, 'Amina Hussain');
  const account = book.account(
    { platform: 'instagram', handle: '@riverside', owner: amina, approvedOn: '2026-01-02' },
    [amina],
  );
  return { book, amina, member, account };
}

const note = { place: 'note/1', what: 'A note' };

it('lets an audience see its own fields and those of the audiences after it', () => {
  const seenBy = (reader: Audience) =>
    (['internal', 'trustee', 'funder', 'public'] as const).filter((audience) => maySee(reader, { audience }));
  expect(seenBy('internal')).toEqual(['internal', 'trustee', 'funder', 'public']);
  expect(seenBy('funder')).toEqual(['funder', 'public']);
  expect(seenBy('public')).toEqual(['public']);
});

it('shows ourselves who owns an account, by name, and what people wrote', () => {
  const { book, amina, account } = workbook();
  const seen = recordsSeenBy('internal', book.state);
  expect(seen.value('accounts', account, 'owner')).toBe(amina);
  expect(seen.words('accounts', account, 'owner')).toBe('Amina Hussain');
  expect(seen.person(amina)).toBe('Amina Hussain');
  expect(seen.typed('Amina said so', note)).toBe('Amina said so');
  expect(seen.passages()).toEqual([]);
});

it('keeps names from anyone the registers do not open them to, and whatever people typed until it is approved', () => {
  const { book, amina, member, account } = workbook();
  const seen = recordsSeenBy('funder', book.state);
  expect(seen.value('accounts', account, 'owner')).toBe('');
  expect(seen.value('accounts', account, 'approvedOn')).toBe('2026-01-02');
  expect(seen.value('accounts', account, 'handle')).toBe('');
  expect(seen.words('accounts', account, 'platform')).toBe('Instagram');
  expect(seen.person(amina)).toBe('One of us');
  expect(seen.member(member)).toBe('One of us');
  expect(seen.typed('Amina said so', note)).toBe('');
  expect(seen.passages().map(({ what, standing }) => [what, standing])).toEqual([
    ['Account Instagram @riverside, Handle or address', 'waiting'],
    ['Person Amina Hussain, What they do here', 'waiting'],
    ['A note', 'waiting'],
  ]);
});

it('prints exactly the text that was approved for this level, and not another one that stands in its place later', () => {
  const { book, account } = workbook();
  const passage = `accounts/${account}/handle`;
  const approve = (words: string, level: 'funder' | 'public') =>
    book.make({ kind: 'passage-decided', passage, words, level, decision: 'approved' }, '2027-03-01T10:00');
  approve('@riverside', 'funder');
  const handle = (audience: Audience) => recordsSeenBy(audience, book.state).value('accounts', account, 'handle');
  expect([handle('funder'), handle('public')]).toEqual(['@riverside', '']);
  const to = (words: string) =>
    book.make(
      { kind: 'record-changed', register: 'accounts', record: account, fields: { handle: words }, because: '' },
      '2027-03-02T10:00',
    );
  to('@riverside-and-leah');
  expect([handle('funder'), handle('public')]).toEqual(['', '']);
  approve('@riverside-and-leah', 'public');
  expect([handle('funder'), handle('public')]).toEqual(['@riverside-and-leah', '@riverside-and-leah']);
  to('@riverside');
  expect(handle('funder')).toBe('@riverside');
});

it('never prints what names a young person of the consents in full, whatever was approved', () => {
  const { book } = workbook();
  const consent = book.id('record');
  const words = 'Leah Moss came to every evening.';
  book.make(
    { kind: 'passage-decided', passage: note.place, words, level: 'funder', decision: 'approved' },
    '2027-03-01T10:00',
  );
  expect(recordsSeenBy('funder', book.state).typed(words, note)).toBe(words);
  book.make(
    { kind: 'record-added', register: 'consents', record: consent, fields: { about: 'person', name: 'Leah Moss' } },
    '2027-03-02T10:00',
  );
  const seen = recordsSeenBy('funder', book.state);
  expect(seen.typed(words, note)).toBe('');
  expect(seen.passages()[0]?.standing).toBe('young');
});

it('shows nothing of a field that no register describes', () => {
  const { book, account } = workbook();
  expect(recordsSeenBy('internal', book.state).value('accounts', account, 'password')).toBe('');
});
