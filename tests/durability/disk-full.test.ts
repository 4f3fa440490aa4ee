// A disk that is full while something is being saved: a real one of 256 kB where this account may mount it, otherwise a
// limit on the size of files. Where neither can be had the test fails; it is never skipped.
import { spawnSync } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeTestFolder } from '../host/shell-world';
import { buildProgram, run } from './run-program';

it('refuses with disk-full, leaves nothing half-written, keeps what stood, and goes on when there is room again', async () => {
  const folder = await makeTestFolder();
  const program = await buildProgram('tests/durability/fill-program', folder);
  const disk = join(folder, 'disk');
  await mkdir(disk);
  const [command, ...words] = chooseSmallDisk(disk);
  const running = run(command, ...words, process.execPath, program, disk);
  expect(await running.end()).toBe(0);
  expect(JSON.parse(running.lines.at(-1) ?? '')).toEqual({
    refusal: 'disk-full',
    nothingHalfWritten: true,
    keySlots: 'disk-full',
    attachment: 'disk-full',
    oldKeySlotsStand: true,
    afterRoom: 'appended',
    files: ['attachments', 'journal', 'key-slots', 'key-slots.second', 'lock'],
  });
  await rm(folder, { recursive: true, force: true });
}, 30_000);

it('refuses a backup that the disk cannot take, written or unpacked, and leaves nothing of it', async () => {
  const folder = await makeTestFolder();
  const program = await buildProgram('tests/durability/fill-backup-program', folder);
  const disk = join(folder, 'disk');
  await mkdir(disk);
  const [command, ...words] = chooseSmallDisk(disk);
  const running = run(command, ...words, process.execPath, program, folder, disk);
  expect(await running.end()).toBe(0);
  expect(JSON.parse(running.lines.at(-1) ?? '')).toEqual({
    backup: 'disk-full',
    leftOfBackup: [],
    unpacking: 'disk-full',
    leftOfUnpacking: ['lock'],
    recordsStand: true,
    export: 'disk-full',
    leftOfExport: [],
  });
  await rm(folder, { recursive: true, force: true });
}, 60_000);

it('refuses a report that the disk cannot take, leaves nothing of it, and keeps the file that had its name', async () => {
  const folder = await makeTestFolder();
  const program = await buildProgram('tests/durability/fill-by-report-program', folder);
  const disk = join(folder, 'disk');
  await mkdir(disk);
  const [command, ...words] = chooseSmallDisk(disk);
  const running = run(command, ...words, process.execPath, program, disk);
  expect(await running.end()).toBe(0);
  expect(JSON.parse(running.lines.at(-1) ?? '')).toEqual({
    withoutRoom: 'disk-full',
    leftOfIt: [],
    withRoom: true,
    inPlaceOfIt: 'disk-full',
    files: ['review.pdf'],
    oldOneStands: true,
  });
  await rm(folder, { recursive: true, force: true });
}, 30_000);

/** The command under which a program sees a small disk at `disk`. A mount of its own ends with the program. */
function chooseSmallDisk(disk: string): [string, ...string[]] {
  const mount = `mount -t tmpfs -o size=256k tmpfs '${disk}' && exec "$@"`;
  const ways: { name: string; command: [string, ...string[]] }[] = [
    { name: 'a mounted disk of 256 kB', command: ['unshare', '--mount', 'sh', '-c', mount, 'sh'] },
    {
      name: 'a disk of 256 kB in a user namespace',
      command: ['unshare', '--map-root-user', '--mount', 'sh', '-c', mount, 'sh'],
    },
    { name: 'a limit of 256 kB on files', command: ['bash', '-c', 'ulimit -f 256 && exec "$@"', 'bash'] },
  ];
  for (const { name, command } of ways) {
    const [program, ...words] = command;
    if (spawnSync(program, [...words, 'true']).status !== 0) continue;
    console.log(`The full disk is ${name}.`);
    return command;
  }
  throw new Error('No small disk can be made on this computer, so a full disk was not tested');
}
