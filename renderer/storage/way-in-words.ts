// What is said when a way in is not right: a passphrase, or a code that was typed from paper.

import { listOf } from '#shared/domain/number-words';
import { writeWait } from '#shared/domain/write-wait';

/** `waitMs` 0: it may be tried again at once. */
export function refusedWords({ waitMs }: { readonly waitMs: number }): string {
  if (waitMs === 0) return 'This is not your passphrase';
  return `This is not your passphrase. Try again in ${writeWait(waitMs)}`;
}

/** `groups` is how many such a code has, in words. */
export function wrongGroupsWords(wrongGroups: readonly number[], groups: string): string {
  if (wrongGroups.length === 0) return `This code has ${groups} groups of five letters and figures.`;
  return `Look again at ${wrongGroups.length === 1 ? 'group' : 'groups'} ${listOf(wrongGroups.map(String))} of the code.`;
}

/** Added where a sign-in does not open, and there is another of the same person. */
export const brokenOffWords =
  'If making new keys was broken off, use the passphrase or the recovery code that you had before.';

/** `typed` opens keys, but not those that the record names now. `wereNamed`: it once did. */
export function otherKeysWords(
  typed: 'passphrase' | 'recovery code' | 'recovery key',
  { wereNamed, isInvited }: { readonly wereNamed: boolean; readonly isInvited: boolean },
): string {
  if (isInvited)
    return `This ${typed} opens nothing any more, or nothing yet. Use the one-time code, or ask a coordinator for one.`;
  if (typed === 'recovery key') return 'This recovery key was replaced, or never finished. Use the newest one.';
  if (wereNamed)
    return `This ${typed} is of keys that have been replaced. Use the passphrase or the recovery code of the new ones.`;
  return `This ${typed} is of new keys that were never finished. Use the passphrase or the recovery code that you had before.`;
}
