// Each kind of damage alone, in the real app: whether the whole record is shown again where there is a second copy, and
// whether what cannot be is named in words.
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { homeHeading } from '../../bench/open-app.mjs';
import { during } from './activities.mjs';
import { examplePassphrase, makeExample, profileOf, signIn, startRun } from './app-run.mjs';
import { beyondRecovery, damageKinds } from './damage-kinds.mjs';
import { makeReadRecord } from './read-record.mjs';

export const name = 'damage-unrecovered';
const untilKilledMs = 3000;

export async function run({ report, folder, share }) {
  const readRecord = await makeReadRecord(folder);
  const whole = await makeUndamaged(folder);
  const tried = share === 'whole' ? damageKinds : damageKinds.filter((_, index) => index % 5 === 0);
  const outcomes = [];
  for (const kind of tried) outcomes.push(await openDamaged(folder, whole, kind, readRecord));
  const control = await openDamaged(folder, whole, beyondRecovery, readRecord);
  const unrecovered = outcomes.filter(isUnrecovered);
  const readOnly = outcomes.filter(({ shows, isReadOnly }) => shows === 'everything' && isReadOnly);
  const lost = outcomes.filter(({ hasSecond }) => !hasSecond);
  const hidden = outcomes.filter(({ says, words }) => says && !says.test(words));
  report({
    name,
    meaning:
      `${outcomes.length} kinds of damage, each alone; ${readOnly.length} of them open to read only; ` +
      `${lost.length} without a second copy; ${hidden.length} of which the app does not say what it has to`,
    value: new Set([...unrecovered, ...hidden]).size,
    cases: outcomes.length,
    details: outcomes.map(
      ({ kind, shows, isReadOnly, words }) => `${kind}: shows ${shows}${isReadOnly ? ', read only' : ''}. ${words}`,
    ),
    control: { what: `not recovered when ${beyondRecovery.kind} are damaged`, value: isUnrecovered(control) ? 1 : 0 },
  });
}

function isUnrecovered({ hasSecond, shows }) {
  return hasSecond && shows !== 'everything';
}

/** The example with a little more work in it than an earlier profile knows, ended by a kill, and the head it had. */
async function makeUndamaged(folder) {
  const at = { dataFolder: join(folder, 'whole') };
  const earlier = join(folder, 'earlier-profile');
  mkdirSync(at.dataFolder);
  await makeExample(at.dataFolder);
  cpSync(profileOf(at.dataFolder), earlier, { recursive: true, verbatimSymlinks: true });
  const used = await startRun(at);
  await signIn(used.page);
  await during('saving answers', used.page, 'work', async (isOver) => {
    await new Promise((resolve) => setTimeout(resolve, untilKilledMs));
    isOver();
    await used.kill();
  });
  const opened = await startRun(at);
  await signIn(opened.page);
  const head = await readHead(opened.page);
  await lock(opened.page);
  await opened.close();
  return { ...at, earlier, head };
}

async function openDamaged(folder, whole, { kind, hasSecond, says, damage, inPage }, readRecord) {
  const dataFolder = join(folder, kind.replaceAll(/\W+/g, '-'));
  const at = { dataFolder, earlier: whole.earlier };
  cpSync(whole.dataFolder, dataFolder, { recursive: true, verbatimSymlinks: true });
  damage?.(at);
  const app = await startRun(at);
  const { page } = app;
  try {
    await inPage?.(page);
    const outcome = await openOrRefusal(page);
    const found = { kind, hasSecond, says, ...outcome };
    if (outcome.opened) {
      const head = await readHead(page);
      Object.assign(found, { shows: head === whole.head ? 'everything' : 'a part' });
    }
    if (hasSecond || !outcome.opened) return found;
    await lock(page);
    await app.close();
    const { damagedFiles } = await readRecord(dataFolder);
    return { ...found, words: damagedFiles.join(' ') };
  } finally {
    await app.kill();
  }
}

/** What the app says after the passphrase, or instead of asking for it. */
async function openOrRefusal(page) {
  const passphrase = page.getByLabel(/^Passphrase for/);
  const told = page.locator('.notice');
  await passphrase
    .or(told)
    .or(page.getByRole('button', { name: 'Look round' }))
    .first()
    .waitFor();
  if (await passphrase.isVisible()) {
    await passphrase.fill(examplePassphrase);
    await page.getByRole('button', { name: 'Open the workbook' }).click();
    await homeHeading(page).or(told).first().waitFor({ timeout: 60_000 });
  }
  const words = (await told.allInnerTexts()).map((each) => each.replaceAll(/\s+/g, ' ')).join(' ');
  const opened = await homeHeading(page).isVisible();
  const isReadOnly = /nothing can be changed/.test(words);
  return { opened, shows: opened ? 'unknown' : 'nothing', isReadOnly, words };
}

async function readHead(page) {
  await page.getByRole('button', { name: 'Where is my data' }).click();
  return page.locator('.fingerprint').innerText();
}

async function lock(page) {
  await page.getByRole('button', { name: 'Lock' }).click();
  await page.getByLabel(/^Passphrase for/).waitFor();
}
