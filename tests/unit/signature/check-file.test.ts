import { beforeAll, describe, expect, it } from 'vitest';
import { checkFile } from '#shared/signature/check-file';
import { fingerprint } from '#shared/signature/fingerprint';
import type { Authority } from '#shared/signature/make-authority';
import { foundOrganisation, makeSigner, organisationName } from './people';
import { makeSamplePdf } from './sample-pdf';

let authority: Authority;

beforeAll(async () => {
  authority = await foundOrganisation();
});

const pemOf = (der: Uint8Array) =>
  new TextEncoder().encode(
    `Their certificate:\n-----BEGIN CERTIFICATE-----\n${Buffer.from(der).toString('base64')}\n-----END CERTIFICATE-----\n`,
  );

describe('a file that is looked at', () => {
  it('is a root, as DER and as PEM, with the fingerprint to compare', async () => {
    const root = {
      certificate: Buffer.from(authority.certificate).toString('base64'),
      fingerprint: await fingerprint(authority.certificate),
      organisation: organisationName,
    };
    for (const file of [authority.certificate, pemOf(authority.certificate)]) {
      expect(await checkFile(file, [])).toMatchObject({ kind: 'root', root });
    }
  });

  it("is no root where it is a member's certificate, or one whose own signature is wrong", async () => {
    const amina = await makeSigner(authority, 'Amina Hussain');
    const member = await checkFile(amina.certificate, []);
    expect(member).toMatchObject({ kind: 'other certificate', holder: 'Amina Hussain' });
    const forged = Buffer.from(authority.certificate);
    forged.write('Riverbank', forged.indexOf('Riverside'));
    expect((await checkFile(new Uint8Array(forged), [])).kind).not.toBe('root');
  });

  it('is judged as a PDF in every other case, and never throws', async () => {
    const pdf = await checkFile(await makeSamplePdf(), []);
    expect(pdf).toMatchObject({
      kind: 'pdf',
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
      verdict: { state: 'unsigned' },
    });
    for (const text of [
      '',
      '0',
      '-----BEGIN CERTIFICATE-----\nAAAA\n-----END',
      '-----BEGIN CERTIFICATE-----\n=\n-----END',
    ]) {
      const checked = await checkFile(new TextEncoder().encode(text), []);
      expect(checked).toMatchObject({ kind: 'pdf', verdict: { state: 'not-readable' } });
    }
    expect(await checkFile(authority.certificate.slice(0, -1), [])).toMatchObject({ kind: 'pdf' });
  });
});
