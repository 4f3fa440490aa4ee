// PDF/A-1b, judged by PDFBox's preflight: claimed only where it was accepted.

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { reportDocument } from '#shared/report/report';
import { renderDefinition } from '#workers/render-report';
import { judge } from '../../builders/pdf-pages';
import { preflightFaults } from '../../builders/preflight';
import { reportFonts } from '../../builders/report-fonts';
import { reportOf, signedBy } from '../../builders/report-request';
import { riverside } from '../../builders/riverside-state';

const colourProfile = new Uint8Array(
  readFileSync(new URL('../../../node_modules/pdfkit/js/data/sRGB_IEC61966_2_1.icc', import.meta.url)),
);
const { book, round } = riverside();
const review = () => reportDocument(reportOf(book, round, signedBy(book)));

it('accepts a copy without attachments as PDF/A-1b', async () => {
  const pdf = await renderDefinition(review(), reportFonts, { colourProfile });
  expect(preflightFaults(pdf)).toEqual([]);
  expect(judge('pdfinfo', pdf, (file) => ['-meta', file])).toContain('<pdfaid:part>1</pdfaid:part>');
}, 180_000);

it('refuses one that makes no claim, so that it would refuse a false one too', async () => {
  const pdf = await renderDefinition(review(), reportFonts);
  expect(preflightFaults(pdf)).not.toEqual([]);
}, 180_000);

it('is not claimed for a copy that carries results', async () => {
  const results = { name: 'results.json', bytes: new TextEncoder().encode('{}') };
  await expect(renderDefinition(review(), reportFonts, { colourProfile, results })).rejects.toThrow('no attachment');
});
