// The verdict on a PDF in words: one sentence first, then what is known and what is not. Pure.

import { isInstant, writeInstant } from '#shared/domain/plain-date';
import type { SignatureVerdict, Verdict } from '#shared/signature/verdict';

export interface Point {
  readonly id: string;
  readonly shape: 'dot' | 'diamond' | 'triangle';
  /** What the words are about, or that they are not certain; said first, and empty in most. */
  readonly lead: string;
  readonly words: string;
}

/** The sentence over everything else. Never "valid": it says what was found. */
export function headline({ state }: Verdict): string {
  switch (state) {
    case 'trusted':
    case 'untrusted':
      return 'Signed, and not changed since.';
    case 'altered':
      return 'Not as it was signed.';
    case 'unsigned':
      return 'Nobody has signed this file.';
    case 'not-readable':
      return 'This file cannot be judged.';
  }
}

export function pointsOf(verdict: Verdict): readonly Point[] {
  const points: Point[] = [];
  const { signatures, state } = verdict;
  if (signatures.length > 0 && state !== 'altered') {
    const names = signatures.map(({ signer }) => signer ?? 'Somebody without a name');
    points.push({ id: 'who', shape: 'dot', lead: '', words: `${listWords(names)} signed it.` });
  }
  if (state === 'trusted') {
    points.push({
      id: 'trust',
      shape: 'dot',
      lead: '',
      words: `The signer belongs to ${organisationOf(verdict)}, whose records are open here.`,
    });
  }
  if (state === 'untrusted') {
    points.push({
      id: 'trust',
      shape: 'diamond',
      lead: 'Not confirmed yet:',
      words: `that the signer belongs to ${organisationOf(verdict)}. Compare the fingerprint below.`,
    });
  }
  if (state === 'unsigned') {
    points.push({
      id: 'unsigned',
      shape: 'diamond',
      lead: '',
      words: 'It may be genuine or not: nothing in it can show which.',
    });
  }
  return [
    ...points,
    ...verdict.findings.flatMap(({ code, words, about }, index) => {
      // Said above, with the organisation's name.
      if (code === 'root-unknown') return [];
      const shape = state === 'altered' ? ('triangle' as const) : ('diamond' as const);
      return [{ id: `${index}-${code}`, shape, lead: about === undefined ? '' : `Signature of ${about}.`, words }];
    }),
  ];
}

/** What to do next, where the file is not what it should be; empty otherwise. */
export function adviceOf({ state }: Verdict): string {
  switch (state) {
    case 'altered':
      return 'Do not rely on this file. Ask whoever sent it for the file as it was signed, and check that one.';
    case 'not-readable':
      return 'Ask whoever sent it to send the PDF again. A photograph or a printed copy cannot be checked here.';
    case 'trusted':
    case 'untrusted':
    case 'unsigned':
      return '';
  }
}

/** The organisation that the signers' certificates name. */
export function organisationOf({ signatures }: Verdict): string {
  return signatures[0]?.organisation ?? 'the organisation it names';
}

export function whenSigned({ claimedTime }: SignatureVerdict): string {
  return isInstant(claimedTime) ? writeInstant(claimedTime) : 'Not said';
}

function listWords(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length === 1 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}
