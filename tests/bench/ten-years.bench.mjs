// A workbook of ten years with its files: what opening, saving, typing and searching cost, and the memory it takes.
import { join } from 'node:path';
import { percentile } from './answer-review.mjs';
import { answers, describeYears, measureYears, unlocks } from './measure-years.mjs';
import { withTimedWorker } from './open-app.mjs';

export async function run({ report, folder }) {
  const rendererFolder = withTimedWorker(join(folder, 'timed-for-years'));
  const wish = { years: 10, liveAccounts: 10, attachments: 'sealed' };
  const ten = await measureYears({ folder, rendererFolder, ...wish });
  console.log(`  ${describeYears(wish, ten)}`);
  const inMs = { unit: 'ms', better: 'lower' };
  const inMB = { unit: 'MB', better: 'lower' };
  report({
    name: 'unlock-ten-years',
    meaning: `Enter to heading of home painted, less Argon2id, in Chromium, ${unlocks} sign-ins with the working copy in place`,
    values: ten.beyond,
    goal: 1500,
    ...inMs,
  });
  report({
    name: 'rebuild-ten-years',
    meaning: 'the same where the browser holds nothing and everything is read from the safety copy',
    values: [ten.rebuiltMs],
    ...inMs,
  });
  report({
    name: 'heap-ten-years',
    meaning:
      'held by the page after the collector has run, with home open and the record checked; the largest of the sign-ins',
    values: [Math.max(...ten.heldMB)],
    goal: 200,
    ...inMB,
  });
  report({
    name: 'heap-ten-years-peak',
    meaning: 'the most that was seen while it opened and checked the record, garbage included',
    values: [Math.max(...ten.peakMB)],
    ...inMB,
  });
  report({
    name: 'save-ten-years-p95',
    meaning: `arrow key to "Saved" in the DOM: sealed, fsynced, in IndexedDB; ${answers} answers; ${ten.disk}`,
    values: [percentile(ten.saved, 0.95)],
    goal: 40,
    ...inMs,
  });
  report({
    name: 'typing-p95',
    meaning:
      'what the page’s own thread works in the 120 ms after a key of a note, in the review: time of its processor',
    values: [percentile(ten.typing, 0.95)],
    goal: 16,
    ...inMs,
  });
  report({
    name: 'typing-by-clock-p95',
    meaning: 'the same by the clock: what else this machine does, between its tasks, counts too',
    values: [percentile(ten.typingByClock, 0.95)],
    ...inMs,
  });
  report({
    name: 'list-key-to-paint-p95',
    meaning: 'a key in the search of the people register to what it found, painted',
    values: [percentile(ten.list, 0.95)],
    goal: 100,
    ...inMs,
  });
  report({
    name: 'search-ten-years',
    meaning: 'a key in the search of everything to what it found, painted',
    values: ten.search,
    goal: 100,
    ...inMs,
  });
}
