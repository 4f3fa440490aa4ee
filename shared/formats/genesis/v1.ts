// The genesis, version 1: frame 0 of every journal. Its exact bytes and the founder's signature give the workbook its id.
//
//   {"format":1,"kind":"genesis","suite":"v1","made":"2027-01-04T10:00:00.000Z","founder":"member-0kq3…",
//    "founderKeys":{"ed25519":"…","age":"age1…","p256":"…"},"rings":["general",…],"nonce":"51…"}
import * as z from 'zod';
import { base64, base64Of, hex32, instant, memberId } from '../fields';

/** What everyone may know of a member: raw Ed25519, age recipient, P-256 as SubjectPublicKeyInfo. */
export const publicKeysV1 = z.strictObject({
  ed25519: base64Of(32),
  age: z.string().regex(/^age1[02-9ac-hj-np-z]{58}$/),
  p256: base64,
});

export const genesisV1 = z.strictObject({
  format: z.literal(1),
  kind: z.literal('genesis'),
  /** The folder of `shared/crypto` that can open this journal. */
  suite: z.literal('v1'),
  made: instant,
  founder: memberId,
  founderKeys: publicKeysV1,
  rings: z.tuple([z.literal('general'), z.literal('consents'), z.literal('safeguarding'), z.literal('coordinators')]),
  nonce: hex32,
});
