// Does one piece of keeping and ends itself by SIGKILL just before one of its steps on the disk: the step that is named by
// its number. Prints how many steps there were when it came to its end.
import files, { type FileHandle } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { entry, frameOf, openCopies, valueFrom, workbook } from './journal-world';
import { append, manifest, resultOf, stageBackup } from './keeping-world';

const [, , home = '', work = '', step = ''] = process.argv;
const dataFolder = join(home, 'data');
const backup = join(home, 'backups', 'riverside.quarterday');
let steps = 0;
let isArmed = false;

/** Everything that changes what stands on the disk, or makes it last. */
function countSteps(): void {
  const names = ['rename', 'link', 'rm', 'mkdir', 'copyFile', 'truncate', 'open'] as const;
  for (const name of names) Object.assign(files, { [name]: counted(files[name]) });
  syncBuiltinESMExports();
}

async function countFileSteps(): Promise<void> {
  const file = await files.open(process.execPath);
  const prototype: FileHandle = Object.getPrototypeOf(file);
  await file.close();
  const names = ['write', 'writeFile', 'appendFile', 'sync', 'datasync', 'truncate'] as const;
  for (const name of names) Object.assign(prototype, { [name]: counted(prototype[name]) });
}

function counted(original: unknown) {
  if (typeof original !== 'function') throw new Error('Nothing to count');
  return function (this: unknown, ...given: unknown[]) {
    if (isArmed) steps += 1;
    if (isArmed && steps === Number(step)) process.kill(process.pid, 'SIGKILL');
    return original.apply(this, given);
  };
}

await countFileSteps();
countSteps();
const { send, close } = await openCopies(dataFolder);
const opened = valueFrom(await send('open-safety-copy', { workbook, create: false }));

const works: Record<string, { prepare?: () => Promise<void>; run: () => Promise<unknown> }> = {
  commit: {
    prepare: async () => {
      stage = await stageBackup(send, backup);
      const staged = valueFrom(await send('open-safety-copy', { workbook, stage, create: false }));
      await append(send, staged, 1, stage);
    },
    run: () => send('stage-commit', { stage, workbook, over: 'existing' }),
  },
  unpack: { run: () => stageBackup(send, backup) },
  backup: {
    run: async () => {
      const { pinned } = await resultOf('backup-contents', send, await send('backup-contents', { workbook }));
      const writing = { pinned, folder: join(home, 'backups'), name: 'second.quarterday', manifest };
      return resultOf('backup-write', send, await send('backup-write', { ...writing, leaveOutDamaged: false }));
    },
  },
  snapshot: { run: () => send('make-snapshot', { workbook, day: '2027-03-24' }) },
  rewriting: {
    run: () =>
      send('replace-frames', {
        workbook,
        expectedLength: opened.journalLength,
        expectedTail: opened.tail,
        replacements: [{ index: 1, frame: frameOf(entry(9)) }],
      }),
  },
  'key slots': { run: () => send('write-key-slots', { workbook, bytes: entry(7) }) },
  removal: { run: () => send('remove-workbook', { workbook }) },
};

let stage = '';
const chosen = works[work];
if (!chosen) throw new Error(`No such work: ${work}`);
await chosen.prepare?.();
isArmed = true;
await chosen.run();
isArmed = false;
console.log(steps);
await close();
