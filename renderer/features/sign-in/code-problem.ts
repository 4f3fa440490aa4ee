// What is wrong with a code as it was typed, before anything is tried with it.

import type { RecoveryCodeReading } from '#shared/crypto/v1/recovery-code';
import { listOf } from '#shared/domain/number-words';

/** For a form's field: true where nothing is wrong. `groups` is how many the code has, in words. */
export function codeProblem(read: RecoveryCodeReading, groups: 'four' | 'seven'): true | string {
  if (read.ok) return true;
  const { wrongGroups } = read;
  if (wrongGroups.length === 0) return `Type all ${groups} groups of five letters and figures`;
  return `Look again at ${wrongGroups.length === 1 ? 'group' : 'groups'} ${listOf(wrongGroups.map(String))} of the code`;
}
