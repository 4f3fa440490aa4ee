// The folder that backups go to: what is said of it, and whether it can be used. A folder that is not there yet is made.

import type { Host } from '#host/host';
import { pathIn } from '#shared/domain/path-in';
import { writeSize } from '#shared/domain/write-size';

type Answered<Method extends 'suggestFolders' | 'lookAtFolder'> = Extract<
  Awaited<ReturnType<Host[Method]>>,
  { ok: true }
>['value'];
export type SuggestedFolder = Answered<'suggestFolders'>['folders'][number];
type FolderState = Answered<'lookAtFolder'>['state'];

/** Backups stand in a folder of their own, so that nobody has to tell them from other files. */
export function backupFolderIn(place: string): string {
  return pathIn(place, 'Quarterday backups');
}

/** `62.5 GB free. On the same disk as your records: lost with it.` */
export function roomWords({ freeBytes, sameDisk }: Pick<SuggestedFolder, 'freeBytes' | 'sameDisk'>): string {
  const room = freeBytes === null ? '' : `${writeSize(freeBytes)} free.`;
  const disk = sameDisk === true ? 'On the same disk as your records: lost with it.' : '';
  return [room, disk].filter((words) => words !== '').join(' ');
}

const refusedWords: Readonly<Record<Exclude<FolderState, 'ready'>, string>> = {
  missing: 'This folder is not there and could not be made. Plug the drive in, or choose another folder',
  'not-writable': 'Nothing can be written to this folder. Choose another one',
  'inside-records': 'This folder is inside that of your records, and would be lost with it. Choose another one',
};

type Looking = Pick<Host, 'lookAtFolder'>;

/** Why a folder cannot take backups; empty where it can, or where it is not there and may be made. */
export async function lookAtBackupFolder(host: Looking, path: string): Promise<string> {
  const state = await stateOf(host, path);
  return state === 'ready' || state === 'missing' ? '' : refusalOf(state);
}

/** Makes a folder ready for backups. Empty where it is; otherwise why it is not. */
export async function readyBackupFolder(host: Looking & Pick<Host, 'makeFolder'>, path: string): Promise<string> {
  const state = await stateOf(host, path);
  if (state === 'ready') return '';
  if (state !== 'missing') return refusalOf(state);
  const made = await host.makeFolder(path);
  return made.ok ? '' : refusalOf('missing');
}

async function stateOf(host: Looking, path: string): Promise<FolderState | 'no path'> {
  const look = await host.lookAtFolder(path);
  return look.ok ? look.value.state : 'no path';
}

function refusalOf(state: Exclude<FolderState, 'ready'> | 'no path'): string {
  return state === 'no path'
    ? 'Write the whole path of the folder, for example E:\\Backups or /media/stick/backups'
    : refusedWords[state];
}
