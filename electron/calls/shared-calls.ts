// Everything both shells answer alike, put together over one data folder.
import type { SharedCallName } from '#shared/contract/call-names';
import type { CallOutput } from '#shared/contract/call-shapes';
import type { CallHandlers } from './answer-calls';
import { makeAttachmentCalls } from './attachments';
import { makeBackupCalls } from './backups';
import { Jobs } from './jobs';
import { OutsideFiles } from './outside';
import { OutsideFolders } from './outside-folders';
import { dataPaths, makePrivateFolder } from './places';
import { finishRemovals, makeRemovalCalls } from './remove-workbook';
import { makeSafetyCopyCalls, SafetyCopies } from './safety-copy';
import { makeFactsCalls } from './safety-copy-facts';
import { makeSnapshotCalls } from './snapshots';
import { Stages } from './stages';
import { makeSuggestCalls } from './suggest-folders';
import { makeThrottleCalls } from './throttle';
import { makeWorkbookListCalls } from './workbook-list';

export interface SharedCalls {
  readonly handlers: CallHandlers<SharedCallName>;
  /** Stops what is running, clears what is unfinished and lets every lock go; for the end of the shell. */
  readonly close: () => Promise<void>;
}

type AboutShell = Pick<CallOutput<'about'>, 'appVersion' | 'shell' | 'capabilities'>;

export async function makeSharedCalls(dataFolder: string, shell: AboutShell): Promise<SharedCalls> {
  await makePrivateFolder(dataFolder);
  const { list, throttle } = dataPaths(dataFolder);
  const copies = new SafetyCopies(dataFolder);
  const jobs = new Jobs();
  const stages = new Stages(dataFolder, copies, jobs);
  const folders = new OutsideFolders(dataFolder);
  const outside = new OutsideFiles(folders);
  await stages.clearStale();
  await finishRemovals(dataFolder);
  return {
    handlers: {
      about: () => ({ ...shell, platform: process.platform, safetyCopyFolder: dataFolder }),
      ...makeWorkbookListCalls(list),
      ...makeSafetyCopyCalls(stages.copiesAt),
      ...makeAttachmentCalls(stages.copiesAt),
      ...makeThrottleCalls(throttle),
      ...makeFactsCalls(stages.copiesAt),
      ...stages.calls,
      ...jobs.calls,
      ...makeBackupCalls(copies, folders, jobs),
      ...makeSnapshotCalls(copies),
      ...makeRemovalCalls(dataFolder, copies),
      ...folders.calls,
      ...makeSuggestCalls(folders),
      ...outside.calls,
    },
    close: async () => {
      await jobs.cancelAll();
      await outside.dropAll();
      await stages.dropAll();
      await copies.closeAll();
    },
  };
}
