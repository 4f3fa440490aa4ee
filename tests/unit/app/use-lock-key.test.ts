// @vitest-environment happy-dom
// Locking by a key press, and by no other.

import { cleanup, renderHook } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { useLockKey } from '../../../renderer/app/use-lock-key';

afterEach(cleanup);

const ctrlShiftL = { code: 'KeyL', ctrlKey: true, shiftKey: true } as const;
const press = (keys: KeyboardEventInit) => dispatchEvent(new KeyboardEvent('keydown', { cancelable: true, ...keys }));

test('Ctrl+Shift+L locks, and nothing else on the page takes it', () => {
  const lock = vi.fn();
  renderHook(() => useLockKey(lock));
  expect(press(ctrlShiftL)).toBe(false);
  expect(lock).toHaveBeenCalledOnce();
});

test.each([
  [{ code: 'KeyL' }],
  [{ code: 'KeyL', ctrlKey: true }],
  [{ code: 'KeyL', shiftKey: true }],
  [{ ...ctrlShiftL, altKey: true }],
  [{ ...ctrlShiftL, metaKey: true }],
  [{ ...ctrlShiftL, code: 'KeyK' }],
])('%o does not', (keys) => {
  const lock = vi.fn();
  renderHook(() => useLockKey(lock));
  expect(press(keys)).toBe(true);
  expect(lock).not.toHaveBeenCalled();
});

test('it calls the lock it was given last, and none when the workbook is left', () => {
  const [before, after] = [vi.fn(), vi.fn()];
  const { rerender, unmount } = renderHook(({ lock }) => useLockKey(lock), { initialProps: { lock: before } });
  rerender({ lock: after });
  press(ctrlShiftL);
  unmount();
  press(ctrlShiftL);
  expect(before).not.toHaveBeenCalled();
  expect(after).toHaveBeenCalledOnce();
});
