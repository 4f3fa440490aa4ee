// A request for a new account is decided by a signatory who did not write it, once; without it, or paper, no account goes live.

import { describe, expect, test } from 'vitest';
import { applyChange } from '#shared/domain/apply-change';
import { conditionsWords, hasOpenConditions, isAgreed, standingOf } from '#shared/domain/approval';
import type { Change, DecisionTaken } from '#shared/domain/change';
import { checkChange } from '#shared/domain/check-change';
import { eraseFromChange } from '#shared/domain/erase-from-change';
import { stepsOfRecord } from '#shared/domain/history/choose-steps';
import { retrace } from '#shared/domain/history/retrace';
import { tellChange } from '#shared/domain/history/tell-change';
import { lastingPart } from '#shared/domain/lasting-part';
import { registers } from '#shared/domain/registers/all-registers';
import { registerCsv } from '#shared/domain/registers/register-csv';
import { searchRecords } from '#shared/domain/registers/search-records';
import { allSignals } from '#shared/domain/signals/all-signals';
import { ownSignals } from '#shared/domain/signals/own-signals';
import { recordOf, recordsOf, type State } from '#shared/domain/state';
import { undoChanges } from '#shared/domain/undo-change';
import {
  ada,
  adaPerson,
  addAccount,
  addMember,
  benPerson,
  by,
  changeAccount,
  day,
  fold,
  goodAccount,
  id,
  instagram,
  moment,
  smallWorkbook,
} from '../../builders/small-workbook';

const today = day('2027-03-10');
const ben = id('member', 2);
const cleo = id('member', 3);
const request = id('record', 20);
const aim = id('record', 21);
const fresh = id('record', 22);
const title = 'TikTok @riverside.tt';

const fields = {
  platform: 'tiktok',
  handle: '@riverside.tt',
  cost: 'nothing',
  aim,
  audience: 'Young people 13 to 19',
  why: 'They look there first.',
  owner: adaPerson,
  deputy: benPerson,
  moderator: benPerson,
  moderationTimes: 'Weekdays, 9 to 5',
  settings: 'Private messages are off.',
};
const ask: Change = { kind: 'record-added', register: 'approvals', record: request, fields };
const answer: Change = {
  kind: 'record-changed',
  register: 'approvals',
  record: request,
  fields: { answers: 'Nobody: comments are off then.' },
  because: '',
};
const decide = (decision: DecisionTaken, words = 'Because.'): Change => ({
  kind: 'approval-decided',
  approval: request,
  decision,
  words,
});
const met = (isMet = true, how = 'It is in the calendar.'): Change => ({
  kind: 'conditions-met',
  approval: request,
  isMet,
  how,
});

/** Ada coordinates and signs, Ben contributes. */
const withBen = fold(smallWorkbook, addMember(ben, 'Ben Carter', ['contributor'], benPerson), {
  kind: 'record-added',
  register: 'aims',
  record: aim,
  fields: {
    name: 'Young people find out what is on',
    audience: 'Young people',
    measure: 'They say so',
    by: '2027-09-01',
    owner: adaPerson,
    state: 'open',
  },
});
const as = (state: State, change: Change, member = ben) => {
  const after = applyChange(state, change, by(member));
  if (after.general.refused.length > state.general.refused.length) throw new Error(`refused: ${change.kind}`);
  return after;
};
const asked = as(withBen, ask);
const decided = (decision: DecisionTaken) => as(asked, decide(decision), ada);

const wordsOf = (state: State, change: Change, member = ada) => {
  const verdict = checkChange(state, change, by(member));
  return verdict.ok ? 'fine' : verdict.words;
};
const isRefused = (state: State, change: Change, member: typeof ada) =>
  applyChange(state, change, by(member)).general.refused.length > state.general.refused.length;

describe('a decision', () => {
  test('is a signatory’s who did not write the request', () => {
    expect(standingOf(asked, request)).toBe('waiting');
    expect(wordsOf(asked, decide('agreed'))).toBe('fine');
    expect(isAgreed(decided('agreed'), request)).toBe(true);
  });

  test('of somebody without the role is refused, in words and by every reader', () => {
    expect(wordsOf(asked, decide('agreed'), ben)).toBe('It takes a signatory to decide on a request.');
    expect(isRefused(asked, decide('agreed'), ben)).toBe(true);
    expect(standingOf(applyChange(asked, decide('agreed'), by(ben)), request)).toBe('waiting');
  });

  test.each<[string, State, typeof ada]>([
    ['wrote it', as(withBen, ask, ada), ada],
    ['changed it', as(asked, answer, ada), ada],
    [
      'is the writer under another sign-in',
      as(as(withBen, addMember(cleo, 'Ada again', ['signatory'], adaPerson), ada), ask, ada),
      cleo,
    ],
  ])('of a signatory who %s is refused, in words and by every reader', (_, state, who) => {
    expect(wordsOf(state, decide('agreed'), who)).toBe(
      'You wrote or changed this request, so another signatory has to decide on it.',
    );
    expect(isRefused(state, decide('agreed'), who)).toBe(true);
  });

  test.each<[DecisionTaken, string]>([
    ['agreed with conditions', 'Write the conditions.'],
    ['refused', 'Write why it is refused.'],
    ['sent back', 'Write what you want to know.'],
  ])('of “%s” has its words', (decision, words) => {
    expect(wordsOf(asked, decide(decision, ' '))).toBe(words);
    expect(wordsOf(asked, decide(decision))).toBe('fine');
  });

  test('on what is no longer there is refused, and does not decide on what is written there later', () => {
    const remove: Change = { kind: 'record-removed', register: 'approvals', record: request, because: 'Twice.' };
    const gone = as(asked, remove);
    expect(wordsOf(gone, decide('agreed'))).toBe('This request is no longer there.');
    const again = as(applyChange(gone, decide('agreed'), by(ada)), { ...ask, fields: { ...fields, handle: '@other' } });
    expect(standingOf(again, request)).toBe('waiting');
  });

  test.each<DecisionTaken>(['agreed', 'agreed with conditions', 'refused'])(
    '“%s” stays, and so does what it was on',
    (decision) => {
      const state = decided(decision);
      const changed: Change = { ...answer, fields: { handle: '@other' } };
      const removed: Change = { kind: 'record-removed', register: 'approvals', record: request, because: 'No.' };
      for (const change of [changed, removed]) {
        expect(wordsOf(state, change, ben)).toMatch(
          /^This request was .* by Ada Okonkwo on 1 March 2027\. It stays as it is/,
        );
        expect(isRefused(state, change, ben)).toBe(true);
      }
      expect(recordOf(applyChange(state, changed, by(ben)), 'approvals', request)?.fields.handle).toBe('@riverside.tt');
      expect(wordsOf(state, decide('sent back'))).toMatch(/^This request was/);
      expect(isRefused(state, decide('sent back'), ada)).toBe(true);
      expect(undoChanges(asked, [decide(decision)], by(ada))).toBeUndefined();
    },
  );

  test('sent back waits for an answer, and is then decided', () => {
    const back = decided('sent back');
    expect(wordsOf(back, decide('agreed'))).toBe(
      'It was sent back with a question. It can be decided once somebody has answered.',
    );
    expect(isRefused(back, decide('agreed'), ada)).toBe(true);
    const answered = as(back, answer);
    expect(standingOf(answered, request)).toBe('waiting');
    expect(wordsOf(answered, decide('agreed'))).toBe('fine');
    // Undoing the answer would not send it back again.
    expect(undoChanges(back, [answer], by(ben))).toBeUndefined();
  });
});

describe('conditions', () => {
  test('are open until somebody writes how they are met, and open again once they are not', () => {
    const agreed = decided('agreed with conditions');
    expect(hasOpenConditions(agreed, request)).toBe(true);
    expect(wordsOf(agreed, met(true, ' '), ben)).toBe('Write how they are met.');
    const done = as(agreed, met());
    expect(conditionsWords(done, request)).toBe('Conditions met');
    expect(undoChanges(agreed, [met()], by(ben))).toMatchObject([{ kind: 'conditions-met', isMet: false }]);
    expect(hasOpenConditions(as(done, met(false, 'Not in August.')), request)).toBe(true);
  });

  test.each<DecisionTaken>(['agreed', 'refused', 'sent back'])('are none of a request that was “%s”', (decision) => {
    expect(wordsOf(decided(decision), met(), ben)).toBe('This request was not agreed with conditions.');
    expect(hasOpenConditions(applyChange(decided(decision), met(), by(ben)), request)).toBe(false);
  });
});

describe('an account that names a request', () => {
  const { approvedBy: _, approvedOn: __, ...unapproved } = goodAccount(adaPerson, benPerson);
  const account = { ...unapproved, platform: 'tiktok', handle: '@riverside.tt', approval: request };

  test.each<[string, State, string]>([
    [
      'still waits',
      asked,
      'This request still waits for a decision. The account can go live once a signatory has agreed',
    ],
    [
      'was refused',
      decided('refused'),
      'This request was refused, so the account cannot go live by it. Ask again, in a new request, if things have changed',
    ],
    [
      'was sent back',
      decided('sent back'),
      'This request was sent back with a question. Answer it first; then a signatory decides',
    ],
  ])('does not go live where it %s', (_name, state, words) => {
    expect(wordsOf(state, addAccount(fresh, account))).toBe(`Agreed request: ${words}`);
    const proposed = fold(state, addAccount(fresh, { ...account, state: 'proposed' }));
    expect(wordsOf(proposed, changeAccount(fresh, { state: 'live' }))).toBe(`Agreed request: ${words}`);
  });

  test.each<DecisionTaken>(['agreed', 'agreed with conditions'])('goes live where it was %s', (decision) => {
    expect(wordsOf(decided(decision), addAccount(fresh, account))).toBe('fine');
  });

  test('does not go live by a request for another platform, nor by one that another account went by', () => {
    const agreed = decided('agreed');
    expect(wordsOf(agreed, addAccount(fresh, { ...account, platform: 'youtube' }))).toBe(
      'Agreed request: This request is for another platform. Choose the one for this account, or ask for it',
    );
    const taken = fold(agreed, addAccount(id('record', 23), account));
    expect(wordsOf(taken, addAccount(fresh, account))).toBe(
      'Agreed request: Another account went by this request already. Ask for this one too',
    );
  });

  test('that was live before is no obstacle to writing down something else', () => {
    const live = fold(asked, addAccount(fresh, account));
    expect(wordsOf(live, changeAccount(fresh, { purpose: 'What is on' }))).toBe('fine');
  });

  test('begins with what was asked for', () => {
    expect(registers.accounts.begin?.(request, decided('agreed'))).toMatchObject({
      platform: 'tiktok',
      handle: '@riverside.tt',
      state: 'approved',
      approval: request,
      moderator: benPerson,
    });
    expect(registers.accounts.begin?.('constructor', asked)).toBeUndefined();
  });
});

describe('the signals of approvals', () => {
  const { approvedBy: _, approvedOn: __, ...unapproved } = goodAccount(adaPerson, benPerson);
  const account = addAccount(fresh, { ...unapproved, platform: 'tiktok', handle: '@riverside.tt', approval: request });
  const found = (state: State, key: string) => allSignals(state, today).find((signal) => signal.key.startsWith(key));

  test('tell a signatory who can decide that a request waits, and nobody else', () => {
    const waits = { sentence: `${title} waits for your decision.`, reason: 'Ben Carter asked for this account.' };
    expect(ownSignals(asked, today, ada)).toContainEqual(
      expect.objectContaining({ ...waits, place: { name: 'approval', approval: request } }),
    );
    expect(ownSignals(asked, today, ben)).toEqual([]);
    expect(ownSignals(decided('agreed'), today, ada)).toEqual([]);
    expect(found(asked, 'nobody-can-decide')).toBeUndefined();
  });

  test('tell whoever wrote a request that it was sent back, until it is answered', () => {
    const back = decided('sent back');
    expect(ownSignals(back, today, ben)).toMatchObject([
      { sentence: `${title} was sent back with a question.`, reason: 'Because.' },
    ]);
    expect(ownSignals(as(back, answer), today, ben)).toEqual([]);
  });

  test('tell everybody where nobody can decide, until somebody else is a signatory', () => {
    const alone = as(withBen, ask, ada);
    expect(found(alone, 'nobody-can-decide')).toMatchObject({ place: { name: 'members' } });
    const withCleo = fold(alone, addMember(cleo, 'Cleo Hart', ['signatory'], id('record', 24)));
    expect(found(withCleo, 'nobody-can-decide')).toBeUndefined();
  });

  test('tell of open conditions, pressing once the account is live, until they are met', () => {
    const agreed = decided('agreed with conditions');
    expect(found(agreed, 'open-conditions')).toMatchObject({ level: 'look again', reason: 'Because.' });
    const live = fold(agreed, account);
    expect(found(live, 'open-conditions')).toMatchObject({ level: 'put right' });
    expect(found(as(live, met()), 'open-conditions')).toBeUndefined();
  });

  test('tell of a live account whose request was not agreed, and what it misses', () => {
    expect(found(fold(asked, account), 'no-approval')).toMatchObject({
      reason: 'The request it names is not agreed: waiting for a decision.',
      button: 'See the request',
      place: { name: 'approval', approval: request },
    });
    expect(found(fold(decided('agreed'), account), 'no-approval')).toBeUndefined();
    const stranger = addAccount(fresh, { ...unapproved, approval: 'constructor' });
    expect(found(fold(asked, stranger), 'no-approval')).toMatchObject({
      reason: 'The request it names is no longer there.',
      button: 'Ask for it',
      place: { name: 'new-record', register: 'approvals', from: fresh },
    });
  });

  test('tell of an account agreed on paper after Quarterday, where somebody else could have decided', () => {
    const onPaper = { ...unapproved, approvedBy: adaPerson, approvedOn: '2027-03-05' };
    expect(found(fold(withBen, addAccount(fresh, onPaper)), 'agreed-on-paper')).toMatchObject({
      sentence: 'Instagram @riversideyouth was agreed on paper only.',
    });
    expect(found(fold(smallWorkbook, addAccount(fresh, onPaper)), 'agreed-on-paper')).toBeUndefined();
    // The button is the next thing to do: ask, see that it waits, name what was agreed.
    const buttonOf = (state: State) => found(state, 'agreed-on-paper')?.button;
    const sameAccount = { ...onPaper, platform: 'tiktok', handle: '@Riverside.TT' };
    expect(buttonOf(fold(withBen, addAccount(fresh, sameAccount)))).toBe('Ask for it');
    expect(buttonOf(fold(asked, addAccount(fresh, sameAccount)))).toBe('See the request');
    expect(buttonOf(fold(decided('agreed'), addAccount(fresh, sameAccount)))).toBe('Name it');
    expect(buttonOf(fold(decided('refused'), addAccount(fresh, sameAccount)))).toBe('Ask for it');
    expect(buttonOf(fold(decided('agreed'), addAccount(fresh, { ...sameAccount, approval: request })))).toBeUndefined();
    expect(
      found(fold(withBen, addAccount(fresh, { ...onPaper, approvedOn: '2027-02-01' })), 'agreed-on-paper'),
    ).toBeUndefined();
  });
});

describe('a request in the register', () => {
  test('begins with what is written of the account it is for', () => {
    const begun = registers.approvals.begin?.(instagram, smallWorkbook);
    expect(begun).toMatchObject({
      platform: 'instagram',
      handle: '@riversideyouth',
      owner: adaPerson,
      deputy: benPerson,
    });
    expect(registers.approvals.begin?.('constructor', smallWorkbook)).toBeUndefined();
  });

  test('asks for two people and the name of another platform', () => {
    const wrong = { ...fields, platform: 'other', deputy: adaPerson, hoursPromised: 'two' };
    expect(wordsOf(withBen, { ...ask, fields: wrong }, ben)).toBe('Which other platform: Write which platform it is');
    expect(wordsOf(withBen, { ...ask, fields: { ...fields, deputy: adaPerson } }, ben)).toBe(
      'Deputy: Choose someone other than the owner: two people hold each account',
    );
    expect(wordsOf(withBen, ask, ben)).toBe('fine');
  });

  test('is found by how it stands, and its table says who decided and on what', () => {
    const state = decided('refused');
    const looking = { state, today };
    const found = (typed: string) =>
      searchRecords(registers.approvals, recordsOf(state, 'approvals'), typed, looking).length;
    expect([found('refused'), found('waiting')]).toEqual([1, 0]);
    const csv = registerCsv(registers.approvals, recordsOf(state, 'approvals'), state);
    expect(csv).toContain('Ben Carter,Refused,Because.,Ada Okonkwo,2027-03-01');
  });

  test('tells its decisions in its history, and loses a name that is erased', () => {
    const change = decide('agreed with conditions', 'Ben Carter looks daily.');
    const entries = [[ask, ben] as const, [change, ada] as const, [met(), ben] as const].map(([each, who], index) => ({
      seq: index + 1,
      head: 'ab'.repeat(32),
      at: moment('2027-03-01T10:00:00.000Z'),
      by: who,
      changes: [each],
      refused: [],
      erased: null,
    }));
    const { steps, named } = retrace(asked, entries);
    const own = stepsOfRecord(steps, request, asked);
    const telling = { state: named, itemLabel: () => '' };
    expect(own.map((step) => tellChange(step.change, step.before, telling).deed)).toEqual([
      `added the request for an account ${title}`,
      `agreed, with conditions, to the request for an account ${title}`,
      `wrote that the conditions are met of the request for an account ${title}`,
    ]);
    const erased = eraseFromChange(change, { person: benPerson, names: ['Ben Carter', 'agreed'] });
    expect(erased).toMatchObject({
      decision: 'agreed with conditions',
      approval: request,
      words: '[erased] looks daily.',
    });
  });
});

test('what was asked for and decided lasts, whatever words are erased from it', () => {
  const approval = id('record', 40);
  const decided = (decision: DecisionTaken, words = 'w'): Change => ({
    kind: 'approval-decided',
    approval,
    decision,
    words,
  });
  expect(lastingPart([decided('refused')])).toBe(lastingPart([decided('refused', 'other words')]));
  expect(lastingPart([decided('refused')])).not.toBe(lastingPart([decided('agreed')]));
  const met = (isMet: boolean): Change => ({ kind: 'conditions-met', approval, isMet, how: 'h' });
  expect(lastingPart([met(true)])).not.toBe(lastingPart([met(false)]));
  const written: Change = { kind: 'record-added', register: 'approvals', record: approval, fields: { why: 'w' } };
  expect(lastingPart([written])).not.toBe(lastingPart([]));
  expect(lastingPart([{ ...written, register: 'risks' }])).toBe(lastingPart([]));
});
