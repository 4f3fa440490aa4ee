// Gives a finished file its name, and never over a file that stands there.
import { link, lstat, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { CallRefused, isFileError } from './call-refused';
import { syncFolder } from './replace-file';

/** Refuses with `already-here`. The part is gone afterwards, or stands as it was. */
export async function placeNew(part: string, path: string): Promise<void> {
  try {
    // A link fails where a file stands, which a rename would replace.
    await link(part, path);
    await rm(part);
  } catch (error) {
    if (isFileError(error, 'EEXIST')) throw new CallRefused('already-here', { cause: error });
    if (!isFileError(error, 'EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EISDIR')) throw error;
    await renameNew(part, path);
  }
  await syncFolder(dirname(path));
}

/** Sticks, and some network folders, know no links. */
async function renameNew(part: string, path: string): Promise<void> {
  try {
    await lstat(path);
  } catch (error) {
    if (!isFileError(error, 'ENOENT')) throw error;
    await rename(part, path);
    return;
  }
  throw new CallRefused('already-here');
}
