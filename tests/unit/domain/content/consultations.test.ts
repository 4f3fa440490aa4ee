// Consultations: what young people write to each other is moderated, questions are read by somebody who did not write them, of a few
// people nothing is kept that gives them away, and nobody is left without hearing what came of it.

import { describe, expect, test } from 'vitest';
import { applyChange } from '#shared/domain/apply-change';
import { checkChange } from '#shared/domain/check-change';
import { fieldProblems } from '#shared/domain/check-fields';
import { consultationLacks } from '#shared/domain/content/consultation-lacks';
import { questionReading } from '#shared/domain/content/question-reading';
import { hoursFound } from '#shared/domain/planning';
import { consultations } from '#shared/domain/registers/consultations';
import type { FieldValues } from '#shared/domain/registers/register';
import { allSignals } from '#shared/domain/signals/all-signals';
import { ownSignals } from '#shared/domain/signals/own-signals';
import { standFor } from '#shared/domain/stand-for-record';
import { noConsents, recordOf, type State } from '#shared/domain/state';
import { ben, twoPeople } from '../../../builders/checked-post';
import { addConsent } from '../../../builders/consents';
import {
  ada,
  adaPerson,
  addRecord,
  benPerson,
  by,
  changeRecord,
  day,
  fold,
  id,
  instagram,
  smallWorkbook,
} from '../../../builders/small-workbook';
import { cellOf } from '../registers/record-problems';

const today = day('2027-03-01');
const asked = id('record', 50);
const whole: FieldValues = {
  title: 'Our page',
  kind: 'survey',
  shapes: 'channels',
  questions: 'What would you change on our page?',
  state: 'planned',
  account: instagram,
  ages: '13 to 16',
  owner: adaPerson,
  from: '2027-02-01',
  to: '2027-02-14',
  methods: [{ method: 'numbers' }, { method: 'words' }],
  standards: 'national',
};
const over: FieldValues = {
  state: 'over',
  takingPart: '14',
  saidAndDid: [{ said: 'More pictures', did: 'One a week', decidedBy: '', toldOn: '2027-02-20' }],
};
const written = (more: FieldValues = {}, state = twoPeople) =>
  fold(state, addRecord('consultations', asked, { ...whole, ...more }));

function keptOf(state: State) {
  const kept = recordOf(state, 'consultations', asked);
  if (!kept) throw new Error('no consultation');
  return kept;
}
const lacksOf = (state: State) => consultationLacks(keptOf(state), state).map(({ words }) => words);
const problems = (more: FieldValues, before: FieldValues = {}, state = twoPeople) =>
  fieldProblems(consultations, { ...whole, ...more }, { state, today, before }).map(
    ({ field, words }) => `${field}: ${words}`,
  );
const read = (state: State) => applyChange(state, standFor(keptOf(state), questionReading, benPerson, today), by(ben));

describe('a consultation', () => {
  test.each<[string, FieldValues, string]>([
    ['without questions', { questions: '' }, 'Write the questions word for word'],
    ['nowhere', { account: '' }, 'Say on which account it is, or where'],
    ['of nobody', { owner: '' }, 'Say who looks after it'],
    ['without an end', { to: '' }, 'Say until when it runs'],
    ['on a board that nobody moderates', { kind: 'board', moderatorHours: '2' }, 'Say who moderates it'],
    [
      'on a board without time for it',
      { kind: 'talk', moderator: benPerson },
      'Say how many hours a week they have for it',
    ],
    [
      'that asks for numbers alone and does not say why',
      { methods: [{ method: 'numbers' }] },
      'Ask for numbers and for words, or say why not both',
    ],
    ['by no standards', { standards: '' }, 'Say by which standards of taking part you go'],
  ])('%s says what is missing', (_, more, words) => {
    expect(lacksOf(read(written()))).toEqual([]);
    expect(lacksOf(written(more))).toContain(words);
  });

  test('that only shows the way asks no question, and one with a reason asks in one way alone', () => {
    expect(lacksOf(written({ kind: 'signposting', questions: '' }))).toEqual([]);
    const oneWay = { methods: [{ method: 'words' }], oneMethodBecause: 'They are five, and we talked.' };
    expect(lacksOf(read(written(oneWay)))).toEqual([]);
  });

  test('once over lacks how many, what came of it, and that they were told', () => {
    expect(lacksOf(read(written({ state: 'over' })))).toEqual([
      'Write how many took part',
      'Write what they said, and what you did about it',
    ]);
    const untold = { ...over, saidAndDid: [{ said: 'More pictures', did: '', decidedBy: '', toldOn: '' }] };
    expect(lacksOf(read(written(untold)))).toEqual([
      'Say what you did about each, or why nothing could be done',
      'Tell them what came of it, and write down when',
    ]);
    expect(lacksOf(read(written(over)))).toEqual([]);
  });

  test('whose young people were not told four weeks after it ended is said on Home, until they are', () => {
    const keys = (state: State, on: string) =>
      allSignals(state, day(on)).flatMap(({ key }) => (key === `not-told-back:${asked}` ? [key] : []));
    expect(keys(written(), '2027-03-14')).toEqual([]);
    expect(keys(written(), '2027-03-15')).toHaveLength(1);
    expect(keys(written(over), '2027-03-15')).toEqual([]);
  });
});

describe('the questions', () => {
  test('are read by somebody who did not write them before the consultation begins', () => {
    expect(problems({ state: 'running' })).toEqual([
      'state: Keep it planned until somebody else has read the questions, on its own page',
    ]);
    const { fields } = keptOf(read(written()));
    expect(problems({ ...fields, state: 'running' }, fields)).toEqual([]);
    expect(problems({ state: 'running' }, {}, smallWorkbook)).toEqual([]);
    // What was held before is written down as it was.
    expect(problems(over)).toEqual([]);
  });

  test('are not read by who wrote them, nor in another’s name', () => {
    const state = written();
    for (const person of [adaPerson, benPerson]) {
      expect(checkChange(state, standFor(keptOf(state), questionReading, person, today), by(ada)).ok).toBe(false);
    }
    expect(checkChange(state, standFor(keptOf(state), questionReading, benPerson, today), by(ben)).ok).toBe(true);
  });

  test('are read again once they are changed', () => {
    const changed = applyChange(
      read(written()),
      changeRecord('consultations', asked, { questions: 'Which?' }),
      by(ada),
    );
    expect(lacksOf(changed)).toEqual([
      'The questions were changed since they were read. Somebody else has to read them again: Ben Carter',
    ]);
  });

  test('wait on the Home of who can read them', () => {
    const keys = (state: State, member: typeof ada) => ownSignals(state, today, member).map(({ key }) => key);
    expect(keys(written(), ben)).toContain(`read:${asked}`);
    expect(keys(written(), ada)).not.toContain(`read:${asked}`);
    expect(keys(read(written()), ben)).not.toContain(`read:${asked}`);
  });
});

describe('an open consultation', () => {
  const open = { kind: 'board', state: 'running' };
  const { fields } = keptOf(read(written({ kind: 'board' })));

  test('does not begin without a moderator and hours for it', () => {
    expect(problems({ ...fields, ...open }, fields)).toEqual([
      'moderator: Say who moderates it before it begins',
      'moderatorHours: Say how many hours a week they have for it',
    ]);
    expect(problems({ ...fields, ...open, moderator: benPerson, moderatorHours: '2' }, fields)).toEqual([]);
    expect(problems({ ...fields, ...open, moderator: benPerson, moderatorHours: 'some' }, fields)).toHaveLength(1);
  });
});

describe('numbers', () => {
  test('are whole, and of a few people nothing is kept in their own words', () => {
    expect(problems({ ...over, takingPart: 'many' })).toEqual(['takingPart: Write how many as a whole number']);
    expect(problems({ ...over, results: [{ answer: 'Yes', count: '3.5' }] })).toEqual([
      'results: Write how many as a whole number (line 1)',
    ]);
    expect(problems({ ...over, takingPart: '2', quotes: '“I like it”' })).toEqual([
      'quotes: Leave this out: of fewer than 5, their own words give away who said them',
    ]);
    expect(problems({ ...over, takingPart: '', quotes: '“I like it”' })).toEqual([
      'quotes: Write how many took part first: of a few, their own words give away who said them',
    ]);
    expect(problems({ ...over, takingPart: '5', quotes: '“I like it”' })).toEqual([]);
    const stricter = fold(twoPeople, { kind: 'small-numbers-set', below: 10 });
    expect(problems({ ...over, takingPart: '9', quotes: '“I like it”' }, {}, stricter)).toHaveLength(1);
  });
});

test('the table says how many took part and whether something is missing', () => {
  expect(cellOf(consultations, 'taking-part', { ...whole, takingPart: '14' })).toEqual({ words: '14' });
  expect(cellOf(consultations, 'standing', { ...whole, ...over })).toEqual({ words: 'Over, and they were told' });
  expect(cellOf(consultations, 'standing', { ...whole, questions: '' })).toEqual({
    words: 'Planned, 1 thing missing',
    mark: 'look again',
  });
});

test('names nobody of the consents, as far as who writes it can know', () => {
  const known = fold(twoPeople, addConsent(id('record', 60)));
  const said = { saidAndDid: [{ said: 'samira haddad wants a song', did: 'Yes', decidedBy: '', toldOn: '' }] };
  expect(problems(said, {}, known)).toEqual([
    'saidAndDid: Take out “samira haddad”: somebody in the consents is called so',
  ]);
  expect(problems({ title: 'Samira Haddad’s page' }, {}, known)).toHaveLength(1);
  // What was written before somebody of that name came is no obstacle to something else.
  expect(problems({ ...said, ages: '11 to 13' }, said, known)).toEqual([]);
  expect(problems(said, {}, { ...known, consents: noConsents })).toEqual([]);
});

test('an open one that is running takes hours of those who look after the accounts', () => {
  const running = { kind: 'board', state: 'running', moderator: benPerson, moderatorHours: '3' };
  const { promised } = hoursFound(twoPeople, today);
  expect(hoursFound(written(running), today).promised).toBe(promised + 3);
  expect(hoursFound(written({ ...running, state: 'over' }), today).promised).toBe(promised);
  expect(hoursFound(written({ ...running, kind: 'survey' }), today).promised).toBe(promised);
});
