// The report as a stranger's programs read it: poppler's pdftotext, pdffonts, pdfdetach and pdfsig, and qpdf.

import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Asked } from '#shared/domain/change';
import { groupsOfFour } from '#shared/report/pages/pieces';
import { page } from '#shared/report/pages/style-sheet';
import { resultsFileName } from '#shared/report/results-file';
import { issueCertificate } from '#shared/signature/issue-certificate';
import { makeAuthority } from '#shared/signature/make-authority';
import { verifyPdf } from '#shared/signature/verify-pdf';
import { renderReport } from '#workers/render-report';
import { signReport } from '#workers/sign-report';
import { attachedText, judge, pageTexts, placedWords, runningText } from '../../builders/pdf-pages';
import { allElements, readStructure } from '../../builders/pdf-structure';
import { reportFonts } from '../../builders/report-fonts';
import { act, reportOf, signedBy } from '../../builders/report-request';
import { riverside, WorkbookInMaking } from '../../builders/riverside-state';

const { book, round, volunteer } = riverside();
const model = reportOf(book, round, signedBy(book));
let pdf: Uint8Array<ArrayBuffer>;

beforeAll(async () => {
  pdf = await renderReport(model, reportFonts);
}, 60_000);

it('stops in the midst of setting and of drawing when it is told to', async () => {
  const calledOff = new Error('It was called off.');
  let asked = 0;
  const inSetting = () => {
    asked++;
    if (asked === 1000) throw calledOff;
  };
  await expect(renderReport(model, reportFonts, { goOn: inSetting })).rejects.toThrow(calledOff);
  expect(asked).toBe(1000);
  let drawn = 0;
  const inDrawing = () => {
    if (drawn > 0) throw calledOff;
  };
  const onProgress = () => void drawn++;
  await expect(renderReport(model, reportFonts, { goOn: inDrawing, onProgress })).rejects.toThrow(calledOff);
  expect(drawn).toBe(1);
}, 60_000);

describe('the example’s report', () => {
  it('says on every page that the organisation is not a real one', () => {
    const pages = pageTexts(pdf);
    expect(pages.length).toBeGreaterThan(5);
    expect(pages[0]).toContain('EXAMPLE, NOT A REAL ORGANISATION');
    for (const text of pages.slice(1)) expect(text).toContain('January to March 2027. EXAMPLE');
  });

  it('numbers its pages and says which copy and version it is', () => {
    const pages = pageTexts(pdf);
    pages.slice(1).forEach((text, index) => {
      expect(text).toContain(`${index + 2} of ${pages.length}`);
      expect(text).toContain('Our own copy. Version 1, 25 March 2027');
    });
  });

  it('points from its cover to the page that says how to check it', () => {
    const pages = pageTexts(pdf);
    const told = /see page (\d+)/.exec(pages[0] ?? '')?.[1];
    expect(pages[Number(told) - 1]).toContain('How to check this file');
  });

  it('holds its parts in order', () => {
    const text = runningText(pdf);
    const parts = [
      'Riverside Youth Project Quarterly review January to March 2027',
      'One person prepared and signed this review. Nobody else has checked it.',
      'What changed this quarter',
      'We checked 90 settings on three accounts.',
      'Table 1. Settings that are not as they were',
      'Figure 1. Settings found different or missing, past eight quarters',
      'In words: 11 of 90 in 2025 Q4 (three not found)',
      'For three quarters no review was kept.',
      'Account by account',
      'Riverside Youth, Facebook Page',
      '@riversideyouth, Instagram',
      '@riverside.girls, Instagram',
      'Evidence and people',
      'Actions What is to be put right',
      'Evidence The files themselves stay with us.',
      'Who did what',
      'Who stands for it One person prepared and signed this review.',
      'How to check this file',
    ];
    let from = 0;
    for (const part of parts) {
      const at = text.indexOf(part, from);
      expect(at, part).toBeGreaterThanOrEqual(from);
      from = at;
    }
  });

  it('prints every question, value, note and reason that is in the review', () => {
    const text = runningText(pdf).replaceAll(' ', '');
    const rows = model.accounts.flatMap(({ groups }) => groups.flatMap((group) => group.rows));
    const written = rows.flatMap(({ setting, expected, before, now, words, note, why }) => [
      setting,
      expected,
      before,
      now,
      words,
      note,
      why,
    ]);
    for (const words of new Set(written)) expect(text).toContain(words.replaceAll(' ', ''));
  });

  it('writes Polish letters as letters', () => {
    expect(runningText(pdf)).toContain('Zofia Wójcik-Żółć');
  });

  it('embeds its fonts and names its language and title', () => {
    const fonts = judge('pdffonts', pdf, (file) => [file])
      .split('\n')
      .slice(2, -1);
    expect(fonts.length).toBeGreaterThan(3);
    for (const line of fonts) expect(line).toMatch(/CID TrueType\s+Identity-H\s+yes yes yes/);
    const about = judge('pdfinfo', pdf, (file) => [file]);
    expect(about).toMatch(/Title:\s+Quarterly review, January to March 2027, Riverside Youth Project/);
    expect(judge('qpdf', pdf, (file) => ['--qdf', '--object-streams=disable', file, '-'])).toMatch(/\/Lang \(en-GB\)/);
  });

  it('carries the same results for programs', () => {
    expect(JSON.parse(attachedText(pdf, resultsFileName(model)))).toEqual(JSON.parse(JSON.stringify(model)));
  });

  it('carries the schema that these results keep to, and says on the page how to check it what it is', () => {
    const taken = attachedText(pdf, 'quarterly-review.schema.json');
    const committed = new URL('../../../resources/schemas/quarterly-review.schema.json', import.meta.url);
    expect(taken).toBe(JSON.stringify(JSON.parse(readFileSync(committed, 'utf8'))));
    const check = new Ajv({ strictRequired: false }).compile(JSON.parse(taken));
    expect(check(JSON.parse(attachedText(pdf, resultsFileName(model))))).toBe(true);
    expect(runningText(pdf)).toContain('described by quarterly-review.schema.json (JSON Schema)');
  });

  it('comes out the same, byte for byte, when made again', async () => {
    const again = await renderReport(model, reportFonts);
    expect(Buffer.from(again).equals(Buffer.from(pdf))).toBe(true);
  }, 60_000);

  it('comes out otherwise when a single answer is another', async () => {
    const other = riverside();
    const [asked] = other.round.asked;
    if (asked) other.book.answer(other.round.round, asked, { note: 'seen again' }, '2027-03-24T10:00');
    const changed = reportOf(other.book, other.book.round(other.round.round), signedBy(other.book));
    expect(Buffer.from(await renderReport(changed, reportFonts)).equals(Buffer.from(pdf))).toBe(false);
  }, 60_000);

  it('is signed so that pdfsig and our own check accept it', async () => {
    const at = new Date('2027-03-25T11:31:00Z');
    const authority = await makeAuthority({ organisation: 'Riverside Youth Project', at });
    const keys = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify']);
    const order = {
      authority,
      organisation: 'Riverside Youth Project',
      name: 'Amina Hussain',
      publicKey: keys.publicKey,
      at,
    };
    const signing = {
      privateKey: keys.privateKey,
      certificate: await issueCertificate(order),
      authorityCertificate: authority.certificate,
      name: 'Amina Hussain',
      role: 'Signed for Riverside Youth Project',
      at,
    };
    const signed = await signReport(pdf, signing, reportFonts);
    const verdict = await verifyPdf(signed, { trustedRoots: [authority.certificate] });
    expect(verdict.signatures).toMatchObject([{ signer: 'Amina Hussain', after: 'nothing' }]);
    const answer = judge('pdfsig', signed, (file) => ['-nocert', file]);
    expect(answer).toContain('Signature is Valid');
    expect(answer).toContain('Total document signed');
    expect(attachedText(signed, resultsFileName(model))).toBe(attachedText(pdf, resultsFileName(model)));
  });
});

describe('a report that three people stand for', () => {
  const checked = act(volunteer, '2027-03-25T09:40', 'I have read it, and I did not prepare it.', 'See the minutes.');
  const handed = { ...reportOf(book, round, { ...signedBy(book), checked }), sentBack: 2 };
  let printed: string;
  let cover: string;

  beforeAll(async () => {
    const made = await renderReport(handed, reportFonts);
    printed = runningText(made);
    cover = pageTexts(made)[0] ?? '';
  }, 60_000);

  it('names them on its cover with the time of each, and that the checker left a note', () => {
    for (const words of [
      'Prepared',
      'Checked',
      'Signed',
      '24 March 2027, 16:02',
      '25 March 2027, 09:40',
      'Josh Barker',
    ]) {
      expect(cover).toContain(words);
    }
    expect(cover).toContain('With a note in our record');
    expect(cover).not.toContain('Nobody else has checked it');
  });

  it('prints what each said, the content each stood for, and how often it was sent back', () => {
    const part = printed.slice(printed.indexOf('Who stands for it'));
    for (const { by } of handed.signers) expect(part).toContain(by?.statement);
    const digest = groupsOfFour(handed.trace.content).join('');
    // Three for those who stand for it, and once more where the report says where it comes from.
    expect(part.replaceAll(' ', '').split(digest)).toHaveLength(5);
    expect(part).toContain('It was sent back twice to be put right.');
    expect(printed).not.toContain('See the minutes.');
  });
});

it('has the organisation’s own mark on its cover, with words for who cannot see it, and none where it has none', async () => {
  const picture = readFileSync(new URL('../../../resources/sample/message-controls.png', import.meta.url));
  const logo = `data:image/png;base64,${picture.toString('base64')}`;
  const withLogo = await renderReport({ ...model, logo }, reportFonts);
  const pictures = (file: Uint8Array) => judge('pdfimages', file, (path) => ['-list', path]);
  expect(pictures(withLogo)).toMatch(/^ +1 +\d+ image/m);
  expect(pictures(withLogo)).not.toMatch(/^ +2 +\d+ image/m);
  const figures = (file: Uint8Array) => allElements(readStructure(file).root).filter(({ role }) => role === 'Figure');
  expect(figures(withLogo).map(({ alt }) => alt)).toContain('Logo of Riverside Youth Project');
  expect(figures(pdf)).toHaveLength(figures(withLogo).length - 1);
  expect(pictures(pdf)).not.toMatch(/ image /);
}, 60_000);

it('is marked as a draft on every page until it is signed', async () => {
  const draft = pageTexts(await renderReport(reportOf(book, round), reportFonts));
  expect(draft[0]).toContain('DRAFT, NOT SIGNED');
  expect(draft[0]).toContain('Not signed yet');
  for (const text of draft.slice(1)) expect(text).toContain('EXAMPLE. DRAFT');
  expect(draft.join('')).toContain('there is nothing to check yet');
}, 60_000);

it('says EXAMPLE nowhere in a real organisation’s report', async () => {
  const hilltop = new WorkbookInMaking();
  hilltop.organisation('Hilltop', false);
  const account = hilltop.account({ platform: 'facebook-page', name: 'Hilltop' }, []);
  const id = hilltop.open({ year: 2027, quarter: 1 }, [account], '2027-03-01T09:00');
  const text = runningText(await renderReport(reportOf(hilltop, hilltop.round(id)), reportFonts));
  expect(text).toContain('Hilltop');
  expect(text).not.toContain('EXAMPLE');
}, 60_000);

it('keeps long notes, values and words within the margins, and loses nothing of them', async () => {
  const long = new WorkbookInMaking();
  long.organisation(`The ${'very '.repeat(30)}long name of a youth project`, true);
  const account = long.account(
    { platform: 'instagram', handle: `@${'riverside'.repeat(20)}`, name: 'x'.repeat(100) },
    [],
  );
  const id = long.open({ year: 2027, quarter: 1 }, [account], '2027-03-01T09:00');
  const [first, second, third, fourth] = long.round(id).asked;
  const wordsOf = (letter: string) => Array.from({ length: 833 }, (_, at) => `${letter}${String(at).padStart(4, '0')}`);
  const note = wordsOf('w').join(' ');
  const word = 'Z'.repeat(300);
  const url = `https://example.org/${'path/'.repeat(40)}end`;
  if (first) long.answer(id, first, { result: 'no', found: word, note }, '2027-03-02T09:00');
  if (second) long.answer(id, second, { note: `${word} ${url}` }, '2027-03-02T09:00');
  if (third) long.answer(id, third, { result: 'no', found: wordsOf('f').join(' ') }, '2027-03-02T09:00');
  if (fourth) long.answer(id, fourth, { note: 'line\n'.repeat(150) }, '2027-03-02T09:00');
  long.action(wordsOf('a').join(' '), account, '2027-05-01', null, '2027-03-02T09:00');
  const made = await renderReport(reportOf(long, long.round(id)), reportFonts);

  const text = textOnPaper(made);
  expect(note.length).toBeGreaterThan(4_990);
  for (const part of [...wordsOf('w'), ...wordsOf('f'), ...wordsOf('a')]) expect(text).toContain(part);
  expect(text.match(/line/g)?.length).toBeGreaterThanOrEqual(150);
  expect((text.match(/Z/g) ?? []).length).toBeGreaterThanOrEqual(2 * word.length);
  expect(text).toContain(url);
}, 60_000);

it('keeps a note of 100,000 characters and a word of 5,000 letters on the paper, and loses nothing of them', async () => {
  const long = new WorkbookInMaking();
  long.organisation('Riverside Youth Project', true);
  const account = long.account({ platform: 'instagram', handle: '@riverside' }, []);
  const id = long.open({ year: 2027, quarter: 1 }, [account], '2027-03-01T09:00');
  const [first, second] = long.round(id).asked;
  const noted = Array.from({ length: 10_000 }, (_, at) => `w${String(at).padStart(8, '0')}`);
  const word = 'Z'.repeat(5_000);
  if (first) long.answer(id, first, { note: noted.join(' ') }, '2027-03-02T09:00');
  if (second) long.answer(id, second, { note: word }, '2027-03-02T09:00');
  const text = textOnPaper(await renderReport(reportOf(long, long.round(id)), reportFonts));
  expect(noted.filter((each) => !text.includes(each))).toEqual([]);
  expect(text.match(/Z/g)?.length).toBe(word.length);
}, 120_000);

/** All words of the pages, one after another; each of them lies within the margins. */
function textOnPaper(made: Uint8Array): string {
  const words = placedWords(made);
  expect(words.length).toBeGreaterThan(1000);
  for (const { text, left, right, top, bottom } of words) {
    expect(left, text).toBeGreaterThanOrEqual(page.left - 2);
    expect(right, text).toBeLessThanOrEqual(page.width - page.right + 2);
    expect(top, text).toBeGreaterThanOrEqual(50);
    expect(bottom, text).toBeLessThanOrEqual(page.height - 30);
  }
  return words.map((placed) => placed.text).join('');
}

it('sets 1,500 answers', async () => {
  const big = new WorkbookInMaking();
  big.organisation('Riverside Youth Project', true);
  const accounts = Array.from({ length: 50 }, (_, index) =>
    big.account({ platform: 'instagram', handle: `@group${index}` }, []),
  );
  const id = big.open({ year: 2027, quarter: 1 }, accounts, '2027-03-01T09:00');
  const asked: readonly Asked[] = big.round(id).asked;
  asked.forEach((one, index) => {
    big.answer(
      id,
      one,
      index % 25 === 0 ? { result: 'no', found: 'Everyone', putRight: 'now' } : {},
      '2027-03-02T09:00',
    );
  });
  expect(asked.length).toBeGreaterThanOrEqual(1_500);
  const shares: number[] = [];
  const made = await renderReport(reportOf(big, big.round(id)), reportFonts, {
    onProgress: (share) => shares.push(share),
  });
  expect(runningText(made)).toContain('@group49, Instagram');
  expect(shares.at(-1)).toBe(1);
}, 120_000);
