// What the records say of an aspect before its level is chosen, and what stands before signing.

import { describe, expect, test } from 'vitest';
import { standingOfAspect } from '#shared/domain/annual/annual-lacks';
import type { Assessment } from '#shared/domain/annual/assessment';
import { gapsBeforeAnnual } from '#shared/domain/annual/before-annual';
import { seenOf } from '#shared/domain/annual/found';
import { recordsSay, saysOtherwiseNow } from '#shared/domain/annual/records-say';
import { calendarDates } from '#shared/domain/calendar/calendar-dates';
import type { Change } from '#shared/domain/change';
import { searchWorkbook } from '#shared/domain/search/search-workbook';
import { allSignals } from '#shared/domain/signals/all-signals';
import type { AnnualRound, State } from '#shared/domain/state';
import { readableFiles } from '#shared/report/readable-files';
import {
  ada,
  adaPerson,
  addAccount,
  addRecord,
  benPerson,
  changeAccount,
  changeRecord,
  day,
  fold,
  id,
  inReview,
  instagram,
  item,
  moment,
  smallWorkbook,
  spring,
} from '../../builders/small-workbook';

const round = id('round', 30);
const year = { year: 2027 };
const today = day('2027-11-10');
const policy = id('record', 40);
const contact = id('record', 41);
const policies = item('a1-policy');
const accounts = item('a8-accounts-and-devices');
const security = item('a9-security');
const responding = item('a7-responding');
const pack = { id: 'annual-self-assessment', version: '1.0.0', hash: 'ab'.repeat(32) };

const said = (state: State, aspect: string, on = today) =>
  recordsSay(state, { year }, item(aspect), on).map(({ words, upTo }) => `${upTo} ${words}`);
const policyFields = {
  which: 'social-media',
  state: 'in-force',
  owner: adaPerson,
  agreedOn: '2027-02-01',
  goesWith: [{ policy, how: 'linked' }],
};

describe('what the records say', () => {
  test('of policy: none, a draft, in force, and not looked at within a year', () => {
    expect(said(smallWorkbook, 'a1-policy')).toEqual(['1 No social media policy is in force.']);
    const draft = fold(smallWorkbook, addRecord('policies', policy, { ...policyFields, state: 'draft' }));
    expect(said(draft, 'a1-policy')).toEqual(['2 The social media policy is a draft.']);
    const held = fold(smallWorkbook, addRecord('policies', policy, policyFields));
    expect(said(held, 'a1-policy')).toEqual(['4 One policy is in force, each looked at when it was due.']);
    expect(said(held, 'a1-policy', day('2028-03-01'))[0]).toBe(
      '2 “Social media policy” was to be looked at again by 1 February 2028, and was not.',
    );
  });

  test('of policy: two that do not go together speak against the highest level', () => {
    const apart = fold(
      smallWorkbook,
      addRecord('policies', policy, { ...policyFields, goesWith: [{ policy, how: 'contradicts' }] }),
    );
    expect(said(apart, 'a1-policy')).toContain('3 “Social media policy” does not go together with another policy.');
  });

  test('of accounts: one holder, somebody who left, one that nobody uses', () => {
    expect(said(smallWorkbook, 'a8-accounts-and-devices')).toContain(
      '4 Each account that is live has two holders or more.',
    );
    const alone = fold(
      smallWorkbook,
      changeAccount(instagram, { holders: [{ person: benPerson, access: 'full', secondFactor: 'no' }] }),
      changeRecord('people', benPerson, { leftOn: '2027-10-01' }),
      addAccount(id('record', 42), { platform: 'facebook', name: 'Old page', handle: '', state: 'dormant' }),
    );
    expect(said(alone, 'a8-accounts-and-devices')).toEqual(
      [
        '2 Instagram @riversideyouth has one holder.',
        '3 Somebody who has left is still named for Instagram @riversideyouth.',
        expect.stringMatching(/^3 .*Old page is not used and not closed\.$/),
        '2 No device is in the register.',
      ].sort((a, b) => order(String(a)) - order(String(b))),
    );
    expect(said(alone, 'a9-security')).toContain(
      '2 Not every holder of Instagram @riversideyouth is known to use a second factor.',
    );
  });

  test('of responding: a number that does not work, and one that nobody tried within a quarter', () => {
    const of = (fields: Record<string, string>) =>
      fold(smallWorkbook, addRecord('contacts', contact, { name: 'Children’s services', kind: 'care', ...fields }));
    expect(said(of({ state: 'broken' }), 'a7-responding')).toContain('2 Children’s services does not work.');
    expect(said(of({ state: 'works', checkedOn: '2027-07-01' }), 'a7-responding')).toContain(
      '2 1 of 1 numbers for a worry were not tried within a quarter.',
    );
    expect(said(of({ state: 'works', checkedOn: '2027-10-01' }), 'a7-responding')).toContain(
      '4 Every number for a worry was tried within a quarter.',
    );
  });

  test('of data protection: a privacy notice, a way to complain, and whether somebody looked through the consents each quarter', () => {
    expect(said(smallWorkbook, 'a6-data-and-consent')).toEqual([
      '2 Nobody has looked through the consents for a review of 2027.',
      '2 No privacy notice or data protection policy is in force.',
      '3 No complaints policy is in force.',
    ]);
    const held = fold(inReview, addRecord('policies', policy, { ...policyFields, which: 'privacy' }), {
      kind: 'consents-looked-at',
      round: spring,
      found: { live: 9, expired: 1, halfSigned: 0, withdrawn: 0, postsToTakeDown: 1 },
    });
    expect(said(held, 'a6-data-and-consent')).toEqual([
      '3 On 1 March 2027 something was up that no consent covered.',
      '3 The consents were looked through in 1 of the 4 quarters.',
      '3 On 1 March 2027 some consents had run out.',
      '3 No complaints policy is in force.',
      '4 A privacy notice or data protection policy is in force.',
    ]);
  });

  test('of what is published: whether somebody else read it, and the rights in the posts that are drawn each quarter', () => {
    expect(said(smallWorkbook, 'a11-content')).toEqual(['2 No post of 2027 is written down.']);
    const post = { account: instagram, stage: 'up', postedOn: '2027-02-03', shows: 'A poster', young: 'none' };
    const unread = fold(smallWorkbook, addRecord('posts', id('record', 43), post));
    expect(said(unread, 'a11-content')).toContain('2 0 of 1 posts of 2027 were read or checked by somebody else.');
    const read = fold(smallWorkbook, addRecord('posts', id('record', 43), { ...post, checkedBy: benPerson }));
    expect(said(read, 'a11-content')).toContain('4 1 of 1 posts of 2027 were read or checked by somebody else.');
    expect(said(read, 'a11-content').some((words) => /^\d Of 1 posts drawn quarter by quarter/.test(words))).toBe(true);
  });

  test('of responsibility: who has confirmed the aims of their accounts within a year', () => {
    const aim = id('record', 44);
    const asked = fold(
      smallWorkbook,
      addRecord('aims', aim, { name: 'Be found', state: 'open' }),
      changeAccount(instagram, { aims: [{ aim, how: 'Posts' }] }),
    );
    expect(said(asked, 'a2-responsibility').some((words) => /have not confirmed the aims/.test(words))).toBe(true);
    expect(said(smallWorkbook, 'a2-responsibility').some((words) => /confirmed/.test(words))).toBe(false);
  });

  test('of young people’s voice: the sessions, what they were asked and told, and what they said they use', () => {
    expect(said(smallWorkbook, 'a4-learning-and-voice')).toEqual([
      '2 No session about being online is written down for 2027.',
      '3 No consultation of young people is written down for 2027.',
      '2 It is not written down that young people said what they use.',
    ]);
    const two = fold(
      smallWorkbook,
      addRecord('sessions', id('record', 45), { on: '2027-02-03', gaveSheet: 'yes' }),
      addRecord('sessions', id('record', 46), { on: '2027-06-03' }),
      addRecord('platforms-considered', id('record', 47), { platform: 'tiktok', toldOn: '2026-06-01' }),
    );
    expect(said(two, 'a4-learning-and-voice')).toEqual([
      '3 No consultation of young people is written down for 2027.',
      '2 Young people last said what they use on 1 June 2026, more than a year ago.',
      '4 2 sessions about being online are written down for 2027; in 1 something was given out.',
    ]);
  });

  test('names no person, whatever is written down', () => {
    const all = ['a1-policy', 'a2-responsibility', 'a5-training', 'a6-data-and-consent', 'a8-accounts-and-devices'];
    const text = all.flatMap((aspect) => said(smallWorkbook, aspect)).join(' ');
    expect(text).not.toMatch(/Ada|Ben/);
  });

  test('of an aspect that no register knows is nothing', () => {
    expect(said(smallWorkbook, 'constructor')).toEqual([]);
  });
});

/** As the screens have it: what is to be put right first. */
function order(sentence: string): number {
  return /one holder|left is still/.test(sentence) ? 0 : 1;
}

const open: Change = { kind: 'annual-opened', round, year, pack, aspects: [policies, accounts, security, responding] };
const assess = (aspect: typeof policies, level: Assessment['level'], more: Partial<Assessment> = {}): Change => ({
  kind: 'aspect-assessed',
  round,
  aspect,
  assessment: { level, why: '', commentary: '', takesUsUp: '', evidence: [], seen: [], ...more },
});
const annualIn = (state: State): AnnualRound => {
  const found = state.general.annuals[round];
  if (!found) throw new Error('there is no self-assessment');
  return found;
};
const titleOf = (aspect: string) => `The aspect ${aspect}`;
const gapsOf = (state: State) =>
  gapsBeforeAnnual(state, annualIn(state), titleOf, today).map(({ level, sentence }) => `${level}: ${sentence}`);

describe('before signing', () => {
  const opened = fold(smallWorkbook, open);

  test('every aspect without a level must be put right', () => {
    expect(gapsOf(opened)).toEqual(
      [policies, accounts, security, responding].map((aspect) => `must: The aspect ${aspect} has no level yet.`),
    );
  });

  test('a level above the records must have a commentary, and is named even then', () => {
    const seen = recordsSay(opened, { year }, policies, today).map(seenOf);
    const silent = fold(opened, assess(policies, 3, { seen }));
    expect(gapsOf(silent)).toContain(
      'must: The aspect a1-policy: the level is above what the records bear out, and nothing is said about it.',
    );
    const told = fold(opened, assess(policies, 3, { seen, commentary: 'It is agreed on Monday.' }));
    expect(gapsOf(told).filter((gap) => gap.includes('a1-policy'))).toEqual([
      'look: The aspect a1-policy: you say 3, In place.',
      'look: The aspect a1-policy has level 3 without evidence.',
    ]);
    expect(
      gapsBeforeAnnual(told, annualIn(told), titleOf, today).find(({ key }) => key.startsWith('contra'))?.reason,
    ).toBe('The records say: No social media policy is in force.');
    expect(standingOfAspect(annualIn(told), policies, false)).toBe('says more than the records');
    expect(standingOfAspect(annualIn(opened), policies, true)).toBe('in progress');
  });

  test('a low level needs neither evidence nor commentary', () => {
    const seen = recordsSay(opened, { year }, policies, today).map(seenOf);
    expect(gapsOf(fold(opened, assess(policies, 1, { seen }))).filter((gap) => gap.includes('a1-policy'))).toEqual([]);
  });

  test('what the records say otherwise since is to be looked at, and what was seen stays as it was', () => {
    const seen = recordsSay(opened, { year }, policies, today).map(seenOf);
    const chosen = fold(opened, assess(policies, 1, { seen }));
    expect(saysOtherwiseNow(chosen, annualIn(chosen), policies, today)).toBe(false);
    const since = fold(chosen, addRecord('policies', policy, policyFields));
    expect(gapsOf(since)).toContain(
      'look: The aspect a1-policy: the records say something else than when you chose the level.',
    );
    expect(annualIn(since).levels[policies]?.seen).toEqual(seen);
  });
});

describe('what Home says of it', () => {
  const opened = fold(smallWorkbook, open);
  const keys = (state: State, on: string) =>
    allSignals(state, day(on)).flatMap(({ key, level }) => (key.startsWith('annual') ? [`${key} ${level}`] : []));

  test('nothing of the first year, nor before the year has ended', () => {
    expect(keys(smallWorkbook, '2030-01-01')).toEqual([]);
    expect(keys(opened, '2027-12-31')).toEqual([]);
  });

  test('in the calendar is the day by which it is to be signed, once there is one', () => {
    const dates = (state: State) =>
      calendarDates(state, day('2027-11-10'), ada).flatMap(({ id: of, day: on, words }) =>
        of.startsWith('annual') ? [`${on} ${words}`] : [],
      );
    expect(dates(smallWorkbook)).toEqual([]);
    expect(dates(opened)).toEqual(['2028-03-31 The self-assessment of 2027 is to be signed']);
  });

  test('is found by what was said of an aspect, and stands in the readable export', () => {
    const state = fold(opened, assess(policies, 1, { commentary: 'A heron on the lake.', seen: [] }));
    const found = searchWorkbook('heron', { state, itemLabel: (of) => `The aspect ${of}` });
    expect((found ?? []).flatMap(({ found: each }) => each.map(({ title, place }) => [title, place]))).toEqual([
      ['The aspect a1-policy: A heron on the lake.', { name: 'annual', round, aspect: policies }],
    ]);
    const madeAt = moment('2027-11-10T10:00:00.000Z');
    const files = readableFiles({ state, history: [], madeAt, madeBy: 'Ada', appVersion: '1.0.0' });
    expect(files.find(({ name }) => name === 'self-assessments/2027.csv')?.text).toContain('A heron on the lake.');
  });

  test('that a year has ended without one, first to be looked at and then to be put right', () => {
    expect(keys(opened, '2028-01-02')).toEqual(['annual-due look again']);
    expect(keys(opened, '2028-04-01')).toEqual(['annual-due put right']);
  });
});
