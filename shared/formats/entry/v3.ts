// The payload of an entry, version 3: it holds changes of version 3 (`change/change-v3`). The header is still of version 2.
import * as z from 'zod';
import { entryPayloadV2 } from './v2';

export const entryPayloadV3 = z.strictObject({ ...entryPayloadV2.shape, format: z.literal(3) });
