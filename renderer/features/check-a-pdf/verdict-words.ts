// The verdict on a PDF in words: one sentence first, then what is known and what is not. Pure.

import { isInstant, writeInstant } from '#shared/domain/plain-date';
import type { Finding } from '#shared/signature/findings';
import { makesOf } from '#shared/signature/findings';
import type { SignatureVerdict, Verdict } from '#shared/signature/verdict';
import type { KnownRoot } from './trust';

export interface Point {
  readonly id: string;
  readonly shape: 'dot' | 'diamond' | 'triangle';
  /** What the words are about, or that they are not certain; said first, and empty in most. */
  readonly lead: string;
  readonly words: string;
}

export const cannotBeTold: readonly string[] = [
  'Whether what they wrote is true. It is their own statement, not an outside check.',
  'The exact time. It comes from their computer’s clock.',
  'Whether a newer report exists. Ask them.',
];

/** The sentence over everything else. Never "valid": it says what was found. */
export function headline({ state, signatures }: Verdict): string {
  switch (state) {
    case 'trusted':
    case 'untrusted':
      return 'Signed, and not changed since.';
    case 'altered':
      return 'Not as it was signed.';
    case 'unsigned':
      return 'Nobody has signed this file.';
    case 'not-readable':
      return signatures.length > 0 ? 'Signed, but not all of it can be judged.' : 'This file cannot be judged.';
  }
}

export function pointsOf(verdict: Verdict, known: readonly KnownRoot[]): readonly Point[] {
  const { signatures, state } = verdict;
  const points: Point[] = [];
  const people = signatures.filter(({ kind }) => kind === 'signature');
  if (people.length > 0 && state !== 'altered') {
    const names = [...new Set(people.map(({ signer }) => signer ?? 'Somebody without a name'))];
    points.push(dot('who', `${listWords(names)} signed it.`));
  }
  for (const { signer, kind, claimedTime } of state === 'altered' ? [] : signatures) {
    if (kind !== 'time stamp') continue;
    const when = isInstant(claimedTime) ? `says that it was so on ${writeInstant(claimedTime)}` : 'says when it was so';
    points.push(dot(`stamp-${claimedTime}`, `A time stamp of ${signer ?? 'somebody without a name'} ${when}.`));
  }
  if (state === 'trusted' || state === 'untrusted') points.push(...trustPoints(signatures, known));
  for (const { since, isAltered } of changesOf(verdict)) {
    const words = `Something was changed after ${since} signed. It is listed below.`;
    points.push({ id: `changed-${since}`, shape: isAltered ? 'triangle' : 'diamond', lead: '', words });
  }
  if (state === 'unsigned')
    points.push(diamond('unsigned', '', 'It may be genuine or not: nothing in it can show which.'));
  return [...points, ...findingPoints(verdict)];
}

function trustPoints(signatures: readonly SignatureVerdict[], known: readonly KnownRoot[]): Point[] {
  const points = new Map<string, Point>();
  for (const { root: certificate, rootFingerprint, organisation, kind } of signatures) {
    const id = `trust-${rootFingerprint}`;
    const root = known.find((each) => each.certificate === certificate);
    const who = kind === 'signature' ? 'the signer' : 'the maker of the time stamp';
    if (root?.isOwn) points.set(id, dot(id, `The signer belongs to ${root.name}, whose records are open here.`));
    else if (root)
      points.set(id, dot(id, `${capital(who)} belongs to ${root.name}, whose fingerprint was compared here.`));
    else if (rootFingerprint !== undefined) {
      const name = organisation || 'the organisation it names';
      const words = `that ${who} belongs to ${name}. Compare the fingerprint below.`;
      if (!points.has(id)) points.set(id, diamond(id, 'Not confirmed yet:', words));
    }
  }
  return [...points.values()];
}

function findingPoints({ findings }: Verdict): Point[] {
  const points = new Map<string, Point>();
  for (const { code, words, about = '', part } of findings) {
    // Said above, with the organisation's name; and changes have a list of their own.
    if (code === 'root-unknown' || part !== undefined) continue;
    const isMissing = code === 'fields-empty';
    const lead = isMissing
      ? `Signature “${about}”:`
      : /^(object|byte) \d/.test(about) || about === ''
        ? ''
        : `Signature of ${about}.`;
    const id = `${code}-${about}`;
    points.set(id, { id, shape: shapeOf(code), lead, words });
  }
  return [...points.values()];
}

function shapeOf(code: Finding['code']): Point['shape'] {
  if (makesOf(code) === 'altered') return 'triangle';
  return code === 'saving-noted' || code === 'validation-data-added' ? 'dot' : 'diamond';
}

export interface Changes {
  readonly since: string;
  readonly isAltered: boolean;
  readonly words: readonly string[];
}

/** What was changed, signature by signature, each change once. */
export function changesOf({ signatures }: Verdict): readonly Changes[] {
  return signatures.flatMap(({ signer, field, changes }) => {
    const found = changes.filter(isChange);
    const words = [...new Set(found.map((change) => change.words))];
    const isAltered = found.some(({ code }) => makesOf(code) === 'altered');
    return words.length > 0 ? [{ since: signer ?? field, isAltered, words }] : [];
  });
}

function isChange({ part }: Finding): boolean {
  return part !== undefined;
}

/** What to do next, where the file is not what it should be; empty otherwise. */
export function adviceOf({ state, signatures }: Verdict): string {
  switch (state) {
    case 'altered':
      return 'Do not rely on this file. Ask whoever sent it for the file as it was signed, and check that one.';
    case 'not-readable':
      return signatures.length > 0
        ? 'It may be in good order. Open it in the program that its makers used, and ask them.'
        : 'Ask whoever sent it to send the PDF again. A photograph or a printed copy cannot be checked here.';
    case 'trusted':
    case 'untrusted':
    case 'unsigned':
      return '';
  }
}

/** The roots that signatures lead to and nobody here has compared, each once. */
export function rootsToCompare({ signatures, state }: Verdict, known: readonly KnownRoot[]) {
  if (state === 'altered') return [];
  const found = new Map<string, { certificate: string; fingerprint: string; organisation: string }>();
  for (const { root, rootFingerprint, organisation } of signatures) {
    if (root === undefined || rootFingerprint === undefined) continue;
    if (!known.some(({ certificate }) => certificate === root))
      found.set(rootFingerprint, { certificate: root, fingerprint: rootFingerprint, organisation: organisation ?? '' });
  }
  return [...found.values()];
}

export function whenSigned({ claimedTime }: SignatureVerdict): string {
  return isInstant(claimedTime) ? writeInstant(claimedTime) : 'Not said';
}

/** What the signature says about: all of the file, or the file as it was then. */
export function covers({ pagesThen, after }: SignatureVerdict, { pages }: Verdict): string {
  if (pagesThen === undefined) return 'The file as it was then';
  const words = `${pagesThen} ${pagesThen === 1 ? 'page' : 'pages'}`;
  const isAll = after !== 'changes' && pagesThen === pages;
  if (!isAll) return `${words}, as they were then`;
  return pagesThen === 1 ? 'The whole page' : `All ${words}`;
}

export function afterwards({ after }: SignatureVerdict): string {
  switch (after) {
    case 'nothing':
      return 'Nothing came after';
    case 'signatures':
      return 'Then only signatures';
    case 'changes':
      return 'Then other changes';
  }
}

export function sizeWords(bytes: number): string {
  return `${Math.max(1, Math.round(bytes / 1000)).toLocaleString('en-GB')} kB`;
}

function dot(id: string, words: string): Point {
  return { id, shape: 'dot', lead: '', words };
}

function diamond(id: string, lead: string, words: string): Point {
  return { id, shape: 'diamond', lead, words };
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function listWords(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length === 1 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}
