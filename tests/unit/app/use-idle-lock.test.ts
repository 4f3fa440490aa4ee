// @vitest-environment happy-dom
// Locking after a time in which nobody touched anything, by a clock that may jump.

import { cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { useIdleLock } from '../../../renderer/app/use-idle-lock';

const minute = 60_000;

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2027-03-10T14:00:00Z') });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

interface Watched {
  readonly onIdle: () => void;
  readonly after?: number;
}

function watch(minutes = 5) {
  const lock = vi.fn();
  const watched: Watched = { onIdle: lock };
  const { unmount, rerender } = renderHook(({ onIdle, after = minutes }: Watched) => useIdleLock(onIdle, after), {
    initialProps: watched,
  });
  return { lock, unmount, rerender };
}

test('it locks after as many minutes as the workbook says, and not before', () => {
  const { lock } = watch();
  vi.advanceTimersByTime(5 * minute - 1);
  expect(lock).not.toHaveBeenCalled();
  vi.advanceTimersByTime(5_000);
  expect(lock).toHaveBeenCalled();
});

test('what a coordinator sets counts at once, in a workbook that is open', () => {
  const { lock, rerender } = watch(30);
  vi.advanceTimersByTime(2 * minute);
  expect(lock).not.toHaveBeenCalled();
  rerender({ onIdle: lock, after: 1 });
  vi.advanceTimersByTime(5_000);
  expect(lock).toHaveBeenCalled();
});

describe('a sign of life', () => {
  test.each(['keydown', 'pointerdown', 'pointermove', 'wheel'])('%s puts it off by five minutes', (sign) => {
    const { lock } = watch();
    vi.advanceTimersByTime(4 * minute);
    dispatchEvent(new Event(sign));
    vi.advanceTimersByTime(5 * minute - 1);
    expect(lock).not.toHaveBeenCalled();
    vi.advanceTimersByTime(5_000);
    expect(lock).toHaveBeenCalled();
  });

  test('is none where nobody did anything: a window drawn again does not put it off', () => {
    const { lock, rerender } = watch();
    vi.advanceTimersByTime(4 * minute);
    rerender({ onIdle: lock });
    dispatchEvent(new Event('resize'));
    vi.advanceTimersByTime(minute + 5_000);
    expect(lock).toHaveBeenCalled();
  });
});

describe('the clock', () => {
  test('that stood still while the computer slept locks at the first look', () => {
    const { lock } = watch();
    vi.setSystemTime(new Date('2027-03-10T18:00:00Z'));
    vi.advanceTimersByTime(5_000);
    expect(lock).toHaveBeenCalled();
  });

  test.each(['keydown', 'pointermove'])(
    'locks at the very %s that wakes the computer, which puts nothing off',
    (sign) => {
      const { lock } = watch();
      vi.setSystemTime(new Date('2027-03-10T18:00:00Z'));
      dispatchEvent(new Event(sign));
      expect(lock).toHaveBeenCalled();
    },
  );

  test('that ran on while the computer slept locks before anything on the page hears of a key', () => {
    const { lock } = watch();
    const heard = vi.fn(() => expect(lock).toHaveBeenCalled());
    document.body.addEventListener('keydown', heard, { once: true });
    vi.setSystemTime(new Date('2027-03-10T18:00:00Z'));
    document.body.dispatchEvent(new Event('keydown', { bubbles: true }));
    expect(heard).toHaveReturned();
  });

  test('set back by an hour does not put the lock off by an hour', () => {
    const { lock } = watch();
    vi.setSystemTime(new Date('2027-03-10T13:00:00Z'));
    vi.advanceTimersByTime(5 * minute + 10_000);
    expect(lock).toHaveBeenCalled();
  });
});

test('it calls the lock it was given last', () => {
  const { lock, rerender } = watch();
  const other = vi.fn();
  rerender({ onIdle: other });
  vi.advanceTimersByTime(6 * minute);
  expect(lock).not.toHaveBeenCalled();
  expect(other).toHaveBeenCalled();
});

test('nothing is watched any more when the workbook is left', () => {
  const { lock, unmount } = watch();
  unmount();
  vi.advanceTimersByTime(60 * minute);
  expect(lock).not.toHaveBeenCalled();
  expect(vi.getTimerCount()).toBe(0);
});
