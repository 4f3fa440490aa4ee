// The fingerprint people compare by eye: SHA-256 of a root certificate as 16 groups of 4 capital hexadecimal digits.

import { hexText } from './bytes';

/** For example `3F9A 07C1 B2E4 58D0 6A1D C93B 40F7 1E85 D2B6 9048 77AC E31F 05CE 8B62 F419 A3D7`. */
export async function fingerprint(certificate: Uint8Array): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(certificate)));
  return hexText(digest)
    .toUpperCase()
    .replace(/(.{4})(?=.)/g, '$1 ');
}
