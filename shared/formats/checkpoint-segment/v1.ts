// A segment of the checkpoint, version 1: the part of the folded state that one ring may read, as it stood at a head.
// Derived and disposable: whatever does not open or does not fit is thrown away and folded again.
import * as z from 'zod';
import { headV1 } from '../entry/v1';
import { epoch, hex32, memberId, ringName } from '../fields';

export const checkpointHeaderV1 = z.strictObject({
  format: z.literal(1),
  kind: z.literal('checkpoint segment'),
  workbook: hex32,
  /** The head that this state is the fold of. */
  at: headV1,
  author: memberId,
  ring: ringName,
  epoch,
  nonce: hex32,
  /** Which rules folded it; state folded by other rules is folded again. */
  fold: z.int().min(1),
  /** A segment's name within its ring, and how many the ring has. */
  segment: z.string().min(1).max(128),
  segments: z.int().min(1),
});
