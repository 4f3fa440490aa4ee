// @vitest-environment happy-dom
// Nobody leaves a code that is shown once without having been told what that means.

import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { useUntilKept } from '../../../renderer/features/use-until-kept';

afterEach(cleanup);

function show(code: string) {
  let leaving: (() => Promise<boolean>) | undefined;
  const whenLeaving = (save: () => Promise<boolean>) => {
    leaving = save;
    return () => {
      leaving = undefined;
    };
  };
  const { result, rerender, unmount } = renderHook(({ shown }) => useUntilKept(shown, whenLeaving), {
    initialProps: { shown: code },
  });
  return { result, rerender, unmount, leave: () => act(async () => (leaving ? leaving() : true)) };
}

test('before there is a code, one leaves as one likes', async () => {
  const { result, leave } = show('');
  expect(await leave()).toBe(true);
  expect(result.current.isHeldBack).toBe(false);
});

test('with a code in sight one is held back and told, until it is on paper', async () => {
  const { result, rerender, leave } = show('');
  rerender({ shown: 'K7QMA-2WXR9' });
  expect(await leave()).toBe(false);
  expect(result.current.isHeldBack).toBe(true);
  result.current.kept();
  expect(await leave()).toBe(true);
});

test('when the screen is gone it holds nobody any more', async () => {
  const { unmount, leave } = show('K7QMA-2WXR9');
  unmount();
  expect(await leave()).toBe(true);
});
