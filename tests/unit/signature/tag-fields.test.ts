// Signature fields in a tagged PDF: each is a Form element of the structure, where the page is read, and every judge still accepts
// the file.

import { expect, it } from 'vitest';
import { latin1Bytes } from '#shared/signature/bytes';
import { countersignPdf } from '#shared/signature/countersign-pdf';
import { signPdf } from '#shared/signature/sign-pdf';
import { verifyPdf } from '#shared/signature/verify-pdf';
import { judge } from '../../builders/pdf-pages';
import { askAboutPdf } from './judges';
import { foundOrganisation, makeSigner } from './people';
import { makeSamplePdf } from './sample-pdf';

/** Two pages with a heading on each, truly tagged. `tree` is the parent tree, in one node or in two. */
function taggedPdf(tree: readonly string[]): Uint8Array {
  const words = (text: string) => `/H1 <</MCID 0>> BDC BT /F1 24 Tf 72 700 Td (${text}) Tj ET EMC`;
  const page = (contents: number, parents: number) =>
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${contents} 0 R /StructParents ${parents} /Resources << /Font << /F1 7 0 R >> >> >>`;
  const stream = (text: string) => `<< /Length ${text.length} >>\nstream\n${text}\nendstream`;
  const heading = (of: number) => `<< /Type /StructElem /S /H1 /P 9 0 R /Pg ${of} 0 R /K 0 >>`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /StructTreeRoot 8 0 R /MarkInfo << /Marked true >> /Lang (en-GB) >>',
    '<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>',
    page(5, 0),
    page(6, 1),
    stream(words('Cover')),
    stream(words('Second')),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    `<< /Type /StructTreeRoot /K 9 0 R /ParentTree 12 0 R /ParentTreeNextKey 2 >>`,
    '<< /Type /StructElem /S /Document /P 8 0 R /K [10 0 R 11 0 R] >>',
    heading(3),
    heading(4),
    ...tree,
  ];
  let text = '%PDF-1.7\n';
  const offsets = objects.map((body, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  return latin1Bytes(`${text}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`);
}

const inOneNode = ['<< /Nums [0 [10 0 R] 1 [11 0 R]] >>'];
const inTwoNodes = [
  '<< /Kids [13 0 R 14 0 R] >>',
  '<< /Limits [0 0] /Nums [0 [10 0 R]] >>',
  '<< /Limits [1 1] /Nums [1 [11 0 R]] >>',
];

const field = { name: 'Prepared', label: 'Signature of the preparer', rect: [60, 60, 220, 110] } as const;
const laterFields = [{ name: 'Signed', label: 'Signature of the signatory', rect: [240, 60, 400, 110] }] as const;

it.each([
  ['one node', inOneNode],
  ['two nodes', inTwoNodes],
])('are Form elements after what else stands on their page, with a parent tree in %s', async (_, tree) => {
  const authority = await foundOrganisation();
  const [amina, margaret] = [await makeSigner(authority, 'Amina'), await makeSigner(authority, 'Margaret')];
  const first = await signPdf({ pdf: taggedPdf(tree), ...amina, reason: 'Prepared', field, laterFields });
  const text = Buffer.from(first).toString('latin1');
  expect(text.match(/\/S \/Form /g)).toHaveLength(2);
  expect(text.match(/\/Type \/OBJR \/Obj \d+ 0 R \/Pg 3 0 R/g)).toHaveLength(2);
  expect(text).toMatch(/\/StructParent 2 /);
  expect(text).toMatch(/\/StructParent 3 /);
  expect(text).toMatch(/\/Nums \[0 \[10 0 R\] 1 \[11 0 R\] 2 \d+ 0 R 3 \d+ 0 R\]/);
  expect(text).toMatch(/\/K \[10 0 R \d+ 0 R \d+ 0 R 11 0 R\]/);
  expect(text).toContain('/Tabs /S');
  const structure = judge('pdfinfo', first, (file) => ['-struct', file]);
  expect(structure.replace(/\s+/g, ' ')).toMatch(/Document.*H1.*Form.*Object.*Form.*Object.*H1/);

  const file = await countersignPdf({ pdf: first, ...margaret, reason: 'Signed', field: 'Signed' });
  const { pdfsig, qpdf } = await askAboutPdf(file);
  expect(pdfsig.text.match(/Signature is Valid/g)).toHaveLength(2);
  expect(qpdf.exitCode, qpdf.text).toBe(0);
  expect(await verifyPdf(file, { trustedRoots: [authority.certificate] })).toMatchObject({
    state: 'trusted',
    findings: [],
  });
});

it('leave a file alone that is not tagged', async () => {
  const authority = await foundOrganisation();
  const amina = await makeSigner(authority, 'Amina');
  const file = await signPdf({ pdf: await makeSamplePdf(), ...amina, reason: 'Prepared', field });
  expect(Buffer.from(file).toString('latin1')).not.toMatch(/\/StructParent |\/S \/Form/);
});
