// A folder for backups: what is said of it, and that it is made only when it is to be used.

import { describe, expect, test, vi } from 'vitest';
import type { Host } from '#host/host';
import {
  backupFolderIn,
  lookAtBackupFolder,
  readyBackupFolder,
  roomWords,
} from '../../../renderer/features/backup-folder';

type State = 'ready' | 'missing' | 'not-writable' | 'inside-records';

function hostWith(state: State | 'no path', canMake = true) {
  const value = {
    state: state === 'no path' ? 'missing' : state,
    freeBytes: null,
    sameDisk: null,
    backups: [],
  } as const;
  return {
    lookAtFolder: vi
      .fn<Host['lookAtFolder']>()
      .mockResolvedValue(
        state === 'no path' ? { ok: false, code: 'not-allowed' } : { ok: true, value: { ...value, backups: [] } },
      ),
    makeFolder: vi
      .fn<Host['makeFolder']>()
      .mockResolvedValue(canMake ? { ok: true, value: null } : { ok: false, code: 'folder-missing' }),
  };
}

test.each([
  ['E:\\', 'E:\\Quarterday backups'],
  ['C:\\Users\\office\\Documents', 'C:\\Users\\office\\Documents\\Quarterday backups'],
  ['/media/stick', '/media/stick/Quarterday backups'],
])('in %s backups have a folder of their own', (place, folder) => {
  expect(backupFolderIn(place)).toBe(folder);
});

test('the disk of the records is said to be lost with them', () => {
  expect(roomWords({ freeBytes: 62_500_000_000, sameDisk: true })).toBe(
    '62.5 GB free. On the same disk as your records: lost with it.',
  );
  expect(roomWords({ freeBytes: null, sameDisk: null })).toBe('');
});

describe('a folder', () => {
  test('that is not there is made when it is to be used, and not by looking', async () => {
    const host = hostWith('missing');
    expect(await lookAtBackupFolder(host, '/media/stick/b')).toBe('');
    expect(host.makeFolder).not.toHaveBeenCalled();
    expect(await readyBackupFolder(host, '/media/stick/b')).toBe('');
    expect(host.makeFolder).toHaveBeenCalledExactlyOnceWith('/media/stick/b');
  });

  test('that is there is not made again: the place above it may be closed to us', async () => {
    const host = hostWith('ready', false);
    expect(await readyBackupFolder(host, '/media/stick/b')).toBe('');
    expect(host.makeFolder).not.toHaveBeenCalled();
  });

  test.each<[State | 'no path', RegExp]>([
    ['missing', /Plug the drive in/],
    ['not-writable', /Nothing can be written/],
    ['inside-records', /would be lost with it/],
    ['no path', /Write the whole path/],
  ])('that is %s and cannot be used is refused in words', async (state, words) => {
    expect(await readyBackupFolder(hostWith(state, false), 'b')).toMatch(words);
  });
});
