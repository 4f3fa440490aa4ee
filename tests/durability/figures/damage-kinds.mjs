// What can happen to the files of a workbook, one kind at a time, and whether there is a second copy to recover from.
import { cpSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { profileOf } from './app-run.mjs';

const safetyCopyOf = ({ dataFolder }) => {
  const workbooks = join(dataFolder, 'workbooks');
  return join(workbooks, readdirSync(workbooks)[0]);
};
const inSafetyCopy = (name) => (at) => join(safetyCopyOf(at), name);
const database = ({ dataFolder }) => {
  const folder = join(profileOf(dataFolder), 'Default', 'IndexedDB');
  return join(
    folder,
    readdirSync(folder).find((name) => name.endsWith('.leveldb')),
  );
};
const inDatabase = (pattern) => (at) => {
  const folder = database(at);
  const names = readdirSync(folder).filter((name) => pattern.test(name));
  if (names.length === 0) throw new Error(`the database has no file like ${pattern}`);
  return join(folder, names.toSorted().at(-1));
};
const journal = inSafetyCopy('journal');

const flip = (path) => (at) => {
  const file = path(at);
  const bytes = readFileSync(file);
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] ^= 1;
  writeFileSync(file, bytes);
};
const cutTo = (path, part) => (at) => truncateSync(path(at), Math.floor(readFileSync(path(at)).length * part));
const remove = (path) => (at) => rmSync(path(at), { recursive: true });
const all =
  (...damages) =>
  (at) => {
    for (const damage of damages) damage(at);
  };
const inList = (ending) => (at) => join(at.dataFolder, `workbooks.json${ending}`);
const halve = (path) => cutTo(path, 0.5);
const snapshot = (at) => {
  const folder = inSafetyCopy('snapshots')(at);
  return join(folder, readdirSync(folder).toSorted().at(-1));
};

/**
 * `damage` gets the data folder and `earlier`, a profile of the same workbook with less in it. `says` is what the app has to say
 * of it: always where there is no second copy, so that it goes on by itself.
 */
export const damageKinds = [
  { kind: 'IndexedDB: one bit of its log', hasSecond: true, damage: flip(inDatabase(/\.log$/)) },
  { kind: 'IndexedDB: one bit of its manifest', hasSecond: true, damage: flip(inDatabase(/^MANIFEST/)) },
  { kind: 'IndexedDB: its log cut in half', hasSecond: true, damage: halve(inDatabase(/\.log$/)) },
  { kind: 'IndexedDB: gone', hasSecond: true, damage: remove(database) },
  {
    kind: 'IndexedDB: put back to an earlier day',
    hasSecond: true,
    damage: (at) => {
      rmSync(profileOf(at.dataFolder), { recursive: true });
      cpSync(at.earlier, profileOf(at.dataFolder), { recursive: true, verbatimSymlinks: true });
    },
  },
  { kind: 'IndexedDB: a member’s checkpoint altered', hasSecond: true, inPage: alterSegments('all') },
  { kind: 'IndexedDB: closed rounds altered', hasSecond: true, inPage: alterSegments('closed rounds') },
  { kind: 'IndexedDB: closed rounds gone', hasSecond: true, inPage: removeClosedRounds },
  { kind: 'journal: one bit', hasSecond: true, damage: flip(journal) },
  {
    kind: 'journal: its last entry torn',
    hasSecond: true,
    damage: (at) => truncateSync(journal(at), readFileSync(journal(at)).length - 20),
  },
  { kind: 'journal: an entry taken out', hasSecond: true, damage: (at) => takeOutFrame(journal(at), 5) },
  { kind: 'journal: gone', hasSecond: true, damage: remove(journal) },
  ...keyFileKinds('key-slots', 'list of sign-ins'),
  ...keyFileKinds('grants', 'who may read what'),
  {
    kind: 'attachment: one bit',
    hasSecond: false,
    // Its name says nothing of which of the two it is.
    says: /(second-factor\.txt|message-controls\.png) is altered/,
    damage: flip((at) => {
      const folder = inSafetyCopy('attachments')(at);
      return join(folder, readdirSync(folder)[0]);
    }),
  },
  { kind: 'workbook list: cut short', hasSecond: true, damage: halve(inList('')) },
  { kind: 'workbook list: gone', hasSecond: true, damage: remove(inList('')) },
  { kind: 'workbook list: its second copy cut short', hasSecond: true, damage: halve(inList('.second')) },
  { kind: 'snapshot: one bit', hasSecond: true, damage: flip(snapshot) },
];

/** Nothing can come of this, and it must be counted so. */
export const beyondRecovery = {
  kind: 'both copies at once',
  hasSecond: true,
  damage: (at) => {
    remove(database)(at);
    flip(journal)(at);
  },
};

/** The two files of keys are kept alike: each with a second copy, in the browser and in every snapshot. */
function keyFileKinds(name, words) {
  const file = name.replace('-', ' ');
  const first = inSafetyCopy(name);
  const second = inSafetyCopy(`${name}.second`);
  return [
    { kind: `${file}: cut short`, hasSecond: true, damage: halve(first) },
    { kind: `${file}: gone`, hasSecond: true, damage: remove(first) },
    { kind: `${file}: their second copy cut short`, hasSecond: true, damage: halve(second) },
    {
      kind: `${file}: cut short, browser storage gone`,
      hasSecond: true,
      damage: all(halve(first), remove(database)),
      says: new RegExp(`${words} .* taken from the second copy`),
    },
    {
      kind: `${file}: both copies gone, browser storage gone`,
      hasSecond: true,
      damage: all(remove(first), remove(second), remove(database)),
      says: new RegExp(`${words} .* taken from the newest snapshot`),
    },
    // The first copy has no digest of its own, so that only the page sees what is wrong with it, and offers the snapshots.
    {
      kind: `${file}: both copies cut short, browser storage gone`,
      hasSecond: false,
      damage: all(halve(first), halve(second), remove(database)),
      says: new RegExp(`${words}.* is damaged or has been altered\\. .*Use a snapshot or a backup`),
    },
  ];
}

function takeOutFrame(path, index) {
  const bytes = readFileSync(path);
  let from = 16;
  for (let each = 0; each < index; each++) from += bytes.readUInt32BE(from) + 36;
  const to = from + bytes.readUInt32BE(from) + 36;
  writeFileSync(path, Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]));
}

/** On the sign-in screen, before anything is opened. */
function alterSegments(which) {
  return (page) =>
    changeSegments(page, which, (store, segment) => {
      segment.bytes[Math.floor(segment.bytes.length / 2)] ^= 1;
      return store.put(segment);
    });
}

function removeClosedRounds(page) {
  return changeSegments(page, 'closed rounds', (store, { member, ring, segment }) =>
    store.delete([member, ring, segment]),
  );
}

/** Every part of the checkpoints that were kept of what each ring may read, or of the closed rounds. */
async function changeSegments(page, which, change) {
  const script = `(${inDatabaseOfPage})(${JSON.stringify(which)}, ${change})`;
  await page.evaluate(script);
}

async function inDatabaseOfPage(which, change) {
  const settled = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const [{ name }] = (await indexedDB.databases()).filter((each) => each.name.startsWith('quarterday-'));
  const opened = await settled(indexedDB.open(name));
  const store = opened.transaction('segments', 'readwrite').objectStore('segments');
  const kept = await settled(store.getAll());
  const segments = kept.filter(({ segment }) => (segment === 'all') === (which === 'all'));
  if (segments.length === 0) throw new Error(`there is nothing of ${which}`);
  for (const segment of segments) await settled(change(store, segment));
  opened.close();
}
