// Opens a session with the grants of the safety copy, or, where those were altered, with the ones that the browser kept,
// which is said. A workbook is never opened with rings that its member should be able to read and cannot.

import { type Grants, readGrants } from '#shared/formats/grants/read-grants';
import { refuse } from '#shared/formats/reading';
import { readEither, usedInstead } from './read-either';
import type { Session } from './session';

export type GrantedSession =
  | { readonly ok: true; readonly session: Session; readonly bytes: Uint8Array; readonly notices: readonly string[] }
  | { readonly ok: false; readonly words: string };

const what = 'The list of who may read what';

export async function openGrantedSession(
  kept: Uint8Array | null | undefined,
  held: Uint8Array | undefined,
  open: (grants: Grants) => Promise<Session>,
): Promise<GrantedSession> {
  const grants = readEither(kept, held, readGrants, what);
  if (!grants.ok) return grants;
  const { bytes, notices } = grants;
  const session = await open(grants.value);
  if (session.hasItsRings) return { ok: true, session, bytes, notices };
  const { words } = refuse('altered', what);
  const second = held && readGrants(held);
  const again = second?.ok ? await open(second.value) : undefined;
  if (!held || !again?.hasItsRings) return { ok: false, words: `${words} Nothing has been changed.` };
  return { ok: true, session: again, bytes: held, notices: [usedInstead(words)] };
}
