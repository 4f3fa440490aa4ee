import { beforeAll, describe, expect, it } from 'vitest';
import { fingerprint } from '#shared/signature/fingerprint';
import type { Authority } from '#shared/signature/make-authority';
import { signPdf } from '#shared/signature/sign-pdf';
import { verifyPdf } from '#shared/signature/verify-pdf';
import { foundOrganisation, makeSigner, organisationName, type Signer, signedAt } from './people';
import { makeSamplePdf } from './sample-pdf';

let pdf: Uint8Array;
let signed: Uint8Array;
let authority: Authority;
let amina: Signer;

beforeAll(async () => {
  pdf = await makeSamplePdf();
  authority = await foundOrganisation();
  amina = await makeSigner(authority, 'Amina Hussain');
  signed = await signPdf({ pdf, ...amina, reason: 'Prepared', location: 'Derby', laterFields: [{ name: 'Checked' }] });
});

describe('the verdict', () => {
  it('names who signed, as what, when by their computer, and what that covers', async () => {
    const verdict = await verifyPdf(signed, { trustedRoots: [authority.certificate] });
    expect(verdict.state).toBe('trusted');
    expect(verdict.pages).toBe(2);
    expect(verdict.signatures).toMatchObject([
      {
        field: 'Signature 1',
        kind: 'signature',
        state: 'trusted',
        signer: 'Amina Hussain',
        organisation: organisationName,
        reason: 'Prepared',
        location: 'Derby',
        claimedTime: signedAt.toISOString(),
        certifies: true,
        coveredBytes: expect.any(Number),
        pagesThen: 2,
        after: 'nothing',
        changes: [],
        root: Buffer.from(authority.certificate).toString('base64'),
        rootFingerprint: await fingerprint(authority.certificate),
      },
    ]);
  });

  it('says that a signature is still missing where an empty field waits for one', async () => {
    const verdict = await verifyPdf(signed, { trustedRoots: [authority.certificate] });
    expect(verdict.emptyFields).toEqual(['Checked']);
    expect(verdict.findings).toEqual([expect.objectContaining({ code: 'fields-empty', about: 'Checked' })]);
  });

  it('is untrusted until the root is confirmed, and shows the fingerprint to compare', async () => {
    const verdict = await verifyPdf(signed, { trustedRoots: [] });
    expect(verdict.state).toBe('untrusted');
    expect(verdict.signatures[0]?.rootFingerprint).toBe(await fingerprint(authority.certificate));
    expect(verdict.findings.map(({ code }) => code)).toContain('root-unknown');
  });

  it('is unsigned for a readable PDF without a signature', async () => {
    expect(await verifyPdf(pdf, { trustedRoots: [] })).toEqual({
      state: 'unsigned',
      pages: 2,
      signatures: [],
      emptyFields: [],
      embeddedFiles: [{ name: 'evidence.bin', statedBytes: 100 }],
      findings: [],
    });
  });

  it('is plain data that can be stored', async () => {
    const verdict = await verifyPdf(signed, { trustedRoots: [] });
    expect(JSON.parse(JSON.stringify(verdict))).toEqual(verdict);
  });

  it('is not readable, never unsigned, for what is no PDF or only a part of one', async () => {
    for (const bytes of [new Uint8Array(0), new TextEncoder().encode('Dear funder'), pdf.subarray(0, pdf.length / 2)]) {
      expect((await verifyPdf(bytes, { trustedRoots: [] })).state).toBe('not-readable');
    }
  });
});
