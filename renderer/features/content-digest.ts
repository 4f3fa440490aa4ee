// The digest that a sign-off carries: what was signed, in 64 hexadecimal figures.

import { sha256, textBytes, toHex } from '#shared/crypto/bytes';
import { roundContent } from '#shared/domain/round-content';
import type { AnyRound, State } from '#shared/domain/state';

/** SHA-256 of what a sign-off covers. */
export async function contentDigest(state: State, round: AnyRound): Promise<string> {
  return toHex(await sha256(textBytes(roundContent(state, round))));
}
