// The key slots file, version 2: a member may have more than one set of slots, the newest last. One with an invitation opens
// enrolment; one that a later set has replaced is kept, because the notes of that time open with its recovery code.
import * as z from 'zod';
import { keySlotsV1, memberSlotsV1, wayIn } from './v1';

const memberSlotsV2 = z.strictObject({
  ...memberSlotsV1.shape,
  slots: z
    .array(
      z.discriminatedUnion('kind', [
        ...memberSlotsV1.shape.slots.unwrap().element.options,
        z.strictObject({ kind: z.literal('invitation'), ...wayIn }),
      ]),
    )
    .readonly(),
});

export const keySlotsV2 = z.strictObject({
  ...keySlotsV1.shape,
  format: z.literal(2),
  members: z.array(memberSlotsV2).readonly(),
});
