// Saving and opening files by the system's own dialogs. The path is the person's choice and never the page's.
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { BaseWindow, Dialog, FileFilter } from 'electron';
import type { DialogCallName } from '#shared/contract/call-names';
import type { CallInput } from '#shared/contract/call-shapes';
import type { CallHandlers } from '../calls/answer-calls';
import { CallRefused, refuseUnread } from '../calls/call-refused';
import { replaceFile } from '../calls/replace-file';

type FileKinds = CallInput<'open-file'>['kinds'];

export function makeDialogCalls(
  dialog: Pick<Dialog, 'showSaveDialog' | 'showOpenDialog'>,
  window: BaseWindow,
): CallHandlers<DialogCallName> {
  return {
    'save-file': async ({ suggestedName, kinds, bytes }) => {
      // A name may suggest what the file is called, not where it goes.
      const defaultPath = basename(suggestedName);
      const { canceled, filePath } = await dialog.showSaveDialog(window, { defaultPath, filters: filtersOf(kinds) });
      if (canceled || !filePath) return { outcome: 'cancelled' };
      await replaceFile(filePath, bytes);
      return { outcome: 'saved' };
    },
    'open-file': async ({ kinds, bytesMax }) => {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        properties: ['openFile'],
        filters: filtersOf(kinds),
      });
      const [path] = filePaths;
      if (canceled || path === undefined) return { outcome: 'cancelled' };
      return { outcome: 'opened', name: basename(path), bytes: await readChosen(path, bytesMax) };
    },
  };
}

function filtersOf(kinds: FileKinds): FileFilter[] {
  return kinds.map(({ words, endings }) => ({ name: words, extensions: endings.map((ending) => ending.slice(1)) }));
}

async function readChosen(path: string, bytesMax: number): Promise<Uint8Array> {
  try {
    if ((await stat(path)).size > bytesMax) throw new CallRefused('too-big');
    return new Uint8Array(await readFile(path));
  } catch (error) {
    throw refuseUnread(error);
  }
}
