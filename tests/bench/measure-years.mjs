// Opens, answers, types and searches in a workbook of many years, and takes the times.
import { answerReview } from './answer-review.mjs';
import { openProfile, signInPage, startBrowser, startShell, unlock } from './open-app.mjs';
import { watchLoad } from './page-load.mjs';
import { typeAndSearch } from './type-and-search.mjs';
import { copyYears } from './years-workbook.mjs';

export const unlocks = 5;
export const answers = 120;
/** Words that many people and actions have, so that much is found. */
const typedWords = 'an one in the group';
/** After this a page that has not opened is given up: nobody would wait so long. */
const patienceMs = 600_000;

/** Where something does not come within our patience, its times are without end, and the run goes on. */
export async function measureYears({ folder, rendererFolder, ...wish }) {
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
    typingByClock: [],
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
    Object.assign(found, await typeAndSearch(page, typedWords));
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

export function describeYears({ years, liveAccounts, attachments }, { built }) {
  const size = (built.journalBytes / 1e6).toFixed(1);
  const files = attachments === 'sealed' ? ', with its files' : '';
  return `${years} years, ${liveAccounts} live accounts: ${built.entries} entries, journal ${size} MB${files}`;
}
