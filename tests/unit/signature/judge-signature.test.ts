import { expect, it } from 'vitest';
import { judgeSignature } from '#shared/signature/judge-signature';
import { openRevision, PdfFile } from '#shared/signature/pdf-revision';
import { readSignature } from '#shared/signature/read-signature';
import { ReadingAllowance } from '#shared/signature/reading-limits';
import { signPdf } from '#shared/signature/sign-pdf';
import { findSignatureFields } from '#shared/signature/signature-fields';
import { foundOrganisation, makeSigner } from './people';
import { makeSamplePdf } from './sample-pdf';

it('does not believe a signature that was not in the file when the part it covers was the whole file', async () => {
  const pdf = await makeSamplePdf();
  const authority = await foundOrganisation();
  const amina = await makeSigner(authority, 'Amina Hussain');
  const bytes = await signPdf({ pdf, ...amina, reason: 'Prepared' });
  const whole = await openRevision(new PdfFile(bytes, new ReadingAllowance()), bytes.length);
  const field = findSignatureFields(whole)[0];
  const signature = field && readSignature(whole, field);
  if (signature === undefined || 'problem' in signature) throw new Error('a signature was expected');

  const roots = [authority.certificate];
  expect((await judgeSignature(signature, whole, whole, roots)).verdict.state).toBe('trusted');
  const unsigned = await openRevision(whole.file, pdf.length);
  const judged = await judgeSignature(signature, unsigned, whole, roots);
  expect(judged.verdict.state).toBe('altered');
  expect(judged.findings.map(({ code }) => code)).toEqual(['history-replaced']);
});
