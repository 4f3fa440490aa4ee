// Sealed evidence, one file each, named by the SHA-256 of its sealed bytes: on the disk before the entry that names it.
import { createHash } from 'node:crypto';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { attachmentBytesMax } from '#shared/contract/call-limits';
import type { CallHandlers } from './answer-calls';
import { CallRefused, isFileError } from './call-refused';
import { makePrivateFolder } from './places';
import { readWhole } from './read-whole';
import { replaceFile, syncFolder } from './replace-file';
import type { CopiesAt } from './safety-copy';

type AttachmentCalls = CallHandlers<'write-attachment' | 'read-attachment' | 'remove-attachments'>;

export function makeAttachmentCalls(copiesAt: CopiesAt): AttachmentCalls {
  return {
    'write-attachment': ({ stage, workbook, name, bytes }) => {
      const copies = copiesAt({ stage });
      return copies.whileWritable(workbook, async () => {
        refuseOtherDigest(name, bytes);
        const folder = copies.paths(workbook).attachments;
        await makePrivateFolder(folder);
        await replaceFile(join(folder, name), bytes);
        return null;
      });
    },
    'read-attachment': async ({ stage, workbook, name }) => {
      const path = join(copiesAt({ stage }).paths(workbook).attachments, name);
      if ((await sizeOf(path)) > attachmentBytesMax) throw new CallRefused('digest-differs');
      const bytes = await readWhole(path);
      refuseOtherDigest(name, bytes);
      return { bytes };
    },
    'remove-attachments': ({ stage, workbook, names }) => {
      const copies = copiesAt({ stage });
      return copies.whileWritable(workbook, async () => {
        const folder = copies.paths(workbook).attachments;
        const listed = new Set((await listAttachments(folder)).map((attachment) => attachment.name));
        const standing = [...new Set(names)].filter((name) => listed.has(name));
        for (const name of standing) await rm(join(folder, name));
        if (standing.length > 0) await syncFolder(folder);
        return { removed: standing.length };
      });
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
