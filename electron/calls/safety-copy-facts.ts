// Paths, sizes and dates for the screen "Where is my data". Reads names and sizes only, never what is inside.
import { readdir, stat } from 'node:fs/promises';
import type { CallHandlers } from './answer-calls';
import { listAttachments } from './attachments';
import { CallRefused, isFileError } from './call-refused';
import { readFreeBytes } from './free-space';
import type { CopiesAt } from './safety-copy';

export function makeFactsCalls(copiesAt: CopiesAt): CallHandlers<'safety-copy-facts'> {
  return {
    'safety-copy-facts': async ({ stage, workbook }) => {
      const paths = copiesAt({ stage }).paths(workbook);
      const names = await orNullIfMissing(readdir(paths.folder));
      if (!names) throw new CallRefused('missing');
      const attachments = await listAttachments(paths.attachments);
      return {
        folder: paths.folder,
        journal: await readFacts(paths.journal),
        keySlots: await readFacts(paths.keySlots),
        grants: await readFacts(paths.grants),
        attachments: {
          folder: paths.attachments,
          count: attachments.length,
          sizeBytes: attachments.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
          names: attachments.map(({ name }) => name),
        },
        movedAside: names.filter((name) => name.startsWith(paths.tornPrefix)).toSorted(),
        freeBytes: await readFreeBytes(paths.folder),
      };
    },
  };
}

async function readFacts(path: string) {
  const facts = await orNullIfMissing(stat(path));
  return facts && { path, sizeBytes: facts.size, changedAt: facts.mtime.toISOString() };
}

async function orNullIfMissing<Result>(asked: Promise<Result>): Promise<Result | null> {
  try {
    return await asked;
  } catch (error) {
    if (isFileError(error, 'ENOENT')) return null;
    throw new CallRefused('unreadable', { cause: error });
  }
}
