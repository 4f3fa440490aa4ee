// node read-record-program.mjs DATA_FOLDER PASSPHRASE: opens the workbook in that folder as the app does, but without a browser
// beside it, and prints as JSON what stands in the record and whether it is whole.

import { instantOf } from '#shared/domain/plain-date';
import { makeVault } from '#storage/make-vault';
import type { Workbook } from '#storage/workbook';
import { openShell } from '../builders/open-shell';

const [dataFolder = '', passphrase = ''] = process.argv.slice(2);
const { surroundings, close } = await openShell(dataFolder, instantOf(new Date()));
const vault = makeVault(surroundings);
const { workbooks, words } = await vault.list();
const [listed] = workbooks;
const [member] = listed?.members ?? [];
if (!listed || !member) throw new Error(`no workbook is listed. ${words}`);
const unlocked = await vault.unlock(listed.workbook, member.member, passphrase);
if (unlocked.state === 'open') {
  const { workbook } = unlocked;
  const { readOnlyBecause, notices } = workbook.getSnapshot();
  const history = await workbook.history();
  const notes = history.flatMap(({ changes }) =>
    changes.flatMap((change) => (change.kind === 'answer-given' ? [change.answer.note] : [])),
  );
  const damagedFiles = await findDamagedFiles(workbook);
  console.log(
    JSON.stringify({
      state: 'open',
      readOnlyBecause,
      notices,
      broken: await workbook.verify(),
      entries: history.length,
      notes,
      damagedFiles,
    }),
  );
} else {
  console.log(JSON.stringify(unlocked));
}
await close();
process.exit(0);

/** The names of evidence whose files are not what was kept, each with what the screens would say of it. */
async function findDamagedFiles(workbook: Workbook): Promise<readonly string[]> {
  const { evidence } = workbook.getSnapshot().state.general;
  const found: string[] = [];
  for (const { name, attachment } of Object.values(evidence)) {
    const { state } = await workbook.readFile(attachment);
    if (state !== 'read') found.push(`${name} is ${state}.`);
  }
  return found;
}
