// The verdict on a PDF in words: one sentence first, then what is known and what is not. Pure.

import { isInstant, writeInstant } from '#shared/domain/plain-date';
import type { SignatureVerdict, Verdict } from '#shared/signature/verdict';

export interface Point {
  readonly id: string;
  readonly shape: 'dot' | 'diamond' | 'triangle';
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
    points.push({ id: 'who', shape: 'dot', words: `${listWords(names)} signed it.` });
  }
  if (state === 'trusted') {
    points.push({
      id: 'trust',
      shape: 'dot',
      words: `The signer belongs to ${organisationOf(verdict)}, whose records are open here.`,
    });
  }
  if (state === 'untrusted') {
    points.push({
      id: 'trust',
      shape: 'diamond',
      words: `Not confirmed yet: that the signer belongs to ${organisationOf(verdict)}. Compare the fingerprint below.`,
    });
  }
  if (state === 'unsigned') {
    points.push({ id: 'unsigned', shape: 'diamond', words: 'It may be genuine or not: nothing in it can show which.' });
  }
  return [
    ...points,
    ...verdict.findings.map(({ code, words, about }, index) => ({
      id: `${index}-${code}`,
      shape: state === 'altered' ? ('triangle' as const) : ('diamond' as const),
      words: about === undefined ? words : `${words} (${about})`,
    })),
  ];
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
