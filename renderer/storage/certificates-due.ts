// The signing certificates that a coordinator issues, without being asked, to members who made keys of their own.

import { fromBase64, toBase64 } from '#shared/crypto/bytes';
import type { Change } from '#shared/domain/change';
import type { MemberId } from '#shared/domain/ids';
import { instantOf } from '#shared/domain/plain-date';
import { hasRole, presentMembers, type State } from '#shared/domain/state';
import type { Surroundings } from './surroundings';

/** None where this member does not hold the organisation's root. */
export async function certificatesDue(
  { issueCertificate, now }: Pick<Surroundings, 'issueCertificate' | 'now'>,
  state: State,
  member: MemberId,
): Promise<readonly Change[]> {
  const { authority, organisation } = state.general;
  const privateKey = state.coordinators.authorityKeys[authority];
  if (!privateKey || !organisation || !hasRole(state, member, 'coordinator')) return [];
  const due = presentMembers(state).filter(({ pdfSigning, certificate }) => pdfSigning !== '' && certificate === '');
  return Promise.all(
    due.map(async (each): Promise<Change> => {
      const certificate = await issueCertificate({
        authority: fromBase64(authority),
        authorityPrivateKey: fromBase64(privateKey),
        organisation: organisation.name,
        name: each.displayName,
        at: instantOf(now()),
        publicKey: fromBase64(each.pdfSigning),
      });
      return { kind: 'certificate-issued', member: each.member, certificate: toBase64(certificate), authority };
    }),
  );
}
