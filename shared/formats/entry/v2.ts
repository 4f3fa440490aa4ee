// The payload of an entry, version 2: laid out as version 1; its changes are of version 2 (`change/change-v2`). The header
// is still that of version 1.
import * as z from 'zod';
import { entryPayloadV1 } from './v1';

export const entryPayloadV2 = z.strictObject({ ...entryPayloadV1.shape, format: z.literal(2) });
