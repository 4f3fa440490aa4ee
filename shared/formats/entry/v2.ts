// An entry of the journal, version 2. Its header also names what lasts of it whatever is erased, its payload holds changes of
// version 2 (`change/change-v2`); both are otherwise those of version 1.
import * as z from 'zod';
import { hex32 } from '../fields';
import { entryHeaderV1, entryPayloadV1 } from './v1';

export const entryHeaderV2 = z.strictObject({
  ...entryHeaderV1.shape,
  format: z.literal(2),
  /** SHA-256 of the lasting part of its changes (`domain/lasting-part`); empty where nothing lasts. */
  lasting: z.union([hex32, z.literal('')]),
});

export const entryPayloadV2 = z.strictObject({ ...entryPayloadV1.shape, format: z.literal(2) });
