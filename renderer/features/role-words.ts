// The roles in words: what each is called where people choose or read it, and the one sentence that says what it may do.

import type { Role } from '#shared/domain/change';
import { capital } from '#shared/domain/number-words';

export const roleChoices: readonly { readonly value: Role; readonly label: string; readonly words: string }[] = [
  { value: 'coordinator', label: 'Coordinator', words: 'Asks people in, says what they may do, and reads consents.' },
  { value: 'contributor', label: 'Contributor', words: 'Answers the checks, and keeps accounts and actions.' },
  { value: 'checker', label: 'Checker', words: 'Checks what somebody else prepared, before it is signed.' },
  { value: 'signatory', label: 'Signatory', words: 'Signs the quarter for the organisation.' },
  {
    value: 'safeguarding lead',
    label: 'Safeguarding lead',
    words: 'Reads what is kept for safeguarding, with the deputy and nobody else.',
  },
  {
    value: 'safeguarding deputy',
    label: 'Safeguarding deputy',
    words: 'Stands in for the lead, and reads the same.',
  },
];

/** `Coordinator, signatory`. Everybody contributes, so that is said only of those who do nothing else. */
export function writeRoles(roles: readonly Role[]): string {
  const words = roles.filter((role) => role !== 'contributor').join(', ');
  return capital(words === '' ? 'contributor' : words);
}
