// @vitest-environment happy-dom
// Where the person is, kept in the browser's history without an address.

import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { Place } from '#shared/domain/place';
import { usePlace } from '../../../renderer/app/use-place';
import { id, item } from '../../builders/small-workbook';

afterEach(cleanup);

const home: Place = { name: 'home' };
const account: Place = { name: 'record', register: 'accounts', record: id('record', 3) };
const review = (text: string): Place => ({ name: 'review', round: id('round', 1), item: item(text) });

function open() {
  const { result, unmount } = renderHook(() => usePlace(home));
  const length = history.length;
  return {
    steps: () => history.length - length,
    place: () => result.current.place,
    go: (place: Place) => act(() => result.current.go(place)),
    /** What the browser does on Back. */
    back: (state: unknown) => act(() => void dispatchEvent(new PopStateEvent('popstate', { state }))),
    unmount,
  };
}

test('one begins at the first place, and it is what Back comes home to', () => {
  const { place, steps } = open();
  expect(place()).toEqual(home);
  expect(history.state).toEqual({ place: home });
  expect(steps()).toBe(0);
});

test('going somewhere is a step that Back takes back', () => {
  const { place, go, back, steps } = open();
  go(account);
  expect(place()).toEqual(account);
  expect(history.state).toEqual({ place: account });
  expect(steps()).toBe(1);
  back({ place: home });
  expect(place()).toEqual(home);
});

test('no id of a record ever stands in the address', () => {
  const before = location.href;
  const { go } = open();
  go(account);
  go(review('message-requests'));
  expect(location.href).toBe(before);
});

test('going through a review is one step, however many checks it has', () => {
  const { place, go, steps } = open();
  go(review('message-requests'));
  go(review('second-factor'));
  go(review('comments'));
  expect(steps()).toBe(1);
  expect(place()).toEqual(review('comments'));
  expect(history.state).toEqual({ place: review('comments') });
  go(home);
  expect(steps()).toBe(2);
});

test.each([null, undefined, 'text', {}, { place: null }, { place: 'home' }])(
  'Back to %j stays where one is',
  (state) => {
    const { place, go, back } = open();
    go(account);
    back(state);
    expect(place()).toEqual(account);
  },
);

test('Back does nothing any more when the workbook is left', () => {
  const { place, back, unmount } = open();
  unmount();
  back({ place: account });
  expect(place()).toEqual(home);
});
