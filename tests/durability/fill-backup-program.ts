// Fills a small disk by a backup, by unpacking one and by an export, and prints what was answered and what was left.
import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openCopies, valueFrom, workbook } from './journal-world';
import { contentsOf, endOf, fillWorkbook, manifest, resultOf, sha256, writeBackup } from './keeping-world';

const [, , home = '', disk = ''] = process.argv;
const dataFolder = join(home, 'data');
const { send, close } = await openCopies(dataFolder);
await fillWorkbook(send, 1, 0);
// One file is larger than the disk, so that a limit on files stands in for a small disk.
const bytes = randomBytes(500_000);
valueFrom(await send('write-attachment', { workbook, name: sha256(bytes), bytes }));
const before = JSON.stringify(await contentsOf(dataFolder));

await mkdir(join(disk, 'backups'));
const { pinned } = await resultOf('backup-contents', send, await send('backup-contents', { workbook }));
const writing = { pinned, folder: join(disk, 'backups'), name: 'a.quarterday', manifest, leaveOutDamaged: false };
const backup = await endOf(send, await send('backup-write', writing));
const leftOfBackup = await readdir(join(disk, 'backups'));

const { outside } = valueFrom(await send('outside-begin', { folder: join(disk, 'backups'), name: 'a.zip.age' }));
const exported = await send('outside-chunk', { outside, atByte: 0, bytes });
const leftOfExport = await readdir(join(disk, 'backups'));
const recordsStand = JSON.stringify(await contentsOf(dataFolder)) === before;

const source = await writeBackup(send, join(home, 'backups'));
const onDisk = await openCopies(join(disk, 'data'));
const { stage } = valueFrom(await onDisk.send('stage-file', { path: source }));
const unpacking = await endOf(onDisk.send, await onDisk.send('stage-unpack', { stage }));
const leftOfUnpacking = await readdir(join(disk, 'data', 'staged', stage));
console.log(
  JSON.stringify({
    backup: backup.code,
    leftOfBackup,
    unpacking: unpacking.code,
    leftOfUnpacking,
    recordsStand,
    export: exported.ok || exported.code,
    leftOfExport,
  }),
);
await onDisk.close();
await close();
await rm(join(disk, 'data'), { recursive: true, force: true });
process.exit(0);
