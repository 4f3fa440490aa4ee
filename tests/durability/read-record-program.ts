// node read-record-program.mjs DATA_FOLDER PASSPHRASE: opens the workbook in that folder as the app does, but without a browser
// beside it, and prints as JSON what stands in the record and whether it is whole.

import { instantOf } from '#shared/domain/plain-date';
import { makeVault } from '#storage/make-vault';
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
  console.log(
    JSON.stringify({
      state: 'open',
      readOnlyBecause,
      notices,
      broken: await workbook.verify(),
      entries: history.length,
      notes,
    }),
  );
} else {
  console.log(JSON.stringify(unlocked));
}
await close();
process.exit(0);
