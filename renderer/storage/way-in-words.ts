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
