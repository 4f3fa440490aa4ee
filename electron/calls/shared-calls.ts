// Everything both shells answer alike, put together over one data folder.
import { join } from 'node:path';
import type { SharedCallName } from '#shared/contract/call-names';
import type { CallOutput } from '#shared/contract/call-shapes';
import type { CallHandlers } from './answer-calls';
import { makeAttachmentCalls } from './attachments';
import { makePrivateFolder } from './places';
import { replaceFile } from './replace-file';
import { readWhole, SafetyCopies } from './safety-copy';
import { makeFactsCalls } from './safety-copy-facts';
import { makeThrottleCalls } from './throttle';

export interface SharedCalls {
  readonly handlers: CallHandlers<SharedCallName>;
  /** Lets every lock go; for the end of the shell. */
  readonly close: () => Promise<void>;
}

type AboutShell = Pick<CallOutput<'about'>, 'appVersion' | 'shell' | 'capabilities'>;

export async function makeSharedCalls(dataFolder: string, shell: AboutShell): Promise<SharedCalls> {
  await makePrivateFolder(dataFolder);
  const copies = new SafetyCopies(dataFolder);
  const list = join(dataFolder, 'workbooks.json');
  return {
    handlers: {
      about: () => ({ ...shell, platform: process.platform, safetyCopyFolder: dataFolder }),
      'read-workbook-list': async () => ({ bytes: await readWhole(list) }),
      'write-workbook-list': async ({ bytes }) => {
        await replaceFile(list, bytes);
        return null;
      },
      ...copies.calls,
      ...makeAttachmentCalls(dataFolder, copies),
      ...makeThrottleCalls(join(dataFolder, 'throttle.json')),
      ...makeFactsCalls(dataFolder),
    },
    close: () => copies.closeAll(),
  };
}
