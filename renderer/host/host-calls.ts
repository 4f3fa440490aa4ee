// The purposes that both shells answer by the same calls, over whatever carries a call.
import type { SendCall } from '#shared/contract/call-shapes';
import type { Host } from './host';

export function makeHostCalls(send: SendCall): Omit<Host, 'saveFile' | 'openFile'> {
  return {
    about: () => send('about', null),
    readWorkbookList: () => send('read-workbook-list', null),
    writeWorkbookList: (bytes) => send('write-workbook-list', { bytes }),
    openSafetyCopy: (input) => send('open-safety-copy', input),
    closeSafetyCopy: (workbook) => send('close-safety-copy', { workbook }),
    readJournal: (input) => send('read-journal', input),
    appendJournal: (input) => send('append-journal', input),
    readKeySlots: (workbook) => send('read-key-slots', { workbook }),
    writeKeySlots: (input) => send('write-key-slots', input),
    readGrants: (workbook) => send('read-grants', { workbook }),
    writeGrants: (input) => send('write-grants', input),
    writeAttachment: (input) => send('write-attachment', input),
    readAttachment: (input) => send('read-attachment', input),
    listAttachments: (workbook) => send('list-attachments', { workbook }),
    passphraseTry: (input) => send('passphrase-try', input),
    safetyCopyFacts: (workbook) => send('safety-copy-facts', { workbook }),
  };
}
