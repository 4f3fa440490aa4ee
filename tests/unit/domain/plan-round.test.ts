// The plan goes the steps of a round: begun, handed over, checked by somebody else, signed, opened again. What it says stands in the
// registers, so each of them can undo what somebody stood for, and says afterwards what has changed.

import { describe, expect, test } from 'vitest';
import { applyChange } from '#shared/domain/apply-change';
import { gapsBeforePlan } from '#shared/domain/before-plan';
import { calendarDates } from '#shared/domain/calendar/calendar-dates';
import type { Change } from '#shared/domain/change';
import { checkChange } from '#shared/domain/check-change';
import { makeOwnCollections } from '#shared/domain/collections';
import { eraseFromChange } from '#shared/domain/erase-from-change';
import { tellChange } from '#shared/domain/history/tell-change';
import type { MemberId } from '#shared/domain/ids';
import { lastingPart } from '#shared/domain/lasting-part';
import { planChangesSince, planChangesWords } from '#shared/domain/plan-changes';
import { planFacts, stateOfPlan } from '#shared/domain/plan-content';
import { planInWords } from '#shared/domain/plan-in-words';
import { openPlan, planDueOn, plansInOrder, signedPlan } from '#shared/domain/plan-round';
import { hoursFound } from '#shared/domain/planning';
import type { FieldValues } from '#shared/domain/registers/register';
import { progressOf, signOffInForce } from '#shared/domain/round';
import { roundContent } from '#shared/domain/round-content';
import { nextStep, waitingWords, whyNotCheck, whyNotSign } from '#shared/domain/round-steps';
import { allSignals } from '#shared/domain/signals/all-signals';
import { anyRoundOf, type PlanRound, type State } from '#shared/domain/state';
import { undoChanges } from '#shared/domain/undo-change';
import { answeredAlone, ben, cleo, answered as withThree } from '../../builders/round-with-three';
import {
  ada,
  adaPerson,
  addRecord,
  benPerson,
  by,
  changeAccount,
  changeRecord,
  day,
  deepFreeze,
  fold,
  id,
  instagram,
  sign as signReview,
  smallWorkbook,
  spring,
} from '../../builders/small-workbook';

const plan = id('round', 20);
const nextPlan = id('round', 21);
const aim = id('record', 20);
const risk = id('record', 21);
const content = 'ef'.repeat(32);
const today = day('2027-03-10');

const aimFields = {
  name: 'Young people find out what is on',
  audience: 'Young people',
  measure: 'Ten say they saw it online',
  by: '2027-09-01',
  owner: adaPerson,
  state: 'open',
};
const open = { kind: 'plan-opened', round: plan } as const;
const prepare = { kind: 'round-prepared', round: plan, content, statement: 'Prepared.' } as const;
const check = { kind: 'round-checked', round: plan, content, statement: 'Read.', note: '' } as const;
const sign = {
  kind: 'round-signed',
  round: plan,
  content,
  statement: 'Meant.',
  preparedBy: ada,
  checkedBy: '',
  files: [],
} as const;

function step(state: State, each: Change, member: MemberId = ada, at = '2027-03-02T10:00:00.000Z'): State {
  return applyChange(state, each, by(member, at, 9));
}
const verdictOf = (state: State, each: Change, member: MemberId = ada) => {
  const verdict = checkChange(state, each, by(member, '2027-03-02T10:00:00.000Z'));
  return verdict.ok ? 'fine' : verdict.words;
};
const planOf = (state: State): PlanRound => {
  const found = plansInOrder(state).at(-1);
  if (!found) throw new Error('no plan');
  return found;
};
const changesOf = (state: State) => {
  const signed = signedPlan(state);
  if (!signed) throw new Error('nothing is signed');
  return planChangesSince(state, signed.facts).map(({ sentence, lines }) => [sentence, ...lines]);
};
const signalsOf = (state: State, on = today) =>
  allSignals(state, on)
    .map(({ key }) => key)
    .filter((key) => key.startsWith('plan-'));

const begun = fold(withThree, addRecord('aims', aim, aimFields), open);
const prepared = step(begun, prepare);
const checked = step(prepared, check, ben, '2027-03-03T10:00:00.000Z');
const signed = step(checked, sign, cleo, '2027-03-04T10:00:00.000Z');

describe('a signed plan', () => {
  test('takes no step but that of being opened again, whoever writes it', () => {
    const later = step(signed, changeRecord('aims', aim, { name: 'Something nobody checked' }));
    const facts = signedPlan(later)?.facts;
    for (const [each, who] of [
      [sign, cleo],
      [prepare, ada],
      [check, ben],
      [{ kind: 'round-refused', round: plan, content, as: 'checker', because: 'No' } as const, ben],
    ] as const) {
      const after = step(later, each, who);
      expect(after.general.refused).toHaveLength(later.general.refused.length + 1);
      expect(signedPlan(after)?.facts).toEqual(facts);
      expect(planOf(after)).toEqual(planOf(later));
    }
    const again = step(later, { kind: 'round-reopened', round: plan, because: 'It says something else.' });
    expect(signOffInForce(planOf(again))).toBeUndefined();
    expect(planOf(step(again, prepare)).prepared?.by).toBe(ada);
  });

  test('says what the organisation goes by where the guidance is old: a choice takes back who stood for it', () => {
    const choice = { topic: 'passwords', choice: 'older', decidedOn: '2027-03-01' };
    const chosen = step(checked, addRecord('stances', id('record', 40), choice));
    expect([planOf(checked).checked === null, planOf(chosen).checked]).toEqual([false, null]);
    expect(changesOf(step(signed, addRecord('stances', id('record', 40), choice)))).toHaveLength(1);
  });
});

describe('the steps of the plan', () => {
  test('are those of a round, each with its word and with whom it waits for', () => {
    expect(progressOf(fold(withThree, open), planOf(fold(withThree, open)))).toBe('in progress');
    expect(progressOf(begun, planOf(begun))).toBe('in progress');
    expect(nextStep(begun, planOf(begun), ada)).toBe('hand over to be checked');
    expect(progressOf(prepared, planOf(prepared))).toBe('ready to check');
    expect(waitingWords(prepared, planOf(prepared))).toBe('Waits for Ben Carter to check it');
    expect(progressOf(checked, planOf(checked))).toBe('ready to sign');
    expect(nextStep(checked, planOf(checked), cleo)).toBe('sign');
    expect(progressOf(signed, planOf(signed))).toBe('signed');
    expect(signOffInForce(planOf(signed))).toMatchObject({ preparedBy: ada, checkedBy: ben, signedBy: cleo });
  });

  test('go by people and not by sign-ins, in words that say the plan', () => {
    expect(whyNotCheck(prepared, planOf(prepared), ada)).toBe(
      'You prepared this plan, so somebody else has to check it.',
    );
    expect(whyNotCheck(begun, planOf(begun), ben)).toBe('Nobody has handed this plan over to be checked.');
    expect(verdictOf(prepared, check, ada)).toBe('You prepared this, so somebody else has to check it.');
    expect(whyNotSign(prepared, planOf(prepared), cleo)).toBe(
      'Somebody else has to check this plan before it is signed.',
    );
    expect(verdictOf(prepared, sign, cleo)).toBe(
      'Somebody else has to check this plan before it is signed. Ada Okonkwo prepared it.',
    );
  });

  test('signed all the same by a program of somebody’s own, it is refused and has no effect', () => {
    const forged = step(prepared, sign, cleo);
    expect(forged.general.refused.map(({ kind }) => kind)).toEqual(['round-signed']);
    expect(signedPlan(forged)).toBeUndefined();
    const own = step(prepared, check, ada);
    expect(own.general.refused).toHaveLength(1);
    expect(planOf(own).checked).toBeNull();
  });

  test('one person alone signs what they prepared, and it says so', () => {
    const alone = fold(smallWorkbook, addRecord('aims', aim, aimFields), open);
    expect(nextStep(alone, planOf(alone), ada)).toBe('sign');
    expect(progressOf(alone, planOf(alone))).toBe('ready to sign');
    expect(verdictOf(alone, sign)).toBe('fine');
    expect(signOffInForce(planOf(fold(alone, sign)))).toMatchObject({ preparedBy: ada, checkedBy: '', signedBy: ada });
  });

  test('a second plan is begun only once the first is signed, and has the next number', () => {
    expect(verdictOf(begun, { kind: 'plan-opened', round: nextPlan })).toBe(
      'The plan is open already. Sign it before you look at it again.',
    );
    expect(verdictOf(signed, { kind: 'plan-opened', round: nextPlan })).toBe('fine');
    const second = step(signed, { kind: 'plan-opened', round: nextPlan });
    expect(openPlan(second)).toMatchObject({ round: nextPlan, number: 2 });
    expect(signedPlan(second)?.plan.number).toBe(1);
  });

  test('neither takes the place of a review nor is taken for one', () => {
    const review = Object.values(withThree.general.rounds)[0];
    if (!review) throw new Error('no review');
    const same = step(withThree, { kind: 'plan-opened', round: review.round });
    expect(same.general.plans).toEqual({});
    expect(anyRoundOf(same, review.round)?.checklist).toBe('quarterly-review');
    const asReview: Change = {
      kind: 'round-opened',
      round: plan,
      checklist: 'quarterly-review',
      quarter: { year: 2030, quarter: 1 },
      pack: review.pack,
      asked: review.asked,
    };
    expect(step(begun, asReview).general.rounds[plan]).toBeUndefined();
    expect(step(begun, { kind: 'round-extended', round: plan, asked: review.asked })).toEqual(begun);
    expect(verdictOf(begun, { kind: 'round-extended', round: plan, asked: [] })).toContain(
      'Nothing is asked in the plan',
    );
  });

  test('is opened again with a reason; what was signed is then superseded, and is signed anew', () => {
    const because = 'The wrong owner was named.';
    const reopen: Change = { kind: 'round-reopened', round: plan, because };
    expect(verdictOf(begun, reopen)).toBe('This plan is not signed, so it is open already.');
    expect(verdictOf(signed, { ...reopen, because: ' ' })).toBe('Write why it is opened again.');
    const again = step(signed, reopen, cleo);
    expect(signOffInForce(planOf(again))).toBeUndefined();
    expect(planOf(again).signOffs[0]?.superseded).toMatchObject({ because });
    expect(planDueOn(again)).toBeUndefined();
    expect(changesOf(again)).toEqual([]);
    const later = step(signed, { kind: 'plan-opened', round: nextPlan });
    expect(verdictOf(later, reopen, cleo)).toBe('The plan was looked at again since. Open that one.');
  });

  test('is sent back with a reason, and then nobody stands for it', () => {
    const refuse: Change = {
      kind: 'round-refused',
      round: plan,
      content,
      as: 'checker',
      because: 'No cover in August.',
    };
    const back = step(prepared, refuse, ben);
    expect(planOf(back)).toMatchObject({ prepared: null, refusals: [{ because: 'No cover in August.' }] });
    expect(signalsOf(back)).toContain(`plan-sent-back:${plan}`);
    expect(signalsOf(step(back, prepare), day('2027-03-05'))).toEqual([]);
  });
});

describe('what the plan says', () => {
  test('undoes what somebody stood for once it says something else, and not otherwise', () => {
    const touched: readonly Change[] = [
      changeRecord('aims', aim, { by: '2027-10-01' }),
      addRecord('settings', id('record', 30), { name: 'Lunch club' }),
      { kind: 'risk-line-set', line: 12 },
      changeAccount(instagram, { hoursPromised: '3' }),
      changeRecord('people', adaPerson, { hoursPerWeek: '2' }),
    ];
    for (const each of touched) {
      expect([each.kind, planOf(step(checked, each))]).toMatchObject([each.kind, { prepared: null, checked: null }]);
    }
    const untouched: readonly Change[] = [
      changeAccount(instagram, { phone: 'organisation' }),
      changeRecord('people', adaPerson, { position: 'Coordinator' }),
      changeRecord('aims', aim, { by: '2027-09-01' }),
      { kind: 'lock-after-set', minutes: 10 },
    ];
    for (const each of untouched) {
      expect([each.kind, planOf(step(checked, each)).checked]).toMatchObject([each.kind, { by: ben }]);
    }
  });

  test('is held the same in a fold of many changes, which writes into its own collections', () => {
    const changes: readonly [Change, MemberId][] = [
      [changeRecord('aims', aim, { by: '2027-10-01' }), ada],
      [prepare, ada],
      [check, ben],
      [changeRecord('aims', aim, { by: '2027-11-01' }), ada],
      [prepare, ada],
      [check, ben],
      [sign, cleo],
      [changeRecord('aims', aim, { by: '2027-12-01' }), ada],
    ];
    const own = makeOwnCollections();
    const at = (member: MemberId) => by(member, '2027-03-02T10:00:00.000Z', 9);
    const many = changes.reduce((state, [each, member]) => applyChange(state, each, at(member), own), begun);
    const one = changes.reduce((state, [each, member]) => deepFreeze(applyChange(state, each, at(member))), begun);
    expect(many).toEqual(one);
    expect(changesOf(many)).toEqual([
      ['Aim changed: Young people find out what is on', 'By when was 1 November 2027, now 1 December 2027'],
    ]);
  });

  test('is in the digest that is signed: the same for the same plan, another for another', () => {
    const text = roundContent(begun, planOf(begun));
    expect(roundContent(prepared, planOf(prepared))).toBe(text);
    expect(roundContent(fold(begun, changeRecord('aims', aim, { measure: 'Twenty say so' })), planOf(begun))).not.toBe(
      text,
    );
    expect(text).toContain('"checklist":"plan"');
  });

  test('is read in full, with nothing that is signed left out', () => {
    const parts = planInWords(
      fold(signed, addRecord('risks', risk, { name: 'A stranger writes', likelihoodBefore: '4' })),
    );
    const words = JSON.stringify(parts);
    for (const value of Object.values(aimFields).filter((text) => text !== adaPerson && !/^\d|open/.test(text))) {
      expect(words).toContain(value);
    }
    expect(words).toContain('1 September 2027');
    expect(words).toContain('A stranger writes');
    expect(parts.find(({ title }) => title === 'Partners')?.nothing).toBe('Nothing is written down.');
  });

  test('can be put back as it was signed, so that it can be counted as it was then', () => {
    const later = fold(
      signed,
      changeRecord('people', adaPerson, { hoursPerWeek: '4' }),
      changeAccount(instagram, { hoursPromised: '3', state: 'closed' }),
      addRecord('aims', id('record', 31), { ...aimFields, name: 'Another' }),
    );
    const facts = signedPlan(later)?.facts;
    if (!facts) throw new Error('nothing is signed');
    const then = stateOfPlan(later, facts);
    expect(planFacts(then)).toEqual(facts);
    expect(hoursFound(then, today)).toEqual(hoursFound(signed, today));
    expect(planFacts(later)).not.toEqual(facts);
  });
});

describe('what has changed since it was signed', () => {
  test('is said in words, record by record, and goes when it is taken back', () => {
    expect(changesOf(signed)).toEqual([]);
    const changed = fold(
      signed,
      changeRecord('aims', aim, { by: '2027-10-01', measure: 'Twenty say so' }),
      addRecord('risks', risk, { name: 'A stranger writes' }),
      changeRecord('people', adaPerson, { hoursPerWeek: '2' }),
      { kind: 'risk-line-set', line: 12 },
    );
    expect(changesOf(changed)).toEqual([
      ['Your line for risks', 'was 8, now 12'],
      [
        'Aim changed: Young people find out what is on',
        'How you will know that it worked was Ten say they saw it online, now Twenty say so',
        'By when was 1 September 2027, now 1 October 2027',
      ],
      ['Risk added: A stranger writes'],
      ['Person changed: Ada Okonkwo', 'Hours a week they have for comments and messages is 2'],
    ]);
    const back = fold(
      changed,
      changeRecord('aims', aim, { by: '2027-09-01', measure: aimFields.measure }),
      { kind: 'record-removed', register: 'risks', record: risk, because: 'By mistake.' },
      changeRecord('people', adaPerson, { hoursPerWeek: '' }),
      { kind: 'risk-line-set', line: 8 },
    );
    expect(changesOf(back)).toEqual([]);
  });

  test('names what was taken out as it was called then, and leads nowhere', () => {
    const gone = fold(signed, { kind: 'record-removed', register: 'aims', record: aim, because: 'By mistake.' });
    const facts = signedPlan(gone)?.facts;
    if (!facts) throw new Error('nothing is signed');
    expect(planChangesSince(gone, facts)).toMatchObject([
      { sentence: 'Aim taken out: Young people find out what is on', place: undefined },
    ]);
  });

  test('is kept of the last signed plan alone', () => {
    const second = [
      { kind: 'plan-opened', round: nextPlan } as const,
      changeRecord('aims', aim, { by: '2028-09-01' }),
      { ...prepare, round: nextPlan },
    ].reduce((state, each) => step(state, each), signed);
    const done = step(step(second, { ...check, round: nextPlan }, ben), { ...sign, round: nextPlan }, cleo);
    expect(plansInOrder(done).map(({ signed: facts }) => facts !== null)).toEqual([false, true]);
    expect(changesOf(second)).toHaveLength(1);
    expect(changesOf(done)).toEqual([]);
  });

  test('has words for none, one and many', () => {
    expect([0, 1, 3].map(planChangesWords)).toEqual([
      'Nothing has changed',
      'One thing has changed',
      'Three things have changed',
    ]);
  });
});

describe('before the plan is signed', () => {
  const must = (state: State) =>
    gapsBeforePlan(state, today)
      .filter(({ level }) => level === 'must')
      .map(({ sentence }) => sentence);

  test('an aim must be there, with how it is known, by when and by whom', () => {
    expect(must(withThree)).toEqual(['No aim is open. Write at least one.']);
    expect(verdictOf(fold(withThree, open), prepare)).toBe('No aim is open. Write at least one.');
    const half = fold(
      withThree,
      addRecord('aims', aim, { name: 'Be seen', state: 'open', measure: 'By counting' }),
      open,
    );
    expect(must(half)).toEqual(['The aim “Be seen” does not say: owner.', 'The aim “Be seen” does not say: by when.']);
    expect(verdictOf(half, prepare)).toBe('The aim “Be seen” does not say: owner.');
    expect(must(begun)).toEqual([]);
  });

  test('a risk above the line must be accepted by somebody, brought down or closed', () => {
    const scored = { name: 'A stranger writes', state: 'open', likelihoodBefore: '4', impactBefore: '4' };
    const risky = fold(begun, addRecord('risks', risk, scored));
    expect(must(risky)).toEqual(['The risk “A stranger writes” reaches your line, and nobody accepts it.']);
    expect(verdictOf(risky, prepare)).toContain('reaches your line');
    const mended: readonly FieldValues[] = [
      { acceptedBy: adaPerson },
      { likelihoodAfter: '1', impactAfter: '4' },
      { state: 'closed' },
    ];
    for (const fields of mended) expect(must(fold(risky, changeRecord('risks', risk, fields)))).toEqual([]);
    const lapsed = fold(risky, changeRecord('risks', risk, { acceptedBy: adaPerson, acceptedUntil: '2027-01-01' }));
    expect(gapsBeforePlan(lapsed, today).map(({ key }) => key)).toContain(`risk-above-line:${risk}`);
  });

  test('what is open is named to be looked at, and does not stop anybody', () => {
    const request = id('record', 32);
    const asked = fold(begun, addRecord('approvals', request, { platform: 'tiktok', handle: '@us' }));
    const look = gapsBeforePlan(asked, today).filter(({ level }) => level === 'look');
    const sentences = look.map(({ sentence }) => sentence);
    expect(sentences).toContain('Nobody has written where you meet young people.');
    expect(sentences).toContain('Six policies that the guidance names are not written down.');
    expect(look.map(({ key }) => key)).toContain(`request:${request}`);
    const more = fold(
      asked,
      addRecord('settings', id('record', 33), { name: 'Lunch club' }),
      addRecord('policies', id('record', 34), { which: 'safeguarding', state: 'in-force' }),
    );
    const after = gapsBeforePlan(more, today).map(({ sentence }) => sentence);
    expect(after).not.toContain('Nobody has written where you meet young people.');
    expect(after).toContain('Five policies that the guidance names are not written down.');
    expect(verdictOf(asked, prepare)).toBe('fine');
  });
});

describe('the plan says by itself', () => {
  test('that it was never signed, until it is handed over', () => {
    expect(signalsOf(withThree)).toEqual([]);
    const quarterSigned = step(answeredAlone, signReview(spring));
    expect(signalsOf(quarterSigned)).toEqual(['plan-never-signed']);
    expect(signalsOf(begun)).toEqual(['plan-never-signed']);
    expect(signalsOf(prepared, day('2027-03-05'))).toEqual([]);
    expect(signalsOf(signed)).toEqual([]);
  });

  test('that it has waited a week to be checked or signed', () => {
    expect(signalsOf(prepared, day('2027-03-08'))).toEqual([]);
    expect(signalsOf(prepared, day('2027-03-09'))).toEqual([`plan-waiting:${plan}`]);
    expect(signalsOf(checked, day('2027-03-10'))).toEqual([`plan-waiting:${plan}`]);
  });

  test('that it is due again after a year, until somebody looks at it', () => {
    expect(planDueOn(signed)).toBe('2028-03-03');
    expect(signalsOf(signed, day('2028-03-03'))).toEqual([]);
    expect(signalsOf(signed, day('2028-03-04'))).toEqual(['plan-due']);
    expect(signalsOf(step(signed, { kind: 'plan-opened', round: nextPlan }), day('2028-03-04'))).toEqual([]);
  });

  test('that it has changed a lot', () => {
    const sums = (count: number) =>
      Array.from({ length: count }, (_, index) =>
        addRecord('budget', id('record', 40 + index), { what: `Sum ${index}` }),
      );
    expect(signalsOf(fold(signed, ...sums(9)))).toEqual([]);
    expect(signalsOf(fold(signed, ...sums(10)))).toEqual(['plan-changed']);
  });
});

describe('somebody who is erased', () => {
  test('is gone from what was signed too, and that is no change of the plan', () => {
    const changes: readonly [Change, MemberId][] = [
      [addRecord('aims', aim, { ...aimFields, measure: 'Ask Ben Carter every term' }), ada],
      [open, ada],
      [prepare, ada],
      [check, ben],
      [sign, cleo],
    ];
    const foldOf = (all: typeof changes) => all.reduce((state, [each, member]) => step(state, each, member), withThree);
    const erasing = { person: benPerson, names: ['Ben Carter'] };
    const erased = foldOf(changes.map(([each, member]) => [eraseFromChange(each, erasing), member]));
    expect(JSON.stringify(signedPlan(foldOf(changes))?.facts)).toContain('Ben Carter');
    expect(JSON.stringify(signedPlan(erased)?.facts)).not.toContain('Ben Carter');
    expect(changesOf(erased)).toEqual([]);
    // What gives somebody's word to the plan lasts whatever is erased.
    expect(lastingPart([{ ...sign, statement: '[erased]' }])).toBe(lastingPart([sign]));
    expect(lastingPart([sign])).toContain(plan);
  });
});

describe('the calendar', () => {
  const datesOf = (state: State) =>
    calendarDates(state, today, ada)
      .filter(({ id: of }) => of === 'plan')
      .map(({ day: on }) => on);

  test('says when the plan is looked at again, once it is signed and until somebody is at it', () => {
    expect(datesOf(begun)).toEqual([]);
    expect(datesOf(signed)).toEqual(['2028-03-03']);
    expect(datesOf(step(signed, { kind: 'plan-opened', round: nextPlan }))).toEqual([]);
  });
});

describe('its history', () => {
  const told = (state: State, each: Change) => tellChange(each, {}, { state, itemLabel: () => '' }).deed;

  test('tells each step of the plan, and of which', () => {
    expect(told(signed, open)).toBe('began the plan');
    expect(told(signed, prepare)).toBe('handed version 1 of the plan over');
    expect(told(signed, sign)).toBe('signed version 1 of the plan');
    const second = step(signed, { kind: 'plan-opened', round: nextPlan });
    expect(told(second, { kind: 'plan-opened', round: nextPlan })).toBe('looked at the plan again, for version 2');
  });

  test('is not undone: a step of the plan stays, as one of a review does', () => {
    expect(undoChanges(withThree, [open], by())).toBeUndefined();
    expect(undoChanges(begun, [prepare], by())).toBeUndefined();
  });
});
