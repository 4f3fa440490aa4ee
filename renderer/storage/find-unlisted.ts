// The workbooks that stand on this computer when the list of them is lost, with both its copies. Names are sealed or gone with the
// list, so that places stand for them until somebody signs in; then the list says the names again.

import { readKeySlots } from '#shared/formats/key-slots/read-key-slots';
import { readJournal } from './journal-reader';
import type { SafetyCopy } from './safety-copy';
import type { ListedMember, ListedWorkbook } from './vault';

/** The genesis and the two entries that founding writes. */
const foundedFrames = 3;

/** `scanned` are those that have a folder here. */
export async function findUnlisted(
  safetyCopy: Pick<SafetyCopy, 'openSafetyCopy' | 'closeSafetyCopy' | 'readJournal'>,
  scanned: readonly string[],
): Promise<readonly ListedWorkbook[]> {
  const found: ListedWorkbook[] = [];
  for (const workbook of scanned) {
    const members = await findMembers(safetyCopy, workbook);
    const name = `Organisation ${found.length + 1}, its name is lost`;
    if (members.length > 0) found.push({ workbook, name, members, isExample: false, lastOpenedOn: '', locality: '' });
  }
  return found;
}

async function findMembers(
  safetyCopy: Pick<SafetyCopy, 'openSafetyCopy' | 'closeSafetyCopy' | 'readJournal'>,
  workbook: string,
): Promise<readonly ListedMember[]> {
  const opened = await safetyCopy.openSafetyCopy({ workbook, create: false });
  if (!opened.ok) return [];
  const journal = await readJournal(safetyCopy, workbook);
  await safetyCopy.closeSafetyCopy(workbook);
  // What founding left unfinished cannot be opened.
  if (!opened.value.grants || (journal.ok && journal.value.frames.length < foundedFrames)) return [];
  const slots = opened.value.keySlots && readKeySlots(opened.value.keySlots);
  const standings = new Map<ListedMember['member'], ListedMember['standing']>();
  for (const { member, slots: ways } of slots?.ok ? slots.value.members : []) {
    const isInvited = ways.every(({ kind }) => kind === 'invitation');
    // The paper key is nobody who signs in.
    if (!isInvited && !ways.some(({ kind }) => kind === 'passphrase')) continue;
    // A member's newest set stands last in the file: earlier ones are kept for what they still open.
    standings.set(member, isInvited ? 'invited' : 'enrolled');
  }
  return [...standings].map(([member, standing], index) => {
    const number = index + 1;
    return { member, displayName: `Person ${number}`, initials: String(number), roles: [], standing };
  });
}
