// What a workbook begins with: its organisation and people, its founder and their certificate; and, in an entry of its own
// because only coordinators may read it, the private key of its certificates.

import { toBase64 } from '#shared/crypto/bytes';
import type { MemberPublicKeys } from '#shared/crypto/v1/member-keys';
import type { Change, Role } from '#shared/domain/change';
import { type MemberId, makeId } from '#shared/domain/ids';
import { initialsOf } from '#shared/domain/initials';
import type { FieldValues } from '#shared/domain/registers/register';
import type { Ring } from '#shared/domain/ring';
import type { FoundersCertificates } from './surroundings';
import type { Founding } from './vault';

export interface NewFounder {
  readonly member: MemberId;
  readonly publicKeys: MemberPublicKeys;
  readonly certificates: FoundersCertificates;
  /** What the first key of each ring is. */
  readonly ringKeys: readonly { readonly ring: Ring; readonly commitment: string }[];
}

export function firstEntries(
  founding: Founding,
  { member, publicKeys, certificates, ringKeys }: NewFounder,
  randomBytes: (length: number) => Uint8Array,
): readonly (readonly Change[])[] {
  const { displayName, position, roles } = founding.founder;
  const founderName = displayName.trim();
  const person = makeId('record', randomBytes(16));
  const people = new Map([[founderName, person]]);
  for (const name of [founding.safeguardingLead.trim(), founding.safeguardingDeputy.trim()]) {
    if (name !== '' && !people.has(name)) people.set(name, makeId('record', randomBytes(16)));
  }
  // Whoever leads safeguarding reads what belongs to it, when somebody else comes in as well.
  const safeguardingRoles: readonly Role[] = [
    ...(founding.safeguardingLead.trim() === founderName ? (['safeguarding lead'] as const) : []),
    ...(founding.safeguardingDeputy.trim() === founderName ? (['safeguarding deputy'] as const) : []),
  ];
  const personOf = (name: string) => people.get(name.trim()) ?? '';
  const added = [...people].map(([name, record]): Change => {
    const fields: FieldValues = name === founderName ? { name, position } : { name };
    return { kind: 'record-added', register: 'people', record, fields };
  });
  const authority = toBase64(certificates.authority);
  return [
    [
      ...added,
      {
        kind: 'organisation-described',
        organisation: {
          ...founding.organisation,
          safeguardingLead: personOf(founding.safeguardingLead),
          safeguardingDeputy: personOf(founding.safeguardingDeputy),
        },
      },
      {
        kind: 'member-added',
        member,
        person,
        displayName: founderName,
        initials: initialsOf(founderName),
        // Someone has to be able to add the next person.
        roles: [...new Set<Role>(['coordinator', ...roles, ...safeguardingRoles])],
        keys: { signing: publicKeys.ed25519, recipient: publicKeys.age },
      },
      { kind: 'certificate-issued', member, certificate: toBase64(certificates.certificate), authority },
      ...ringKeys.map(({ ring, commitment }): Change => ({ kind: 'ring-renewed', ring, epoch: 1, commitment })),
    ],
    [{ kind: 'authority-kept', authority, privateKey: toBase64(certificates.authorityPrivateKey) }],
  ];
}
