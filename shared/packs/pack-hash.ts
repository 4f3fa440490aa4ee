// The fingerprint of a pack: what an answer remembers, so that years later it is known which words were answered.

/** SHA-256 over the exact bytes of the pack file as shipped, as 64 hexadecimal figures. */
export async function derivePackHash(file: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', file);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
