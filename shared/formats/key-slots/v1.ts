// The key slots file, version 1: for each member their public keys, the ways in, and what those open, all sealed.
import * as z from 'zod';
import { base64, base64Of, hex32, memberId } from '../fields';
import { publicKeysV1 } from '../genesis/v1';

export const wayIn = { salt: base64Of(16), check: base64Of(16), userKey: base64 };

// Whether a cost may be used is crypto's to say: a slot outside its bounds is refused when someone tries to open it.
const cost = z.strictObject({ memoryKiB: z.int(), iterations: z.int(), parallelism: z.int() });

export const memberSlotsV1 = z.strictObject({
  member: memberId,
  publicKeys: publicKeysV1,
  slots: z
    .array(
      z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('passphrase'), cost, ...wayIn }),
        z.strictObject({ kind: z.literal('recovery'), ...wayIn }),
      ]),
    )
    .readonly(),
  bundle: base64,
  lastSeen: base64.optional(),
});

export const keySlotsV1 = z.strictObject({
  format: z.literal(1),
  kind: z.literal('key slots'),
  workbook: hex32,
  members: z.array(memberSlotsV1).readonly(),
});
