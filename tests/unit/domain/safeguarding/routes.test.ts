// Who takes what. No bullying is ever sent to CEOP: not by the packs that come with the app, not by a pack from a file, not by hand.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { concernKinds, readConcernKind } from '#shared/domain/registers/concern-fields';
import { concerns } from '#shared/domain/registers/concerns';
import { mayTake, routesFor, situationsFor } from '#shared/domain/safeguarding/routes';
import { readableLocality } from '#shared/packs/readable-contacts';
import { concernWords } from '../../../builders/concerns';
import { shippedLocalities } from '../../../builders/shipped-localities';
import { problemsOf } from '../registers/record-problems';

const kinds = concernKinds.map(({ value }) => value);
const localities = shippedLocalities().map(
  (pack) => [`${pack.id} ${pack.version}`, readableLocality(pack)?.situations ?? []] as const,
);

describe.each(localities)('with the contacts of %s', (_, situations) => {
  test.each(kinds)('a worry about %s leads to somebody, each situation in its order', (kind) => {
    const found = routesFor(kind, false, situations);
    expect(found.map(({ id }) => id)).toEqual(
      situationsFor(kind, false).filter((id) => found.some((f) => f.id === id)),
    );
    expect(found.flatMap(({ contacts }) => contacts)).not.toEqual([]);
  });

  test('grooming goes to CEOP, and bullying never does', () => {
    const idsFor = (kind: (typeof kinds)[number]) =>
      routesFor(kind, true, situations).flatMap(({ contacts }) => contacts.map(({ id }) => id));
    expect(idsFor('grooming')).toContain('ceop');
    expect(idsFor('bullying')).not.toContain('ceop');
    expect(idsFor('nudes')).toContain('report-remove');
  });

  test('999 comes first wherever somebody may be in danger', () => {
    for (const kind of kinds) expect(routesFor(kind, true, situations)[0]?.contacts[0]?.phone).toBe('999');
  });
});

test('whatever a pack from a file calls CEOP and wherever it puts it, no bullying is sent there', () => {
  const words = fc.constantFrom(
    'CEOP',
    'the ceop centre',
    'CEOP, part of the NCA',
    'www.ceop.police.uk',
    'Childline',
    '',
  );
  const contact = fc.record({ id: words, name: words, web: words });
  const situation = fc.record({
    id: fc.constantFrom('danger', 'bullying', 'talk', 'advice', 'grooming'),
    contacts: fc.array(contact, { maxLength: 4 }),
  });
  fc.assert(
    fc.property(fc.array(situation), fc.boolean(), (situations, isInDanger) => {
      const named = routesFor('bullying', isInDanger, situations).flatMap(({ contacts }) => contacts);
      expect(named.filter(({ id, name, web }) => /ceop/i.test(`${id} ${name} ${web}`))).toEqual([]);
    }),
  );
  expect(mayTake('grooming', { id: 'ceop', name: 'CEOP', web: '' })).toBe(true);
});

test('nor can a referral of bullying to CEOP be written down', () => {
  const referred = { ...concernWords, referrals: [{ to: 'ceop', who: '', on: '2027-02-01', reference: '', said: '' }] };
  expect(problemsOf(concerns, referred)).toEqual([
    'referrals: CEOP does not take bullying. Tell the platform first, then Report Harmful Content',
  ]);
  expect(problemsOf(concerns, { ...referred, kind: 'grooming' })).toEqual([]);
});

test('a kind that is none is read as none', () => {
  expect(readConcernKind('toString')).toBeUndefined();
});
