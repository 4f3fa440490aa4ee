import { describe, expect, it } from 'vitest';
import { writeQuarterShort } from '#shared/domain/quarter';
import { act, reportOf, signedBy } from '../../builders/report-request';
import { riverside, WorkbookInMaking } from '../../builders/riverside-state';

// Counted by hand in tests/builders/riverside-state.ts: a Facebook Page of 28 settings and two Instagram accounts of 31.
const { book, round, volunteer } = riverside();
const report = reportOf(book, round, signedBy(book));

it('covers what the review asked', () => {
  expect(report.covers).toEqual({ accounts: 3, settings: 90, files: 2, people: 4 });
  expect(report.summary.join(' ')).toBe(
    'We checked 90 settings on three accounts. 83 are as we expect, one of them put right since last quarter. For one of these our registers say otherwise. Five are different: two we put right at once and three are now actions. One we could not find. One does not apply.',
  );
});

describe('table 1', () => {
  const row = (setting: string) => report.differences.find((difference) => difference.setting === setting);

  it('holds what is new, what is mended, and nothing that stayed as it should be', () => {
    expect(report.differences.map(({ kind, setting }) => `${kind}: ${setting}`)).toEqual([
      'mended: Age and country limits',
      'new: Who can tag the Page',
      'new: People who can get in',
      'new: Message requests from',
      'new: Second factor',
      'new: Sharing and remix',
      'new: House rules',
    ]);
  });

  it('says what was put right and when', () => {
    expect(row('Message requests from')).toMatchObject({
      account: { name: '@riversideyouth', platform: 'Instagram' },
      expected: 'People we follow',
      before: 'People we follow',
      now: 'Everyone on Instagram',
      settled: { shape: 'dot', words: 'Put right', on: '2027-03-16' },
    });
  });

  it('names the action and its day where one was raised', () => {
    expect(row('People who can get in')?.settled).toEqual({ shape: 'triangle', words: 'Action 1', on: '2027-03-31' });
  });

  it('asks to look again at what nobody could find', () => {
    expect(row('Sharing and remix')).toMatchObject({
      now: 'Cannot find it',
      settled: { shape: 'diamond', words: 'Look again' },
    });
  });

  it('says that a setting that could not be found before is in order now', () => {
    expect(row('Age and country limits')).toMatchObject({
      before: 'Cannot find it',
      settled: { shape: 'dot', words: 'In order', on: null },
    });
  });

  it('shows an action that was done as put right', () => {
    const again = riverside();
    const first = Object.values(again.book.state.general.actions)[0];
    if (!first) throw new Error('no action');
    again.book.make({ kind: 'action-closed', action: first.action, done: 'Josh has it' }, '2027-03-24T12:00');
    const done = reportOf(again.book, again.round).differences.find(
      ({ setting }) => setting === 'People who can get in',
    );
    expect(done?.settled).toEqual({ shape: 'dot', words: 'Action 1 done', on: '2027-03-24' });
  });
});

describe('figure 1', () => {
  it('shows eight quarters up to this one', () => {
    expect(report.quarters.map(({ quarter }) => writeQuarterShort(quarter))).toEqual([
      '2025 Q2',
      '2025 Q3',
      '2025 Q4',
      '2026 Q1',
      '2026 Q2',
      '2026 Q3',
      '2026 Q4',
      '2027 Q1',
    ]);
  });

  it('calls a quarter without a review not kept, never none', () => {
    const kept = report.quarters.map((figure) => figure.kept);
    expect([kept[0], kept[1], kept[4]]).toEqual([null, null, null]);
  });

  it('counts different and not found apart', () => {
    expect(report.quarters[2]?.kept).toEqual({ checked: 90, different: 8, notFound: 3 });
    expect(report.quarters[7]?.kept).toEqual({ checked: 90, different: 5, notFound: 1 });
  });
});

it('prints every question once, with who answered it', () => {
  const rows = report.accounts.flatMap(({ groups }) => groups.flatMap((group) => group.rows));
  expect(rows).toHaveLength(90);
  expect(new Set(rows.map(({ by }) => by))).toEqual(new Set(['Amina Hussain', 'Josh Barker']));
});

it('says in the row of an answer that our register says otherwise, without whom it names', () => {
  const against = report.accounts.flatMap(({ account, groups }) =>
    groups.flatMap(({ rows }) =>
      rows.flatMap(({ setting, words }) => (words.includes('otherwise') ? [[account.name, setting, words]] : [])),
    ),
  );
  expect(against).toEqual([['@riverside.girls', 'People who can get in', 'As expected; our register says otherwise']]);
});

it('follows the groups of the pack within an account', () => {
  expect(report.accounts[1]?.groups.map(({ title }) => title)).toEqual([
    'Who can get in',
    'Who can reach us',
    'What others can do',
    'What people see',
    'Evidence and people',
  ]);
});

it('numbers evidence in the order in which answers name it, and says what each file is for', () => {
  expect(report.evidence.map(({ number, name, usedFor }) => ({ number, name, usedFor }))).toEqual([
    { number: 1, name: 'trustees-minutes-february.pdf', usedFor: 'Riverside Youth, Posts with consent' },
    {
      number: 2,
      name: 'message-controls.png',
      usedFor: 'Riverside Youth, Posts with consent; @riversideyouth, Message requests from',
    },
  ]);
});

it('counts answers and files by person', () => {
  expect(report.work.map(({ name, answers, files }) => ({ name, answers, files }))).toEqual([
    { name: 'Josh Barker', answers: 30, files: 1 },
    { name: 'Amina Hussain', answers: 60, files: 1 },
  ]);
});

it('lists actions from here and those from before that were open in the quarter, with what was done, not those closed before it', () => {
  const again = riverside();
  again.book.action('Close the old page', again.book.person('Ruth', ''), '2027-05-01', null, '2026-10-01T10:00');
  const gone = again.book.action('Long done', again.book.person('Ruth', ''), '2026-05-01', null, '2026-10-01T10:00');
  again.book.make({ kind: 'action-closed', action: gone, done: 'Yes' }, '2026-11-01T10:00');
  const lately = again.book.action('Ask again', again.book.person('Ruth', ''), '2027-02-01', null, '2026-10-01T10:00');
  again.book.make({ kind: 'action-closed', action: lately, done: 'They agreed' }, '2027-02-02T10:00');
  const listed = reportOf(again.book, again.round).actions.map(({ words, done, fromThisReview }) => ({
    words,
    done,
    fromThisReview,
  }));
  expect(listed).toHaveLength(5);
  expect(listed.slice(3)).toEqual([
    { words: 'Close the old page', done: '', fromThisReview: false },
    { words: 'Ask again', done: 'They agreed', fromThisReview: false },
  ]);
});

describe('who stands for it', () => {
  it('says that nobody else has checked it where one person prepared and signed', () => {
    expect(report.aloneSentence).toBe('One person prepared and signed this review. Nobody else has checked it.');
    expect(report.signers[0]).toMatchObject({
      act: 'Prepared',
      by: { name: 'Amina Hussain', position: 'Coordinator' },
    });
  });

  it('says nothing of the kind where somebody else has', () => {
    const checked = act(volunteer, '2027-03-25T09:40', 'I have read it.', 'Asked Zofia about the telephone.');
    const model = reportOf(book, round, { ...signedBy(book), checked });
    expect(model.aloneSentence).toBe('');
    expect(model.signers[1]).toEqual({
      act: 'Checked',
      by: {
        name: 'Josh Barker',
        position: 'Volunteer',
        at: '2027-03-25T09:40:00.000Z',
        statement: 'I have read it.',
        content: '1c'.repeat(32),
        hasNote: true,
      },
    });
    // What a checker wrote for whoever signs is not for the report.
    expect(JSON.stringify(model)).not.toContain('Asked Zofia');
  });

  it('says that nobody checked it where two people prepared and signed', () => {
    const prepared = act(volunteer, '2027-03-24T16:02', 'I have prepared it.');
    expect(reportOf(book, round, { ...signedBy(book), prepared }).aloneSentence).toBe(
      'Nobody has checked this review between the one who prepared it and the one who signed it.',
    );
  });

  it('counts two sign-ins of one person as one', () => {
    const amina = book.state.general.members[book.founder];
    if (!amina) throw new Error('Amina is missing');
    const again = riverside();
    const second = again.book.member(amina.person, 'Amina, at home');
    const prepared = act(second, '2027-03-24T16:02', 'I have prepared it.');
    expect(reportOf(again.book, again.round, { ...signedBy(again.book), prepared }).aloneSentence).toBe(
      'One person prepared and signed this review. Nobody else has checked it.',
    );
  });

  it('counts how often it was sent back, and leaves out who and why', () => {
    const again = riverside();
    const { round: id } = again.round;
    const because = 'The minutes are of another meeting.';
    const refused = { kind: 'round-refused', round: id, content: '1c'.repeat(32), as: 'signatory', because } as const;
    again.book.make(refused, '2027-03-23T10:00');
    const model = reportOf(again.book, again.book.round(id), signedBy(again.book));
    expect(model.sentBack).toBe(1);
    expect(JSON.stringify(model)).not.toContain(because);
    expect(report.sentBack).toBe(0);
  });

  it('is a draft until it is signed', () => {
    const draft = reportOf(book, round);
    expect(draft.isSigned).toBe(false);
    expect(draft.signers.map(({ by }) => by)).toEqual([null, null, null]);
  });
});

describe('a first review', () => {
  const first = new WorkbookInMaking();
  first.organisation('Hilltop', false);
  const account = first.account({ platform: 'facebook-page', name: 'Hilltop' }, []);
  const only = first.open({ year: 2027, quarter: 1 }, [account], '2027-03-01T09:00');
  const [asked] = first.round(only).asked;
  if (asked) first.answer(only, asked, { result: 'no', found: 'Neither is here' }, '2027-03-02T09:00');
  const model = reportOf(first, first.round(only));

  it('has no quarter to compare with and says so in the table', () => {
    expect(model.comparedWith).toBeNull();
    expect(model.differences).toMatchObject([{ before: 'Not kept', settled: { words: 'Not decided' } }]);
  });

  it('shows a question without an answer as one', () => {
    const rows = model.accounts.flatMap(({ groups }) => groups.flatMap((group) => group.rows));
    expect(rows).toHaveLength(28);
    expect(rows.filter(({ result }) => result === null)).toHaveLength(27);
    expect(rows[1]).toMatchObject({ now: 'No answer', words: 'No answer', by: '', on: null });
  });

  it('names the quarter it is compared with where one was left out', () => {
    const later = first.open({ year: 2027, quarter: 3 }, [account], '2027-09-01T09:00');
    expect(reportOf(first, first.round(later)).comparedWith).toEqual({
      quarter: { year: 2027, quarter: 1 },
      isTheQuarterBefore: false,
    });
  });
});
