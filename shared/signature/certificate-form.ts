// What the organisation's root and its members' certificates have in common.

import { hexText } from './bytes';

export const signingKeyAlgorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;

/** RFC 5280 §4.1.2.5: 99991231235959Z, "no well-defined expiration date". */
export const neverExpires = new Date('9999-12-31T23:59:59Z');

// RFC 5280 limits names to 64 characters; longer ones are refused by some readers.
const nameLengthMax = 64;

/** The name as it goes into a certificate: trimmed, and cut where the standard ends it. */
export function checkedName(name: string): string {
  const plain = name.replace(/[\p{Cc}\p{Cf}]+/gu, ' ').trim();
  if (plain === '') throw new TypeError('A certificate needs a name.');
  return Array.from(plain).slice(0, nameLengthMax).join('');
}

/** 16 random bytes, hexadecimal, the first one neither zero nor negative. */
export function makeSerialNumber(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40;
  return hexText(bytes);
}
