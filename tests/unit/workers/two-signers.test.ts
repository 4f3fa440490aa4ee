// A report of the registers that its maker and a signatory sign on two days, as strangers' programs and our own check judge it, and what
// its cover says on the way.

import { beforeAll, describe, expect, it } from 'vitest';
import { reportStatements } from '#shared/domain/report-steps';
import { placesForTwo, type WhoSigns } from '#shared/report/made-from';
import type { SignatureBlock } from '#shared/report/signature-block';
import type { Authority } from '#shared/signature/make-authority';
import { openToSign } from '#shared/signature/open-to-sign';
import { signaturePlaces } from '#shared/signature/signature-places';
import { verifyPdf } from '#shared/signature/verify-pdf';
import { renderReport } from '#workers/render-report';
import { countersignReport, signReport } from '#workers/sign-report';
import { pageTexts } from '../../builders/pdf-pages';
import { registerReportOf } from '../../builders/register-report';
import { reportFonts } from '../../builders/report-fonts';
import { moment, riverside } from '../../builders/riverside-state';
import { foundOrganisation, type Signatory, signatory } from '../../builders/signing-people';
import { askAboutPdf, askOpenssl } from '../signature/judges';

const { book } = riverside();
const days = { Prepared: moment('2024-03-25T16:02'), Signed: moment('2024-04-02T11:31') } as const;

let authority: Authority;
let amina: Signatory;
let margaret: Signatory;
let pdf: Uint8Array<ArrayBuffer>;
let first: Uint8Array<ArrayBuffer>;
let second: Uint8Array<ArrayBuffer>;

function setFor(whoSigns: WhoSigns) {
  const asked = { audience: 'funder', signedBy: book.founder, whoSigns, packOf: () => book.pack } as const;
  const { model } = registerReportOf(book.state, 'quarterday-funder-evidence-pack', asked);
  return { model, pdf: () => renderReport(model, reportFonts) };
}

const blockOf = (act: 'Prepared' | 'Signed', { name }: Signatory, statement: string): SignatureBlock => {
  return { act, name, position: act === 'Signed' ? 'Chair' : 'Coordinator', at: days[act], statement };
};

beforeAll(async () => {
  authority = await foundOrganisation();
  amina = await signatory(authority, 'Amina Hussain');
  margaret = await signatory(authority, 'Margaret Ellery');
  pdf = await setFor('maker, then signatory').pdf();
  const prepared = { act: 'Prepared', block: blockOf('Prepared', amina, reportStatements.prepared) } as const;
  const making = { ...amina, role: 'Prepared', at: new Date(days.Prepared), shown: prepared };
  first = await signReport(pdf, { ...making, later: ['Signed'] }, reportFonts);
  second = await countersignReport(first, signing(margaret), reportFonts);
}, 120_000);

function signing(who: Signatory) {
  const shown = { act: 'Signed', block: blockOf('Signed', who, reportStatements.signed) } as const;
  return { ...who, role: 'Signed', at: new Date(days.Signed), shown, after: ['Prepared'] } as const;
}

const cover = (file: Uint8Array<ArrayBuffer>) => (pageTexts(file)[0] ?? '').replace(/\s+/g, ' ');

describe('an evidence pack that its maker and a signatory sign', () => {
  it('is valid twice over for pdfsig, openssl and qpdf, and trusted by our own check', async () => {
    const { pdfsig, qpdf } = await askAboutPdf(second);
    expect(pdfsig.text.match(/Signature is Valid/g)).toHaveLength(2);
    expect(pdfsig.text.match(/Total document signed/g)).toHaveLength(1);
    expect(qpdf.exitCode, qpdf.text).toBe(0);
    for (const which of [0, 1]) {
      expect((await askOpenssl(second, which, authority.certificate)).text).toContain('CAdES Verification successful');
    }
    const verdict = await verifyPdf(second, { trustedRoots: [authority.certificate] });
    expect(verdict).toMatchObject({ state: 'trusted', emptyFields: [], findings: [] });
    expect(verdict.signatures.map(({ field, signer }) => [field, signer])).toEqual([
      ['Prepared', 'Amina Hussain'],
      ['Signed', 'Margaret Ellery'],
    ]);
  });

  it('has one empty field until the signatory signs, and no other', async () => {
    expect(await verifyPdf(first, { trustedRoots: [authority.certificate] })).toMatchObject({
      state: 'trusted',
      emptyFields: ['Signed'],
    });
  });

  it('never says that it is signed by two before it is, and its sentence is true before and after', () => {
    expect(cover(pdf)).not.toMatch(/Amina Hussain|\bSigned\b|DRAFT/);
    expect(cover(first)).toMatch(/Amina Hussain.*Not signed/);
    expect(cover(first)).not.toMatch(/Margaret|\bSigned\b/);
    expect(cover(second)).toMatch(/Margaret Ellery/);
    expect(cover(second)).toContain('Signed');
    expect(cover(second)).not.toContain('Not signed');
    for (const file of [first, second]) {
      expect(cover(file)).toContain('The second place above shows whether one has.');
      expect(cover(file)).not.toContain('signed by who made it');
    }
  });

  it('has no places where its maker signs alone, and says that', () => {
    expect(setFor('maker').model).toMatchObject({ isSigned: true, places: [], signers: [{ act: 'Signed' }] });
    expect(setFor('maker').model.aloneSentence).toContain('signed by who made it');
    expect(setFor('maker, then signatory').model.places).toEqual(placesForTwo);
  });

  it('has both places on its cover, also where what stands above them takes a line more', async () => {
    const { model } = setFor('maker, then signatory');
    const charityNumber = '1234567 in England and Wales, SC012345 in Scotland, and registered as a company as 07654321';
    const longer = { ...model, organisation: { ...model.organisation, charityNumber } };
    const places = signaturePlaces(await openToSign(await renderReport(longer, reportFonts)));
    expect([...places].map(([act, { page }]) => [act, page])).toEqual([
      ['Prepared', 1],
      ['Signed', 1],
    ]);
  });

  it('is not signed by a second person where it was changed since, or is signed already', async () => {
    const appended = new Uint8Array([...first, ...Buffer.from('\n% more\n')]);
    await expect(countersignReport(appended, signing(margaret), reportFonts)).rejects.toMatchObject({
      code: 'changed-since-signed',
    });
    await expect(countersignReport(second, signing(margaret), reportFonts)).rejects.toMatchObject({
      code: 'other-signatures',
    });
    await expect(
      countersignReport(first, { ...signing(margaret), at: new Date('2023-12-31T00:00:00Z') }, reportFonts),
    ).rejects.toMatchObject({ code: 'certificate-not-begun' });
  });
});
