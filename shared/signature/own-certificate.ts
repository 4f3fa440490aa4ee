// Whether somebody's own certificate is in force at the moment at which they want to sign (RFC 5280, 4.1.2.5).

import './crypto-engine';
import { Certificate } from 'pkijs';
import { SigningRefused } from './signing-refused';

/** Throws `SigningRefused` before its first and after its last moment, and where it is no certificate. */
export function refuseUnlessInForce(certificate: Uint8Array, at: Date): void {
  let read: Certificate;
  try {
    read = Certificate.fromBER(new Uint8Array(certificate));
  } catch {
    throw new SigningRefused('certificate-broken');
  }
  // A certificate names whole seconds, and one that was issued a moment ago is in force.
  if (at.getTime() < read.notBefore.value.getTime() - 1000) throw new SigningRefused('certificate-not-begun');
  if (at.getTime() > read.notAfter.value.getTime()) throw new SigningRefused('certificate-expired');
}
