// What members read and confirm: only as it stands, only for themselves, and again once it says something new.

import { describe, expect, test } from 'vitest';
import { applyChange } from '#shared/domain/apply-change';
import type { Change, DeclarationMatter } from '#shared/domain/change';
import { checkChange } from '#shared/domain/check-change';
import { confirmedRows, confirmedTable } from '#shared/domain/declarations/confirmed-table';
import { confirmedBy } from '#shared/domain/declarations/standing';
import { type ClauseToRead, textToRead } from '#shared/domain/declarations/texts-to-read';
import { whoConfirms } from '#shared/domain/declarations/who-confirms';
import { eraseFromChange } from '#shared/domain/erase-from-change';
import { mayChange } from '#shared/domain/may-change';
import { registers } from '#shared/domain/registers/all-registers';
import { allSignals } from '#shared/domain/signals/all-signals';
import { declarationSignals } from '#shared/domain/signals/declaration-signals';
import type { State } from '#shared/domain/state';
import {
  ada,
  adaPerson,
  addMember,
  addPerson,
  addRecord,
  benPerson,
  by,
  changeRecord,
  day,
  fold,
  id,
  instagram,
  pack,
  smallWorkbook,
} from '../../builders/small-workbook';

const ben = id('member', 2);
const clause = id('record', 40);
const risk = id('record', 41);
const aim = id('record', 42);
const today = day('2027-03-10');
const conduct: readonly ClauseToRead[] = [
  { clause: 'good-name', words: 'I behave online.', why: 'It is read.', since: day('2026-11-26') },
];
const ownClause = (words: string, state = 'in-force') => ({ words, why: '', state });
const openRisk = {
  name: 'A stranger writes',
  toWhom: 'Young people',
  measures: 'We look',
  owner: adaPerson,
  state: 'open',
};
const workbook = fold(
  smallWorkbook,
  addMember(ben, 'Ben Carter', ['contributor'], benPerson),
  addRecord('conduct-clauses', clause, ownClause('I answer by day.')),
  addRecord('risks', risk, openRisk),
);

const wordsOf = (state: State, matter: DeclarationMatter, person = benPerson) =>
  textToRead(state, matter, person, conduct).map(({ words }) => words);

function declare(
  state: State,
  matter: DeclarationMatter,
  person = benPerson,
): Extract<Change, { kind: 'declaration-made' }> {
  const clauses = textToRead(state, matter, person, conduct).map(({ clause: of, words }) => ({ clause: of, words }));
  return { kind: 'declaration-made', matter, pack: matter === 'conduct' ? pack : null, clauses };
}

const confirm = (state: State, matter: DeclarationMatter, at = '2027-03-02T10:00:00.000Z', member = ben) =>
  applyChange(state, declare(state, matter, member === ben ? benPerson : adaPerson), by(member, at));

function standing(state: State, matter: DeclarationMatter, on = today) {
  const who = whoConfirms(state, on).find(({ member }) => member === ben);
  if (!who) throw new Error('Ben is not asked');
  return confirmedBy(state, who, matter, { conduct, today: on });
}

describe('what is read', () => {
  test('of the rules online is what the pack says and what of the organisation’s own is in force', () => {
    expect(wordsOf(workbook, 'conduct')).toEqual(['I behave online.', 'I answer by day.']);
    const taken = fold(workbook, changeRecord('conduct-clauses', clause, { state: 'taken-back' }));
    expect(wordsOf(taken, 'conduct')).toEqual(['I behave online.']);
  });

  test('of the risks are those that are open, with what is done about them', () => {
    expect(wordsOf(workbook, 'risks')).toEqual(['A stranger writes. To whom: Young people. What we do: We look.']);
    expect(wordsOf(fold(workbook, changeRecord('risks', risk, { state: 'closed' })), 'risks')).toEqual([]);
  });

  test('of the aims are those of the accounts that this person looks after, as far as they are still open', () => {
    const aimed = fold(
      workbook,
      addRecord('aims', aim, { name: 'They know what is on', state: 'open' }),
      changeRecord('accounts', instagram, { purpose: 'News', aims: [{ aim }] }),
    );
    const all = ['Instagram @riversideyouth. It is for: News. We want: They know what is on.'];
    expect(wordsOf(aimed, 'aims')).toEqual(all);
    expect(wordsOf(aimed, 'aims', id('record', 50))).toEqual([]);
    const reached = fold(aimed, changeRecord('aims', aim, { state: 'reached' }));
    expect(wordsOf(reached, 'aims')).toEqual(['Instagram @riversideyouth. It is for: News.']);
  });
});

describe('confirming', () => {
  test('is for whoever signs the entry and nobody else', () => {
    const after = confirm(workbook, 'conduct');
    expect(Object.values(after.general.declarations).map((made) => [made.by, made.matter])).toEqual([[ben, 'conduct']]);
    expect(whoConfirms(after, today).map(({ member }) => member)).toEqual([ada, ben]);
  });

  test.each(['conduct', 'risks'] as const)(
    'of %s is refused where a line is missing or says something else',
    (matter) => {
      const whole = declare(workbook, matter);
      expect(checkChange(workbook, whole, by(ben))).toEqual({ ok: true });
      const words = 'The text has changed since you opened it. Read what is new, then confirm it.';
      const own = whole.clauses.at(-1);
      for (const clauses of [
        whole.clauses.slice(0, -1).concat({ clause: 'another', words: 'Another line.' }),
        whole.clauses.slice(0, -1).concat({ clause: own?.clause ?? '', words: 'I never read this.' }),
      ]) {
        expect(checkChange(workbook, { ...whole, clauses }, by(ben))).toEqual({ ok: false, words });
      }
      expect(checkChange(workbook, { ...whole, clauses: [] }, by(ben))).toEqual({
        ok: false,
        words: 'There is nothing to confirm.',
      });
    },
  );

  test('of the risks is refused where it confirms more than there is', () => {
    const whole = declare(workbook, 'risks');
    const clauses = [...whole.clauses, { clause: 'another', words: 'Another line.' }];
    expect(checkChange(workbook, { ...whole, clauses }, by(ben))).toMatchObject({ ok: false });
  });

  test('is over for who has left, in words', () => {
    const left = fold(workbook, { kind: 'member-left', member: ben, because: 'Moved' });
    const made = declare(workbook, 'conduct');
    expect(mayChange(left, made, by(ben))).toBe(false);
    expect(checkChange(left, made, by(ben))).toEqual({
      ok: false,
      words: 'Your sign-in has ended, so nothing can be confirmed in your name any more. Ask a coordinator.',
    });
    expect(applyChange(left, made, by(ben)).general.declarations).toEqual({});
  });

  test('keeps an erased person’s name in no line, and still counts as confirmed', () => {
    const named = fold(workbook, changeRecord('risks', risk, { measures: 'Sam Reid looks' }));
    const erased = eraseFromChange(declare(named, 'risks'), { person: id('record', 60), names: ['Sam Reid'] });
    expect(JSON.stringify(erased)).not.toContain('Sam Reid');
    expect(erased).toMatchObject({ matter: 'risks', clauses: [{ clause: risk }] });
  });
});

describe('how somebody stands', () => {
  test('is waiting until they confirm, then confirmed on that day', () => {
    expect(standing(workbook, 'conduct')).toMatchObject({ waits: 'new', on: '', how: '' });
    expect(standing(confirm(workbook, 'conduct'), 'conduct')).toMatchObject({
      waits: '',
      on: '2027-03-02',
      how: 'sign-in',
    });
  });

  test('is waiting again for a line that is new or says something else, and says which and what it said', () => {
    const confirmed = confirm(workbook, 'conduct');
    const changed = fold(confirmed, changeRecord('conduct-clauses', clause, { words: 'I answer until six.' }));
    expect(standing(changed, 'conduct')).toMatchObject({
      waits: 'changed',
      changed: [{ clause, words: 'I answer until six.' }],
      was: { [clause]: 'I answer by day.' },
    });
    const more = fold(confirmed, addRecord('conduct-clauses', id('record', 43), ownClause('I lock my phone.')));
    expect(standing(more, 'conduct')).toMatchObject({
      waits: 'changed',
      changed: [{ words: 'I lock my phone.' }],
      was: {},
    });
  });

  test('stays confirmed where a line was taken out: whoever confirmed more has confirmed what is left', () => {
    const confirmed = confirm(confirm(workbook, 'conduct'), 'risks');
    const fewer = fold(confirmed, changeRecord('conduct-clauses', clause, { state: 'taken-back' }));
    expect(standing(fewer, 'conduct').waits).toBe('');
    // No open risk is left, so there is nothing to confirm.
    expect(standing(fold(confirmed, changeRecord('risks', risk, { state: 'closed' })), 'risks').waits).toBe('');
  });

  test('is waiting again when more than a year has gone by', () => {
    const confirmed = confirm(workbook, 'conduct');
    expect(standing(confirmed, 'conduct', day('2028-03-01')).waits).toBe('');
    expect(standing(confirmed, 'conduct', day('2028-03-02'))).toMatchObject({
      waits: 'year',
      waitsSince: '2028-03-02',
    });
  });
});

describe('people without a sign-in', () => {
  const noor = id('record', 44);
  const withNoor = (meets: string) =>
    fold(workbook, addPerson(noor, 'Noor Aziz'), changeRecord('people', noor, { meetsYoungPeople: meets }));
  const names = (state: State) => whoConfirms(state, today).map(({ name }) => name);

  test('are asked where they meet young people, and not once they have left', () => {
    expect(names(withNoor(''))).toEqual(['Ada Okonkwo', 'Ben Carter']);
    expect(names(withNoor('no'))).toEqual(['Ada Okonkwo', 'Ben Carter']);
    expect(names(withNoor('yes'))).toEqual(['Ada Okonkwo', 'Ben Carter', 'Noor Aziz']);
    expect(names(fold(withNoor('yes'), changeRecord('people', noor, { leftOn: '2027-03-10' })))).toHaveLength(2);
  });

  test('confirm on paper, which holds until the text says something new', () => {
    const paper = (signedOn: string) =>
      fold(
        withNoor('yes'),
        addRecord('paper-declarations', id('record', 45), {
          person: noor,
          matter: 'conduct',
          signedOn,
          keptAt: 'Folder',
        }),
      );
    const cellsOf = (state: State) => confirmedRows(confirmedTable(state, today, conduct), today).at(-1);
    expect(cellsOf(withNoor('yes'))?.slice(0, 3)).toEqual(['Noor Aziz', 'On paper', 'Waiting since 1 March 2027']);
    expect(cellsOf(paper('2027-03-05'))?.[2]).toBe('5 March 2027, on paper');
    // Signed before the organisation’s own clause was written down.
    expect(cellsOf(paper('2027-02-20'))?.[2]).toBe('Waiting since 1 March 2027');
  });

  test('a paper counts that was signed after somebody confirmed the same words, though the pack is of a later day', () => {
    const later = conduct.map((clause) => ({ ...clause, since: day('2027-03-10') }));
    const paper = addRecord('paper-declarations', id('record', 45), {
      person: noor,
      matter: 'conduct',
      signedOn: '2027-03-05',
      keptAt: 'Folder',
    });
    const saidOf = (state: State) => confirmedRows(confirmedTable(state, today, later), today).at(-1)?.[2];
    expect(saidOf(fold(withNoor('yes'), paper))).toMatch(/^Waiting since /);
    expect(saidOf(confirm(fold(withNoor('yes'), paper), 'conduct'))).toBe('5 March 2027, on paper');
    expect(saidOf(confirm(fold(withNoor('yes'), paper), 'conduct', '2027-03-07T10:00:00.000Z'))).toMatch(
      /^Waiting since /,
    );
  });
});

describe('Home', () => {
  const sentences = (state: State, me = ben, on = today) =>
    declarationSignals(state, on, me, conduct).map(({ sentence }) => sentence);

  test('tells a member in one line what they have to confirm, until they have', () => {
    expect(sentences(workbook)).toEqual(['Read and confirm how we behave online and the risks as they stand.']);
    const half = confirm(workbook, 'conduct');
    expect(sentences(half)).toEqual(['Read and confirm the risks as they stand.']);
    expect(sentences(confirm(half, 'risks'))).toEqual([]);
  });

  test('tells coordinators alone who has let it wait for more than a month', () => {
    const late = 'For more than a month, Ben Carter has not confirmed what you ask.';
    const adaDone = confirm(
      confirm(workbook, 'conduct', '2027-03-02T10:00:00.000Z', ada),
      'risks',
      '2027-03-02T10:00:00.000Z',
      ada,
    );
    expect(sentences(adaDone, ada, day('2027-03-31'))).toEqual([]);
    expect(sentences(adaDone, ada, day('2027-04-01'))).toEqual([late]);
    // Nobody but a coordinator hears of others: Ada has confirmed nothing here.
    expect(sentences(confirm(confirm(workbook, 'conduct'), 'risks'), ben, day('2027-04-01'))).toEqual([]);
  });
});

test('no exception and no request names its own person as who agreed', () => {
  const looking = { state: workbook, today };
  const problems = (register: 'friend-exceptions' | 'promotion-requests', fields: Record<string, string>) =>
    registers[register].rules?.(fields, {}, looking).map(({ field }) => field);
  expect(problems('friend-exceptions', { person: benPerson, agreedBy: benPerson })).toEqual(['agreedBy']);
  expect(problems('friend-exceptions', { person: benPerson, agreedBy: adaPerson })).toEqual([]);
  expect(problems('promotion-requests', { askedBy: benPerson, answeredBy: benPerson, state: 'no', words: '' })).toEqual(
    ['words', 'answeredBy'],
  );
  expect(problems('promotion-requests', { askedBy: benPerson, answeredBy: adaPerson, state: 'yes' })).toEqual([]);
});

test('a request to post that waits longer than three days is told on Home, until it is answered', () => {
  const request = id('record', 46);
  const asked = fold(
    workbook,
    addRecord('promotion-requests', request, {
      what: 'The open day.',
      where: 'Own page',
      askedBy: benPerson,
      askedOn: '2027-03-07',
      state: 'asked',
    }),
  );
  const told = (state: State, on = today) =>
    allSignals(state, on).flatMap(({ key, sentence }) => (key.startsWith('request-unanswered:') ? [sentence] : []));
  expect(told(asked)).toEqual([]);
  expect(told(asked, day('2027-03-11'))).toEqual(['Ben Carter asked to post about “The open day”, and has no answer.']);
  expect(told(fold(asked, changeRecord('promotion-requests', request, { state: 'no' })), day('2027-03-11'))).toEqual(
    [],
  );
});
