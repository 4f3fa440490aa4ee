// Words for what was done: for every kind of change there is, with their parts, and also about what is gone.

import { describe, expect, test } from 'vitest';
import { applyChange } from '#shared/domain/apply-change';
import type { Change } from '#shared/domain/change';
import { chooseSteps, everything, stepsOfRecord, stepsOfRound, thingOf } from '#shared/domain/history/choose-steps';
import type { HistoryEntry } from '#shared/domain/history/history-entry';
import { beforeIn, retrace } from '#shared/domain/history/retrace';
import { tellChange } from '#shared/domain/history/tell-change';
import { emptyState, type State } from '#shared/domain/state';
import { readSampleChanges } from '../../../builders/sample-changes';
import {
  ada,
  adaPerson,
  addAccount,
  addMember,
  addPerson,
  benPerson,
  by,
  changeAccount,
  day,
  fold,
  give,
  goodAccount,
  id,
  inReview,
  instagram,
  messages,
  moment,
  openRound,
  policy,
  sign,
  smallWorkbook,
  spring,
} from '../../../builders/small-workbook';

const ben = id('member', 2);
const note = id('note', 1);
const action = id('action', 1);
const membership = { displayName: 'Ben Carter', initials: 'BC', roles: ['contributor'], reads: [] } as const;
const keys = { signing: '', recipient: '' };
const stood = { content: 'ab'.repeat(32), statement: 'I have looked.' };

/** The kinds that came after the frozen sample. */
const laterKinds: readonly Change[] = [
  { kind: 'member-invited', member: ben, person: benPerson, membership, keys },
  { kind: 'member-enrolled', member: ben, keys: { ...keys, pdfSigning: '' } },
  { kind: 'member-changed', member: ben, membership: { ...membership, roles: ['checker', 'signatory'] } },
  { kind: 'member-reset', member: ben, keys },
  { kind: 'keys-renewed', member: ben, keys: { ...keys, pdfSigning: '' } },
  { kind: 'member-left', member: ben, because: 'Moved away.' },
  { kind: 'ring-renewed', ring: 'consents', epoch: 2, commitment: 'ab'.repeat(32) },
  { kind: 'paper-key-made', member: id('member', 8), keys },
  { kind: 'lock-after-set', minutes: 1 },
  { kind: 'backup-planned', plan: { folder: '/media/stick', everyDays: 7 } },
  {
    kind: 'backup-made',
    folder: '/media/stick',
    name: 'riverside.quarterday',
    sizeBytes: 9,
    head: 'ab'.repeat(32),
    entries: 12,
  },
  { kind: 'round-prepared', round: spring, ...stood },
  { kind: 'round-checked', round: spring, ...stood, note: 'Well done.' },
  { kind: 'round-refused', round: spring, content: stood.content, as: 'checker', because: 'One picture is missing.' },
  { kind: 'record-removed', register: 'people', record: benPerson, because: 'Entered twice.' },
  { kind: 'person-erased', person: benPerson, because: 'They asked.', entries: [], attachments: [] },
  { kind: 'privacy-checked', on: day('2027-03-05') },
  { kind: 'note-written', note, title: 'Mine', words: 'Only mine.' },
  { kind: 'note-removed', note },
];

const itemLabel = (item: string) => item;
const tellIn = (state: State, change: Change) => tellChange(change, beforeIn(state, change), { state, itemLabel });
const deedIn = (state: State, change: Change) => tellIn(state, change).deed;

describe('every kind of change', () => {
  const all = [...readSampleChanges(), ...laterKinds];

  test.each(all.map((change) => [change.kind, change] as const))('%s has words that follow a name', (_, change) => {
    for (const state of [emptyState(ada), smallWorkbook, inReview]) {
      const { deed, lines, because } = tellIn(state, change);
      expect(deed).toMatch(/^[a-z].*[^.\s]$/);
      expect([deed, because, ...lines.map(({ label, words }) => label + words)].join(' ')).not.toMatch(
        /undefined|\[object|NaN/,
      );
      expect(thingOf(change)).toBeTruthy();
    }
  });
});

describe('the words', () => {
  test('name what was changed, what it was and what it is', () => {
    expect(
      tellIn(smallWorkbook, { ...changeAccount(instagram, { state: 'closed' }), because: 'Nobody followed.' }),
    ).toEqual({
      deed: 'changed the account Instagram @riversideyouth',
      lines: [{ label: 'State', words: 'was Live, now Closed' }],
      because: 'Nobody followed.',
    });
  });

  test('tell a first answer from a changed one', () => {
    const differs = give(spring, messages, { result: 'no', found: 'Everyone', putRight: 'now' });
    expect(tellIn(inReview, differs)).toMatchObject({
      deed: 'answered “message-requests” of Instagram @riversideyouth: different',
      lines: [
        { label: 'Found:', words: 'Everyone' },
        { label: 'Put right:', words: 'just then' },
      ],
    });
    expect(tellIn(fold(inReview, differs), give(spring, messages))).toMatchObject({
      deed: 'changed the answer to “message-requests” of Instagram @riversideyouth',
      lines: [
        { label: 'Answer', words: 'was Different, now As expected' },
        { label: 'Found', words: 'was Everyone, now empty' },
        { label: 'Put right', words: 'was just then, now empty' },
      ],
    });
  });

  test('tell what became of a sign-in', () => {
    const state = fold(smallWorkbook, addMember(ben, 'Ben Carter', ['contributor']));
    const change: Change = {
      kind: 'member-changed',
      member: ben,
      membership: { ...membership, roles: ['checker', 'signatory'] },
    };
    expect(tellIn(state, change)).toMatchObject({
      deed: 'changed the sign-in of Ben Carter',
      lines: [{ label: 'Roles', words: 'was contributor, now checker and signatory' }],
    });
  });

  test('do without the name of what is gone', () => {
    expect(deedIn(emptyState(ada), give(spring, messages))).toBe(
      'answered “message-requests” of something that is no longer there: as expected',
    );
    expect(deedIn(emptyState(ada), changeAccount(instagram, {}))).toBe('changed an account');
    expect(deedIn(emptyState(ada), sign(spring))).toBe('signed a review');
  });
});

let seq = 0;
function entry(changes: readonly Change[], more: Partial<HistoryEntry> = {}): HistoryEntry {
  seq += 1;
  const head = String(seq).padStart(64, '0');
  return { seq, head, at: moment('2027-03-01T10:00:00.000Z'), by: ada, changes, refused: [], erased: null, ...more };
}

function replay(state: State, entries: readonly HistoryEntry[]): State {
  return entries.reduce(
    (before, { changes, by: member, at }) =>
      changes.reduce((each, change) => applyChange(each, change, by(member, at)), before),
    state,
  );
}

describe('going through the record', () => {
  test('each step has what it found, and what was taken out keeps its last name', () => {
    const cara = id('record', 8);
    const entries = [
      entry([addMember(ada, 'Ada Okonkwo', ['coordinator'])]),
      entry([addPerson(cara, 'Cara')]),
      entry([{ kind: 'record-changed', register: 'people', record: cara, fields: { name: 'Cara Dee' }, because: '' }]),
      entry([{ kind: 'record-removed', register: 'people', record: cara, because: 'Entered twice.' }]),
    ];
    const { steps, named } = retrace(replay(emptyState(ada), entries), entries);
    expect(steps.map(({ before }) => before.fields)).toEqual([
      undefined,
      undefined,
      { name: 'Cara' },
      { name: 'Cara Dee' },
    ]);
    expect(
      steps.slice(1).map(({ change, before }) => tellChange(change, before, { state: named, itemLabel }).deed),
    ).toEqual(['added the person Cara Dee', 'changed the person Cara Dee', 'took out the person Cara Dee']);
  });

  test('what was refused is told with why, and leaves no trace in what comes after', () => {
    const rename = (name: string): Change => ({ ...changeAccount(instagram, { name }), because: '' });
    const lead: Change = { kind: 'lock-after-set', minutes: 30 };
    const entries = [
      entry([addMember(ada, 'Ada Okonkwo', ['coordinator'])]),
      entry([{ kind: 'member-invited', member: ben, person: benPerson, membership, keys }]),
      entry([addAccount(instagram, goodAccount(adaPerson, benPerson))]),
      entry([rename('Early')], { by: ben, refused: ['record-changed'] }),
      entry([{ kind: 'member-enrolled', member: ben, keys: { ...keys, pdfSigning: '' } }], { by: ben }),
      entry([lead], { by: ben, refused: ['lock-after-set'] }),
      entry([{ kind: 'member-left', member: ben, because: '' }]),
      entry([rename('Late')], { by: ben, refused: ['record-changed'] }),
      entry([rename('Strange')], { by: id('member', 9), refused: ['record-changed'] }),
      entry([rename('New name')]),
    ];
    const { steps } = retrace(smallWorkbook, entries);
    expect(steps.flatMap(({ refusedBecause }) => (refusedBecause === '' ? [] : [refusedBecause]))).toEqual([
      'Ben Carter had not made keys of their own yet.',
      'The role of Ben Carter did not allow it. It takes a coordinator.',
      'Ben Carter had left.',
      'Whoever wrote it has no sign-in here.',
    ]);
    expect(steps.at(-1)?.before.fields?.name).toBe('Riverside Youth');
  });
});

describe('choosing from the history', () => {
  const raise: Change = {
    kind: 'action-raised',
    action,
    words: 'Set it.',
    owner: benPerson,
    dueOn: day('2027-03-20'),
    from: { round: spring, item: messages.item, about: instagram },
  };
  const entries = [
    entry([addAccount(instagram, goodAccount(adaPerson, benPerson))], { at: moment('2027-02-01T10:00:00.000Z') }),
    entry([openRound(spring, { year: 2027, quarter: 1 }, [messages, policy])]),
    entry([give(spring, messages, { result: 'no' }), raise]),
    entry([give(spring, policy)], { by: ben }),
    entry([{ kind: 'action-closed', action, done: 'Set.' }], { at: moment('2027-06-30T23:30:00.000Z') }),
  ];
  const state = fold(inReview, raise);
  const { steps } = retrace(state, entries);
  const kinds = (of: readonly { change: Change }[]) => of.map(({ change }) => change.kind);
  const choose = (wanted: Partial<typeof everything>) =>
    kinds(chooseSteps(steps, { ...everything, ...wanted }, ({ change }) => JSON.stringify(change)));

  test('by person, kind of thing, words and days of London', () => {
    expect(choose({ by: ben })).toEqual(['answer-given']);
    expect(choose({ thing: 'Actions' })).toEqual(['action-raised', 'action-closed']);
    expect(choose({ words: '  SET IT ' })).toEqual(['action-raised']);
    expect(choose({ to: day('2027-02-01') })).toEqual(['record-added']);
    expect(choose({ from: day('2027-07-01') })).toEqual(['action-closed']);
    expect(choose({})).toHaveLength(steps.length);
  });

  test('words are only made of what is wanted otherwise', () => {
    const asked: string[] = [];
    chooseSteps(steps, { ...everything, by: ben, words: 'x' }, ({ key }) => {
      asked.push(key);
      return '';
    });
    expect(asked).toHaveLength(1);
  });

  test('of one record, and of one review', () => {
    expect(kinds(stepsOfRecord(steps, instagram, state))).toEqual([
      'record-added',
      'answer-given',
      'action-raised',
      'action-closed',
    ]);
    expect(kinds(stepsOfRecord(steps, benPerson, state))).toEqual(['action-raised', 'action-closed']);
    expect(kinds(stepsOfRound(steps, spring, state))).toEqual([
      'round-opened',
      'answer-given',
      'action-raised',
      'answer-given',
      'action-closed',
    ]);
  });
});
