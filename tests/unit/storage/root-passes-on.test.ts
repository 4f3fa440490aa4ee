// The organisation's root passes on when its founder leaves: another coordinator goes on issuing certificates from it, and what is
// signed with them verifies to the root that was always printed.

import { afterEach, beforeEach, expect, test } from 'vitest';
import { toBase64 } from '#shared/crypto/bytes';
import { fingerprint } from '#shared/signature/fingerprint';
import { signPdf } from '#shared/signature/sign-pdf';
import { verifyPdf } from '#shared/signature/verify-pdf';
import { issueMembersCertificate, makeFoundersCertificates } from '../../../renderer/app/certificates';
import { enrolColleague, letInColleague, membershipOf, unlockAs } from '../../builders/colleagues';
import { type Computer, makeComputer } from '../../builders/computer';
import { type FoundedWorkbook, foundRiverside, unlock } from '../../builders/workbooks';
import { makeSamplePdf } from '../signature/sample-pdf';

let computer: Computer;
let founded: FoundedWorkbook;

beforeEach(async () => {
  computer = await makeComputer({
    makeCertificates: makeFoundersCertificates,
    issueCertificate: issueMembersCertificate,
  });
  founded = await foundRiverside(computer);
});
afterEach(() => computer.throwAway());

test('a certificate that was issued after the founder left leads to the same root', async () => {
  const root = founded.workbook.getSnapshot().state.general.authority;
  await founded.workbook.lock();
  const ben = await letInColleague(computer, founded, 'Ben Carter', ['coordinator', 'signatory']);

  // The founder gives Ben the keys of the coordinators, and leaves.
  const ngozi = await unlock(computer, founded);
  await computer.beQuiet();
  await ngozi.lock();
  const first = await unlockAs(computer, founded, ben);
  await computer.beQuiet();
  expect(await first.members.leave(founded.member, 'Moved away')).toEqual({ state: 'done' });
  await computer.beQuiet();

  // Ben asks Cleo in, who was never here with the founder, and his next sign-in issues her certificate.
  const invited = await first.members.invite({
    person: { name: 'Cleo Mbeki', position: 'Trustee' },
    membership: membershipOf('Cleo Mbeki', ['signatory']),
  });
  await first.lock();
  if (invited.state !== 'invited') throw new Error(invited.words);
  const cleo = await enrolColleague(computer, founded, invited, 'the words of Cleo Mbeki');
  const issuing = await unlockAs(computer, founded, ben);
  await computer.beQuiet();
  await issuing.lock();

  const workbook = await unlockAs(computer, founded, cleo);
  const { general } = workbook.getSnapshot().state;
  expect(general.members[founded.member]?.standing).toBe('left');
  expect(general.refused).toEqual([]);
  expect(general.authority).toBe(root);
  const signer = await workbook.pdfSigner();
  expect(toBase64(signer.authorityCertificate)).toBe(root);
  const at = new Date(computer.time.getTime() + 60_000);
  const pdf = await signPdf({ pdf: await makeSamplePdf(), ...signer, name: 'Cleo Mbeki', reason: 'Signed', at });
  const verdict = await verifyPdf(pdf, { trustedRoots: [signer.authorityCertificate] });
  expect(verdict).toMatchObject({ state: 'trusted', findings: [] });
  expect(verdict.signatures).toMatchObject([
    { signer: 'Cleo Mbeki', rootFingerprint: await fingerprint(signer.authorityCertificate) },
  ]);
  await workbook.lock();
}, 60_000);

test('a coordinator who was never given the keys of the coordinators could not issue from it', async () => {
  await founded.workbook.lock();
  const ben = await letInColleague(computer, founded, 'Ben Carter', ['contributor']);
  const workbook = await unlockAs(computer, founded, ben);
  expect(workbook.getSnapshot().state.coordinators.authorityKeys).toEqual({});
  await workbook.lock();
});
