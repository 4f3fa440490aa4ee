// What came of saving a file outside the workbook, in words that claim no more than the shell could tell. Pure.

import type { Host } from '#host/host';

export interface SavedFile {
  readonly kind: 'status' | 'alert';
  readonly words: string;
}

export function savedFileWords(name: string, answer: Awaited<ReturnType<Host['saveFile']>>): SavedFile {
  if (!answer.ok) {
    const words =
      answer.code === 'disk-full'
        ? `${name} could not be saved because the disk is full. Free some space, then save it again.`
        : `${name} could not be saved. A file of that name may be open in another program, or nothing may be written there. Choose another name or place and try again.`;
    return { kind: 'alert', words };
  }
  switch (answer.value.outcome) {
    case 'saved':
      return { kind: 'status', words: `${name} was saved.` };
    case 'cancelled':
      return { kind: 'status', words: 'Nothing was saved.' };
    case 'unknown':
      return { kind: 'status', words: `${name} was handed to the browser. Look in your downloads folder.` };
  }
}
