// Nothing that a person typed and nobody approved is in a copy that leaves the house: not in its text, its attached results, its
// bookmarks or what it says of itself. Looked for in everything that is set and in what strangers' programs read out of the file.

import { beforeAll, describe, expect, it } from 'vitest';
import { applyChange } from '#shared/domain/apply-change';
import { registers } from '#shared/domain/registers/all-registers';
import { type Audience, registerNames } from '#shared/domain/registers/register';
import type { Passage } from '#shared/report/audience';
import { printedRegisters } from '#shared/report/parts/register-part';
import { quarterlyReviewReport } from '#shared/report/quarterly-review-model';
import { type ReportModel, reportDocument } from '#shared/report/report';
import { readersOf, reportTitles } from '#shared/report/report-titles';
import { resultsFileName } from '#shared/report/results-file';
import { renderReport } from '#workers/render-report';
import { canariesIn, canary, canaryWorkbook } from '../../builders/canaries';
import { attachedText, judge, runningText } from '../../builders/pdf-pages';
import { registerReportOf } from '../../builders/register-report';
import { reportFonts } from '../../builders/report-fonts';
import { moment } from '../../builders/riverside-state';

const { book, signer, round, request, planted } = canaryWorkbook();
const formats = Object.keys(reportTitles) as (keyof typeof reportTitles)[];
const outside = ['funder', 'public'] as const satisfies readonly Audience[];

interface Made {
  readonly model: ReportModel;
  readonly passages: readonly Passage[];
}

function everyReport(audience: Audience, state = book.state): readonly Made[] {
  const asked = { audience, signedBy: signer, packOf: () => book.pack };
  const subjects = { 'quarterday-platform-decision': [request], 'quarterday-register': printedRegisters } as const;
  const aboutOf = (format: keyof typeof reportTitles): readonly string[] =>
    format in subjects ? subjects[format as keyof typeof subjects] : [''];
  return [
    ...formats
      .filter((format) => readersOf(format).includes(audience))
      .flatMap((format) => aboutOf(format).map((about) => registerReportOf(state, format, { ...asked, about }))),
    quarterlyReviewReport({
      state,
      round: state.general.rounds[round.round] ?? round,
      pack: book.pack,
      audience,
      version: 1,
      madeAt: moment('2027-03-25T11:31'),
      appVersion: '1.0.0',
      fingerprint: '',
      content: '1c'.repeat(32),
      head: '90'.repeat(32),
      signed: { member: signer, at: moment('2027-03-04T10:00'), statement: 'Read.', content: '1c'.repeat(32) },
    }),
  ];
}

/** Everything that pdfmake is given: pages, heads, feet, bookmarks, what the file says of itself; and the attached results. */
function allThatIsSet(model: ReportModel): string {
  const { header, footer, ...definition } = reportDocument(model);
  const edges = [1, 2].map((page) => [header(page, 9), footer(page, 9)]);
  return JSON.stringify([model, definition, edges]);
}

/** By each channel of the report's file what canaries strangers' programs find in it. */
async function foundInFile(model: ReportModel): Promise<Readonly<Record<string, readonly string[]>>> {
  const pdf = await renderReport(model, reportFonts);
  const results = attachedText(pdf, resultsFileName(model));
  return {
    text: canariesIn(runningText(pdf)),
    metadata: canariesIn(judge('pdfinfo', pdf, (file) => [file])),
    attachments: canariesIn(results + judge('pdfdetach', pdf, (file) => ['-list', file])),
    bookmarks: canariesIn(judge('mutool', pdf, (file) => ['show', file, 'outline'])),
  };
}

const nothing = { text: [], metadata: [], attachments: [], bookmarks: [] };

it('plants a canary in every field of every register that a person can type in', () => {
  for (const name of registerNames) {
    const typed = registers[name].fields.filter(({ isWrittenElsewhere }) => !isWrittenElsewhere);
    const texts = typed.flatMap((field) =>
      field.kind === 'rows'
        ? field.columns.flatMap((column) => (/text/.test(column.kind) ? [canary(name, field.name, column.name)] : []))
        : /text/.test(field.kind)
          ? [canary(name, field.name)]
          : [],
    );
    for (const text of texts) expect(planted).toContain(text);
  }
  expect(planted.size).toBeGreaterThan(140);
});

it('prints them for ourselves: a copy that holds none anywhere would prove nothing', () => {
  const printed = new Set(everyReport('internal').flatMap(({ model }) => canariesIn(allThatIsSet(model))));
  expect(printed.size).toBeGreaterThan(80);
});

describe.each(outside)('copies for a %s', (audience) => {
  it('hold no text that nobody approved, in any report', () => {
    for (const { model } of everyReport(audience)) {
      expect([model.format, canariesIn(allThatIsSet(model))]).toEqual([model.format, []]);
    }
  });

  it('hold exactly those texts that were approved, and not what was left out', () => {
    const passages = everyReport(audience).flatMap((made) => made.passages);
    expect(passages.length).toBeGreaterThan(30);
    const isApproved = (index: number) => index % 3 === 0;
    const places = [...new Map(passages.map((passage) => [passage.place, passage])).values()];
    const state = places.reduce(
      (before, { place, words }, index) =>
        applyChange(
          before,
          {
            kind: 'passage-decided',
            passage: place,
            words,
            level: audience,
            decision: isApproved(index) ? 'approved' : 'left out',
          },
          { member: signer, at: moment('2027-03-25T10:00'), seq: 900 + index },
        ),
      book.state,
    );
    const approved = new Set(places.filter((_, index) => isApproved(index)).map(({ words }) => words));
    const printed = new Set(everyReport(audience, state).flatMap(({ model }) => canariesIn(allThatIsSet(model))));
    expect([...printed].filter((word) => !approved.has(word))).toEqual([]);
    expect(printed.size).toBeGreaterThan(10);
  });
});

it('no register as it stands is made for anybody outside', () => {
  for (const audience of outside) {
    for (const about of printedRegisters) {
      expect(() => registerReportOf(book.state, 'quarterday-register', { audience, about })).toThrow('in the house');
    }
  }
});

describe('the file of a funder’s pack', () => {
  let model: ReportModel;
  beforeAll(() => {
    model = registerReportOf(book.state, 'quarterday-funder-evidence-pack', {
      audience: 'funder',
      signedBy: signer,
      packOf: () => book.pack,
    }).model;
  });

  it('holds none in its text, its attachments, its bookmarks or what it says of itself', async () => {
    expect(await foundInFile(model)).toEqual(nothing);
  }, 60_000);

  it('is found out by each of these, where somebody plants a leak', async () => {
    const leak = canary('planted', 'leak');
    const leaking: ReportModel = {
      ...model,
      organisation: { ...model.organisation, name: leak },
      ...('responsible' in model ? { responsible: [{ role: leak, name: '', position: '' }] } : {}),
    } as ReportModel;
    const found = await foundInFile(leaking);
    expect(found).toEqual({
      text: [leak],
      metadata: expect.arrayContaining([leak]),
      attachments: [leak],
      bookmarks: [],
    });
    const bookmarked = { ...model, format: 'quarterday-account-register' } as Record<string, unknown>;
    bookmarked.accounts = [
      {
        account: { name: leak, platform: '' },
        purpose: '',
        audience: '',
        state: '',
        owner: '',
        minimumAge: '',
        facts: [],
      },
    ];
    const other = await foundInFile(bookmarked as unknown as ReportModel);
    expect(other.bookmarks).toEqual([leak]);
  }, 60_000);
});
