// The app is used, ended badly and read again, over and over in the same folder: what is lost of what it called saved, and
// whether it still opens.
import { activities, during } from './activities.mjs';
import { makeExample, signIn, startRun } from './app-run.mjs';
import { missingFrom, whyNotOpen } from './read-record.mjs';

const untilEndMs = { from: 300, to: 4000 };

/**
 * `endBadly(app, isOver)` calls `isOver` at the moment that counts and leaves the app gone. The activities take turns. With
 * `isControl` the first loss ends it: the control has then done what it is for.
 */
export async function runCycles({ dataFolder, shell, count, isControl, endBadly, readRecord }) {
  await makeExample(dataFolder);
  const found = { acknowledged: 0, lost: [], unopenable: [] };
  const names = Object.keys(activities);
  for (let cycle = 0; cycle < count; cycle++) {
    const app = await startRun({ dataFolder, shell });
    const activity = names[cycle % names.length];
    const refusal = await signIn(app.page).then(
      () => '',
      (error) => error.message.split('\n')[0],
    );
    if (refusal) {
      found.unopenable.push(`cycle ${cycle}: ${refusal}`);
      await app.kill();
      break;
    }
    const acknowledged = await during(activity, app.page, `mark-${cycle}`, async (isOver) => {
      await new Promise((resolve) => setTimeout(resolve, randomBetween(untilEndMs)));
      await endBadly(app, isOver);
    });
    found.acknowledged += acknowledged.length;
    const record = await readRecord(dataFolder);
    const why = whyNotOpen(record);
    if (why) found.unopenable.push(`cycle ${cycle}, ${activity}: ${why}`);
    found.lost.push(...missingFrom(record, acknowledged).map((mark) => `cycle ${cycle}, ${activity}: ${mark}`));
    if (why || (isControl && found.lost.length > 0)) break;
  }
  return found;
}

export function countOf({ lost, unopenable }) {
  return lost.length + unopenable.length;
}

export function inWords({ acknowledged, lost, unopenable }) {
  return `${acknowledged} saves acknowledged, ${lost.length} lost, ${unopenable.length} not to be opened`;
}

function randomBetween({ from, to }) {
  return from + Math.random() * (to - from);
}
