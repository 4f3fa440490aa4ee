// @vitest-environment happy-dom
import { act, renderHook } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { makeId } from '#shared/domain/ids';
import type { Place } from '#shared/domain/place';
import { useGuardedPlace } from '../../../renderer/app/use-guarded-place';

const review: Place = { name: 'review', round: makeId('round', new Uint8Array(16)) };
const home: Place = { name: 'home' };
const nextCheck: Place = { ...review, account: makeId('record', new Uint8Array(16)) };

function atReview() {
  return renderHook(() => useGuardedPlace(review)).result;
}

afterEach(() => {
  vi.useRealTimers();
});

describe('leaving a screen', () => {
  it('waits until what the screen has to save is saved', async () => {
    const screen = atReview();
    let finish: (saved: boolean) => void = () => undefined;
    screen.current.whenLeaving(() => new Promise((resolve) => (finish = resolve)));
    act(() => screen.current.go(home));
    expect(screen.current.place).toEqual(review);
    await act(async () => finish(true));
    expect(screen.current.place).toEqual(home);
  });

  it('stays where it could not be saved', async () => {
    const screen = atReview();
    screen.current.whenLeaving(async () => false);
    await act(async () => screen.current.go(home));
    expect(screen.current.place).toEqual(review);
  });

  it('moves on within the screen as soon as what was left is saved, or could not be', async () => {
    for (const isSaved of [true, false]) {
      const screen = atReview();
      let finish: (saved: boolean) => void = () => undefined;
      screen.current.whenLeaving(() => new Promise((resolve) => (finish = resolve)));
      act(() => screen.current.go(nextCheck));
      expect(screen.current.place).toEqual(review);
      await act(async () => finish(isSaved));
      expect(screen.current.place).toEqual(nextCheck);
    }
  });

  it('waits for a slow disk only a moment when moving on within the screen', () => {
    vi.useFakeTimers();
    const screen = atReview();
    let saves = 0;
    screen.current.whenLeaving(() => {
      saves += 1;
      return new Promise(() => undefined);
    });
    act(() => screen.current.go(nextCheck));
    act(() => vi.advanceTimersByTime(49));
    expect(screen.current.place).toEqual(review);
    act(() => vi.advanceTimersByTime(1));
    expect(screen.current.place).toEqual(nextCheck);
    expect(saves).toBe(1);
  });

  it('goes where somebody went last while it is being saved, and saves once', async () => {
    const screen = atReview();
    let finish: (saved: boolean) => void = () => undefined;
    let saves = 0;
    screen.current.whenLeaving(() => {
      saves += 1;
      return new Promise((resolve) => (finish = resolve));
    });
    act(() => screen.current.go(nextCheck));
    act(() => screen.current.go(home));
    await act(async () => finish(true));
    expect(screen.current.place).toEqual(home);
    expect(saves).toBe(1);
  });

  it('is over once the browser’s own Back has gone elsewhere, so that the next press counts', async () => {
    const screen = atReview();
    screen.current.whenLeaving(() => new Promise(() => undefined));
    act(() => screen.current.go(home));
    act(() => dispatchEvent(new PopStateEvent('popstate', { state: { place: nextCheck } })));
    expect(screen.current.place).toEqual(nextCheck);
    screen.current.whenLeaving(async () => true);
    await act(async () => screen.current.go(home));
    expect(screen.current.place).toEqual(home);
  });

  it('can be tried again after it could not be saved', async () => {
    const screen = atReview();
    const answers = [false, true];
    screen.current.whenLeaving(async () => answers.shift() ?? false);
    await act(async () => screen.current.go(home));
    expect(screen.current.place).toEqual(review);
    await act(async () => screen.current.go(home));
    expect(screen.current.place).toEqual(home);
  });

  it('is not undone by what the screen before had begun', async () => {
    const screen = atReview();
    const goFromReview = screen.current.go;
    act(() => screen.current.go({ name: 'actions' }));
    act(() => goFromReview(home));
    expect(screen.current.place).toEqual({ name: 'actions' });
    act(() => screen.current.go(home));
    expect(screen.current.place).toEqual(home);
  });

  it('asks nothing of a screen that has called it off', () => {
    const screen = atReview();
    const callOff = screen.current.whenLeaving(async () => false);
    callOff();
    act(() => screen.current.go(home));
    expect(screen.current.place).toEqual(home);
  });
});
