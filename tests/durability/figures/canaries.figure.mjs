// Words that stand nowhere else are typed into every screen; then everything that the browser and the shell left on the disk is
// searched for them, after the window was closed and after it was killed.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { homeHeading } from '../../bench/open-app.mjs';
import { startRun } from './app-run.mjs';
import { findWords } from './find-words.mjs';
import { Canaries } from './type-canaries.mjs';
import { MoreCanaries } from './type-more-canaries.mjs';

export const name = 'canaries-found';
const count = { whole: 230, small: 160 };
const afterwards = 20;
/** About as many as are typed outside of setting up, registers and reviews. */
const elsewhere = 25;

export async function run({ report, folder, share }) {
  const at = { dataFolder: join(folder, 'data') };
  mkdirSync(at.dataFolder);
  let app = await startRun(at);
  const canaries = new Canaries(app.page);
  const passphrase = await canaries.setUp();
  await canaries.fillRegisters();
  await canaries.review(count[share] - afterwards - elsewhere);
  await canaries.closeAction();
  await new MoreCanaries(canaries, app.page).typeEverywhere();
  await lock(app.page);
  const handedOver = await searchHistoryState(app.page, canaries);
  await canaries.failToSignIn();
  await app.close();
  const closed = search(at, canaries);

  app = await startRun(at);
  canaries.goOnIn(app.page);
  await signIn(app.page, passphrase);
  await canaries.review(count[share] - 5);
  await canaries.leaveDrafts();
  await app.kill();
  const killed = search(at, canaries);

  const control = await writeInTheClear(at);
  const found = [...handedOver, ...closed.found, ...killed.found];
  report({
    name,
    meaning: `${canaries.typed.size} words typed; searched history.state after locking, ${closed.files} files after closing and ${killed.files} after a kill, in UTF-8, UTF-16 and base64, LevelDB decompressed`,
    value: new Set(found.map(({ word }) => word)).size,
    cases: canaries.typed.size,
    details: found.map(({ word, where }) => `${word} (${canaries.typed.get(word)}) in ${where}`),
    control: {
      what: 'found of two words that a page kept in the clear, one in a log and one in a compressed table',
      value: control === careless.length ? control : 0,
    },
  });
}

/** The records, and beside them the browser's profile. */
function search({ dataFolder }, { typed }) {
  return findWords(dataFolder, [...typed.keys()]);
}

/** What locking hands over to the page that is loaded anew holds no word of anybody's. */
async function searchHistoryState(page, { typed }) {
  const state = JSON.stringify(await page.evaluate(() => history.state));
  return [...typed.keys()].flatMap((word) => (state.includes(word) ? [{ word, where: 'history.state' }] : []));
}

const careless = ['qvzcontrolinstorage', 'qvzcontrolindatabase'];

/**
 * What a careless page would do. One word has to be found in a log; the other, of which there is so much that LevelDB has made
 * a compressed table of it, in that table; or the search is blind. Answers how many were.
 */
async function writeInTheClear({ dataFolder }) {
  const app = await startRun({ dataFolder });
  await app.page.evaluate(async ([inStorage, inDatabase]) => {
    localStorage.setItem('careless', inStorage);
    const request = indexedDB.open('careless', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('words');
    await new Promise((resolve) => {
      request.onsuccess = resolve;
    });
    const transaction = request.result.transaction('words', 'readwrite', { durability: 'strict' });
    const dull = 'again and again '.repeat(1000);
    for (let each = 0; each < 300; each++) {
      transaction.objectStore('words').put({ text: `${dull}${inDatabase}${dull}` }, each);
    }
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
    request.result.close();
  }, careless);
  await app.close();
  const { found } = findWords(dataFolder, careless);
  const [inLog, inTable] = [/\.log, .* in LevelDB$/, /\.ldb, .* in LevelDB$/];
  const isFound = ([word, pattern]) => found.some((each) => each.word === word && pattern.test(each.where));
  return [
    [careless[0], inLog],
    [careless[1], inTable],
  ].filter(isFound).length;
}

async function signIn(page, passphrase) {
  await page.getByRole('button', { name: 'Ada Okonkwo' }).click();
  await page.getByLabel(/^Passphrase for/).fill(passphrase);
  await page.getByRole('button', { name: 'Open the workbook' }).click();
  await homeHeading(page).waitFor({ timeout: 60_000 });
}

async function lock(page) {
  await page.getByRole('button', { name: 'Lock', exact: true }).click();
  await page.getByText('Who are you?').waitFor();
  // Two stand in the list now, and one of them has yet to sign in.
  await page.getByRole('button', { name: 'Ada Okonkwo' }).click();
  await page.getByLabel(/^Passphrase for/).waitFor();
}
