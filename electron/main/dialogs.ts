// The system's own dialogs: saving a file, where the path is the person's choice and never the page's, and choosing a folder.
import { basename } from 'node:path';
import type { BaseWindow, Dialog, FileFilter } from 'electron';
import type { DialogCallName } from '#shared/contract/call-names';
import type { CallInput } from '#shared/contract/call-shapes';
import type { CallHandlers } from '../calls/answer-calls';
import { replaceFile } from '../calls/replace-file';

type FileKinds = CallInput<'save-file'>['kinds'];

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
    'choose-folder': async () => {
      const properties = ['openDirectory' as const, 'createDirectory' as const];
      const { canceled, filePaths } = await dialog.showOpenDialog(window, { properties });
      const [path] = filePaths;
      return canceled || path === undefined ? { outcome: 'cancelled', path: null } : { outcome: 'chosen', path };
    },
  };
}

function filtersOf(kinds: FileKinds): FileFilter[] {
  return kinds.map(({ words, endings }) => ({ name: words, extensions: endings.map((ending) => ending.slice(1)) }));
}
