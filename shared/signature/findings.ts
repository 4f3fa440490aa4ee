// Everything the verifier can find, in plain words, and what each finding makes of the file.

import { type ChangeDone, changeWords } from './change-words';
import type { FilePart } from './file-parts';
import type { PdfReadFailure } from './pdf-read-error';

/** Best first; a file is as good as its worst finding. */
const verdictStates = ['unsigned', 'trusted', 'untrusted', 'not-readable', 'altered'] as const;

export type VerdictState = (typeof verdictStates)[number];

interface Meaning {
  /** Absent where the finding is worth saying but takes nothing away. */
  readonly makes?: 'altered' | 'not-readable' | 'untrusted';
  readonly words: string;
}

const signatureMeanings = {
  'byte-range-wrong': {
    makes: 'altered',
    words: 'The signature does not say properly which part of the file it covers.',
  },
  'gap-wrong': {
    makes: 'altered',
    words: 'The place that holds the signature is not exactly as it must be, so something may be hidden there.',
  },
  'end-wrong': {
    makes: 'altered',
    words: 'The part that the signature covers does not end where a saved version of the file ends.',
  },
  'cms-broken': { makes: 'altered', words: 'The signature itself is damaged.' },
  'time-stamp-wrong': {
    makes: 'altered',
    words: 'The time stamp is not a time stamp of this: it is damaged, or was taken from elsewhere.',
  },
  'content-inside': {
    makes: 'altered',
    words: 'The signature carries content of its own instead of covering the file.',
  },
  'digest-differs': { makes: 'altered', words: 'The file is not what was signed: it was changed.' },
  'signature-wrong': { makes: 'altered', words: "The signature was not made with this signer's key." },
  'certificate-differs': {
    makes: 'altered',
    words: 'The certificate in the signature is not the one that the signer bound to it.',
  },
  'certificate-not-genuine': {
    makes: 'altered',
    words: 'A certificate that the signature carries is damaged or was not issued by whom it names.',
  },
  'signature-twice': { makes: 'altered', words: 'One signature is used in two places.' },
  'signature-out-of-reach': {
    makes: 'altered',
    words: 'The file holds a signature that is no longer shown as one.',
  },
  'certification-wrong': {
    makes: 'altered',
    words: 'The signature that fixes what may change later is not the first one.',
  },
  'order-wrong': { makes: 'altered', words: 'The signatures do not follow one another as they must.' },
  'bytes-after': { makes: 'altered', words: 'Something was added to the file after the last signature.' },
  'history-replaced': { makes: 'altered', words: 'What was signed earlier has been replaced by something else.' },
  'content-changed': { makes: 'altered', words: 'Something was changed after signing that is not a signature.' },
  'object-removed': { makes: 'altered', words: 'Something was taken away after signing.' },
  'object-supplied-later': {
    makes: 'altered',
    words: 'Something that was missing when the file was signed has been supplied later.',
  },
  'object-added': { makes: 'altered', words: 'Something was added after signing that is not a signature.' },
  'field-added': {
    makes: 'altered',
    words: 'A place for a signature was added after signing where it could cover the page, or where none was allowed.',
  },
  'field-shown-added': {
    makes: 'not-readable',
    words:
      'After signing, a place for one more signature was laid over a page, where it can hide something. Look at that page: nobody can tell from the file.',
  },
  'validation-data-after': {
    makes: 'not-readable',
    words:
      'After the last signature, data for checking certificates was added. No page shows it, but nobody signed it.',
  },
  'validation-data-added': { words: 'Data for checking certificates was added after signing. No page shows it.' },
  'saving-noted': {
    words:
      'Saving the next signature wrote anew when the file was last changed, and by which program. No page shows it.',
  },
  'changes-forbidden': { makes: 'altered', words: 'The first signer allowed no change at all, but there is one.' },
  'end-missing': {
    makes: 'not-readable',
    words: 'The file is cut short, or something that is no part of it stands at its end.',
  },
  'signature-kind-unknown': {
    makes: 'not-readable',
    words: 'This kind of signature cannot be judged here. That says nothing against it.',
  },
  'certificate-unchecked': {
    makes: 'not-readable',
    words: 'A certificate that the signature carries cannot be checked.',
  },
  'root-unknown': {
    makes: 'untrusted',
    words: 'Not confirmed yet: who the signer is. Compare the fingerprint with one you were given another way.',
  },
  'root-missing': {
    makes: 'untrusted',
    words: 'Nobody vouches for the signer: the signature does not lead to an organisation.',
  },
  'certificate-not-for-signing': { makes: 'untrusted', words: "The signer's certificate is not meant for signing." },
  'fields-empty': {
    words: 'This signature is missing: its place is empty. You may have an earlier copy of the file.',
  },
  'name-differs': { words: 'The file gives another name for the signer than the certificate does.' },
  'time-outside-certificate': { words: 'The time stated for signing is outside the life of the certificate.' },
  'has-script': { words: 'The file holds a script, so what it shows may depend on where it is opened.' },
} as const satisfies Record<string, Meaning>;

const readingMeanings: Readonly<Record<PdfReadFailure | 'unexpected', Meaning>> = {
  'not-a-pdf': { makes: 'not-readable', words: 'This is not a PDF, or a part of it is missing.' },
  'too-big': { makes: 'not-readable', words: 'The file is too big to be checked here.' },
  'too-much-work': { makes: 'not-readable', words: 'The file is too complicated to be checked here.' },
  'too-deep': { makes: 'not-readable', words: 'The file is too complicated to be checked here.' },
  encrypted: { makes: 'not-readable', words: 'The file is locked with a password, so it cannot be checked here.' },
  'duplicate-key': {
    makes: 'not-readable',
    words: 'The file says two different things in one place, so that readers may show it differently.',
  },
  'broken-syntax': { makes: 'not-readable', words: 'The file is damaged or was tampered with: it cannot be read.' },
  'broken-index': { makes: 'not-readable', words: 'The file is damaged or was tampered with: its index is wrong.' },
  'unsupported-index': {
    makes: 'not-readable',
    words: 'The file is written in a way that cannot be checked here.',
  },
  unexpected: { makes: 'not-readable', words: 'The file is damaged or was tampered with: it cannot be read.' },
};

const meanings: Readonly<Record<FindingCode, Meaning>> = { ...readingMeanings, ...signatureMeanings };

export type SignatureFindingCode = keyof typeof signatureMeanings;
export type ReadingFindingCode = PdfReadFailure | 'unexpected';
export type FindingCode = SignatureFindingCode | ReadingFindingCode;

export interface Finding {
  readonly code: FindingCode;
  readonly words: string;
  /** Who or what it is about: a signer's name, a field, an object of the file. */
  readonly about?: string;
  /** What was changed, where the finding is a change. */
  readonly part?: FilePart;
}

export function finding(code: FindingCode, about?: string): Finding {
  const { words } = meanings[code];
  return about === undefined ? { code, words } : { code, words, about };
}

const changesDone = {
  'content-changed': 'changed',
  'object-added': 'added',
  'object-removed': 'taken away',
  'object-supplied-later': 'supplied later',
} as const satisfies Partial<Record<SignatureFindingCode, ChangeDone>>;

export type ChangeCode = keyof typeof changesDone;

/** A change of one object, in words that say what of the document it is. */
export function changeFinding(code: ChangeCode, object: number, part: FilePart): Finding {
  return { code, words: changeWords(part, changesDone[code]), about: `object ${object}`, part };
}

/** What a finding makes of the file; undefined where it takes nothing away. */
export function makesOf(code: FindingCode): 'altered' | 'not-readable' | 'untrusted' | undefined {
  return meanings[code].makes;
}

/** What is left of `best` after these findings. */
export function worstState(best: VerdictState, findings: readonly { readonly code: FindingCode }[]): VerdictState {
  return findings.reduce<VerdictState>((worst, { code }) => {
    const made = meanings[code].makes ?? worst;
    return verdictStates.indexOf(made) > verdictStates.indexOf(worst) ? made : worst;
  }, best);
}
