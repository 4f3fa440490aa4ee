// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { useSnapshot } from '#ui/use-snapshot';

afterEach(cleanup);

test('draws again when the store says that it has changed, and lets go of it when gone', () => {
  let count = 1;
  const listeners = new Set<() => void>();
  const store = {
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    getSnapshot: () => count,
  };
  function Count() {
    return <output>{useSnapshot(store)}</output>;
  }

  const { unmount } = render(<Count />);
  expect(screen.getByRole('status').textContent).toBe('1');
  act(() => {
    count = 2;
    for (const listener of listeners) listener();
  });
  expect(screen.getByRole('status').textContent).toBe('2');
  unmount();
  expect(listeners.size).toBe(0);
});
