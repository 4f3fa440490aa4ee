// node keep-until-killed-program.mjs DATA_FOLDER PASSPHRASE ACTIVITY MARK: over a real shell and with the real keys, does what
// members and keeping do, over and over until it is killed. Prints a line of JSON for whatever now has to last, once it was told
// that it was done, and a passphrase before it may begin to count. ACTIVITY `found` makes the workbook instead.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { instantOf } from '#shared/domain/plain-date';
import { readKeySlots } from '#shared/formats/key-slots/read-key-slots';
import { makeVault } from '#storage/make-vault';
import type { Workbook } from '#storage/workbook';
import { readList } from '#storage/workbook-list';
import { membershipOf } from '../builders/colleagues';
import { openShell } from '../builders/open-shell';
import { addPerson, riverside } from '../builders/workbooks';
import type { Lasting } from './lasting';

const [dataFolder = '', firstPassphrase = '', activity = '', mark = ''] = process.argv.slice(2);
const { surroundings, close } = await openShell(dataFolder, instantOf(new Date()));
const { safetyCopy } = surroundings;
const vault = makeVault({ ...surroundings, now: () => new Date() });
// Not inside the data folder, where no backup may be made.
const stick = `${dataFolder}-stick`;
let passphrase = firstPassphrase;

function tell(lasting: Lasting): void {
  console.log(JSON.stringify(lasting));
}

async function unlock(): Promise<Workbook> {
  const [listed] = (await vault.list()).workbooks;
  const [member] = listed?.members ?? [];
  if (!listed || !member) throw new Error('no workbook is listed');
  const unlocked = await vault.unlock(listed.workbook, member.member, passphrase);
  if (unlocked.state !== 'open') throw new Error(JSON.stringify(unlocked));
  return unlocked.workbook;
}

async function addMark(workbook: Workbook, number: number) {
  const name = `${mark}-${number}`;
  const added = addPerson(workbook, name);
  const committed = await workbook.commit([added]);
  if (committed.state !== 'saved') throw new Error(committed.words);
  tell({ saved: name });
  return { name, added };
}

/** Into a folder of its own, since there is one backup a minute in each. */
async function backUp(workbook: Workbook, number: number): Promise<string> {
  const folder = join(stick, mark, String(number));
  await mkdir(folder, { recursive: true });
  const made = await workbook.keeping.backUp(folder);
  if (made.state !== 'made') throw new Error(JSON.stringify(made));
  return made.path;
}

/** The workbook is open before and after. */
const activities: Record<string, (workbook: Workbook, number: number) => Promise<Workbook>> = {
  'adding people': async (workbook, number) => {
    await addMark(workbook, number);
    return workbook;
  },

  'renewing keys that somebody knows': async (workbook, number) => {
    await addMark(workbook, number);
    const next = `other words ${mark} ${number}`;
    tell({ passphrase: next, counts: 'perhaps' });
    const renewed = await workbook.waysIn.renewKeys(passphrase, next);
    if (renewed.state !== 'made') throw new Error(renewed.words);
    tell({ passphrase: next, counts: 'alone' });
    await workbook.lock();
    passphrase = next;
    return unlock();
  },

  'renewing keys after a leaver': async (workbook, number) => {
    const name = `Leaver ${mark} ${number}`;
    const person = { name, position: '' };
    const invited = await workbook.members.invite({ person, membership: membershipOf(name, ['checker']) });
    if (invited.state !== 'invited') throw new Error(invited.words);
    const left = await workbook.members.leave(invited.member, 'Moved away');
    if (left.state !== 'done') throw new Error(left.words);
    tell({ left: invited.member });
    await addMark(workbook, number);
    return workbook;
  },

  'making a backup': async (workbook, number) => {
    await addMark(workbook, number);
    tell({ backup: await backUp(workbook, number) });
    return workbook;
  },

  'making a snapshot': async (workbook, number) => {
    await addMark(workbook, number);
    // A day after the newest, since only so many are kept.
    const days = (await workbook.keeping.snapshots()).map((snapshot) => snapshot.day);
    const newest = days.toSorted().at(-1);
    const day = new Date((newest ? Date.parse(newest) : Date.now()) + 86_400_000).toISOString().slice(0, 10);
    const made = await safetyCopy.makeSnapshot({ workbook: workbook.workbook, day });
    if (!made.ok) throw new Error(made.code);
    tell({ snapshot: day });
    return workbook;
  },

  'restoring a backup': async (workbook, number) => {
    await addMark(workbook, number);
    const path = await backUp(workbook, number);
    const { member } = workbook;
    await workbook.lock();
    const brought = await vault.bringBackup({ path });
    if (brought.state !== 'brought') throw new Error(JSON.stringify(brought));
    const restored = await brought.backup.restore(member, { passphrase });
    if (restored.state !== 'restored') throw new Error(JSON.stringify(restored));
    return unlock();
  },

  'erasing a person': async (workbook, number) => {
    // Ends in a word, so that the first is not found in the tenth.
    const name = `Gone ${mark} ${number} Lane`;
    const added = addPerson(workbook, name);
    await workbook.commit([added]);
    await addMark(workbook, number);
    if (added.kind !== 'record-added') throw new Error(added.kind);
    const erased = await workbook.keeping.erase({ person: added.record, names: [name] }, 'They asked us to', []);
    if (erased.state !== 'erased') throw new Error(erased.words);
    tell({ gone: name });
    return workbook;
  },

  'opening what version 1 wrote': async (workbook, number) => {
    await addMark(workbook, number);
    await workbook.lock();
    await writeAsVersion1(workbook.workbook);
    return unlock();
  },
};

/** The list and the key slots as the first Quarterday wrote them, which knew no invitations. */
async function writeAsVersion1(workbook: string): Promise<void> {
  const list = await readList(safetyCopy);
  const opened = await safetyCopy.openSafetyCopy({ workbook, create: false });
  if (!list.ok || !opened.ok) throw new Error('it does not open');
  const read = readKeySlots(opened.value.keySlots ?? new Uint8Array());
  if (!read.ok) throw new Error(read.words);
  const { members, ...slots } = read.value;
  const bytesOf = (stored: unknown) => new TextEncoder().encode(JSON.stringify(stored));
  const written = await safetyCopy.writeKeySlots({
    workbook,
    bytes: bytesOf({ ...slots, format: 1, kind: 'key slots', members }),
  });
  const workbooks = list.workbooks.map((each) => ({
    ...each,
    members: each.members.map(({ standing: _, ...member }) => member),
  }));
  const listed = await safetyCopy.writeWorkbookList(bytesOf({ format: 1, kind: 'workbook list', workbooks }));
  if (!written.ok || !listed.ok) throw new Error('it cannot be written');
  await safetyCopy.closeSafetyCopy(workbook);
}

if (activity === 'found') {
  const founded = await vault.found({ ...riverside, passphrase });
  if (founded.state !== 'founded') throw new Error(founded.words);
  await founded.workbook.lock();
  await close();
  console.log(JSON.stringify(Object.keys(activities)));
  process.exit(0);
}
const act = activities[activity];
if (!act) throw new Error(`no such activity: ${activity}`);
let workbook = await unlock();
for (let number = 0; ; number += 1) workbook = await act(workbook, number);
