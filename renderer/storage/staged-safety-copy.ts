// A safety copy that is staged: the same calls, all of them about what is being brought here or tried out, and none about what
// stands on this computer. What it is not about is refused.

import type { SafetyCopy } from './safety-copy';

export function stagedSafetyCopy(safetyCopy: SafetyCopy, stage: string): SafetyCopy {
  return {
    ...safetyCopy,
    // What is staged is in no list, and keeps nothing that outlives it.
    writeWorkbookList: async () => ({ ok: true, value: null }),
    makeSnapshot: async () => ({ ok: true, value: { made: false, kept: [] } }),
    dropSnapshots: async () => ({ ok: true, value: null }),
    dropReplaced: async () => ({ ok: true, value: null }),
    safetyCopyFacts: (workbook) => safetyCopy.safetyCopyFacts(workbook, stage),
    openSafetyCopy: (input) => safetyCopy.openSafetyCopy({ ...input, stage }),
    closeSafetyCopy: (workbook) => safetyCopy.closeSafetyCopy(workbook, stage),
    readJournal: (input) => safetyCopy.readJournal({ ...input, stage }),
    appendJournal: (input) => safetyCopy.appendJournal({ ...input, stage }),
    writeKeySlots: (input) => safetyCopy.writeKeySlots({ ...input, stage }),
    writeGrants: (input) => safetyCopy.writeGrants({ ...input, stage }),
    writeAttachment: (input) => safetyCopy.writeAttachment({ ...input, stage }),
    readAttachment: (input) => safetyCopy.readAttachment({ ...input, stage }),
    replaceFrames: (input) => safetyCopy.replaceFrames({ ...input, stage }),
    removeAttachments: (input) => safetyCopy.removeAttachments({ ...input, stage }),
  };
}
