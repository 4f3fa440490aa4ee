// The manifest of a backup, version 1: whose it is, where the record ends that is in it, and the digest of the index that names
// every file with its own digest. Signed by the member who made it. What it says unsealed is what the sign-in screen shows.
import * as z from 'zod';
import { headV1 } from '../entry/v1';
import { hex32, instant, memberId } from '../fields';
import { listedWorkbookV2 } from '../workbook-list/v2';

export const backupManifestV1 = z.strictObject({
  format: z.literal(1),
  kind: z.literal('backup manifest'),
  made: instant,
  by: memberId,
  head: headV1,
  /** How many entries the record has. */
  entries: z.int().nonnegative(),
  /** SHA-256 of the container's index. */
  index: hex32,
  /** What the list of workbooks said of it: names for the sign-in, nothing more. */
  listing: listedWorkbookV2,
});
