// The workbook list, version 2: says of each member whether they have signed in yet, because who was asked in signs in with
// a one-time code.
import * as z from 'zod';
import { listedMemberV1, listedWorkbookV1, workbookListV1 } from './v1';

export const listedWorkbookV2 = z.strictObject({
  ...listedWorkbookV1.shape,
  members: z.array(z.strictObject({ ...listedMemberV1.shape, standing: z.enum(['invited', 'enrolled']) })).readonly(),
});

export const workbookListV2 = z.strictObject({
  ...workbookListV1.shape,
  format: z.literal(2),
  workbooks: z.array(listedWorkbookV2).readonly(),
});
