// @vitest-environment happy-dom
import { act, renderHook } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { makeId } from '#shared/domain/ids';
import type { Place } from '#shared/domain/place';
import { useGuardedPlace } from '../../../renderer/app/use-guarded-place';

const review: Place = { name: 'review', round: makeId('round', new Uint8Array(16)) };
const home: Place = { name: 'home' };
const nextCheck: Place = { ...review, account: makeId('record', new Uint8Array(16)) };

function atReview() {
  return renderHook(() => useGuardedPlace(review)).result;
}

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

  it('saves but does not wait when moving on within the screen', () => {
    const screen = atReview();
    let saves = 0;
    screen.current.whenLeaving(() => {
      saves += 1;
      return new Promise(() => undefined);
    });
    act(() => screen.current.go(nextCheck));
    expect(screen.current.place).toEqual(nextCheck);
    expect(saves).toBe(1);
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
