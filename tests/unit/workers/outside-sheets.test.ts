// The sheets that leave the house, and the record of one consent, as a stranger's programs read them: poppler and qpdf.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { type AgeGroup, ageGroups, consentFormModel } from '#shared/report/consent-form';
import { consentRecordModel } from '#shared/report/consent-record';
import { publicDisclaimerModel } from '#shared/report/public-disclaimer';
import type { ReportModel } from '#shared/report/report';
import { resultsFileName } from '#shared/report/results-file';
import { renderReport } from '#workers/render-report';
import { canaries, canaryWorkbook, consentIn, disclaimerIn } from '../../builders/disclaimer-canaries';
import { attachedText, judge, pageTexts, runningText } from '../../builders/pdf-pages';
import { reportFonts } from '../../builders/report-fonts';
import { moment } from '../../builders/small-workbook';

const madeAt = moment('2027-03-10T09:00:00.000Z');
const state = canaryWorkbook();
const asked = { state, madeAt, appVersion: '1.0.0' };

/** QUARTERDAY_PAGES names a folder for the files, for people to look at. */
async function print(name: string, model: ReportModel): Promise<Uint8Array> {
  const pdf = await renderReport(model, reportFonts);
  const folder = process.env.QUARTERDAY_PAGES;
  if (folder !== undefined) writeFileSync(join(folder, `${name}.pdf`), pdf);
  return pdf;
}

const pagesIn = (pdf: Uint8Array) => Number(/Pages:\s+(\d+)/.exec(judge('pdfinfo', pdf, (file) => [file]))?.[1]);

/** Everything in the file that a program can read as text: pages, results, title and the like. */
const allText = (pdf: Uint8Array, { format }: Pick<ReportModel, 'format'>) =>
  `${runningText(pdf)} ${attachedText(pdf, resultsFileName({ format }))} ${judge('pdfinfo', pdf, (file) => [file])}`;

describe('the public disclaimer', () => {
  let pdf: Uint8Array;
  beforeAll(async () => {
    pdf = await print('disclaimer', publicDisclaimerModel({ ...asked, disclaimer: disclaimerIn(state) }));
  }, 60_000);

  it('is one sheet with who, when, how, what is done and where help is', () => {
    expect(pagesIn(pdf)).toBe(1);
    const text = runningText(pdf);
    let from = 0;
    for (const part of [
      'Our house rules',
      'Our youth workers look after this account.',
      'Instagram @riversideyouth: We look at it every day. Our hours: weekdays, 9 to 5. We answer within one working day.',
      'We read it when we look.',
      'Bullying, threatening or abusive: We remove it. Then we report it to the platform. If it goes on, we pass it to the police.',
      'We keep a copy of what we hide or remove.',
      'call 999.',
      'Version 1, approved on 1 March 2027.',
    ]) {
      const at = text.indexOf(part, from);
      expect(at, part).toBeGreaterThanOrEqual(from);
      from = at;
    }
    expect(text).not.toContain('DRAFT');
    expect(judge('qpdf', pdf, (file) => ['--check', file])).toContain('No syntax or stream encoding errors');
  });

  it('holds nothing that somebody typed for others than the public: no name, no note, nothing of a consent', () => {
    const text = allText(pdf, { format: 'quarterday-public-disclaimer' });
    for (const canary of canaries) expect([canary, text.includes(canary)]).toEqual([canary, false]);
    expect(text).toContain('Our house rules');
  });

  it('says that it is a draft while nobody has approved the words', async () => {
    const disclaimer = disclaimerIn(state);
    const changed = { ...disclaimer, fields: { ...disclaimer.fields, how: 'before' } };
    const text = runningText(await print('disclaimer-draft', publicDisclaimerModel({ ...asked, disclaimer: changed })));
    expect(text).toContain('DRAFT, NOT APPROVED');
    expect(text).toContain('Nobody has approved these words yet.');
  });
});

describe.each(ageGroups)('the blank form for %s', (ageGroup: AgeGroup) => {
  let pdf: Uint8Array;
  beforeAll(async () => {
    pdf = await print(`form-${ageGroup}`, consentFormModel({ ...asked, ageGroup }));
  }, 60_000);

  it('is one sheet of two sides, asks each purpose by itself and says how a yes is taken back', () => {
    expect(pagesIn(pdf)).toBe(2);
    const text = runningText(pdf);
    for (const purpose of ['Our website', 'Our social media', 'Live streams', 'Your first name beside it']) {
      expect(text).toContain(purpose);
    }
    expect(text).toContain('If you change your mind');
    // What is read stands on one side, where to sign on the other.
    const [read = '', write = ''] = pageTexts(pdf);
    expect([read.includes('Signature'), write.includes('Signature')]).toEqual([false, true]);
    expect(write).toContain('Who gave this out');
    expect(text).toContain('10 March 2027');
    expect(text.includes('parent or carer signs')).toBe(ageGroup === 'under-13' || ageGroup === '13-15');
    expect(text.includes('may sign as well')).toBe(ageGroup === '16-17');
  });

  it('holds nobody’s name and nothing of a consent', () => {
    const text = allText(pdf, { format: 'quarterday-consent-form' });
    for (const canary of canaries) expect([canary, text.includes(canary)]).toEqual([canary, false]);
  });
});

describe('the record of one consent', () => {
  it('prints what was agreed, and the drawn signature as a picture that is called one', async () => {
    const consent = consentIn(state);
    const drawings = new Map([['ab'.repeat(32), Buffer.from(line()).toString('base64')]]);
    const pdf = await print('consent', consentRecordModel({ ...asked, consent, drawings }));
    const text = runningText(pdf);
    for (const words of [
      'Samira CANARYCHILD',
      'Live on 10 March 2027',
      'PRIVATE',
      'A signature drawn by hand on the screen',
      'A picture, not a digital signature.',
      'For the family and our file only.',
    ]) {
      expect(text).toContain(words);
    }
    expect(judge('pdfimages', pdf, (file) => ['-list', file])).toMatch(/1000\s+320/);
    expect(judge('pdfinfo', pdf, (file) => [file])).not.toContain('Samira');
  });

  it('says so where the drawing is missing', async () => {
    const pdf = await print(
      'consent-without',
      consentRecordModel({ ...asked, consent: consentIn(state), drawings: new Map() }),
    );
    expect(runningText(pdf)).toContain('The drawing is missing, or was changed outside Quarterday.');
  });
});

/** A PNG of 1000 by 320 with a line across it. */
function line(): Uint8Array {
  const rows = Array.from({ length: 320 }, (_, y) =>
    Uint8Array.from({ length: 1001 }, (__, x) =>
      x === 0 ? 0 : Math.abs(y - 160 - 60 * Math.sin(x / 60)) < 3 ? 20 : 255,
    ),
  );
  const chunk = (type: string, data: Uint8Array) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const check = Buffer.alloc(4);
    check.writeUInt32BE(crc(body));
    return Buffer.concat([length, body, check]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(1000, 0);
  head.writeUInt32BE(320, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const mark = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  return Buffer.concat([
    mark,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The check of a PNG's chunk (ISO 3309). */
function crc(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}
