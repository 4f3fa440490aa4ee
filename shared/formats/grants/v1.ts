// The grants file, version 1: who holds which ring's key, and the links from each epoch to the one before.
import * as z from 'zod';
import { base64, base64Of, epoch, hex32, instant, memberId, ringName } from '../fields';

const grantV1 = z.strictObject({
  ring: ringName,
  epoch,
  member: memberId,
  /** The ring's key as an age file to the member. */
  file: base64,
  by: memberId,
  at: instant,
  signature: base64Of(64),
});

const epochLinkV1 = z.strictObject({
  ring: ringName,
  epoch: epoch.min(2),
  /** The key of the epoch before, sealed under the key of this one. */
  previousKey: base64,
});

export const grantsV1 = z.strictObject({
  format: z.literal(1),
  kind: z.literal('grants'),
  workbook: hex32,
  grants: z.array(grantV1).readonly(),
  links: z.array(epochLinkV1).readonly(),
});
