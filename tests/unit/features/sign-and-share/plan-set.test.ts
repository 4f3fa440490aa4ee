// Handing over, checking and signing the plan: its statement is fixed as a file when it is handed over, everybody signs that file,
// and nothing half-done is left where somebody cannot.

import { beforeEach, describe, expect, test } from 'vitest';
import { sha256, textBytes, toHex } from '#shared/crypto/bytes';
import type { Change } from '#shared/domain/change';
import { planInWords } from '#shared/domain/plan-in-words';
import { plansInOrder, signedPlan } from '#shared/domain/plan-round';
import { roundContent } from '#shared/domain/round-content';
import { roundStatements } from '#shared/domain/round-statements';
import type { PlanRound, State } from '#shared/domain/state';
import { reportDocument } from '#shared/report/report';
import { handOver } from '../../../../renderer/features/sign-and-share/hand-over';
import { roundModel } from '../../../../renderer/features/sign-and-share/round-report';
import { keepOnPaper } from '../../../../renderer/features/sign-and-share/sign-on-paper';
import { checkRound, signRound } from '../../../../renderer/features/sign-and-share/sign-round';
import { type FakeTools, makeFakeTools } from '../../../builders/fake-tools';
import { type MemoryWorkbook, memoryWorkbook } from '../../../builders/memory-workbook';
import { answered, ben, cleo, step } from '../../../builders/round-with-three';
import { ada, adaPerson, benPerson, day, fold, id, moment } from '../../../builders/small-workbook';

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

let workbook: MemoryWorkbook;
let fake: FakeTools;

beforeEach(async () => {
  fake = makeFakeTools();
  workbook = await memoryWorkbook(begun);
});

/** Somebody else signs in, on another day, to the same workbook with the same files. */
async function signIn(member: typeof ada, at: string, state = workbook.getSnapshot().state) {
  const { files } = workbook;
  workbook = await memoryWorkbook(state, member, moment(at));
  for (const [name, bytes] of files) workbook.files.set(name, bytes);
}

const request = () => ({ ...fake, workbook, round: plan, onStep: () => {} });
const stateNow = () => workbook.getSnapshot().state;
const now = (state = stateNow()): PlanRound => {
  const [first] = plansInOrder(state);
  if (!first) throw new Error('no plan');
  return first;
};
const digestOf = async (state: State) => toHex(await sha256(textBytes(roundContent(state, now(state)))));
const textOf = (attachment: string | undefined) => new TextDecoder().decode(workbook.files.get(attachment ?? ''));

async function handedOver() {
  expect(await handOver(workbook, plan, fake)).toBe('');
}

async function checked() {
  await handedOver();
  await signIn(ben, '2027-03-11T09:00:00.000Z');
  expect(await checkRound(request(), ' The hours are tight. ')).toEqual({ state: 'signed' });
}

async function signed() {
  await checked();
  await signIn(cleo, '2027-03-12T09:00:00.000Z');
  expect(await signRound(request())).toEqual({ state: 'signed' });
}

describe('three people', () => {
  test('hand over, check and sign the same content and the same file, each with their own words', async () => {
    await signed();
    const content = await digestOf(begun);
    const statements = roundStatements.plan;
    expect(now().prepared).toMatchObject({ by: ada, content, statement: statements.prepared });
    expect(now().checked).toMatchObject({
      by: ben,
      content,
      note: 'The hours are tight.',
      statement: statements.checked,
    });
    const signOff = signedPlan(stateNow())?.signOff;
    expect(signOff).toMatchObject({ signedBy: cleo, checkedBy: ben, content, statement: statements.signed });
    // It is set once, and signed three times.
    expect(fake.made).toHaveLength(1);
    const [file] = signOff?.files ?? [];
    expect(file).toMatchObject({ audience: 'internal', name: 'organisation-plan-version-1.pdf' });
    expect(textOf(file?.attachment.name)).toBe(
      'quarterday-planning-statement for internal, signed by Ada Okonkwo, then Ben Carter, then Cleo Mbeki',
    );
    expect(file?.digest).toBe(toHex(await sha256(textBytes(textOf(file?.attachment.name)))));
  });

  test('have a place each on the cover, and the entry of each step holds the digest of the file as they left it', async () => {
    await checked();
    expect(fake.made[0]?.model).toMatchObject({
      places: ['Prepared', 'Checked', 'Signed'],
      isSigned: false,
      standing: { number: 1, content: await digestOf(begun), replaces: null },
    });
    expect(fake.made[0]?.sign).toMatchObject({ shown: { act: 'Prepared' }, later: ['Checked', 'Signed'] });
    expect(fake.countersigned).toMatchObject([{ after: ['Prepared'], shown: { act: 'Checked' } }]);
    expect(now().checked?.files?.[0]?.digest).not.toBe(now().prepared?.files?.[0]?.digest);
  });

  test('may have the third sign on paper: the scan is kept, and the files stay as they are', async () => {
    await checked();
    await signIn(ada, '2027-03-13T09:00:00.000Z');
    const scan = { name: 'signed.png', mediaType: 'image/png', sizeBytes: 9, digest: 'aa'.repeat(32) };
    const kept = { ...scan, attachment: { name: 'aa'.repeat(32), key: 'a2V5' } };
    expect(await keepOnPaper(workbook, now(), kept, { person: benPerson, on: day('2027-03-12') })).toBe('');
    expect(signedPlan(stateNow())?.signOff).toMatchObject({
      onPaper: { person: benPerson },
      files: now().checked?.files,
    });
  });
});

describe('the file', () => {
  test('says all that the content covers, word for word as it is read elsewhere', async () => {
    await handedOver();
    const [set] = fake.made;
    if (!set) throw new Error('nothing was made');
    const printed = JSON.stringify(reportDocument(set.model));
    const lines = planInWords(begun).flatMap(({ records }) => records.flatMap((record) => record.lines));
    expect(lines.length).toBeGreaterThan(5);
    for (const { words } of lines) expect(printed).toContain(JSON.stringify(words).slice(1, -1));
  });

  test('is superseded when the plan is opened again, and the next one says which it replaces', async () => {
    await signed();
    const [before] = signedPlan(stateNow())?.signOff.files ?? [];
    await workbook.commit([{ kind: 'round-reopened', round: plan, because: 'An aim was missing.' }]);
    expect(now().signOffs[0]?.superseded?.because).toBe('An aim was missing.');
    await signIn(ada, '2027-03-14T09:00:00.000Z');
    await handedOver();
    expect(fake.made[1]?.model).toMatchObject({
      version: 2,
      standing: { number: 1, replaces: { version: 1, because: 'An aim was missing.', file: before?.digest } },
    });
  });
});

describe('a plan from before there were files', () => {
  test('that was handed over is checked in the record alone, and gets its file when it is signed', async () => {
    const content = await digestOf(begun);
    await workbook.commit([{ kind: 'round-prepared', round: plan, content, statement: 'As it is.' }]);
    await signIn(ben, '2027-03-11T09:00:00.000Z');
    expect(await checkRound(request(), '')).toEqual({ state: 'signed' });
    expect(now().checked?.files).toBeUndefined();
    await signIn(cleo, '2027-03-12T09:00:00.000Z');
    expect(await signRound(request())).toEqual({ state: 'signed' });
    expect(fake.made[0]?.model).toMatchObject({
      isSigned: true,
      places: ['Signed'],
      signers: [{ by: { name: 'Ada Okonkwo' } }, { by: { name: 'Ben Carter' } }, { by: { name: 'Cleo Mbeki' } }],
    });
    expect(signedPlan(stateNow())?.signOff.files).toHaveLength(1);
  });

  test('that was signed is made into a file as it was then, whatever the registers say since', async () => {
    const content = await digestOf(begun);
    const stands = { round: plan, content, statement: 'As it is.' };
    const handed = step(begun, { kind: 'round-prepared', ...stands });
    const read = step(handed, { kind: 'round-checked', ...stands, note: '' }, ben);
    const sign = { kind: 'round-signed', ...stands, preparedBy: ada, checkedBy: ben, files: [] } as const;
    await signIn(cleo, '2027-03-12T09:00:00.000Z', step(read, sign, cleo));
    const facts = now().signed;
    if (!facts) throw new Error('the plan was not signed');
    await workbook.commit([moved]);
    const made = { workbook, ...fake, round: now(), version: 1, madeAt: moment('2027-03-12T09:00:00.000Z') };
    const model = JSON.stringify(await roundModel({ ...made, asSigned: { facts, content } }));
    expect(model).toContain('1 September 2027');
    expect(model).not.toContain('1 October 2027');
    expect(model).toContain(content);
  });
});

describe('nothing is checked or signed', () => {
  test('where the plan changed since it was handed over', async () => {
    await checked();
    await signIn(cleo, '2027-03-12T09:00:00.000Z');
    await workbook.commit([moved]);
    expect(now().prepared).toBeNull();
    expect(await checkRound(request(), '')).toMatchObject({ state: 'not signed' });
    expect(await signRound(request())).toMatchObject({ state: 'not signed' });
    expect(signedPlan(stateNow())).toBeUndefined();
  });

  test('where it changes while it is being signed', async () => {
    await checked();
    await signIn(cleo, '2027-03-12T09:00:00.000Z');
    const signing = signRound(request());
    void workbook.commit([moved]);
    expect(await signing).toMatchObject({ state: 'not signed' });
    expect(signedPlan(stateNow())).toBeUndefined();
  });

  test('on top of a record that is broken', async () => {
    await checked();
    await signIn(cleo, '2027-03-12T09:00:00.000Z');
    workbook.broken = 'Entry 7 was changed outside Quarterday.';
    expect(await signRound(request())).toEqual({ state: 'not signed', words: workbook.broken });
    expect(workbook.entries).toEqual([]);
  });

  test('where the file was changed outside', async () => {
    await handedOver();
    await signIn(ben, '2027-03-11T09:00:00.000Z');
    const [name = ''] = workbook.files.keys();
    workbook.files.set(name, textBytes('something else'));
    expect(await checkRound(request(), '')).toMatchObject({
      words: expect.stringContaining('changed outside Quarterday'),
    });
    expect(now().checked).toBeNull();
  });

  test('by who may not, who reads why', async () => {
    await handedOver();
    expect(await checkRound(request(), '')).toMatchObject({
      words: 'You prepared this, so somebody else has to check it.',
    });
    await signIn(cleo, '2027-03-11T09:00:00.000Z');
    expect(await signRound(request())).toMatchObject({
      words: expect.stringContaining('Somebody else has to check this plan'),
    });
    expect(workbook.entries).toEqual([]);
    expect(await signRound({ ...request(), round: id('round', 25) })).toMatchObject({
      words: 'It is no longer there.',
    });
  });

  test('and a plan that changed while it was handed over is not handed over', async () => {
    const handing = handOver(workbook, plan, fake);
    void workbook.commit([moved]);
    expect(await handing).toBe('The plan changed while it was being handed over. Look over it and hand it over again.');
    expect(now().prepared).toBeNull();
  });
});
