// Folders that a page names, and what it may have written there.
import { chmod, mkdir, readdir, readFile, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OutsideFolders } from '../../../electron/calls/outside-folders';
import { type DrivePlaces, suggestFolders } from '../../../electron/calls/suggest-folders';
import { openCopies, valueFrom } from '../../durability/journal-world';
import { makeTestFolder } from '../../host/shell-world';

let home: string;
let shell: Awaited<ReturnType<typeof openCopies>>;
const send: typeof shell.send = (name, input) => shell.send(name, input);
const look = async (path: string) => valueFrom(await send('look-at-folder', { path }));

beforeEach(async () => {
  home = await makeTestFolder();
  shell = await openCopies(join(home, 'data'));
  await mkdir(join(home, 'backups'));
});
afterEach(async () => {
  await shell.close();
  await rm(home, { recursive: true, force: true });
});

describe('looking at a folder', () => {
  it('says what can be done with it, how much room there is, and which backups lie there, newest first', async () => {
    for (const [name, seconds] of [
      ['a.quarterday', 100],
      ['Renamed by hand.quarterday', 300],
      ['b.quarterday', 200],
      ['photo.jpg', 400],
    ] as const) {
      await writeFile(join(home, 'backups', name), name);
      await utimes(join(home, 'backups', name), seconds, seconds);
    }
    await mkdir(join(home, 'backups', 'folder.quarterday'));
    const { freeBytes, ...facts } = await look(join(home, 'backups'));
    expect(freeBytes).toBeGreaterThan(0);
    expect(facts).toEqual({
      state: 'ready',
      sameDisk: true,
      backups: [
        { name: 'Renamed by hand.quarterday', sizeBytes: 26, changedAt: '1970-01-01T00:05:00.000Z' },
        { name: 'b.quarterday', sizeBytes: 12, changedAt: '1970-01-01T00:03:20.000Z' },
        { name: 'a.quarterday', sizeBytes: 12, changedAt: '1970-01-01T00:01:40.000Z' },
      ],
    });
  });

  it('tells another disk from that of the records', async () => {
    const elsewhere = (await stat('/dev/shm')).dev !== (await stat(home)).dev;
    expect(elsewhere).toBe(true);
    expect(await look('/dev/shm')).toMatchObject({ state: 'ready', sameDisk: false });
  });

  it('says that it is missing, or lies inside the records, whatever name it goes by', async () => {
    await mkdir(join(home, 'data', 'workbooks', 'deep'), { recursive: true });
    await symlink(join(home, 'data', 'workbooks'), join(home, 'link'));
    await writeFile(join(home, 'file'), '');
    await mkdir(join(home, 'data of others'));
    for (const missing of [join(home, 'none'), join(home, 'file'), join(home, 'file', 'below')]) {
      expect(await look(missing)).toEqual({ state: 'missing', freeBytes: null, sameDisk: null, backups: [] });
    }
    for (const inside of ['data', 'data/workbooks/deep', 'link', 'link/deep', 'backups/../data']) {
      expect((await look(`${home}/${inside}`)).state, inside).toBe('inside-records');
    }
    expect((await look(join(home, 'data of others'))).state).toBe('ready');
    expect((await look(home)).state).toBe('ready');
  });

  it('says that it may not be written to', async () => {
    // Root may write everywhere but where the system itself refuses.
    const path = process.getuid?.() === 0 ? '/proc/self' : join(home, 'backups');
    if (process.getuid?.() !== 0) await chmod(path, 0o500);
    expect((await look(path)).state).toBe('not-writable');
  });

  it('takes no relative path, and on Windows none that may lead to another computer', async () => {
    expect(await send('look-at-folder', { path: 'backups' })).toEqual({ ok: false, code: 'not-allowed' });
    expect(await send('look-at-folder', { path: `${home}\0` })).toEqual({ ok: false, code: 'wrong-input' });
    const onWindows = new OutsideFolders(join(home, 'data'), 'win32');
    for (const path of ['/backups', '\\\\server\\share', '//server/share', '\\\\?\\C:\\x', '\\\\.\\pipe\\x']) {
      await expect(onWindows.look(path), path).rejects.toThrow('not-allowed');
    }
  });
});

describe('making a folder', () => {
  it('makes one, readable to this account alone, in a folder that is there', async () => {
    const path = join(home, 'backups', 'Quarterday');
    expect(await send('make-folder', { path })).toEqual({ ok: true, value: null });
    expect((await stat(path)).mode & 0o777).toBe(0o700);
    expect(await send('make-folder', { path })).toEqual({ ok: true, value: null });
  });

  it('makes none where its place is missing, is a file, or lies inside the records', async () => {
    await writeFile(join(home, 'file'), '');
    for (const [path, code] of [
      [join(home, 'none', 'below'), 'folder-missing'],
      [join(home, 'file', 'below'), 'folder-missing'],
      [join(home, 'file'), 'folder-missing'],
      [join(home, 'data', 'mine'), 'not-allowed'],
      [join(home, 'data'), 'not-allowed'],
      ['mine', 'not-allowed'],
    ] as const) {
      expect(await send('make-folder', { path }), path).toEqual({ ok: false, code });
    }
    expect(await readdir(join(home, 'data'))).not.toContain('mine');
  });
});

describe('a file outside', () => {
  const begin = (name = 'riverside.zip.age', folder = join(home, 'backups')) => send('outside-begin', { folder, name });
  const chunk = (outside: string, atByte: number, text: string) =>
    send('outside-chunk', { outside, atByte, bytes: new TextEncoder().encode(text) });

  it('arrives in pieces and gets its name when it is whole', async () => {
    const { outside } = valueFrom(await begin());
    valueFrom(await chunk(outside, 0, 'first '));
    expect(await chunk(outside, 0, 'again')).toEqual({ ok: false, code: 'head-differs' });
    valueFrom(await chunk(outside, 6, 'second'));
    expect(await readdir(join(home, 'backups'))).not.toContain('riverside.zip.age');
    const path = join(home, 'backups', 'riverside.zip.age');
    expect(await send('outside-finish', { outside })).toEqual({ ok: true, value: { path, sizeBytes: 12 } });
    expect(await readFile(path, 'utf8')).toBe('first second');
    expect(await readdir(join(home, 'backups'))).toEqual(['riverside.zip.age']);
    expect(await send('outside-finish', { outside })).toEqual({ ok: false, code: 'missing' });
  });

  it('leaves nothing when it is dropped, or when the shell ends', async () => {
    const { outside } = valueFrom(await begin());
    valueFrom(await begin('accounts.csv'));
    valueFrom(await chunk(outside, 0, 'half'));
    expect(await send('outside-drop', { outside })).toEqual({ ok: true, value: null });
    expect(await readdir(join(home, 'backups'))).toHaveLength(1);
    await shell.close();
    expect(await readdir(join(home, 'backups'))).toEqual([]);
  });

  it('never takes the place of another, not even of one that came meanwhile', async () => {
    const { outside } = valueFrom(await begin());
    const path = join(home, 'backups', 'riverside.zip.age');
    await writeFile(path, 'somebody else’s');
    expect(await begin()).toEqual({ ok: false, code: 'already-here' });
    expect(await send('outside-finish', { outside })).toEqual({ ok: false, code: 'already-here' });
    expect(await readFile(path, 'utf8')).toBe('somebody else’s');
    expect(await readdir(join(home, 'backups'))).toEqual(['riverside.zip.age']);
  });

  it('goes under no other name, and to no folder inside the records', async () => {
    for (const name of ['x.exe', '../x.csv', 'x.csv.exe', '.csv', 'X.csv', 'x.age', `${'x'.repeat(81)}.html`]) {
      expect(await begin(name), name).toEqual({ ok: false, code: 'wrong-input' });
    }
    expect(await begin('x.html', join(home, 'data'))).toEqual({ ok: false, code: 'not-allowed' });
    expect(await begin('x.html', join(home, 'none'))).toEqual({ ok: false, code: 'folder-missing' });
  });

  it('is dropped when its folder goes', async () => {
    const { outside } = valueFrom(await begin());
    await rm(join(home, 'backups'), { recursive: true });
    expect(await send('outside-finish', { outside })).toEqual({ ok: false, code: 'folder-missing' });
    expect(await chunk(outside, 0, 'late')).toEqual({ ok: false, code: 'missing' });
  });
});

describe('folders to suggest', () => {
  const none: DrivePlaces = {
    platform: 'linux',
    home: '/home/ann',
    env: {},
    readText: async () => '',
    listFolders: async () => [],
    driveIsThere: async () => false,
  };

  it('on Linux are the documents, as the account calls them, and what is mounted where drives are', async () => {
    const files: Record<string, string> = {
      '/home/ann/.config/user-dirs.dirs': '# made by the system\nXDG_DOCUMENTS_DIR="$HOME/Dokumente"\n',
      '/proc/self/mounts': [
        '/dev/sda1 / ext4 rw 0 0',
        '/dev/sdb1 /run/media/ann/MY\\040STICK vfat rw 0 0',
        '/dev/sdb1 /run/media/ann/MY\\040STICK vfat rw 0 0',
        '/dev/sdc1 /media/ann/disk ext4 rw 0 0',
        'server:/x /mnt/share nfs rw 0 0',
        'tmpfs /mnt tmpfs rw 0 0',
        'tmpfs /media2/x tmpfs rw 0 0',
      ].join('\n'),
    };
    expect(await suggestFolders({ ...none, readText: async (path) => files[path] ?? '' })).toEqual([
      { kind: 'documents', name: 'Dokumente', path: '/home/ann/Dokumente' },
      { kind: 'drive', name: 'disk', path: '/media/ann/disk' },
      { kind: 'drive', name: 'share', path: '/mnt/share' },
      { kind: 'drive', name: 'MY STICK', path: '/run/media/ann/MY STICK' },
    ]);
    expect(await suggestFolders(none)).toEqual([{ kind: 'documents', name: 'Documents', path: '/home/ann/Documents' }]);
  });

  it('on macOS are the documents and the volumes', async () => {
    const mac: DrivePlaces = {
      ...none,
      platform: 'darwin',
      home: '/Users/ann',
      listFolders: async (path) => (path === '/Volumes' ? ['STICK'] : []),
    };
    expect(await suggestFolders(mac)).toEqual([
      { kind: 'documents', name: 'Documents', path: '/Users/ann/Documents' },
      { kind: 'drive', name: 'STICK', path: '/Volumes/STICK' },
    ]);
  });

  it('on Windows are the documents and every drive but the system’s', async () => {
    const windows: DrivePlaces = {
      ...none,
      platform: 'win32',
      home: 'C:\\Users\\ann',
      env: { SystemDrive: 'c:' },
      driveIsThere: async (path) => ['C:\\', 'E:\\'].includes(path),
    };
    expect(await suggestFolders(windows)).toEqual([
      { kind: 'documents', name: 'Documents', path: 'C:\\Users\\ann\\Documents' },
      { kind: 'drive', name: 'E:', path: 'E:\\' },
    ]);
  });

  it('are only those that can be written to now', async () => {
    const { folders } = valueFrom(await send('suggest-folders', null));
    for (const folder of folders) expect(folder).toMatchObject({ state: 'ready', freeBytes: expect.any(Number) });
  });
});
