// Tells one process from another that was given the same number later, so that a lock left by a dead one is known.
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { isFileError } from './call-refused';

/** `gone`: nothing runs under this number. `unknown`: something does, but the system does not say since when. */
export type ProcessIdentity =
  | { readonly state: 'gone' }
  | { readonly state: 'unknown' }
  | { readonly state: 'running'; readonly since: string };

export async function identifyProcess(pid: number): Promise<ProcessIdentity> {
  if (process.platform === 'linux') return identifyByProc(pid);
  if (!isRunning(pid)) return { state: 'gone' };
  const [command, ...words] =
    process.platform === 'win32'
      ? ['powershell.exe', '-NoProfile', '-Command', `(Get-Process -Id ${pid}).StartTime.ToFileTimeUtc()`]
      : ['ps', '-o', 'lstart=', '-p', String(pid)];
  try {
    const { stdout } = await promisify(execFile)(command ?? '', words, {
      timeout: 5000,
      env: { ...process.env, LC_ALL: 'C' },
    });
    return stdout.trim() ? { state: 'running', since: stdout.trim() } : { state: 'unknown' };
  } catch {
    return { state: 'unknown' };
  }
}

async function identifyByProc(pid: number): Promise<ProcessIdentity> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'latin1');
    // The name in brackets may hold anything, so fields are counted from its end: state is the first, start the 20th.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z' || fields[0] === 'X') return { state: 'gone' };
    const boot = (await readFile('/proc/sys/kernel/random/boot_id', 'latin1')).trim();
    return { state: 'running', since: `${boot} ${fields[19]}` };
  } catch (error) {
    return { state: isFileError(error, 'ENOENT', 'ESRCH') ? 'gone' : 'unknown' };
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !isFileError(error, 'ESRCH');
  }
}
