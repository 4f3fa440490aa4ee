// Checking and signing the plan: somebody stands for exactly what they read, and nothing half-done is left where they cannot.

import { expect, test } from 'vitest';
import { sha256, textBytes, toHex } from '#shared/crypto/bytes';
import type { Change } from '#shared/domain/change';
import { plansInOrder, signedPlan } from '#shared/domain/plan-round';
import { planStatements } from '#shared/domain/plan-statements';
import { roundContent } from '#shared/domain/round-content';
import type { PlanRound, State } from '#shared/domain/state';
import { handOver } from '../../../../renderer/features/sign-and-share/hand-over';
import { checkPlan, planChangedWords, signPlan } from '../../../../renderer/features/sign-and-share/stand-for-plan';
import { memoryWorkbook } from '../../../builders/memory-workbook';
import { answered, ben, cleo } from '../../../builders/round-with-three';
import { adaPerson, fold, id } from '../../../builders/small-workbook';

const plan = id('round', 20);
const aim = id('record', 20);
const begun = fold(
  answered,
  {
    kind: 'record-added',
    register: 'aims',
    record: aim,
    fields: {
      ...{ name: 'Be found', audience: 'Parents', measure: 'Ten say so', by: '2027-09-01' },
      ...{ owner: adaPerson, state: 'open' },
    },
  },
  { kind: 'plan-opened', round: plan },
);
const moved: Change = {
  kind: 'record-changed',
  register: 'aims',
  record: aim,
  fields: { by: '2027-10-01' },
  because: '',
};

const planOf = (state: State): PlanRound => {
  const [first] = plansInOrder(state);
  if (!first) throw new Error('no plan');
  return first;
};
const digestOf = async (state: State) => toHex(await sha256(textBytes(roundContent(state, planOf(state)))));

async function handedOver(): Promise<State> {
  const workbook = await memoryWorkbook(begun);
  expect(await handOver(workbook, plan)).toBe('');
  return workbook.getSnapshot().state;
}

async function checkedBy(member = ben): Promise<State> {
  const workbook = await memoryWorkbook(await handedOver(), member);
  const content = await digestOf(workbook.getSnapshot().state);
  expect(await checkPlan({ workbook, plan, content }, ' The hours are tight. ')).toBe('');
  return workbook.getSnapshot().state;
}

test('three people hand over, check and sign the same content, each with their own words', async () => {
  const state = await checkedBy();
  const content = await digestOf(begun);
  expect(planOf(state).prepared).toMatchObject({ content, statement: planStatements.prepared });
  expect(planOf(state).checked).toMatchObject({ by: ben, content, note: 'The hours are tight.' });
  const workbook = await memoryWorkbook(state, cleo);
  expect(await signPlan({ workbook, plan, content })).toBe('');
  expect(signedPlan(workbook.getSnapshot().state)?.signOff).toMatchObject({
    signedBy: cleo,
    checkedBy: ben,
    content,
    statement: planStatements.signed,
    files: [],
  });
});

test('what changed since it was read is neither checked nor signed', async () => {
  const state = await checkedBy();
  const content = await digestOf(state);
  const workbook = await memoryWorkbook(state, cleo);
  await workbook.commit([moved]);
  expect(await signPlan({ workbook, plan, content })).toBe(planChangedWords);
  expect(await checkPlan({ workbook, plan, content }, '')).toBe(planChangedWords);
  expect(signedPlan(workbook.getSnapshot().state)).toBeUndefined();
  expect(planOf(workbook.getSnapshot().state).prepared).toBeNull();
});

test('what changes while it is being signed is not signed', async () => {
  const state = await checkedBy();
  const workbook = await memoryWorkbook(state, cleo);
  const signing = signPlan({ workbook, plan, content: await digestOf(state) });
  void workbook.commit([moved]);
  expect(await signing).not.toBe('');
  expect(signedPlan(workbook.getSnapshot().state)).toBeUndefined();
});

test('a record that is broken is not signed on top of', async () => {
  const state = await checkedBy();
  const workbook = await memoryWorkbook(state, cleo);
  workbook.broken = 'Entry 7 was changed outside Quarterday.';
  expect(await signPlan({ workbook, plan, content: await digestOf(state) })).toBe(workbook.broken);
  expect(workbook.entries).toEqual([]);
});

test('whoever may not, reads why, and nothing is written', async () => {
  const state = await handedOver();
  const content = await digestOf(state);
  const own = await memoryWorkbook(state);
  expect(await checkPlan({ workbook: own, plan, content }, '')).toBe(
    'You prepared this, so somebody else has to check it.',
  );
  const early = await memoryWorkbook(state, cleo);
  expect(await signPlan({ workbook: early, plan, content })).toContain('Somebody else has to check this plan');
  expect([...own.entries, ...early.entries]).toEqual([]);
  expect(await signPlan({ workbook: early, plan: id('round', 25), content })).toBe('The plan is no longer there.');
});

test('a plan that changed while it was handed over is not handed over', async () => {
  const workbook = await memoryWorkbook(begun);
  const handing = handOver(workbook, plan);
  void workbook.commit([moved]);
  expect(await handing).toBe('The plan changed while it was being handed over. Look over it and hand it over again.');
  expect(planOf(workbook.getSnapshot().state).prepared).toBeNull();
});
