// Writes and reads the list of workbooks on this computer, which is replaced as a whole.
import type * as z from 'zod';
import { jsonBytes, readJson, type StoredShape, version } from '../read-json';
import type { Reading } from '../reading';
import { workbookListV1 } from './v1';
import { workbookListV2 } from './v2';

export type WorkbookList = z.infer<typeof workbookListV2>;
export type ListedWorkbook = WorkbookList['workbooks'][number];

export const workbookListShape: StoredShape<WorkbookList> = {
  what: 'The list of workbooks on this computer',
  kind: 'workbook list',
  versions: [version(workbookListV1, upgradeV1), version(workbookListV2, (list) => list)],
};

/** Throws a ZodError for a list that no reader would take. */
export function writeWorkbookList(workbooks: z.input<typeof workbookListV2>['workbooks']): Uint8Array<ArrayBuffer> {
  return jsonBytes(workbookListV2.parse({ format: 2, kind: 'workbook list', workbooks }));
}

export function readWorkbookList(bytes: Uint8Array): Reading<WorkbookList> {
  return readJson(bytes, workbookListShape);
}

/** In version 1 whoever was listed had signed in. */
function upgradeV1({ workbooks, ...list }: z.infer<typeof workbookListV1>): WorkbookList {
  return {
    ...list,
    format: 2,
    workbooks: workbooks.map((workbook) => ({
      ...workbook,
      members: workbook.members.map((member) => ({ ...member, standing: 'enrolled' as const })),
    })),
  };
}
