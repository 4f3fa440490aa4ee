// A workbook of ten years, and how it grows to forty: what opening, saving and idle checking cost, and the memory it takes.
// The stress variant asks about all 100 accounts instead of 10, and stands beside without a goal.
import { join } from 'node:path';
import { answerReview, percentile } from './answer-review.mjs';
import { openProfile, signInPage, startBrowser, startShell, unlock, withTimedWorker } from './open-app.mjs';
import { watchLoad } from './page-load.mjs';
import { typeAndSearch } from './type-and-search.mjs';
import { copyYears } from './years-workbook.mjs';

const unlocks = 5;
const answers = 120;
/** Words that many people and actions have, so that much is found. */
const typedWords = 'an one in the group';
/** After this a page that has not opened is given up: nobody would wait so long. */
const patienceMs = 600_000;

export async function run({ report, folder }) {
  const rendererFolder = withTimedWorker(join(folder, 'timed-for-years'));
  const measured = {};
  for (const [name, wish] of Object.entries({
    ten: { years: 10, liveAccounts: 10, attachments: 'sealed' },
    stress: { years: 10, liveAccounts: 100 },
    forty: { years: 40, liveAccounts: 10 },
  })) {
    measured[name] = await measure({ folder, rendererFolder, ...wish });
    console.log(`  ${describe(wish, measured[name])}`);
  }
  const { ten, stress, forty } = measured;
  const inMs = { unit: 'ms', better: 'lower' };
  const toHome = `Enter to heading of home painted, less Argon2id, in Chromium, ${unlocks} sign-ins with the working copy in place`;
  report({ name: 'unlock-ten-years', meaning: toHome, values: ten.beyond, goal: 1500, ...inMs });
  report({ name: 'unlock-ten-years-stress', meaning: toHome, values: stress.beyond, ...inMs });
  const firstTime = 'the same where the browser holds nothing and everything is read from the safety copy';
  report({ name: 'rebuild-ten-years', meaning: firstTime, values: [ten.rebuiltMs], ...inMs });
  report({ name: 'rebuild-ten-years-stress', meaning: firstTime, values: [stress.rebuiltMs], ...inMs });
  const inMB = { unit: 'MB', better: 'lower' };
  const held =
    'held by the page after the collector has run, with home open and the record checked; the largest of the sign-ins';
  report({ name: 'heap-ten-years', meaning: held, values: [Math.max(...ten.heldMB)], goal: 200, ...inMB });
  report({ name: 'heap-ten-years-stress', meaning: held, values: [Math.max(...stress.heldMB)], ...inMB });
  const peak = 'the most that was seen while it opened and checked the record, garbage included';
  report({ name: 'heap-ten-years-peak', meaning: peak, values: [Math.max(...ten.peakMB)], ...inMB });
  report({ name: 'heap-ten-years-stress-peak', meaning: peak, values: [Math.max(...stress.peakMB)], ...inMB });
  const saved = ({ disk }) =>
    `arrow key to "Saved" in the DOM: sealed, fsynced, in IndexedDB; ${answers} answers; ${disk}`;
  const p95 = ({ saved }) => [percentile(saved, 0.95)];
  report({ name: 'save-ten-years-p95', meaning: saved(ten), values: p95(ten), goal: 40, ...inMs });
  report({ name: 'save-ten-years-stress-p95', meaning: saved(stress), values: p95(stress), ...inMs });
  report({ name: 'save-forty-years-p95', meaning: saved(forty), values: p95(forty), ...inMs });
  const { typing, list, search } = ten;
  report({
    name: 'typing-p95',
    meaning: 'what the page’s own thread works in the 120 ms after a key of a note, in the review',
    values: [percentile(typing, 0.95)],
    goal: 16,
    ...inMs,
  });
  report({
    name: 'list-key-to-paint-p95',
    meaning: 'a key in the search of the people register to what it found, painted',
    values: [percentile(list, 0.95)],
    goal: 100,
    ...inMs,
  });
  report({
    name: 'search-ten-years',
    meaning: 'a key in the search of everything to what it found, painted',
    values: search,
    goal: 100,
    ...inMs,
  });
  const times = { unit: 'x', better: 'lower' };
  report({
    name: 'open-growth-10-to-40-years',
    meaning: `four times the record: ${inWords(forty.beyond)} / ${inWords(ten.beyond)}, as unlock-ten-years`,
    values: [median(forty.beyond) / median(ten.beyond)],
    goal: 4.4,
    ...times,
  });
  report({
    name: 'verify-growth-10-to-40-years',
    meaning: `idle checking of the whole record: ${inWords(forty.verified)} / ${inWords(ten.verified)}`,
    values: [median(forty.verified) / median(ten.verified)],
    ...times,
  });
}

/** Where something does not come within our patience, its times are without end, and the run goes on. */
async function measure({ folder, rendererFolder, ...wish }) {
  const never = [Number.POSITIVE_INFINITY];
  const { dataFolder, built } = await copyYears(folder, wish);
  const shell = await startShell(folder, rendererFolder, dataFolder);
  const browser = await startBrowser();
  const found = {
    built,
    rebuiltMs: never[0],
    beyond: [],
    verified: [],
    heldMB: [],
    peakMB: [],
    saved: [],
    disk: '',
    typing: [],
    list: [],
    search: [],
  };
  try {
    const page = await signInPage(await openProfile(browser), shell);
    page.setDefaultTimeout(patienceMs);
    const load = await watchLoad(page);
    const first = await unlock(page, built.passphrase, patienceMs);
    found.rebuiltMs = first.wholeMs - first.argonMs;
    await load.rest(patienceMs);
    for (let each = 0; each < unlocks; each++) {
      await lock(page);
      const { wholeMs, argonMs } = await unlock(page, built.passphrase, patienceMs);
      found.beyond.push(wholeMs - argonMs);
      found.verified.push(await load.rest(patienceMs));
      found.heldMB.push(await load.heldMB());
    }
    found.peakMB.push(load.peakMB());
    Object.assign(found, await answerReview(page, folder, answers));
    if (wish.attachments === 'sealed') Object.assign(found, await typeAndSearch(page, typedWords));
  } catch (error) {
    console.log(`  ${wish.years} years, ${wish.liveAccounts} live accounts: ${error.message.split('\n')[0]}`);
  } finally {
    await browser.close();
    await shell.stop();
  }
  for (const [name, values] of Object.entries(found)) {
    if (Array.isArray(values) && values.length === 0) found[name] = never;
  }
  return found;
}

async function lock(page) {
  await page.getByRole('button', { name: 'Lock' }).click();
  await page.getByLabel(/^Passphrase for/).waitFor();
}

function describe({ years, liveAccounts, attachments }, { built }) {
  const size = (built.journalBytes / 1e6).toFixed(1);
  const files = attachments === 'sealed' ? ', with its files' : '';
  return `${years} years, ${liveAccounts} live accounts: ${built.entries} entries, journal ${size} MB${files}`;
}

function inWords(values) {
  return `${Math.round(median(values))} ms`;
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
