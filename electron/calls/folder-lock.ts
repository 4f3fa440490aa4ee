// An exclusive lock on one workbook's folder, held by this process for as long as the workbook is open. A lock that a
// dead process left behind is taken over; one that might still be held never is.
import { randomBytes } from 'node:crypto';
import { link, readFile, rename, rm, stat } from 'node:fs/promises';
import { CallRefused, isFileError } from './call-refused';
import { identifyProcess } from './process-identity';
import { writeSynced } from './replace-file';

export interface FolderLock {
  /** False once somebody else has replaced the lock, which only a person can have done. */
  isHeld(): Promise<boolean>;
  release(): Promise<void>;
}

interface Holder {
  readonly pid: number;
  readonly since: string;
  readonly token: string;
}

/** Refuses with `locked-elsewhere` while another living process holds it. */
export async function takeFolderLock(path: string): Promise<FolderLock> {
  const token = randomBytes(16).toString('hex');
  const self = await identifyProcess(process.pid);
  const words = JSON.stringify({ pid: process.pid, since: self.state === 'running' ? self.since : '', token });
  const mine = `${path}.${token}`;
  await writeSynced(mine, new TextEncoder().encode(words));
  const own = await markOf(mine);
  try {
    // A link appears with its whole content at once, and fails where a lock stands.
    while (!(await linkNew(mine, path))) await moveStaleAside(path, `${path}.stale-${token}`);
  } finally {
    await rm(mine, { force: true });
  }
  // Asked before every write, so it is one look at the file and not its words.
  const isHeld = async () => (await markOf(path)) === own;
  return {
    isHeld,
    release: async () => {
      if (await isHeld()) await rm(path, { force: true });
    },
  };
}

/** What a replaced or rewritten lock would not share with ours. */
async function markOf(path: string): Promise<string | undefined> {
  try {
    const { ino, mtimeNs } = await stat(path, { bigint: true });
    return `${ino} ${mtimeNs}`;
  } catch (error) {
    if (isFileError(error, 'ENOENT')) return undefined;
    throw error;
  }
}

async function linkNew(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if (isFileError(error, 'EEXIST')) return false;
    throw error;
  }
}

async function moveStaleAside(path: string, aside: string): Promise<void> {
  const seen = await readHolder(path);
  if (seen && (await mightBeHeld(seen))) throw new CallRefused('locked-elsewhere');
  try {
    await rename(path, aside);
  } catch (error) {
    if (isFileError(error, 'ENOENT')) return;
    throw error;
  }
  // Between looking and moving, another process may have taken the stale lock over: then give it back.
  const moved = await readHolder(aside);
  if (moved?.token !== seen?.token && (await linkNew(aside, path))) {
    await rm(aside);
    throw new CallRefused('locked-elsewhere');
  }
  await rm(aside, { force: true });
}

async function mightBeHeld(holder: Holder): Promise<boolean> {
  const now = await identifyProcess(holder.pid);
  if (now.state === 'gone') return false;
  return now.state === 'unknown' || holder.since === '' || now.since === holder.since;
}

/** Undefined for no lock, and for one whose words were lost with the power. */
async function readHolder(path: string): Promise<Holder | undefined> {
  try {
    const holder: unknown = JSON.parse(await readFile(path, 'utf8'));
    return isHolder(holder) ? holder : undefined;
  } catch (error) {
    if (error instanceof SyntaxError || isFileError(error, 'ENOENT')) return undefined;
    throw error;
  }
}

function isHolder(value: unknown): value is Holder {
  if (typeof value !== 'object' || value === null) return false;
  if (!('pid' in value && 'since' in value && 'token' in value)) return false;
  return Number.isSafeInteger(value.pid) && typeof value.since === 'string' && typeof value.token === 'string';
}
