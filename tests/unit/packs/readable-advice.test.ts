import { expect, test } from 'vitest';
import { readableRoutes, readableRules } from '#shared/packs/readable-advice';
import { smallAdvice } from './small-packs';

test('a rule reads with both sides, where it stands in the guidance and what is known of it', () => {
  expect(readableRules(smallAdvice())[1]).toEqual({
    id: 'one-tool',
    guidance: ['3.3', '3.5'],
    asks: 'note',
    title: 'One tool',
    older: 'The old one.',
    today: 'Another.',
    sources: [{ name: 'A source' }],
    checkedOn: '2026-11-01',
    confidence: 'unverified',
  });
});

test('what a route lacks is empty, never undefined', () => {
  const { before, after, notFor, routes } = readableRoutes(smallAdvice());
  expect([before, after, notFor]).toEqual(['Keep what you saw.', 'Write down when.', 'Danger now: 999.']);
  expect(routes[1]).toMatchObject({ platform: 'tiktok', how: 'The arrow.', withoutAccount: '', web: '' });
});

test('a language the pack lacks is answered in English', () => {
  expect(readableRules(smallAdvice(), 'cy')[0]?.today).toBe('Three words.');
  expect(readableRoutes(smallAdvice(), 'constructor').routes[0]?.how).toBe('The three dots.');
});
