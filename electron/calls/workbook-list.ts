// The list of workbooks on this computer, kept twice: opaque bytes to the shell, replaced as a whole.
import type { CallHandlers } from './answer-calls';
import { CallRefused } from './call-refused';
import { mendTwice, readTwice, writeTwice } from './kept-twice';

export function makeWorkbookListCalls(path: string): CallHandlers<'read-workbook-list' | 'write-workbook-list'> {
  return {
    'read-workbook-list': async () => {
      const kept = await readTwice(path);
      if (!kept) throw new CallRefused('missing');
      const recovered = kept.from === 'second-copy';
      // A list that stands alone may be damaged: only the page can tell, so nothing is made of it here.
      if (recovered) await mendTwice(path, kept);
      return { bytes: kept.bytes, recovered };
    },
    'write-workbook-list': async ({ bytes }) => {
      await writeTwice(path, bytes);
      return null;
    },
  };
}
