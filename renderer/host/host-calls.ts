// The purposes that both shells answer by the same calls, over whatever carries a call.
import type { SendCall } from '#shared/contract/call-shapes';
import type { Host } from './host';

export function makeHostCalls(send: SendCall): Omit<Host, 'saveFile'> {
  return {
    about: () => send('about', null),
    readWorkbookList: () => send('read-workbook-list', null),
    writeWorkbookList: (bytes) => send('write-workbook-list', { bytes }),
    openSafetyCopy: (input) => send('open-safety-copy', input),
    closeSafetyCopy: (workbook) => send('close-safety-copy', { workbook }),
    readJournal: (input) => send('read-journal', input),
    appendJournal: (input) => send('append-journal', input),
    writeKeySlots: (input) => send('write-key-slots', input),
    writeGrants: (input) => send('write-grants', input),
    writeAttachment: (input) => send('write-attachment', input),
    readAttachment: (input) => send('read-attachment', input),
    passphraseTry: (input) => send('passphrase-try', input),
    safetyCopyFacts: (workbook) => send('safety-copy-facts', { workbook }),
  };
}
