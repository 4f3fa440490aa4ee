// The disk is filled to its last byte while answers are saved: it is told within five seconds, nothing that was called saved is
// lost, and with room again it goes on. Once with the records alone on that disk, once with the browser's storage as well.
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { during } from './activities.mjs';
import { makeExample, profileOf, signIn, startRun } from './app-run.mjs';
import { shellWith } from './build-without.mjs';
import { makeDisk, mayMount } from './loop-disk.mjs';
import { makeReadRecord, missingFrom, whyNotOpen } from './read-record.mjs';

export const name = 'disk-full-lost';
const rounds = { whole: 10, small: 2 };
const toldWithinMs = 5000;
const diskMiB = 96;

export async function run({ report, folder, share }) {
  if (!mayMount) throw new Error('Only root on Linux may mount a disk of its own, so no disk was filled.');
  const readRecord = await makeReadRecord(folder);
  const real = [];
  for (let round = 0; round < rounds[share]; round++) {
    real.push(await fillOnce(join(folder, `full-${round}`), readRecord, { withProfile: round % 2 === 1 }));
  }
  const shell = shellWith(join(folder, 'control-shell'), deafToTheDisk);
  const control = await fillOnce(join(folder, 'control'), readRecord, { withProfile: false, shell });
  const wrong = real.flatMap(({ problems }) => problems);
  const told = real.map(({ toldMs }) => Math.round(toldMs)).join(', ');
  report({
    name,
    meaning: `${real.reduce((sum, { acknowledged }) => sum + acknowledged, 0)} saves acknowledged; told after ${told} ms, ${toldWithinMs} at most`,
    value: wrong.length,
    cases: real.length,
    details: wrong,
    control: { what: 'problems of a shell that does not listen to what the disk says', value: control.problems.length },
  });
}

const deafToTheDisk = [
  [
    'throw isDiskFull(error) ? new CallRefused("disk-full", { cause: error }) : error;',
    'if (!isDiskFull(error)) throw error;',
  ],
];

async function fillOnce(folder, readRecord, { withProfile, shell }) {
  const disk = await makeDisk(folder, diskMiB);
  const dataFolder = join(disk.folder, 'data');
  const filler = join(disk.folder, 'filler');
  const place = withProfile ? 'browser storage on it too' : 'records on it';
  const problems = [];
  mkdirSync(dataFolder);
  if (!withProfile) {
    mkdirSync(join(folder, 'profile'));
    symlinkSync(join(folder, 'profile'), profileOf(dataFolder));
  }
  try {
    await makeExample(dataFolder);
    const app = await startRun({ dataFolder, shell });
    await signIn(app.page);
    let toldMs = Number.POSITIVE_INFINITY;
    const acknowledged = await during('saving answers', app.page, 'full', async (isOver) => {
      await new Promise((resolve) => setTimeout(resolve, 1500));
      fill(filler);
      const fullAt = performance.now();
      const told = app.page.getByText(/so this was not saved/).first();
      await told.waitFor({ timeout: toldWithinMs }).then(
        () => {
          toldMs = performance.now() - fullAt;
        },
        () => problems.push(`${place}: not told within ${toldWithinMs} ms`),
      );
      isOver();
      await app.kill();
    });
    rmSync(filler);
    const record = await readRecord(dataFolder);
    const why = whyNotOpen(record);
    if (why) problems.push(`${place}: ${why}`);
    problems.push(...missingFrom(record, acknowledged).map((mark) => `${place}: ${mark} is lost`));
    if (!shell) problems.push(...(await goOn(dataFolder)).map((words) => `${place}: ${words}`));
    return { acknowledged: acknowledged.length, toldMs, problems };
  } finally {
    await disk.remove();
  }
}

/** With room again the next save succeeds. */
async function goOn(dataFolder) {
  const app = await startRun({ dataFolder });
  try {
    await signIn(app.page);
    const acknowledged = await during('saving answers', app.page, 'room', async (isOver) => {
      await new Promise((resolve) => setTimeout(resolve, 3000));
      isOver();
      await app.kill();
    });
    return acknowledged.length > 0 ? [] : ['nothing could be saved with room again'];
  } catch (error) {
    await app.kill();
    return [`does not open with room again: ${error.message.split('\n')[0]}`];
  }
}

/** Leaves not one byte free. */
function fill(path) {
  for (const block of [1024 * 1024, 4096, 1]) {
    try {
      for (;;) writeFileSync(path, Buffer.alloc(block), { flag: 'a' });
    } catch (error) {
      if (error.code !== 'ENOSPC') throw error;
    }
  }
}
