// Whose signatures are known here, and what a person must do before one more is: compare a fingerprint that they were given another
// way with the one in the file. Pure.

/** A root that is trusted: this workbook's own, or one whose fingerprint a person has compared. */
export interface KnownRoot {
  /** DER as base64. */
  readonly certificate: string;
  /** SHA-256 of it, hex, small letters; empty for the workbook's own. */
  readonly digest: string;
  /** What it is called here. */
  readonly name: string;
  readonly isOwn: boolean;
}

export interface NewRoot {
  readonly certificate: string;
  readonly digest: string;
  readonly name: string;
}

/** What was typed of a fingerprint, or the words of what is wrong with it. */
export type ReadFingerprint = { readonly digest: string } | { readonly problem: string };

const digits = 64;

export function digestOfFingerprint(fingerprint: string): string {
  return fingerprint.replace(/[^0-9a-f]/gi, '').toLowerCase();
}

/** Spaces, dots, colons and dashes between the digits do not matter, nor do capitals. */
export function readFingerprint(typed: string): ReadFingerprint {
  const plain = typed
    .normalize('NFKC')
    .replace(/[\s:.,\-–]/g, '')
    .toLowerCase();
  if (plain === '') return { problem: 'Type the fingerprint that they gave you.' };
  const wrong = /[^0-9a-f]/u.exec(plain)?.[0];
  if (wrong !== undefined) {
    return { problem: `A fingerprint has the digits 0 to 9 and the letters A to F. “${wrong}” is none of them.` };
  }
  if (plain.length !== digits)
    return { problem: `A fingerprint has ${digits} letters and digits. This has ${plain.length}.` };
  return { digest: plain };
}

/** What is wrong with trusting the root of a file after this comparing; empty where it is the same. */
export function compareProblem(typed: string, fingerprintInFile: string): string {
  const read = readFingerprint(typed);
  if ('problem' in read) return read.problem;
  if (read.digest === digestOfFingerprint(fingerprintInFile)) return '';
  return 'It is another one. Do not rely on this file before they have told you why.';
}
