// The list of workbooks on this computer, kept twice: opaque bytes to the shell, replaced as a whole.
import type { CallHandlers } from './answer-calls';
import { CallRefused } from './call-refused';
import { mendTwice, readTwice, writeTwice } from './kept-twice';

export function makeWorkbookListCalls(path: string): CallHandlers<'read-workbook-list' | 'write-workbook-list'> {
  return {
    'read-workbook-list': async () => {
      const kept = await readTwice(path);
      if (!kept) throw new CallRefused('missing');
      await mendTwice(path, kept);
      return { bytes: kept.bytes, recovered: kept.from === 'second-copy' };
    },
    'write-workbook-list': async ({ bytes }) => {
      await writeTwice(path, bytes);
      return null;
    },
  };
}
