// The example organisation, loaded through the real vault: sealed, on a disk, and opened again with its passphrase.

import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { addQuarters } from '#shared/domain/quarter';
import { progressOf, roundOfQuarter } from '#shared/domain/round';
import { recordsOf } from '#shared/domain/state';
import { examplePassphrase } from '../../../renderer/features/example/example-passphrase';
import { loadExample, type SettableClock } from '../../../renderer/features/example/load-example';
import { type Computer, makeComputer } from '../../builders/computer';
import { shippedPacks } from '../../builders/shipped-packs';

const resource = async (path: string) =>
  new Uint8Array(await readFile(new URL(`../../../resources/${path}`, import.meta.url)));
const now = new Date('2027-03-18T14:32:00.000Z');

let computer: Computer;
beforeEach(async () => {
  computer = await makeComputer();
  computer.time = now;
});
afterEach(() => computer.throwAway());

it('is whole after it was loaded, locked and opened again, with its evidence', { timeout: 30_000 }, async () => {
  const packs = await shippedPacks();
  const clock: SettableClock = {
    now: () => computer.time,
    set: (at) => {
      computer.time = at ?? now;
    },
  };
  const founded = await loadExample({
    vault: computer.vault,
    packs,
    clock,
    readFile: (name) => resource(`sample/${name}`),
    passphrase: examplePassphrase,
    onProgress: () => {},
  });
  if (founded.state !== 'founded') throw new Error(founded.words);
  const { workbook, member } = founded.workbook;
  await computer.beQuiet();
  const written = founded.workbook.getSnapshot().state;
  await founded.workbook.lock();

  expect((await computer.vault.list()).workbooks).toMatchObject([
    { workbook, name: 'Riverside Youth Project', isExample: true, lastOpenedOn: '2027-03-18' },
  ]);
  const unlocked = await computer.vault.unlock(workbook, member, examplePassphrase);
  if (unlocked.state !== 'open') throw new Error(JSON.stringify(unlocked));
  const again = unlocked.workbook;
  const { state, readOnlyBecause, notices } = again.getSnapshot();
  expect(state).toEqual(written);
  expect({ readOnlyBecause, notices }).toEqual({ readOnlyBecause: '', notices: [] });
  expect(await again.verify()).toBe('');
  expect(recordsOf(state, 'people')).toHaveLength(9);
  const quarters = [-3, -2, -1, 0].map((back) => roundOfQuarter(state, addQuarters({ year: 2027, quarter: 1 }, back)));
  expect(quarters.map((round) => round && progressOf(state, round))).toEqual([
    'signed',
    'signed',
    'signed',
    'in progress',
  ]);
  for (const { name, attachment } of Object.values(state.general.evidence)) {
    expect(await again.readFile(attachment)).toEqual({ state: 'read', bytes: await resource(`sample/${name}`) });
  }
  await again.lock();

  // Each of the others signs in with a sign-in of their own, and can sign a PDF once the coordinator has been there.
  const others = (await computer.vault.list()).workbooks[0]?.members.slice(1) ?? [];
  expect(others.map(({ displayName, roles }) => [displayName, roles])).toEqual([
    ['Tom Wilkes', ['contributor', 'checker']],
    ['Margaret Ellery', ['signatory']],
    ['Priya Nair', ['safeguarding lead']],
    ['Deborah Okafor', ['safeguarding deputy']],
  ]);
  for (const other of others) {
    const theirs = await computer.vault.unlock(workbook, other.member, examplePassphrase);
    if (theirs.state !== 'open') throw new Error(JSON.stringify(theirs));
    expect(theirs.workbook.getSnapshot()).toMatchObject({ readOnlyBecause: '', notices: [] });
    expect((await theirs.workbook.pdfSigner()).certificate.length).toBeGreaterThan(0);
    // The concerns are there for the lead and the deputy, and for nobody else.
    const readsThem = other.roles.some((role) => role.startsWith('safeguarding'));
    expect(recordsOf(theirs.workbook.getSnapshot().state, 'concerns')).toHaveLength(readsThem ? 4 : 0);
    await theirs.workbook.lock();
  }
});
