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

it('lets an audience see its own fields and those of the audiences after it', () => {
  const seenBy = (reader: Audience) =>
    (['internal', 'trustee', 'funder', 'public'] as const).filter((audience) => maySee(reader, { audience }));
  expect(seenBy('internal')).toEqual(['internal', 'trustee', 'funder', 'public']);
  expect(seenBy('funder')).toEqual(['funder', 'public']);
  expect(seenBy('public')).toEqual(['public']);
});

it('shows ourselves who owns an account, by name', () => {
  const { book, amina, account } = workbook();
  const seen = recordsSeenBy('internal', book.state);
  expect(seen.account(account, 'owner')).toBe(amina);
  expect(seen.person(amina)).toBe('Amina Hussain');
  expect(seen.freeText('Amina said so')).toBe('Amina said so');
});

it('keeps names and free text from anyone the registers do not open them to', () => {
  const { book, amina, member, account } = workbook();
  const seen = recordsSeenBy('funder', book.state);
  expect(seen.account(account, 'owner')).toBe('');
  expect(seen.account(account, 'approvedOn')).toBe('2026-01-02');
  expect(seen.account(account, 'handle')).toBe('@riverside');
  expect(seen.person(amina)).toBe('Coordinator');
  expect(seen.member(member)).toBe('Coordinator');
  expect(seen.freeText('Amina said so')).toBe('');
});

it('shows nothing of a field that no register describes', () => {
  const { book, account } = workbook();
  expect(recordsSeenBy('internal', book.state).account(account, 'password')).toBe('');
});
