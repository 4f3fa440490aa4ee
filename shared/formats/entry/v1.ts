// An entry of the journal, version 1: the header that is signed and stored as it is, and the payload that is sealed.
//
//   {"format":1,"kind":"entry","workbook":"9f…","chain":"9f…","seq":7,"prev":"c4…","author":"member-0kq3…","ring":"general",
//    "epoch":1,"nonce":"51…","sealing":"ring"}
import * as z from 'zod';
import { epoch, hex32, instant, memberId, ringName, seq } from '../fields';

/** A place in the record: the digest of the entry at `seq` of `chain`; at 0, the chain's id itself. */
export const headV1 = z.strictObject({ chain: hex32, seq, head: hex32 });

export const entryHeaderV1 = z.strictObject({
  format: z.literal(1),
  kind: z.literal('entry'),
  workbook: hex32,
  /** Which copy of the workbook wrote it: the first copy's chain has the workbook's own id. */
  chain: hex32,
  /** Counts from 1 in each chain. */
  seq: seq.min(1),
  /** The digest of the entry before; before entry 1, the workbook's id, or the parent's head. */
  prev: hex32,
  author: memberId,
  ring: ringName,
  epoch,
  nonce: hex32,
  /** Under the ring's key, or under a one-time key sealed to the ring's holders. */
  sealing: z.enum(['ring', 'holders']),
  /** Only on the first entry of a later chain: where it left the one before. */
  parent: headV1.optional(),
});

/** The changes themselves have schemas of their own, in `change/`. */
export const entryPayloadV1 = z.strictObject({
  format: z.literal(1),
  kind: z.literal('entry payload'),
  at: instant,
  changes: z.array(z.unknown()).min(1).readonly(),
});
