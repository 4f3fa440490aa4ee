// The packs at hand, read and checked, and found by what a round or an organisation names: those that come with the app, and those
// that this workbook took from files. Of each, the newest version is in use, wherever it came from.

import type { PackReference } from '#shared/domain/change';
import type { AdoptedPack } from '#shared/domain/state';
import { derivePackHash } from './pack-hash';
import type {
  AdvicePack,
  ChecklistPack,
  LocalityPack,
  Pack,
  SelfAssessmentPack,
  YoungPeopleAdvicePack,
} from './pack-schema';
import { comparePackVersions } from './pack-version';
import { readPack } from './read-pack';
import type { KnownPractice } from './readable-practice';

/** One version of a pack, with where it came from. */
export interface KnownPack {
  readonly reference: PackReference;
  /** Null for one that comes with the app. */
  readonly adopted: AdoptedPack | null;
  /** Undefined where it cannot be read: a newer Quarterday took it in, or it is not what it says it is. */
  readonly read: () => Pack | undefined;
}

export interface PackLibrary {
  /** The newest pack that holds the quarterly review, and how a round names it. */
  readonly quarterly: { readonly pack: ChecklistPack; readonly reference: PackReference };
  /** The newest of each. */
  readonly localities: readonly LocalityPack[];
  /** The newest pack that sets the guidance's rules beside today's advice and knows how platforms are told; undefined without one. */
  readonly advice?: AdvicePack | undefined;
  /** The newest pack of the annual self-assessment, and how a round names it; undefined without one. */
  readonly assessment?: { readonly pack: SelfAssessmentPack; readonly reference: PackReference } | undefined;
  /** The newest pack of what young people are told; undefined without one. */
  readonly youngPeopleAdvice?: YoungPeopleAdvicePack | undefined;
  /** The newest pack of how we behave online, of courses and of quizzes; undefined without one. */
  readonly practice?: KnownPractice | undefined;
  /** Every version of every pack, the newest of each first. */
  readonly known: readonly KnownPack[];
  /** The exact pack that a round was asked from, or undefined where this Quarterday does not have it. */
  findChecklists(reference: PackReference): ChecklistPack | undefined;
}

/** Reads pack files. Throws with the words of the refusal where one of them is no pack: they come with the app, so that is a broken build. */
export async function readPackLibrary(files: readonly Uint8Array<ArrayBuffer>[]): Promise<PackLibrary> {
  const shipped: KnownPack[] = [];
  for (const file of files) {
    const read = readPack(file);
    if (!read.ok) throw new Error(read.refusal.words);
    const { pack } = read;
    const reference = { id: pack.id, version: pack.version, hash: await derivePackHash(file) };
    shipped.push({ reference, adopted: null, read: () => pack });
  }
  return libraryOf(shipped);
}

/**
 * The library together with the packs that a workbook took from files. Each is read when it is needed first, and only where its text
 * is the one that its reference names.
 */
export async function withAdoptedPacks(library: PackLibrary, adopted: readonly AdoptedPack[]): Promise<PackLibrary> {
  const shipped = library.known.filter((known) => known.adopted === null);
  const taken = await Promise.all(
    adopted.map(async (each): Promise<KnownPack> => {
      const hash = await derivePackHash(new TextEncoder().encode(each.file));
      return { reference: each.pack, adopted: each, read: hash === each.pack.hash ? readOnce(each) : () => undefined };
    }),
  );
  // What comes with the app stands first, so that nothing from a file can be put in its place.
  return libraryOf([...shipped, ...taken]);
}

function readOnce({ file, pack: { id, version } }: AdoptedPack): () => Pack | undefined {
  let pack: Pack | undefined | null = null;
  return () => {
    if (pack === null) {
      const read = readPack(file);
      pack = read.ok && read.pack.id === id && read.pack.version === version ? read.pack : undefined;
    }
    return pack;
  };
}

function libraryOf(packs: readonly KnownPack[]): PackLibrary {
  const ids = [...new Set(packs.map(({ reference }) => reference.id))];
  const known = ids.flatMap((id) =>
    packs
      .filter(({ reference }) => reference.id === id)
      .sort((a, b) => comparePackVersions(b.reference.version, a.reference.version)),
  );
  const newest = ids.flatMap((id) => {
    const readable = known.find(({ reference, read }) => reference.id === id && read());
    const pack = readable?.read();
    return readable && pack ? [{ pack, reference: readable.reference, isOfApp: readable.adopted === null }] : [];
  });
  // Only a version of what comes with the app can ask a review.
  const ofApp = new Set(packs.flatMap(({ adopted, reference }) => (adopted ? [] : [reference.id])));
  const quarterly = newest
    .flatMap(({ pack, reference }) => (pack.kind === 'checklists' && ofApp.has(pack.id) ? [{ pack, reference }] : []))
    .filter(({ pack }) => pack.checklists.some(({ id }) => id === 'quarterly-review'))
    .sort((a, b) => b.pack.published.localeCompare(a.pack.published))[0];
  if (!quarterly) throw new Error('There is no pack with a quarterly review.');
  const [advice] = newest
    .flatMap(({ pack }) => (pack.kind === 'advice' ? [pack] : []))
    .sort((a, b) => b.published.localeCompare(a.published));
  const [assessment] = newest
    .flatMap(({ pack, reference }) => (pack.kind === 'self-assessment' ? [{ pack, reference }] : []))
    .sort((a, b) => b.pack.published.localeCompare(a.pack.published));
  const [youngPeopleAdvice] = newest
    .flatMap(({ pack }) => (pack.kind === 'young-people-advice' ? [pack] : []))
    .sort((a, b) => b.published.localeCompare(a.published));
  const [practice] = newest
    .flatMap(({ pack, reference }) => (pack.kind === 'practice' ? [{ pack, reference }] : []))
    .sort((a, b) => b.pack.published.localeCompare(a.pack.published));
  return {
    quarterly,
    localities: newest.flatMap(({ pack }) => (pack.kind === 'locality' ? [pack] : [])),
    advice,
    assessment,
    youngPeopleAdvice,
    practice,
    known,
    findChecklists: (wanted) => {
      const found = known.find(({ reference }) => isSamePack(reference, wanted))?.read();
      return found?.kind === 'checklists' ? found : undefined;
    },
  };
}

/** Whether two references name the very same pack, to the letter. */
export function isSamePack(one: PackReference, other: PackReference): boolean {
  return one.id === other.id && one.version === other.version && one.hash === other.hash;
}
