// The reports of the registers: what each holds for whom, and that long words and texts stay on the paper.

import { describe, expect, it } from 'vitest';
import type { Audience } from '#shared/domain/registers/register';
import type { State } from '#shared/domain/state';
import { planPages } from '#shared/report/pages/plan-pages';
import { page } from '#shared/report/pages/style-sheet';
import type { PlanPart } from '#shared/report/parts/plan-part';
import type { FunderPackModel } from '#shared/report/register-reports';
import { reportDocument } from '#shared/report/report';
import { renderReport } from '#workers/render-report';
import { canariesIn, canaryWorkbook } from '../../builders/canaries';
import { placedWords, runningText } from '../../builders/pdf-pages';
import { registerReportOf } from '../../builders/register-report';
import { reportFonts } from '../../builders/report-fonts';
import { moment, riverside, WorkbookInMaking } from '../../builders/riverside-state';

function packOf(state: State, audience: Audience, more: Parameters<typeof registerReportOf>[2] = {}) {
  const { model, passages } = registerReportOf(state, 'quarterday-funder-evidence-pack', { audience, ...more });
  if (model.format !== 'quarterday-funder-evidence-pack') throw new TypeError('another report');
  return { model, passages };
}

function withRecord(register: 'risks' | 'consents' | 'policies', records: readonly Record<string, string>[]) {
  const book = new WorkbookInMaking();
  book.organisation('Riverside', false);
  book.member(book.person('Amina Hussain', 'Coordinator'), 'Amina Hussain');
  for (const fields of records) {
    book.make({ kind: 'record-added', register, record: book.id('record'), fields }, '2026-02-01T10:00');
  }
  return book.state;
}

describe('the evidence pack', () => {
  it('names what it does not hold and why, of a workbook in which nothing was signed', () => {
    const book = new WorkbookInMaking();
    book.organisation('Riverside', false);
    const { model } = packOf(book.state, 'funder', { readsConsents: false });
    expect(model.quarters).toEqual([]);
    expect(model.summary[0]).toBe('No review has been signed yet.');
    expect(model.notHeld.map(({ title }) => title)).toEqual([
      'Policies',
      'Accounts',
      'Quarterly reviews',
      'Consent in numbers',
      'Moderation and response',
      'Incidents by type and outcome',
      'Training by role',
      'Risks',
      'Annual self-assessment',
      'Young people’s contribution',
      'Action plan',
      'Evidence',
    ]);
  });

  it('has its parts in the order in which funders look for them', async () => {
    const { book } = riverside();
    const { model } = packOf(book.state, 'internal', { packOf: () => book.pack });
    const text = runningText(await renderReport(model, reportFonts));
    const parts = [
      'Declaration',
      'In short',
      'Who is responsible',
      'Accounts',
      'Action plan',
      'What this pack does not hold',
    ];
    // The last place of each: before it stands the list of what is in it.
    const places = parts.map((part) => text.lastIndexOf(part));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(text).toContain('How to check this file');
  }, 60_000);

  it('names the safeguarding lead to a funder only where the name is approved', () => {
    const book = new WorkbookInMaking();
    book.organisation('Riverside', false);
    const lead = book.person('Priya Nair', 'Safeguarding lead');
    const member = book.member(lead, 'Priya Nair');
    const organisation = book.state.general.organisation;
    if (!organisation) throw new Error('no organisation');
    book.make(
      { kind: 'organisation-described', organisation: { ...organisation, safeguardingLead: lead } },
      '2026-02-01T10:00',
    );
    const named = (model: FunderPackModel) => model.responsible[0]?.name;
    expect(named(packOf(book.state, 'funder').model)).toBe('One of us');
    book.make(
      {
        kind: 'passage-decided',
        passage: `people/${lead}/name`,
        words: 'Priya Nair',
        level: 'funder',
        decision: 'approved',
      },
      '2026-02-02T10:00',
      member,
    );
    expect(named(packOf(book.state, 'funder').model)).toBe('Priya Nair');
    expect(named(packOf(book.state, 'public').model)).toBe('One of us');
  });
});

describe('in short', () => {
  it('says what is overdue, and sets what people wrote apart from its own sentence', () => {
    const { book } = riverside();
    const { model } = packOf(book.state, 'internal', { packOf: () => book.pack, madeAt: moment('2027-04-02T09:00') });
    expect(model.summary.at(-1)).toBe(
      'Three actions are open, two of them overdue. Due 31 March 2027 (“Give Josh his own access to @riversideyouth”), 31 March 2027 (“Set up the second factor on Zofia’s new telephone”) and 9 April 2027 (“Write the new house rules into the profile”).',
    );
  });
});

it('tells accounts apart by their numbers where nobody may know their names', () => {
  const { book } = riverside();
  const { model } = packOf(book.state, 'public', { packOf: () => book.pack });
  expect(model.accounts.map(({ account }) => account.name)).toEqual(['Account 1', 'Account 2', 'Account 3']);
  const rows = model.responsible.map(({ role }) => role);
  expect(rows).toContain('Looks after Account 2, Instagram');
});

it('says of what is empty that it is not written down in our own copy, and holds back in others', () => {
  const { book } = riverside();
  const printed = (audience: Audience) =>
    JSON.stringify(reportDocument(registerReportOf(book.state, 'quarterday-account-register', { audience }).model));
  expect(printed('internal')).toContain('Not written down');
  expect(printed('internal')).not.toContain('Not in this copy');
  expect(printed('funder')).toContain('Not in this copy');
});

describe('the planning statement', () => {
  const plan = { purpose: '', ages: '', riskLine: 8, signed: null };
  const { model: made } = registerReportOf(riverside().book.state, 'quarterday-planning-statement');
  if (made.format !== 'quarterday-planning-statement') throw new Error('another report was made');
  const printed = (records: PlanPart['registers'][number]['records']) =>
    JSON.stringify(
      planPages({ ...made, plan: { ...plan, registers: [{ register: 'aims', title: 'Aims', records }] } }),
    );
  const fact = (label: string, words: string) => ({ field: label, label, words: [words] });

  it('says no name twice: under the heading and in the first row', () => {
    const facts = [fact('What we want to do', 'Be found.'), fact('Their ages', '13 to 16')];
    const pages = printed([{ title: 'Be found', facts }]);
    expect(pages).not.toContain('What we want to do');
    expect(pages).toContain('Their ages');
  });

  it('numbers what has no name in the copy, and counts what the copy says nothing of', () => {
    const facts = [fact('State', 'Open')];
    const empty = { title: '', facts: [] };
    const pages = printed([{ title: '', facts }, { title: '', facts }, empty, empty]);
    for (const words of ['Aim 1', 'Aim 2', 'Two more records of ours are not in this copy.']) {
      expect(pages).toContain(words);
    }
    expect(pages).not.toContain('Aim 3');
    expect(printed([empty])).toContain('One record of ours is not in this copy.');
  });
});

it('prints for ourselves every text that the form of an account, a policy or a risk takes', () => {
  const { book, planted } = canaryWorkbook();
  for (const [register, format] of [
    ['accounts', 'quarterday-account-register'],
    ['policies', 'quarterday-policy-matrix'],
    ['risks', 'quarterday-risk-extract'],
  ] as const) {
    const typed = [...planted].filter((word) => word.startsWith(`canary${register}`) && !word.endsWith('filezz'));
    const printed = canariesIn(JSON.stringify(reportDocument(registerReportOf(book.state, format).model).content));
    expect(typed.length).toBeGreaterThan(3);
    expect(typed.filter((word) => !printed.includes(word))).toEqual([]);
  }
});

describe('consent in numbers', () => {
  const consents = (count: number, more: Record<string, string>) =>
    Array.from({ length: count }, (_, index) => ({ about: 'person', name: `Young Person ${index}`, ...more }));
  const signed = { youngHow: 'paper', youngSignedOn: '2027-01-05', parentHow: 'paper', parentSignedOn: '2027-01-05' };
  const state = withRecord('consents', [
    ...consents(12, { ...signed, bornOn: '2012-07-30', forWebsite: 'yes' }),
    ...consents(2, { ...signed, bornOn: '2015-07-30', withdrawnOn: '2027-02-01' }),
    ...consents(7, { bornOn: '2010-01-01' }),
  ]);
  const summary = (audience: Audience) => {
    const { model } = registerReportOf(state, 'quarterday-consent-summary', { audience });
    if (model.format !== 'quarterday-consent-summary') throw new TypeError('another report');
    return model.consents;
  };

  it('are in full for trustees', () => {
    const { total, standing, smallBelow } = summary('trustee');
    expect([total, smallBelow]).toEqual([21, null]);
    expect(standing.find(({ label }) => label === 'Taken back')?.count).toBe(2);
  });

  it('hold no small number for a funder, nor one from which it could be worked out', () => {
    const { total, standing, ages, purposes } = summary('funder');
    expect(total).toBe(21);
    const hidden = (rows: typeof standing) => rows.flatMap(({ label, count }) => (count === null ? [label] : []));
    expect(hidden(standing)).toEqual(['Not signed by everybody', 'Taken back']);
    expect(hidden(ages)).toEqual(['Under 13', '16 or 17']);
    expect(purposes.find(({ label }) => label === 'Our website')?.count).toBe(12);
  });

  it('name nobody to anybody', () => {
    for (const audience of ['internal', 'trustee', 'funder', 'public'] as const) {
      expect(JSON.stringify(summary(audience))).not.toContain('Young Person');
    }
  });
});

it('does not call the risks complete while a live account has none, in the words of every reader', async () => {
  const book = new WorkbookInMaking();
  book.organisation('Riverside', false);
  book.account({ platform: 'instagram', name: 'Riverside', handle: '@riverside' }, []);
  const lacking = async (audience: Audience) => {
    const { model } = registerReportOf(book.state, 'quarterday-risk-extract', { audience });
    return /Not complete\. [^.]*\./.exec(runningText(await renderReport(model, reportFonts)))?.[0];
  };
  const told = 'Not complete. No risk is written down for:';
  expect(await lacking('internal')).toBe(`${told} @riverside, Instagram.`);
  expect(await lacking('public')).toBe(`${told} Account 1, Instagram.`);
  const risk = { name: 'Strangers write to us', likelihoodBefore: '3', impactBefore: '3', state: 'open' };
  book.make({ kind: 'record-added', register: 'risks', record: book.id('record'), fields: risk }, '2026-02-01T10:00');
  expect(await lacking('internal')).toBeUndefined();
});

it('keeps a text of 10,000 characters and a word of 480 on the paper, and loses nothing of them', async () => {
  const word = 'unbroken'.repeat(60);
  const text = 'A sentence about what could happen. '.repeat(280);
  const state = withRecord('risks', [
    { name: word, measures: text, likelihoodBefore: '3', impactBefore: '3', state: 'open' },
  ]);
  const { model } = registerReportOf(state, 'quarterday-risk-extract');
  const pdf = await renderReport(model, reportFonts);
  for (const placed of placedWords(pdf)) {
    expect(placed.left).toBeGreaterThan(page.left - 2);
    expect(placed.right).toBeLessThan(page.width - page.right + 1);
  }
  const letters = runningText(pdf).replaceAll(/\s/g, '');
  expect(letters.match(/unbroken/g)?.length ?? 0).toBeGreaterThanOrEqual(60);
  expect(letters.split('Asentenceaboutwhatcouldhappen.').length - 1).toBeGreaterThan(270);
}, 120_000);
