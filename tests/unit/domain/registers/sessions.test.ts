// What the logs of work with young people refuse, in words, above all whatever says who somebody young is, and what they mark.

import { describe, expect, test } from 'vitest';
import { fieldProblems } from '#shared/domain/check-fields';
import { registers } from '#shared/domain/registers/all-registers';
import { type FieldValues, type Register, registerNames } from '#shared/domain/registers/register';
import { sessions } from '#shared/domain/registers/sessions';
import { visibilityChecks } from '#shared/domain/registers/visibility-checks';
import { readSessionStart, writeSessionStart } from '#shared/domain/young-people/session-start';
import { addConsent, samira } from '../../../builders/consents';
import { adaPerson, addPerson, day, fold, id, smallWorkbook } from '../../../builders/small-workbook';
import { cellOf, keptIn, problemsOf } from './record-problems';

const ben = id('record', 31);
const state = fold(smallWorkbook, addPerson(ben, 'Ben Carter'), addConsent(id('record', 32)));

const problemsIn = (register: Register, fields: FieldValues) =>
  fieldProblems(register, fields, { state, today: day('2027-03-01') }).map(({ field, words }) => `${field}: ${words}`);

const held: FieldValues = {
  on: '2027-02-25',
  group: 'Thursday girls’ group',
  ages: '14-17',
  tookPart: '9',
  ledBy: adaPerson,
  secondAdult: ben,
  topics: [{ topic: 'privacy-settings' }, { topic: 'bullying' }],
  gaveSheet: 'yes',
  wantToKnow: 'What to do about a fake profile.',
  state: 'nothing',
};

const looked: FieldValues = {
  on: '2027-02-25',
  agreed: 'yes',
  doneBy: adaPerson,
  secondAdult: ben,
  ages: '14-17',
  platform: 'instagram',
  seen: [{ thing: 'school' }, { thing: 'posts' }],
  advice: [{ topic: 'privacy-settings' }],
  changed: 'yes',
  state: 'nothing',
};

describe('a session about being online', () => {
  test('is all right as it is, and is called after its group and its day', () => {
    expect(problemsIn(sessions, held)).toEqual([]);
    expect(sessions.titleOf(keptIn(sessions, held), state)).toBe('Thursday girls’ group, 25 February 2027');
  });

  test.each<[string, FieldValues, readonly string[]]>([
    ['about nothing', { topics: [] }, ['topics: Tick at least one topic']],
    ['that nobody came to', { tookPart: '0' }, ['tookPart: Write how many took part as a number from 1 to 999']],
    ['with a list for a number', { tookPart: 'Amy' }, ['tookPart: Write how many took part as a number from 1 to 999']],
    [
      'whose second adult is the first',
      { secondAdult: adaPerson },
      ['secondAdult: Choose another person than the one who led it, or nobody'],
    ],
    [
      'on a day that is still to come',
      { on: '2027-03-02' },
      ['on: Write today or a day before it: 2 March 2027 is still to come'],
    ],
    [
      'with something to do, and nobody says what or when',
      { state: 'open' },
      ['followUp: Write what is to be done next', 'followUpBy: Say by when it is to be done'],
    ],
  ])('%s is refused', (_, fields, problems) => {
    expect(problemsIn(sessions, { ...held, ...fields })).toEqual(problems);
  });

  test.each<[string, FieldValues, string]>([
    [
      'a young person of the consents',
      { wantToKnow: 'samira haddad asked about games.' },
      'wantToKnow: Take “samira haddad” out: no young person and no parent is named here',
    ],
    [
      'a parent',
      { group: 'Girls’ group, with Leila Haddad' },
      'group: Take “Leila Haddad” out: no young person and no parent is named here',
    ],
    [
      'a date of birth',
      { wantToKnow: 'The one born on 15 June 2014.' },
      'wantToKnow: Take the date of birth out: nothing here says who a young person is',
    ],
    [
      'a handle',
      { wantToKnow: 'Look at @sami_2014 again.' },
      'wantToKnow: Take “@sami_2014” out: nothing here says where a young person is found online',
    ],
    [
      'the address of a profile',
      { wantToKnow: 'See https://snap.example/sami' },
      'wantToKnow: Take “https://snap.example/sami” out: nothing here says where a young person is found online',
    ],
  ])('that names %s is refused, and says what to take out', (_, fields, problem) => {
    expect(problemsIn(sessions, { ...held, ...fields })).toEqual([problem]);
  });

  test('may use a word that is somebody’s name too, and the name of one of our own people', () => {
    const may = fold(state, addConsent(id('record', 33), { ...samira, name: 'May Carter', parentName: '' }));
    const problems = (wantToKnow: string) =>
      fieldProblems(sessions, { ...held, wantToKnow }, { state: may, today: day('2027-03-01') }).map(
        ({ field }) => field,
      );
    expect(problems('May a stranger see it? They may want to know. Carter leads it.')).toEqual([]);
    expect(problems('Ask May about it.')).toEqual(['wantToKnow']);
  });

  test('without a second adult is kept, and marked', () => {
    expect(problemsOf(sessions, { ...held, secondAdult: '' })).toEqual([]);
    expect(cellOf(sessions, 'led', { ...held, secondAdult: '' }).under).toEqual({
      words: 'No second adult',
      mark: 'look again',
      isQuiet: false,
    });
  });

  test('that something follows on is told on Home once its day has passed, and not when it is done', () => {
    const open = { ...held, state: 'open', followUp: 'A second evening.', followUpBy: '2027-02-28' };
    expect(sessions.due?.on(open)).toBe('2027-02-28');
    expect(sessions.due?.isOver(open)).toBe(false);
    expect(sessions.due?.isOver({ ...open, state: 'done' })).toBe(true);
    expect(sessions.due?.tell?.('Thursday girls’ group', open).sentence).toContain('is not done');
  });

  test('begins with the ages and topics of the sheet that was printed for it, and with nothing made up', () => {
    expect(readSessionStart(writeSessionStart('11-13', ['bullying', 'no-such-topic', 'location']))).toEqual({
      ages: '11-13',
      topics: [{ topic: 'location' }, { topic: 'bullying' }],
    });
    expect(readSessionStart('1-99 bullying')).toBeUndefined();
  });
});

describe('a look at a profile together', () => {
  test('is all right as it is, and its title names nobody', () => {
    expect(problemsIn(visibilityChecks, looked)).toEqual([]);
    expect(visibilityChecks.titleOf(keptIn(visibilityChecks, looked), state)).toBe('Instagram, 25 February 2027');
  });

  test.each<[string, FieldValues, readonly string[]]>([
    [
      'that the young person did not want',
      { agreed: 'no' },
      ['agreed: Do not look without them wanting it, and write nothing down'],
    ],
    ['without a second adult', { secondAdult: '' }, ['secondAdult: Choose the second adult who was there']],
    [
      'whose second adult is the first',
      { secondAdult: adaPerson },
      ['secondAdult: Choose a second adult, and not the same person'],
    ],
    ['of which nothing is ticked', { seen: [] }, ['seen: Tick what could be seen, or that nothing could']],
    [
      'in which nothing and something could be seen',
      { seen: [{ thing: 'nothing' }, { thing: 'posts' }] },
      ['seen: Tick either that nothing could be seen, or what could'],
    ],
    ['after which nothing was said', { advice: [] }, ['advice: Tick what you told them about']],
    [
      'that says whose profile it was',
      { state: 'done', followUp: 'Ask Samira about it.' },
      ['followUp: Take “Samira” out: no young person and no parent is named here'],
    ],
    [
      'that says where it is',
      { state: 'done', followUp: 'It is @sami.h, ask again.' },
      ['followUp: Take “@sami.h” out: nothing here says where a young person is found online'],
    ],
  ])('%s is refused', (_, fields, problems) => {
    expect(problemsIn(visibilityChecks, { ...looked, ...fields })).toEqual(problems);
  });

  test('has no field for a file, and free text only for what comes next', () => {
    expect(visibilityChecks.fields.filter(({ kind }) => kind === 'files' || kind === 'signature')).toEqual([]);
    const free = visibilityChecks.fields.filter(({ kind }) => kind === 'text' || kind === 'long-text');
    expect(free.map(({ name, audience }) => [name, audience])).toEqual([['followUp', 'internal']]);
  });

  test('nothing typed in either log ever leaves the house', () => {
    for (const name of ['sessions', 'visibility-checks'] as const) {
      expect(registerNames).toContain(name);
      const typed = registers[name].fields.filter(
        ({ kind, name: field }) => (kind === 'text' || kind === 'long-text') && field !== 'tookPart',
      );
      expect(typed.every(({ audience }) => audience === 'internal' || audience === 'trustee')).toBe(true);
    }
  });
});
