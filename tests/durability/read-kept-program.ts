// node read-kept-program.mjs DATA_FOLDER SCRATCH FILE: opens the workbook there with the last passphrase that may count, and
// holds it against the lines of `keep-until-killed-program.ts` in FILE. Prints as JSON what was lost, why it cannot be gone on
// with if it cannot, and the passphrase. SCRATCH becomes the clean computer that a backup is brought to.
import { readFile } from 'node:fs/promises';
import { instantOf } from '#shared/domain/plain-date';
import { makeVault } from '#storage/make-vault';
import type { Workbook } from '#storage/workbook';
import { openShell } from '../builders/open-shell';
import { peopleIn } from '../builders/workbooks';
import type { Lasting } from './lasting';

const [dataFolder = '', scratch = '', file = ''] = process.argv.slice(2);
const lasting: readonly Lasting[] = JSON.parse(await readFile(file, 'utf8'));
const { surroundings, close } = await openShell(dataFolder, instantOf(new Date()));
const vault = makeVault(surroundings);
const lost: string[] = [];

/** The last that counts alone, and whatever was begun since. */
function passphrasesThatMayCount(): readonly string[] {
  const told = lasting.flatMap((each) => ('passphrase' in each ? [each] : []));
  const alone = told.findLastIndex(({ counts }) => counts === 'alone');
  return told.slice(Math.max(0, alone)).map(({ passphrase }) => passphrase);
}

async function open(): Promise<{ workbook?: Workbook; passphrase: string; words: string }> {
  const [listed] = (await vault.list()).workbooks;
  const [member] = listed?.members ?? [];
  if (!listed || !member) return { passphrase: '', words: 'no workbook is listed' };
  let words = '';
  for (const passphrase of passphrasesThatMayCount()) {
    const unlocked = await vault.unlock(listed.workbook, member.member, passphrase);
    if (unlocked.state === 'open') {
      const { workbook } = unlocked;
      words = workbook.getSnapshot().readOnlyBecause || (await workbook.verify());
      return { workbook, passphrase, words };
    }
    words = 'words' in unlocked ? unlocked.words : unlocked.state;
  }
  return { passphrase: '', words };
}

async function findLost(workbook: Workbook, passphrase: string): Promise<void> {
  const { state } = workbook.getSnapshot();
  const people = new Set(peopleIn(workbook));
  const snapshots = (await workbook.keeping.snapshots()).map(({ day }) => day);
  const words = JSON.stringify(state);
  for (const each of lasting) {
    if ('saved' in each && !people.has(each.saved)) lost.push(`${each.saved} is not there`);
    if ('gone' in each && words.includes(each.gone)) lost.push(`${each.gone} is still there`);
    if ('left' in each && !Object.entries(state.general.members).some(isLeft(each.left))) lost.push('one has not left');
  }
  // Only the newest fourteen are kept.
  const day = lasting.findLast((each) => 'snapshot' in each);
  if (day && 'snapshot' in day && !snapshots.includes(day.snapshot)) lost.push(`no snapshot of ${day.snapshot}`);
  const at = lasting.findLastIndex((each) => 'backup' in each);
  const backup = lasting[at];
  if (backup && 'backup' in backup) await findLostOf(backup.backup, lasting.slice(0, at), workbook, passphrase);
}

function isLeft(member: string) {
  return ([id, { standing }]: readonly [string, { readonly standing: string }]) => id === member && standing === 'left';
}

async function findLostOf(path: string, before: readonly Lasting[], { member }: Workbook, passphrase: string) {
  const elsewhere = await openShell(scratch, instantOf(new Date()));
  const clean = makeVault(elsewhere.surroundings);
  const brought = await clean.bringBackup({ path });
  if (brought.state !== 'brought') {
    lost.push(`${path} is not taken: ${JSON.stringify(brought)}`);
    return;
  }
  const restored = await brought.backup.restore(member, { passphrase });
  const unlocked = restored.state === 'restored' ? await clean.unlock(restored.workbook, member, passphrase) : restored;
  if (unlocked.state !== 'open') lost.push(`${path} does not open: ${JSON.stringify(unlocked)}`);
  else {
    const people = new Set(peopleIn(unlocked.workbook));
    for (const each of before) {
      if ('saved' in each && !people.has(each.saved)) lost.push(`${each.saved} is not in the backup made after it`);
    }
  }
  await elsewhere.close();
}

const { workbook, passphrase, words } = await open();
if (workbook) {
  await findLost(workbook, passphrase);
  await workbook.lock();
}
await close();
console.log(JSON.stringify({ lost, unopenable: words, passphrase }));
process.exit(0);
