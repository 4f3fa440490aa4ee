// Sealed evidence, one file each, named by the SHA-256 of its sealed bytes: on the disk before the entry that names it.
import { createHash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { attachmentBytesMax } from '#shared/contract/call-limits';
import type { CallHandlers } from './answer-calls';
import { CallRefused, isFileError } from './call-refused';
import { makePrivateFolder, workbookPaths } from './places';
import { replaceFile } from './replace-file';
import { readWhole, type SafetyCopies } from './safety-copy';

type AttachmentCalls = CallHandlers<'write-attachment' | 'read-attachment'>;

export function makeAttachmentCalls(dataFolder: string, copies: SafetyCopies): AttachmentCalls {
  const folderOf = (workbook: string) => workbookPaths(dataFolder, workbook).attachments;
  return {
    'write-attachment': ({ workbook, name, bytes }) =>
      copies.whileWritable(workbook, async () => {
        refuseOtherDigest(name, bytes);
        await makePrivateFolder(folderOf(workbook));
        await replaceFile(join(folderOf(workbook), name), bytes);
        return null;
      }),
    'read-attachment': async ({ workbook, name }) => {
      const path = join(folderOf(workbook), name);
      if ((await sizeOf(path)) > attachmentBytesMax) throw new CallRefused('digest-differs');
      const bytes = await readWhole(path);
      refuseOtherDigest(name, bytes);
      return { bytes };
    },
  };
}

/** Empty where no folder stands. */
export async function listAttachments(folder: string): Promise<{ name: string; sizeBytes: number }[]> {
  let names: string[];
  try {
    names = await readdir(folder);
  } catch (error) {
    if (isFileError(error, 'ENOENT')) return [];
    throw new CallRefused('unreadable', { cause: error });
  }
  const attachments = names.filter((name) => /^[0-9a-f]{64}$/.test(name)).toSorted();
  return Promise.all(attachments.map(async (name) => ({ name, sizeBytes: await sizeOf(join(folder, name)) })));
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    throw new CallRefused(isFileError(error, 'ENOENT') ? 'missing' : 'unreadable', { cause: error });
  }
}

function refuseOtherDigest(name: string, bytes: Uint8Array): void {
  if (createHash('sha256').update(bytes).digest('hex') !== name) throw new CallRefused('digest-differs');
}
