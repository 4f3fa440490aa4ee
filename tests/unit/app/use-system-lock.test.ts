// @vitest-environment happy-dom
// Locking with the computer: asked only where the shell can tell, and only while the workbook is open.

import { cleanup, renderHook } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import type { Host } from '#host/host';
import { useSystemLock } from '../../../renderer/app/use-system-lock';

afterEach(cleanup);

type Told = Awaited<ReturnType<Host['whenToLock']>>;

function open(tellsSystemLock: 'screen-and-sleep' | 'nothing') {
  let tell: (told: Told) => void = () => undefined;
  const waiting = new Promise<Told>((resolve) => {
    tell = resolve;
  });
  const capabilities = { fileDialogs: 'page', folders: 'typed', tellsSystemLock } as const;
  const host = {
    about: vi.fn<Host['about']>().mockResolvedValue({
      ok: true,
      value: { appVersion: '', shell: 'browser', platform: '', safetyCopyFolder: '', capabilities },
    }),
    whenToLock: vi.fn<Host['whenToLock']>().mockReturnValue(waiting),
  };
  const lock = vi.fn();
  const { unmount } = renderHook(() => useSystemLock(host, lock));
  return { host, lock, unmount, tell };
}

const asleep: Told = { ok: true, value: { because: 'sleep' } };

test('it locks when the computer goes to sleep', async () => {
  const { lock, tell } = open('screen-and-sleep');
  expect(lock).not.toHaveBeenCalled();
  tell(asleep);
  await vi.waitFor(() => expect(lock).toHaveBeenCalledOnce());
});

test('it asks nothing where nothing tells', async () => {
  const { host } = open('nothing');
  await vi.waitFor(() => expect(host.about).toHaveBeenCalledOnce());
  await Promise.resolve();
  expect(host.whenToLock).not.toHaveBeenCalled();
});

test('it does not lock when the waiting failed, or when the workbook is open no more', async () => {
  const failed = open('screen-and-sleep');
  failed.tell({ ok: false, code: 'shell-gone' });
  const left = open('screen-and-sleep');
  left.unmount();
  left.tell(asleep);
  await vi.waitFor(() => expect(left.host.whenToLock).toHaveBeenCalledOnce());
  await Promise.resolve();
  expect(failed.lock).not.toHaveBeenCalled();
  expect(left.lock).not.toHaveBeenCalled();
});
