// Each signal comes when its cause comes and goes when it goes. Nothing is stored, so nothing else can switch one off.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { liveAccounts } from '#shared/domain/accounts-in-use';
import { applyChange } from '#shared/domain/apply-change';
import type { Change } from '#shared/domain/change';
import { addDays, type PlainDate } from '#shared/domain/plain-date';
import { accountTitle } from '#shared/domain/registers/account-title';
import type { FieldValues } from '#shared/domain/registers/register';
import { allSignals as signalsAsTheyAre } from '#shared/domain/signals/all-signals';
import { noPaperKey, paperKeySeenByLeaver } from '#shared/domain/signals/member-signals';
import { recordOf, type State } from '#shared/domain/state';
import { anyDate, anyHistory } from '../../builders/any-change';
import { ben, checked, cleo, prepare, prepared, refuse, step } from '../../builders/round-with-three';
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
  give,
  goodAccount,
  id,
  inReview,
  instagram,
  messages,
  people,
  policy,
  sign,
  smallWorkbook,
  spring,
} from '../../builders/small-workbook';

const today = day('2027-03-10');

/**
 * Of a workbook whose accounts somebody looked at every day, with a policy and a choice about passwords. What happens without them,
 * where too few know how to use an account, and where no disclaimer is published, is told in moderation-signals, cover-signals,
 * stance-signals and disclaimer.test.
 */
function allSignals(state: State, on: PlainDate) {
  const looks = liveAccounts(state).flatMap(({ record }) =>
    Array.from({ length: 70 }, (_, index): Change => {
      const looked = { account: record, day: addDays(on, -index), done: '', minutesToAnswer: null } as const;
      return { kind: 'moderation-logged', ...looked, outcome: 'quiet' };
    }),
  );
  return signalsAsTheyAre(fold(state, ...looks, ...settled), on).filter(
    ({ key }) => key !== 'few-know-how' && key !== 'no-disclaimer',
  );
}

const decidedOn = '2027-01-12';
const settled: readonly Change[] = [
  [
    'policies',
    { which: 'social-media', state: 'in-force', agreedOn: decidedOn, coversOnline: 'yes', appliesTo: 'all' },
  ],
  ['stances', { topic: 'passwords', choice: 'today', decidedOn }],
  ['stances', { topic: 'password-keeping', choice: 'today', decidedOn }],
].map(([register, fields], index) => ({
  kind: 'record-added',
  register,
  record: id('record', 200 + index),
  fields,
})) as readonly Change[];

/** That there is no signed plan is told by `plan-round.test.ts`, and is no part of what is looked at here. */
const signalsOf = (state: State, on = today) =>
  allSignals(state, on)
    .filter(({ key }) => key !== 'plan-never-signed')
    .map(({ sentence, reason }) => [sentence, reason]);

test('there is no signal where nothing is wrong', () => {
  expect(allSignals(smallWorkbook, today)).toEqual([]);
  expect(allSignals(inReview, today)).toEqual([]);
});

describe('a live account', () => {
  const one = [{ person: adaPerson, access: 'full', secondFactor: 'yes' }];
  const two = goodAccount(adaPerson, benPerson).holders ?? [];
  const title = 'Instagram @riversideyouth';

  test.each<[string, FieldValues, readonly string[], string, FieldValues]>([
    [
      'one holder',
      { holders: one },
      [`${title} has one holder.`, 'If Ada is away, nobody can get in.'],
      'holders',
      { holders: two },
    ],
    [
      'one holder whom nobody knows',
      { holders: [{ person: '', secondFactor: 'yes' }] },
      [`${title} has one holder.`, 'Name at least two people who can get in.'],
      'holders',
      { holders: two },
    ],
    [
      'no holder',
      { holders: [] },
      [`Nobody is written down as holding ${title}.`, 'Name at least two people who can get in.'],
      'holders',
      { holders: two },
    ],
    [
      'no moderator',
      { moderator: '' },
      [`${title} has no moderator.`, 'Somebody has to look at comments and messages every day.'],
      'moderator',
      { moderator: benPerson },
    ],
    [
      'nobody who approved it',
      { approvedBy: '' },
      [`${title} is live and nobody has approved it.`, 'It says when it was approved, and not by whom.'],
      'approvedBy',
      { approvedBy: adaPerson },
    ],
    [
      'no day on which it was approved',
      { approvedOn: '' },
      [`${title} is live and nobody has approved it.`, 'It says who approved it, and not when.'],
      'approvedOn',
      { approvedOn: '2027-01-08' },
    ],
    [
      'a person’s own e-mail behind it',
      { signUpEmail: 'personal' },
      [`${title} was opened with a person’s own e-mail.`, 'When they leave, the account may leave with them.'],
      'signUpEmail',
      { signUpEmail: 'organisation' },
    ],
    [
      'a holder without a second factor',
      { holders: [...one, { person: benPerson, access: 'post', secondFactor: 'unknown' }] },
      [
        `1 of 2 holders of ${title} are known to use a second factor.`,
        'A stolen password alone then opens the account.',
      ],
      'holders',
      { holders: two },
    ],
  ])(
    'with %s gives a signal that leads there, until it is put right or the account is not live',
    (_, wrong, words, field, right) => {
      const state = fold(smallWorkbook, changeAccount(instagram, wrong));
      expect(signalsOf(state)).toEqual([words]);
      expect(allSignals(state, today)[0]?.place).toEqual({
        name: 'record',
        register: 'accounts',
        record: instagram,
        field,
      });
      expect(signalsOf(fold(state, changeAccount(instagram, right)))).toEqual([]);
      for (const notLive of ['proposed', 'approved', 'dormant', 'closing', 'closed']) {
        expect(signalsOf(fold(state, changeAccount(instagram, { state: notLive })))).toEqual([]);
      }
    },
  );

  test('is named by platform and handle, or by its name where it has no handle', () => {
    const named = (fields: FieldValues) => {
      const kept = recordOf(fold(smallWorkbook, changeAccount(instagram, fields)), 'accounts', instagram);
      return kept && accountTitle(kept);
    };
    expect(named({})).toBe('Instagram @riversideyouth');
    expect(named({ handle: '' })).toBe('Instagram Riverside Youth');
    expect(named({ platform: 'other', handle: 'forum.example' })).toBe('Another platform forum.example');
  });

  test('gives its own signal for each thing that is wrong, and so does each account', () => {
    const second = id('record', 4);
    const bare = { platform: 'facebook-page', name: 'Riverside', state: 'live', owner: adaPerson };
    const signals = allSignals(fold(smallWorkbook, addAccount(second, bare)), today);
    expect(signals.map(({ key }) => key)).toEqual([
      `single-holder:${second}`,
      `no-moderator:${second}`,
      `no-approval:${second}`,
    ]);
  });
});

describe('a review that is not signed', () => {
  const answered: readonly Change[] = [give(spring, messages), give(spring, people), give(spring, policy)];

  test('gives a signal from the day after its quarter day', () => {
    expect(signalsOf(inReview, day('2027-03-25'))).toEqual([]);
    expect(signalsOf(inReview, day('2027-03-26'))).toEqual([
      ['The review of January to March 2027 is not signed.', 'It was due on 25 March 2027.'],
    ]);
  });

  test('gives none once it is signed, and again when it is opened again', () => {
    const signed = fold(inReview, ...answered, sign(spring));
    expect(signalsOf(signed, day('2027-04-30'))).toEqual([]);
    const reopened = fold(signed, { kind: 'round-reopened', round: spring, because: 'A slip.' });
    expect(signalsOf(reopened, day('2027-04-30'))).toHaveLength(1);
  });

  test('gives a signal for an account that went live after it was opened, until the account is added', () => {
    const late = id('record', 9);
    const state = fold(inReview, addAccount(late, { ...goodAccount(adaPerson, benPerson), handle: '@late' }));
    const [signal] = allSignals(state, today);
    expect(signal?.sentence).toBe('Instagram @late is not in this quarter’s review.');
    expect(signal?.place).toEqual({ name: 'review', round: spring, account: late });
    const asked = [{ item: messages.item, about: late, expected: 'Followers' }];
    expect(signalsOf(fold(state, { kind: 'round-extended', round: spring, asked }))).toEqual([]);
    expect(
      signalsOf(fold(smallWorkbook, addAccount(late, { ...goodAccount(adaPerson, benPerson), handle: '@late' }))),
    ).toEqual([]);
  });

  test('gives a signal while nobody has said what to do about a difference', () => {
    const no = { result: 'no', found: 'Everyone' } as const;
    const one = fold(inReview, give(spring, policy, no));
    expect(signalsOf(one)).toEqual([
      ['One setting is different and nobody has said what to do.', 'Put it right now, or make it an action.'],
    ]);
    expect(allSignals(one, today)[0]?.place).toEqual({ name: 'review', round: spring, item: 'policy-read' });
    const two = fold(one, give(spring, messages, no));
    expect(signalsOf(two)[0]?.[0]).toBe('2 settings are different and nobody has said what to do.');
    expect(allSignals(two, today)[0]?.place).toMatchObject({ item: 'message-requests', account: instagram });
    expect(signalsOf(fold(inReview, give(spring, policy, { ...no, putRight: 'action' })))).toEqual([]);
    expect(signalsOf(fold(one, give(spring, policy)))).toEqual([]);
    expect(signalsOf(fold(two, sign(spring)))).toEqual([]);
  });
});

test('an open action gives a signal from the day after its date until it is closed', () => {
  const action = id('action', 1);
  const words = 'Add a holder.';
  const raised = fold(smallWorkbook, {
    kind: 'action-raised',
    action,
    words,
    owner: '',
    dueOn: day('2027-03-09'),
    from: null,
  });
  expect(signalsOf(raised, day('2027-03-09'))).toEqual([]);
  expect(signalsOf(raised, day('2027-03-10'))).toEqual([
    ['Action 1 is overdue.', 'Add a holder. It was due on 9 March 2027.'],
  ]);
  // There it can be closed.
  expect(allSignals(raised, day('2027-03-10'))[0]?.place).toEqual({ name: 'actions', action });
  expect(signalsOf(fold(raised, { kind: 'action-closed', action, done: 'Ben was added.' }))).toEqual([]);
});

describe('a review that goes from hand to hand', () => {
  test('gives a signal while it is sent back, with its reason and the place to put it right', () => {
    const sentBack = step(prepared, refuse('The second account is missing.'), ben);
    expect(signalsOf(sentBack)).toEqual([
      ['Ben Carter sent back the review of 2027 Q1.', 'The second account is missing.'],
    ]);
    expect(allSignals(sentBack, today)[0]?.place).toEqual({ name: 'before-signing', round: spring });
    expect(signalsOf(step(sentBack, prepare(), ada, '2027-03-09T10:00:00.000Z'))).toEqual([]);
  });

  test('gives a signal when it has waited a week to be checked, and then to be signed', () => {
    expect(signalsOf(prepared, day('2027-03-08'))).toEqual([]);
    expect(signalsOf(prepared, day('2027-03-11'))).toEqual([
      ['The review of 2027 Q1 has waited 9 days to be checked.', 'Waits for Ben Carter to check it.'],
    ]);
    expect(signalsOf(checked, day('2027-03-09'))).toEqual([]);
    expect(signalsOf(checked, day('2027-03-10'))).toEqual([
      ['The review of 2027 Q1 has waited 7 days to be signed.', 'Waits for Ada Okonkwo or Cleo Mbeki to sign it.'],
    ]);
    expect(allSignals(checked, today)[0]?.place).toEqual({ name: 'sign', round: spring });
    expect(signalsOf(step(checked, sign(spring), cleo))).toEqual([]);
  });
});

describe('the recovery key of the organisation', () => {
  const organisation = {
    name: 'Riverside Youth Project',
    charityNumber: '',
    purpose: 'Evenings',
    ages: '8 to 19',
    locality: '',
    safeguardingLead: '',
    safeguardingDeputy: '',
    isExample: false,
  } as const;
  const described = fold(smallWorkbook, { kind: 'organisation-described', organisation });

  test('is missed until it is made', () => {
    expect(noPaperKey(described, today)).toEqual([
      expect.objectContaining({
        level: 'look again',
        sentence: 'There is no recovery key for the organisation.',
        place: { name: 'paper-key' },
      }),
    ]);
    const keys = { signing: '', recipient: '' };
    expect(noPaperKey(fold(described, { kind: 'paper-key-made', member: id('member', 9), keys }), today)).toEqual([]);
  });

  test('is made anew when whoever made it is no coordinator any more', () => {
    const cora = id('member', 8);
    const keys = { signing: '', recipient: '' };
    const made = applyChange(
      fold(described, addMember(cora, 'Cora Dunn', ['coordinator'], benPerson)),
      { kind: 'paper-key-made', member: id('member', 9), keys },
      by(cora),
    );
    expect(paperKeySeenByLeaver(made, today)).toEqual([]);
    const membership = { displayName: 'Cora Dunn', initials: 'CD', roles: ['checker'], reads: [] } as const;
    for (const gone of [
      { kind: 'member-left', member: cora, because: '' },
      { kind: 'member-changed', member: cora, membership },
    ] as const) {
      expect(paperKeySeenByLeaver(fold(made, gone), today)).toEqual([
        expect.objectContaining({
          sentence: 'The organisation’s recovery key may be in other hands.',
          place: { name: 'paper-key' },
        }),
      ]);
    }
    const again = fold(
      made,
      { kind: 'member-left', member: cora, because: '' },
      {
        kind: 'paper-key-made',
        member: id('member', 10),
        keys,
      },
    );
    expect(paperKeySeenByLeaver(again, today)).toEqual([]);
  });

  test('is not missed in the example, whose passphrase is no secret', () => {
    const example = { ...organisation, isExample: true };
    expect(noPaperKey(fold(smallWorkbook, { kind: 'organisation-described', organisation: example }), today)).toEqual(
      [],
    );
  });
});

test('what must be put right comes before what to look at again', () => {
  const state = fold(
    inReview,
    give(spring, messages, { result: 'no', found: 'Everyone' }),
    changeAccount(instagram, { moderator: '', holders: [{ person: adaPerson, secondFactor: 'no' }] }),
  );
  expect(allSignals(state, today).map(({ level }) => level)).toEqual([
    'put right',
    'put right',
    'look again',
    'look again',
  ]);
});

/** The quarter of an own year in which January 1900 lies begins before the calendar does that dates are of. */
const anyToday = anyDate.filter((on) => on >= '1901');

test('whatever has happened, signals can be told, each under a key of its own', () => {
  fc.assert(
    fc.property(anyHistory, anyToday, (history, on) => {
      const state = history.reduce((before, [change, author]) => applyChange(before, change, author), smallWorkbook);
      const keys = signalsAsTheyAre(state, on).map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
    }),
    { numRuns: 300 },
  );
});
