// The report of concerns, complaints and moderation: numbers that the lead gave, none where nobody gave any, none too small in copies
// for others, and never a word of a concern.

import { describe, expect, it } from 'vitest';
import type { Audience, FieldValues } from '#shared/domain/registers/register';
import { countIncidents, type IncidentCounts } from '#shared/domain/safeguarding/incident-counts';
import type { State } from '#shared/domain/state';
import { renderReport } from '#workers/render-report';
import { canary, concernWords } from '../../builders/concerns';
import { runningText } from '../../builders/pdf-pages';
import { registerReportOf } from '../../builders/register-report';
import { reportFonts } from '../../builders/report-fonts';
import { WorkbookInMaking } from '../../builders/riverside-state';
import { day } from '../../builders/small-workbook';

const [from, until] = [day('2026-10-01'), day('2026-12-31')];

/** Concerns of these kinds in the last quarter of 2026, each closed but the last, and their counts given unless told otherwise. */
function withConcerns(kinds: readonly string[], isGiven = true): State {
  const book = new WorkbookInMaking();
  book.organisation('Riverside', false);
  book.member(book.person('Amina Hussain', 'Coordinator'), 'Amina Hussain');
  for (const [index, kind] of kinds.entries()) {
    const closed: FieldValues =
      index < kinds.length - 1 ? { closedOn: '2026-12-20', outcome: 'ours', takenOn: '2026-12-02' } : {};
    const fields = { ...concernWords, kind, seenOn: '2026-12-01', ...closed };
    book.make({ kind: 'record-added', register: 'concerns', record: book.id('record'), fields }, '2026-12-21T10:00');
  }
  if (isGiven) {
    const counts = countIncidents(book.state, from, until);
    book.make({ kind: 'incident-counts-released', from, until, counts }, '2027-01-05T10:00');
  }
  return book.state;
}

function summaryOf(state: State, audience: Audience) {
  const { model } = registerReportOf(state, 'quarterday-incident-summary', { audience });
  if (model.format !== 'quarterday-incident-summary') throw new TypeError('another report');
  return model;
}

const bullying = Array.from({ length: 6 }, () => 'bullying');
const grooming = Array.from({ length: 7 }, () => 'grooming');

describe('the counts of a quarter', () => {
  it('are of kinds, outcomes and what is open, and nought is counted too', () => {
    const counts: IncidentCounts = countIncidents(
      withConcerns(['bullying', 'grooming', 'bullying'], false),
      from,
      until,
    );
    const some = (of: readonly { of: string; count: number }[]) => of.filter(({ count }) => count > 0);
    expect(some(counts.concerns)).toEqual([
      { of: 'bullying', count: 2 },
      { of: 'grooming', count: 1 },
    ]);
    expect(some(counts.outcomes)).toEqual([{ of: 'ours', count: 2 }]);
    expect([counts.open, counts.complaints.map(({ count }) => count)]).toEqual([1, [0, 0, 0, 0]]);
  });

  it('say what was passed to a specialist charity and reported to a platform in the time, and nothing of another', () => {
    const state = withConcerns(['bullying', 'grooming'], false);
    const [first, second] = Object.values(state.safeguarding.records.concerns);
    if (!first || !second) throw new Error('no concerns');
    const referred = (on: string) => ({
      referrals: [{ to: 'specialist', who: 'Safe and Sound', on, reference: '', said: '' }],
    });
    const concerns = {
      [first.record]: { ...first, fields: { ...first.fields, ...referred('2026-12-03') } },
      [second.record]: {
        ...second,
        fields: {
          ...second.fields,
          ...referred('2027-01-02'),
          platformReports: [{ platform: 'instagram', on: '2026-12-04', reference: 'R 1', outcome: 'taken-down' }],
        },
      },
    };
    const records = { ...state.safeguarding.records, concerns };
    const counts = countIncidents({ ...state, safeguarding: { ...state.safeguarding, records } }, from, until);
    expect([counts.referred, counts.platformReports]).toEqual([1, 1]);
  });

  it('are never told as nought where nobody gave them, and say that they were not', async () => {
    const model = summaryOf(withConcerns(bullying, false), 'trustee');
    expect(model.incidents.quarters.map(({ counts }) => counts)).toEqual([null, null, null, null]);
    const text = runningText(await renderReport(model, reportFonts));
    expect(text).toContain('No numbers were given for this quarter. That does not say that there were none.');
    expect(text).not.toContain('0 concerns');
    expect(text).not.toContain('No concern');
  });

  it('are in full for trustees, and hide what is too small from a funder, with as much as gives it away', () => {
    const state = withConcerns([...bullying, ...grooming, 'nudes']);
    const quarter = (audience: Audience) => summaryOf(state, audience).incidents.quarters[2]?.counts;
    const shown = (audience: Audience) =>
      quarter(audience)
        ?.concerns.rows.filter(({ count }) => count !== 0)
        .map(({ count }) => count);
    expect([quarter('trustee')?.concerns.total, shown('trustee')]).toEqual([14, [6, 7, 1]]);
    expect([quarter('funder')?.concerns.total, shown('funder')]).toEqual([14, [null, 7, null]]);
    expect([quarter('trustee')?.open, quarter('funder')?.open]).toEqual([1, null]);
  });

  it('of so few that even their sum says something are not printed for a funder at all', async () => {
    const state = withConcerns(['nudes', 'bullying']);
    const model = summaryOf(state, 'funder');
    expect(model.incidents.quarters[2]?.counts?.concerns).toEqual({ total: null, rows: [] });
    const text = runningText(await renderReport(model, reportFonts));
    expect(text).toContain('whose number is not printed');
  });
});

it('counts on how many looks each step of the public rules was taken, in the words of the rules', () => {
  const book = new WorkbookInMaking();
  book.organisation('Riverside', false);
  book.member(book.person('Amina Hussain', 'Coordinator'), 'Amina Hussain');
  const account = book.id('record');
  const fields = { platform: 'instagram', handle: '@riverside', state: 'live' };
  book.make({ kind: 'record-added', register: 'accounts', record: account, fields }, '2027-01-10T10:00');
  const look = (on: string, done: string) =>
    book.make(
      { kind: 'moderation-logged', account, day: day(on), outcome: 'acted', done, minutesToAnswer: null },
      `${on}T18:00`,
    );
  look('2027-02-01', 'Hid it. Kept a copy. A rude comment.');
  look('2027-02-02', 'Hid it. Blocked whoever wrote it.');
  const quarter = summaryOf(book.state, 'public').incidents.quarters[3];
  expect(quarter?.looksWithSomethingDone).toBe(2);
  expect(quarter?.steps.filter(({ count }) => count !== 0)).toEqual([
    { label: 'Hid it', count: 2 },
    { label: 'Blocked whoever wrote it', count: 1 },
  ]);
  // Of a quarter in which nobody wrote a look down, nobody can say that nothing was done.
  const before = summaryOf(book.state, 'public').incidents.quarters[2];
  expect([before?.looksWithSomethingDone, before?.steps]).toEqual([null, []]);
});

it('holds no word and no initials of any concern, for whoever it is', async () => {
  const state = withConcerns([...bullying, 'nudes']);
  for (const audience of ['internal', 'trustee', 'funder', 'public'] as const) {
    const model = summaryOf(state, audience);
    const text = `${JSON.stringify(model)} ${runningText(await renderReport(model, reportFonts))}`;
    expect(text).not.toContain(canary);
    expect(text).not.toContain('J. T.');
  }
});

it('is a part of the evidence pack once something was given, and named as missing until then', () => {
  const pack = (state: State) => {
    const { model } = registerReportOf(state, 'quarterday-funder-evidence-pack', { audience: 'funder' });
    if (model.format !== 'quarterday-funder-evidence-pack') throw new TypeError('another report');
    return model.notHeld.find(({ title }) => title === 'Incidents by type and outcome')?.because;
  };
  expect(pack(withConcerns(bullying, false))).toBe(
    'Our safeguarding lead has given no numbers for the past year. That does not say that there were none.',
  );
  expect(pack(withConcerns(bullying))).toBeUndefined();
});

describe('the looks at profiles', () => {
  /** So many looks on one day, of which so many found something open. */
  function withLooks(looks: number, open: number): State {
    const book = new WorkbookInMaking();
    book.organisation('Riverside', false);
    book.member(book.person('Amina Hussain', 'Coordinator'), 'Amina Hussain');
    for (let index = 0; index < looks; index += 1) {
      const fields = {
        on: '2026-12-03',
        platform: 'instagram',
        seen: [{ thing: index < open ? 'school' : 'nothing' }],
      };
      book.make(
        { kind: 'record-added', register: 'visibility-checks', record: book.id('record'), fields },
        '2026-12-03T18:00',
      );
    }
    return book.state;
  }
  const profiles = (state: State, audience: Audience) =>
    summaryOf(state, audience).incidents.quarters.map((quarter) => quarter.profiles);
  const none = { looks: 0, withSomethingOpen: 0 };

  it('are counted by quarter, with those in which something was open', () => {
    expect(profiles(withLooks(3, 1), 'internal')).toContainEqual({ looks: 3, withSomethingOpen: 1 });
    expect(profiles(withLooks(3, 1), 'internal').filter(({ looks }) => looks === 0)).toEqual([none, none, none]);
  });

  it('are not printed for others where a few could be told from them, nor where the rest is a few', () => {
    expect(profiles(withLooks(3, 1), 'funder')).toContainEqual({ looks: null, withSomethingOpen: null });
    expect(profiles(withLooks(12, 10), 'funder')).toContainEqual({ looks: 12, withSomethingOpen: null });
    expect(profiles(withLooks(12, 6), 'funder')).toContainEqual({ looks: 12, withSomethingOpen: 6 });
  });
});
