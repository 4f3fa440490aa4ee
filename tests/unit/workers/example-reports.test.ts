// Every report of the example organisation, page by page, as poppler reads the files: what a picky reader would find wrong with one.

import { beforeAll, describe, expect, it } from 'vitest';
import { annualsInOrder } from '#shared/domain/annual/annual-round';
import { plansInOrder } from '#shared/domain/plan-round';
import { roundsInOrder } from '#shared/domain/round';
import { type AnnualRound, type Round, recordsOf, type State } from '#shared/domain/state';
import { assessmentPack } from '#shared/packs/readable-aspect';
import { annualReport } from '#shared/report/annual-self-assessment-model';
import { ageGroups, consentFormModel } from '#shared/report/consent-form';
import { consentRecordModel } from '#shared/report/consent-record';
import { audienceWords } from '#shared/report/pages/audience-words';
import { moderationLogName, printedRegisters } from '#shared/report/parts/register-part';
import { planStatement } from '#shared/report/plan-statement';
import { publicDisclaimerModel } from '#shared/report/public-disclaimer';
import { quarterlyReviewModel } from '#shared/report/quarterly-review-model';
import type { ReportModel } from '#shared/report/report';
import { readersOf, reportTitles } from '#shared/report/report-titles';
import { renderReport } from '#workers/render-report';
import { type ExampleState, exampleState } from '../../builders/example-state';
import { everyHandout } from '../../builders/handouts';
import { judge, pageTexts } from '../../builders/pdf-pages';
import { allElements, readStructure, tableFaults, untoldPieces } from '../../builders/pdf-structure';
import { registerReportOf } from '../../builders/register-report';
import { reportFonts } from '../../builders/report-fonts';
import { moment } from '../../builders/riverside-state';

const madeAt = moment('2026-11-26T14:00');
const audiences = ['internal', 'trustee', 'funder', 'public'] as const;
// The example asks for no new account, so there is no decision on one.
const formats = (Object.keys(reportTitles) as (keyof typeof reportTitles)[]).filter(
  (format) => format !== 'quarterday-platform-decision',
);

let example: ExampleState;
beforeAll(async () => {
  example = await exampleState('2026-11-26T14:00:00Z');
}, 60_000);

function review(audience: (typeof audiences)[number]) {
  const { state, packs } = example;
  const round = roundsInOrder(state)[2];
  const pack = round && packs.findChecklists(round.pack);
  if (!round || !pack) throw new Error('the example has no third review');
  const known = { version: 1, madeAt, appVersion: '1.0.0', fingerprint: '', content: '', head: '' };
  return quarterlyReviewModel({ ...known, state, round, pack, audience });
}

function assessment(round: AnnualRound, audience: (typeof audiences)[number]) {
  const { state, packs } = example;
  const pack = assessmentPack(packs, round.pack);
  if (!pack) throw new Error('the pack of the self-assessment is not at hand');
  const known = { version: 1, madeAt, appVersion: '1.0.0', fingerprint: '', content: '', head: '' };
  return annualReport({ ...known, state, round, pack, audience }).model;
}

/** Those in which the example has something; trustees’ copies, which differ by fields left out, of two. */
function writtenRegisters(state: State, audience: string): readonly string[] {
  if (audience === 'trustee') return ['people', moderationLogName];
  return printedRegisters.filter((name) => name === moderationLogName || recordsOf(state, name).length > 0);
}

/** Those with a cover, for one reader. */
function coveredReports(audience: (typeof audiences)[number]): readonly ReportModel[] {
  const { state, packs } = example;
  const asked = { audience, madeAt, packOf: ({ pack }: Round) => packs.findChecklists(pack) };
  return [
    ...formats
      .filter((format) => readersOf(format).includes(audience))
      .flatMap((format) =>
        (format === 'quarterday-register' ? writtenRegisters(state, audience) : ['']).map(
          (about) => registerReportOf(state, format, { ...asked, about }).model,
        ),
      ),
    review(audience),
    ...annualsInOrder(state).map((annual) => assessment(annual, audience)),
    ...plansInOrder(state).map((plan) =>
      planStatement({ ...asked, state, plan, version: 1, appVersion: '1.0.0', fingerprint: '', content: '', head: '' }),
    ),
  ];
}

/** The sheets without one. */
function sheets(): readonly ReportModel[] {
  const asked = { state: example.state, madeAt, appVersion: '1.0.0' };
  return [
    ...ageGroups.map((ageGroup) => consentFormModel({ ...asked, ageGroup })),
    ...recordsOf(asked.state, 'disclaimers').map((disclaimer) => publicDisclaimerModel({ ...asked, disclaimer })),
    ...recordsOf(asked.state, 'consents')
      .slice(0, 1)
      .map((consent) => consentRecordModel({ ...asked, consent, drawings: new Map() })),
    ...everyHandout(example, asked),
  ];
}

const linesOf = (page: string) => page.split('\n').flatMap((line) => line.trim() || []);

/** The headings of a file, as its bookmarks have them. */
function headingsIn(pdf: Uint8Array): ReadonlySet<string> {
  const outline = judge('mutool', pdf, (file) => ['show', file, 'outline']);
  return new Set([...outline.matchAll(/"(.*?)"/g)].map(([, title = '']) => title.trim()));
}

/** Values that are none, a question to whoever fills in a form, a person's sentence set into another, a capital within one. */
const wrongWords = /undefined|\[object|\bNaN\b|\b[Yy]ours?\b|\b[Yy]ou\b(?! said)|\b[bB]y One of us|\.[,;]|\?:/g;

describe.each(audiences)('every report that has a cover, for %s', (audience) => {
  let made: { readonly model: ReportModel; readonly pdf: Uint8Array; readonly pages: readonly string[] }[] = [];
  beforeAll(async () => {
    for (const model of coveredReports(audience)) {
      const pdf = await renderReport(model, reportFonts);
      made = [...made, { model, pdf, pages: pageTexts(pdf) }];
    }
  }, 120_000);

  it('is marked on each page: the example, a draft, for whom it is, its version, page x of y', () => {
    for (const { pages } of made) {
      const [cover = '', ...others] = pages;
      expect(cover).toContain('EXAMPLE, NOT A REAL ORGANISATION');
      expect(cover).toContain('DRAFT, NOT SIGNED');
      expect(cover).toContain(audienceWords[audience].madeFor);
      others.forEach((page, index) => {
        expect(page).toContain('EXAMPLE. DRAFT');
        expect(page).toMatch(
          new RegExp(`${audienceWords[audience].copy}. Version 1(?: of the plan, report 1)?, 26 November 2026`),
        );
        expect(page).toContain(`${index + 2} of ${pages.length}`);
      });
    }
  });

  it('has no empty page, and no heading alone at the foot of one', () => {
    for (const { model, pdf, pages } of made) {
      const headings = headingsIn(pdf);
      pages.slice(1).forEach((page, index) => {
        // The head is one line, and the foot another.
        const lines = linesOf(page).slice(1, -1);
        const where = `${model.format}, page ${index + 2}`;
        expect([where, lines.length > 1]).toEqual([where, true]);
        expect([where, headings.has(lines.at(-1) ?? '')]).toEqual([where, false]);
      });
    }
  });

  it('can be read aloud: everything on its pages is in its structure, tables have heads, and what a record says its labels', () => {
    for (const { model, pdf } of made) {
      const structure = readStructure(pdf);
      const elements = allElements(structure.root);
      const said = (role: string) => elements.filter((element) => element.role === role).length;
      expect([model.format, untoldPieces(structure), tableFaults(structure.root)]).toEqual([model.format, [], []]);
      expect(structure.language).toBe('u:en-GB');
      expect(said('H2')).toBeGreaterThan(1);
      if (model.format === 'quarterday-planning-statement') expect(said('TH')).toBeGreaterThan(40);
    }
  });

  it('points from its contents to the page on which each part begins', () => {
    const withContents = made.filter(({ pages }) => pages[1]?.includes('What is in it'));
    // Among them the pack, and the plan twice: as the registers stand, and as it is signed.
    expect(withContents.length).toBeGreaterThanOrEqual(3);
    for (const { pages } of withContents) {
      const entries = linesOf(pages[1] ?? '').flatMap((line) => {
        const [, title, page] = /^(.*?)\s{3,}(\d+)$/.exec(line) ?? [];
        return title && page ? [{ title, page: Number(page) }] : [];
      });
      expect(entries.length).toBeGreaterThan(10);
      for (const { title, page } of entries) expect(linesOf(pages[page - 1] ?? '')).toContain(title);
    }
  });

  it('speaks for the organisation, in whole words and sentences', () => {
    for (const { model, pages } of made) {
      // The cover and how to check it speak to whoever holds the file.
      // “You said, we did” is what young people are told.
      const text = pages.slice(1, -1).join('\n').replaceAll(/\s+/g, ' ').replaceAll('You said, we did', '');
      // What people wrote may speak to anybody (a disclaimer, a declaration): of a register its own words are held to it.
      const own =
        model.format === 'quarterday-register'
          ? model.register.records.flatMap(({ facts }) => facts.map(({ label }) => label)).join('. ')
          : text;
      expect([model.format, own.match(wrongWords)]).toEqual([model.format, null]);
    }
  });
});

it('lists in a review that is made again later no action that came up after it was signed', () => {
  const numbers = (model: ReturnType<typeof review>) => model.actions.map(({ number }) => number);
  expect(Object.values(example.state.general.actions).map(({ number }) => number)).toContain(9);
  expect(numbers(review('internal'))).toEqual([5, 6, 7]);
});

it('holds nothing that the registers say today against a review that was signed before', () => {
  expect(JSON.stringify(review('internal'))).not.toMatch(/registers? says? otherwise/);
});

it('marks each sheet without a cover as an example, and numbers its pages where it is one page', async () => {
  for (const model of sheets()) {
    const pages = pageTexts(await renderReport(model, reportFonts));
    pages.forEach((page, index) => {
      expect(page).toContain('EXAMPLE, NOT A REAL ORGANISATION');
      expect(page).toContain(`${index + 1} of ${pages.length}`);
    });
  }
}, 60_000);
