// Words that stand nowhere else are typed into every screen; then everything that the browser and the shell left on the disk is
// searched for them, after the window was closed and after it was killed.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { homeHeading } from '../../bench/open-app.mjs';
import { startRun } from './app-run.mjs';
import { findWords } from './find-words.mjs';
import { Canaries } from './type-canaries.mjs';

export const name = 'canaries-found';
const count = { whole: 200, small: 130 };
const afterwards = 20;

export async function run({ report, folder, share }) {
  const at = { dataFolder: join(folder, 'data') };
  mkdirSync(at.dataFolder);
  let app = await startRun(at);
  const canaries = new Canaries(app.page);
  const passphrase = await canaries.setUp();
  await canaries.fillRegisters();
  await canaries.review(count[share] - afterwards);
  await canaries.closeAction();
  await lock(app.page);
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
  const found = [...closed.found, ...killed.found];
  report({
    name,
    meaning: `${canaries.typed.size} words typed; searched ${closed.files} files after closing and ${killed.files} after a kill, in UTF-8, UTF-16 and base64, LevelDB decompressed`,
    value: new Set(found.map(({ word }) => word)).size,
    cases: canaries.typed.size,
    details: found.map(({ word, where }) => `${word} (${canaries.typed.get(word)}) in ${where}`),
    control: {
      what: 'found of two words that a page kept in the clear, in logs and in compressed tables',
      value: control === careless.length ? control : 0,
    },
  });
}

/** The records, and beside them the browser's profile. */
function search({ dataFolder }, { typed }) {
  return findWords(dataFolder, [...typed.keys()]);
}

const careless = ['qvzcontrolinstorage', 'qvzcontrolindatabase'];

/**
 * What a careless page would do. Both words have to be found, in the database's log and, once it was opened again, in its
 * compressed tables, or the search is blind. Answers how many were.
 */
async function writeInTheClear({ dataFolder }) {
  const writing = await startRun({ dataFolder });
  await writing.page.evaluate(async ([inStorage, inDatabase]) => {
    localStorage.setItem('careless', inStorage);
    const request = indexedDB.open('careless', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('words');
    await new Promise((resolve) => {
      request.onsuccess = resolve;
    });
    const transaction = request.result.transaction('words', 'readwrite', { durability: 'strict' });
    // Long and dull enough to be compressed on the way.
    const dull = 'again and again '.repeat(2000);
    transaction.objectStore('words').put({ text: `${dull} ${inDatabase} ${dull}` }, 1);
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
    request.result.close();
  }, careless);
  await writing.close();
  const inLogs = findWords(dataFolder, careless).found;

  const again = await startRun({ dataFolder });
  await again.page.evaluate(async () => {
    const request = indexedDB.open('careless', 1);
    await new Promise((resolve) => {
      request.onsuccess = resolve;
    });
    request.result.close();
  });
  await again.close();
  const inTables = findWords(dataFolder, careless).found.filter(({ where }) => where.includes('.ldb'));
  return careless.filter((word) => [inLogs, inTables].every((found) => found.some((each) => each.word === word)))
    .length;
}

async function signIn(page, passphrase) {
  await page.getByLabel(/^Passphrase for/).fill(passphrase);
  await page.getByRole('button', { name: 'Open the workbook' }).click();
  await homeHeading(page).waitFor({ timeout: 60_000 });
}

async function lock(page) {
  await page.getByRole('button', { name: 'Lock' }).click();
  await page.getByLabel(/^Passphrase for/).waitFor();
}
