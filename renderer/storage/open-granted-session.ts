// Opens a session with the grants of the safety copy, or, where those were altered, with the ones that the browser kept,
// which is said. A workbook is never opened with rings that its member should be able to read and cannot.

import { type Grants, readGrants } from '#shared/formats/grants/read-grants';
import { refuse } from '#shared/formats/reading';
import { readEither, usedInstead } from './read-either';
import type { Session } from './session';

export interface Granted {
  readonly session: Session;
  readonly grants: Grants;
  readonly notices: readonly string[];
}

export type GrantedSessions =
  /** What to open with, and what to try if it turns out to lack a ring. */
  | { readonly ok: true; readonly first: Granted; readonly second: (() => Promise<Granted | undefined>) | undefined }
  | { readonly ok: false; readonly words: string };

const what = 'The list of who may read what';

/** Words for a list of grants that does not give a member what the record says they were given. */
export const grantsAltered = `${refuse('altered', what).words} Nothing has been changed.`;

export async function openGrantedSession(
  kept: Uint8Array | null | undefined,
  held: Uint8Array | undefined,
  open: (grants: Grants) => Promise<Session>,
): Promise<GrantedSessions> {
  const read = readEither(kept, held, readGrants, what);
  if (!read.ok) return read;
  const first = { session: await open(read.value), grants: read.value, notices: read.notices };
  const second = async () => {
    const other = held && read.bytes !== held ? readGrants(held) : undefined;
    if (!other?.ok) return undefined;
    const notices = [usedInstead(refuse('altered', what).words)];
    return { session: await open(other.value), grants: other.value, notices };
  };
  if (hasGeneral(first.session)) return { ok: true, first, second };
  const instead = await second();
  if (!instead || !hasGeneral(instead.session)) return { ok: false, words: grantsAltered };
  return { ok: true, first: instead, second: undefined };
}

function hasGeneral({ held }: Session): boolean {
  return held.some(({ ring }) => ring === 'general');
}
