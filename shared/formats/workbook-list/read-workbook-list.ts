// Writes and reads the list of workbooks on this computer, which is replaced as a whole.
import type * as z from 'zod';
import { jsonBytes, readJson, type StoredShape, version } from '../read-json';
import type { Reading } from '../reading';
import { workbookListV1 } from './v1';

export type WorkbookList = z.infer<typeof workbookListV1>;
export type ListedWorkbook = WorkbookList['workbooks'][number];

const workbookListShape: StoredShape<WorkbookList> = {
  what: 'The list of workbooks on this computer',
  kind: 'workbook list',
  versions: [version(workbookListV1, (list) => list)],
};

/** Throws a ZodError for a list that no reader would take. */
export function writeWorkbookList(workbooks: z.input<typeof workbookListV1>['workbooks']): Uint8Array<ArrayBuffer> {
  return jsonBytes(workbookListV1.parse({ format: 1, kind: 'workbook list', workbooks }));
}

export function readWorkbookList(bytes: Uint8Array): Reading<WorkbookList> {
  return readJson(bytes, workbookListShape);
}
