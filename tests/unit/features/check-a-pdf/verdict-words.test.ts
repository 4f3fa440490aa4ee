// What the screen and the saved result say of real files: signed, counter-signed, rolled back, changed.

import { beforeAll, describe, expect, test } from 'vitest';
import { countersignPdf } from '#shared/signature/countersign-pdf';
import type { Authority } from '#shared/signature/make-authority';
import { arrayValue, dictValue, nameValue, numberValue, withEntries } from '#shared/signature/pdf-value';
import { signPdf } from '#shared/signature/sign-pdf';
import { verifyPdf } from '#shared/signature/verify-pdf';
import { textValue } from '#shared/signature/write-value';
import { resultName, resultText } from '../../../../renderer/features/check-a-pdf/result-text';
import type { KnownRoot } from '../../../../renderer/features/check-a-pdf/trust';
import { changesOf, headline, pointsOf, rootsToCompare } from '../../../../renderer/features/check-a-pdf/verdict-words';
import { alter, replaced } from '../../../security/signature/altered-files';
import { foundOrganisation, makeSigner } from '../../signature/people';
import { makeSamplePdf } from '../../signature/sample-pdf';

let authority: Authority;
let first: Uint8Array;
let both: Uint8Array;
let known: readonly KnownRoot[];

beforeAll(async () => {
  authority = await foundOrganisation();
  const [amina, josh] = await Promise.all([
    makeSigner(authority, 'Amina Hussain'),
    makeSigner(authority, 'Josh Barker'),
  ]);
  first = await signPdf({
    pdf: await makeSamplePdf(),
    ...amina,
    reason: 'Prepared',
    laterFields: [{ name: 'Checked' }],
  });
  both = await countersignPdf({ pdf: first, ...josh, reason: 'Checked', field: 'Checked' });
  const certificate = Buffer.from(authority.certificate).toString('base64');
  known = [{ certificate, digest: 'ab'.repeat(32), name: 'Riverside', isOwn: false }];
});

const judge = (pdf: Uint8Array, roots: readonly KnownRoot[] = []) =>
  verifyPdf(pdf, { trustedRoots: roots.map(({ certificate }) => Buffer.from(certificate, 'base64')) });
const said = (verdict: Awaited<ReturnType<typeof judge>>, roots: readonly KnownRoot[] = []) =>
  pointsOf(verdict, roots).map(({ lead, words }) => `${lead} ${words}`.trim());

describe('a file that two people signed', () => {
  test('names both once, and asks to compare the one root behind them', async () => {
    const verdict = await judge(both);
    expect(headline(verdict)).toBe('Signed, and not changed since.');
    expect(said(verdict)[0]).toBe('Amina Hussain and Josh Barker signed it.');
    expect(said(verdict).filter((words) => words.startsWith('Not confirmed yet:'))).toHaveLength(1);
    expect(rootsToCompare(verdict, [])).toHaveLength(1);
  });

  test('is of an organisation whose fingerprint was compared, and nothing is asked any more', async () => {
    const verdict = await judge(both, known);
    expect(verdict.state).toBe('trusted');
    expect(said(verdict, known)).toContain('The signer belongs to Riverside, whose fingerprint was compared here.');
    expect(rootsToCompare(verdict, known)).toEqual([]);
  });
});

test('a file taken back to its first signature says that the second is missing', async () => {
  const verdict = await judge(both.subarray(0, first.length), known);
  expect(verdict.state).toBe('trusted');
  expect(said(verdict, known)).toContain(
    'Signature “Checked”: This signature is missing: its place is empty. You may have an earlier copy of the file.',
  );
});

describe('a file that was changed after signing', () => {
  test('says which part of it was changed, page by page, and offers nothing to trust', async () => {
    const changed = await alter(first, ({ pages, nextRef, catalog }) => {
      const [page, second] = pages;
      if (!page || !second) return [];
      const [note, info] = [nextRef(), nextRef()];
      const Rect = arrayValue([0, 0, 600, 800].map(numberValue));
      const annotation = dictValue({ Subtype: nameValue('FreeText'), Rect, Contents: textValue('Nobody.') });
      const content = page.dict.entries.get('Contents');
      if (content?.kind !== 'ref') return [];
      const dict = dictValue({ Length: numberValue(1) });
      return [
        replaced(content, { kind: 'stream', dict, raw: new TextEncoder().encode(' '), start: 0 }),
        replaced(note, annotation),
        replaced(second.ref, withEntries(second.dict, { Annots: arrayValue([note]) })),
        replaced(info, dictValue({ Title: textValue('Another title') })),
        replaced(catalog.ref, withEntries(catalog.dict, { Outlines: info })),
      ];
    });
    const verdict = await judge(changed, known);
    expect(headline(verdict)).toBe('Not as it was signed.');
    const [changes] = changesOf(verdict);
    expect(changes).toMatchObject({ since: 'Amina Hussain', isAltered: true });
    expect(changes?.words).toEqual(
      expect.arrayContaining([
        'The text of page 1 was changed after signing.',
        'Page 2 was changed after signing.',
        'A comment or a link on page 2 was added after signing.',
        'The bookmarks were added after signing.',
      ]),
    );
    expect(rootsToCompare(verdict, [])).toEqual([]);
  });
});

describe('the result that can be saved', () => {
  test('says all that the screen says, and which file it is about', async () => {
    const verdict = await judge(both, known);
    const points = pointsOf(verdict, known);
    const wanted = { verdict, points, known, checkedAt: '26 November 2026, 11:00', appVersion: '0.1.0' };
    const text = resultText({ ...wanted, name: 'report\u202e.pdf', sizeBytes: both.length, digest: 'cd'.repeat(32) });
    for (const { words } of points) expect(text).toContain(words);
    for (const words of ['Amina Hussain', 'claimed time: 25 March 2024', 'evidence.bin', 'cd'.repeat(32), '0.1.0'])
      expect(text).toContain(words);
    expect(text).toContain(`Size: ${both.length} bytes, 2 pages`);
    expect(text).not.toContain('\u202e');
    expect(resultName('../report: one.pdf')).toMatch(/^check-of-[^/\\:]+\.txt$/);
  });
});
