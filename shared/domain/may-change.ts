// Which roles may make which change. Readers apply it to every entry: an entry that was signed all the same is shown as refused.

import type { By, Change, ChangeKind, Role } from './change';
import type { State } from './state';

const anyone: readonly Role[] = [
  'coordinator',
  'contributor',
  'checker',
  'signatory',
  'safeguarding lead',
  'safeguarding deputy',
];
const coordinators: readonly Role[] = ['coordinator'];

const allowed: Readonly<Record<ChangeKind, readonly Role[]>> = {
  'organisation-described': coordinators,
  'member-added': coordinators,
  'certificate-issued': coordinators,
  'authority-kept': coordinators,
  'record-added': anyone,
  'record-changed': anyone,
  'round-opened': anyone,
  'round-extended': anyone,
  'expectation-set': coordinators,
  'answer-given': anyone,
  'answer-withdrawn': anyone,
  'evidence-added': anyone,
  'action-raised': anyone,
  'action-closed': anyone,
  'round-signed': ['signatory'],
  'round-reopened': ['coordinator', 'signatory'],
};

/** True where the author's roles allow the change. The founder may do anything until a first member is added. */
export function mayChange(state: State, change: Change, by: By): boolean {
  const { members, founder } = state.general;
  if (Object.keys(members).length === 0) return by.member === founder;
  const roles = members[by.member]?.roles ?? [];
  return roles.some((role) => allowed[change.kind].includes(role));
}
