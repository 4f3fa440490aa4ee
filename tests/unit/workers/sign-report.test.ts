// One report, signed by three people on three days, as strangers' programs judge it; and files that are not signed on.

import { writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Authority } from '#shared/signature/make-authority';
import { verifyPdf } from '#shared/signature/verify-pdf';
import { renderReport } from '#workers/render-report';
import { countersignReport, signReport } from '#workers/sign-report';
import { pageTexts, runningText } from '../../builders/pdf-pages';
import { reportFonts } from '../../builders/report-fonts';
import { act, reportOf } from '../../builders/report-request';
import { riverside } from '../../builders/riverside-state';
import {
  block,
  following,
  foundOrganisation,
  preparing,
  type Signatory,
  signatory,
} from '../../builders/signing-people';
import { askAboutPdf, askOpenssl } from '../signature/judges';

const { book, round } = riverside();
const prepared = act(book.founder, '2024-03-25T16:02', 'I have prepared this review.');
const places = ['Prepared', 'Checked', 'Signed'] as const;

let authority: Authority;
let amina: Signatory;
let josh: Signatory;
let margaret: Signatory;
let pdf: Uint8Array<ArrayBuffer>;
let first: Uint8Array<ArrayBuffer>;
let second: Uint8Array<ArrayBuffer>;
let third: Uint8Array<ArrayBuffer>;

beforeAll(async () => {
  authority = await foundOrganisation();
  amina = await signatory(authority, 'Amina Hussain');
  josh = await signatory(authority, 'Józef Łąka');
  margaret = await signatory(authority, 'Margaret Ellery');
  pdf = await renderReport(reportOf(book, round, { prepared, places }), reportFonts);
  first = await signReport(pdf, preparing(amina), reportFonts);
  second = await countersignReport(
    first,
    following(josh, 'Checked', block('Checked', josh.name, 'Volunteer')),
    reportFonts,
  );
  third = await countersignReport(
    second,
    following(margaret, 'Signed', block('Signed', margaret.name, 'Chair')),
    reportFonts,
  );
  const keep = process.env.KEEP_SIGNED;
  if (keep)
    for (const [name, bytes] of Object.entries({ pdf, first, second, third }))
      writeFileSync(`${keep}/${name}.pdf`, bytes);
}, 120_000);

const verdictOn = (file: Uint8Array) => verifyPdf(file, { trustedRoots: [authority.certificate] });
const cover = (file: Uint8Array<ArrayBuffer>) => (pageTexts(file)[0] ?? '').replace(/\s+/g, ' ');

describe('a report that three people sign on three days', () => {
  it('is valid three times over for pdfsig, openssl, qpdf and mutool, and trusted by our own check', async () => {
    const { pdfsig, qpdf, mutool } = await askAboutPdf(third);
    expect(pdfsig.text.match(/Signature is Valid/g)).toHaveLength(3);
    expect(pdfsig.text.match(/Total document signed/g)).toHaveLength(1);
    expect(pdfsig.text).toContain('Signer Certificate Common Name: Józef Łąka');
    expect(qpdf.exitCode, qpdf.text).toBe(0);
    expect(mutool.text.match(/The document is unchanged since signing/g)).toHaveLength(1);
    expect(mutool.text.match(/The signature is valid but there have been edits since signing/g)).toHaveLength(2);
    for (const which of [0, 1, 2]) {
      expect((await askOpenssl(third, which, authority.certificate)).text).toContain('CAdES Verification successful');
    }
    const verdict = await verdictOn(third);
    expect(verdict).toMatchObject({ state: 'trusted', emptyFields: [], findings: [] });
    expect(verdict.signatures.map(({ field, signer, claimedTime }) => [field, signer, claimedTime])).toEqual([
      ['Prepared', 'Amina Hussain', '2024-03-25T16:02:00.000Z'],
      ['Checked', 'Józef Łąka', '2024-03-27T09:40:00.000Z'],
      ['Signed', 'Margaret Ellery', '2024-04-02T11:31:00.000Z'],
    ]);
  });

  it('leaves every byte as it was that was there before each signature', () => {
    for (const [earlier, later] of [
      [pdf, first],
      [first, second],
      [second, third],
    ] as const) {
      expect(Buffer.from(later.subarray(0, earlier.length)).equals(Buffer.from(earlier))).toBe(true);
    }
  });

  it('never says that it is checked or signed before it is', () => {
    expect(cover(pdf)).not.toMatch(/Amina Hussain|\bChecked\b|\bSigned\b|DRAFT/);
    expect(cover(first)).toContain('Amina Hussain');
    expect(cover(first)).toMatch(/Not checked.*Not signed/);
    expect(cover(first)).not.toMatch(/\bChecked\b|\bSigned\b/);
    expect(cover(second)).toContain('Józef Łąka');
    expect(cover(second)).toContain('Not signed');
    expect(cover(second)).not.toMatch(/Not checked|\bSigned\b/);
    expect(cover(third)).not.toMatch(/Not checked|Not signed/);
  });

  it('shows each signer’s name, role, day and time, and the statement agreed to, as text', () => {
    const words = cover(third);
    for (const said of [
      'Coordinator',
      'Volunteer',
      'Chair',
      '25 March 2024, 16:02',
      '27 March 2024, 09:40',
      '2 April 2024, 12:31',
    ]) {
      expect(words).toContain(said);
    }
    expect(runningText(third)).toContain('I have read it, and I know of nothing in it that is wrong.');
  });
});

describe('a name that is long, or that the typefaces cannot print', () => {
  it('is drawn smaller or told, and nothing of the block is lost', async () => {
    const long = 'Wilhelmina Featherstonehaugh-Cholmondeley of the Riverside and Districts Federation';
    const shown = {
      ...block('Prepared', long, 'Deputy chair of the safeguarding and online safety committee'),
      act: 'Prepared',
    };
    const signed = await signReport(pdf, preparing(amina, shown), reportFonts);
    expect(cover(signed).replaceAll(' ', '')).toContain('asfarasIknow');
    const other = await signReport(pdf, preparing(amina, block('Prepared', '王小明')), reportFonts);
    expect(cover(other)).toContain('王小明');
    const runes = await signReport(pdf, preparing(amina, block('Prepared', '\u16a0\u16a2\u16a6')), reportFonts);
    expect(cover(runes)).toContain('[3 characters not printed]');
  });
});

describe('a file is not signed on', () => {
  const refused = (file: Uint8Array, order = following(josh, 'Checked')) => countersignReport(file, order, reportFonts);

  it('when it was edited since the signature before', async () => {
    const text = Buffer.from(first).toString('latin1');
    const at = text.indexOf('/Title');
    const edited = Uint8Array.from(first, (byte, index) => (index === at + 9 ? byte ^ 1 : byte));
    await expect(refused(edited)).rejects.toMatchObject({ code: 'changed-since-signed' });
    const appended = new Uint8Array([...first, ...Buffer.from('\n% more\n')]);
    await expect(refused(appended)).rejects.toMatchObject({ code: 'changed-since-signed' });
  });

  it('when it is not signed by who should have signed before, or by another organisation', async () => {
    await expect(refused(pdf)).rejects.toMatchObject({ code: 'other-signatures' });
    await expect(refused(first, following(margaret, 'Signed'))).rejects.toMatchObject({ code: 'other-signatures' });
    const stranger = await signatory(await foundOrganisation(), 'Amina Hussain');
    const foreign = await signReport(pdf, preparing(stranger), reportFonts);
    await expect(refused(foreign)).rejects.toMatchObject({ code: 'other-signatures' });
  });

  it('when the signer’s certificate has not begun or has run out', async () => {
    const early = { ...following(josh, 'Checked'), at: new Date('2023-12-31T00:00:00Z') };
    await expect(refused(first, early)).rejects.toMatchObject({ code: 'certificate-not-begun' });
    await expect(signReport(pdf, { ...preparing(amina), at: early.at }, reportFonts)).rejects.toMatchObject({
      code: 'certificate-not-begun',
    });
  });
});
