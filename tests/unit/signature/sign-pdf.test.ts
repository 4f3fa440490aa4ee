import { beforeAll, describe, expect, it } from 'vitest';
import { countersignPdf } from '#shared/signature/countersign-pdf';
import type { Authority } from '#shared/signature/make-authority';
import { signPdf } from '#shared/signature/sign-pdf';
import { verifyPdf } from '#shared/signature/verify-pdf';
import { askAboutPdf, askOpenssl } from './judges';
import { foundOrganisation, makeSigner, type Signer } from './people';
import { makeSamplePdf } from './sample-pdf';

let pdf: Uint8Array;
let authority: Authority;
let amina: Signer;
let josh: Signer;
let margaret: Signer;

beforeAll(async () => {
  pdf = await makeSamplePdf();
  authority = await foundOrganisation();
  [amina, josh, margaret] = await Promise.all([
    makeSigner(authority, 'Amina Hussain'),
    makeSigner(authority, 'Józef Łąka'),
    makeSigner(authority, 'Margaret Ellery'),
  ]);
});

const prepared = { name: 'Prepared', label: 'Signature of Amina Hussain, who prepared this review' };
const checked = { name: 'Checked', page: 2, rect: [60, 60, 220, 110] } as const;
const signed = { name: 'Signed' };

describe('a first signature', () => {
  it('is accepted by pdfsig, qpdf, mutool and openssl', async () => {
    const file = await signPdf({ pdf, ...amina, reason: 'Prepared', field: prepared });
    const { pdfsig, qpdf, mutool } = await askAboutPdf(file);
    expect(pdfsig.text).toContain('Signature is Valid');
    expect(pdfsig.text).toContain('Total document signed');
    expect(pdfsig.text).toContain('Signature Type: ETSI.CAdES.detached');
    expect(qpdf.exitCode, qpdf.text).toBe(0);
    expect(mutool.text).toContain('The document is unchanged since signing.');
    const openssl = await askOpenssl(file, 0, authority.certificate);
    expect(openssl.text).toContain('CAdES Verification successful');
  });

  it('leaves every byte of the file it signs as it was', async () => {
    const file = await signPdf({ pdf, ...amina, reason: 'Prepared' });
    expect(Buffer.from(file.subarray(0, pdf.length)).equals(Buffer.from(pdf))).toBe(true);
  });

  it('certifies, so that only fields can be filled, and tells assistive technology what each field is', async () => {
    const file = await signPdf({ pdf, ...amina, reason: 'Prepared', field: prepared, laterFields: [checked] });
    const text = Buffer.from(file).toString('latin1');
    expect(text).toMatch(/\/TransformMethod \/DocMDP \/TransformParams << \/Type \/TransformParams \/P 2 /);
    expect(text).toMatch(/\/Perms << \/DocMDP \d+ 0 R >>/);
    expect(text).toContain('/SigFlags 3');
    const label = Buffer.from(prepared.label).toString('hex');
    expect(text).toContain(`/TU <${label}> /Contents <${label}>`);
    expect(text).toContain('/Rect [60 60 220 110]');
  });

  it('is refused where a signature stands already, and where two fields would share a name', async () => {
    const file = await signPdf({ pdf, ...amina, reason: 'Prepared', field: prepared });
    await expect(signPdf({ pdf: file, ...josh, reason: 'Again' })).rejects.toMatchObject({ code: 'already-signed' });
    const twins = { field: prepared, laterFields: [prepared] };
    await expect(signPdf({ pdf, ...amina, reason: 'P', ...twins })).rejects.toMatchObject({ code: 'field-name-twice' });
  });

  it('is refused on a page that does not exist, and in a file that is no PDF', async () => {
    const field = { name: 'Prepared', page: 9 };
    await expect(signPdf({ pdf, ...amina, reason: 'P', field })).rejects.toMatchObject({ code: 'no-such-page' });
    const text = new TextEncoder().encode('Dear funder');
    await expect(signPdf({ pdf: text, ...amina, reason: 'P' })).rejects.toMatchObject({ code: 'not-a-pdf' });
  });
});

describe('counter-signatures', () => {
  it('fill the fields kept for them, and every judge accepts all three', async () => {
    const laterFields = [checked, signed];
    const first = await signPdf({ pdf, ...amina, reason: 'Prepared', field: prepared, laterFields });
    const second = await countersignPdf({ pdf: first, ...josh, reason: 'Checked', field: 'Checked' });
    const file = await countersignPdf({ pdf: second, ...margaret, reason: 'Signed for the trustees', field: 'Signed' });

    const { pdfsig, qpdf, mutool } = await askAboutPdf(file);
    expect(pdfsig.text.match(/Signature is Valid/g)).toHaveLength(3);
    expect(pdfsig.text).toContain('Signer Certificate Common Name: Józef Łąka');
    expect(qpdf.exitCode, qpdf.text).toBe(0);
    expect(mutool.text.match(/The signature is valid but there have been edits since signing/g)).toHaveLength(2);
    expect(mutool.text.match(/The document is unchanged since signing/g)).toHaveLength(1);
    for (const which of [0, 1, 2]) {
      const openssl = await askOpenssl(file, which, authority.certificate);
      expect(openssl.text).toContain('CAdES Verification successful');
    }
    const verdict = await verifyPdf(file, { trustedRoots: [authority.certificate] });
    expect(verdict).toMatchObject({ state: 'trusted', emptyFields: [], findings: [] });
    expect(verdict.signatures.map(({ signer, after }) => [signer, after])).toEqual([
      ['Amina Hussain', 'signatures'],
      ['Józef Łąka', 'signatures'],
      ['Margaret Ellery', 'nothing'],
    ]);
  });

  it('are refused in a field that is missing or filled', async () => {
    const first = await signPdf({ pdf, ...amina, reason: 'Prepared', field: prepared, laterFields: [checked] });
    const ask = { pdf: first, ...josh, reason: 'Checked' };
    await expect(countersignPdf({ ...ask, field: 'Nowhere' })).rejects.toMatchObject({ code: 'no-such-field' });
    await expect(countersignPdf({ ...ask, field: 'Prepared' })).rejects.toMatchObject({ code: 'field-already-signed' });
  });
});
