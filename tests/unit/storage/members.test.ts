// Several people in one workbook, through the real vault: asking somebody in, their first sign-in, what they may read, and
// what is left of it when they go.

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeInvitationCode } from '#shared/crypto/v1/recovery-code';
import type { Membership } from '#shared/domain/change';
import type { MemberId } from '#shared/domain/ids';
import { epochOf, holdersOf } from '#shared/domain/may-read';
import type { Workbook } from '#storage/workbook';
import { type Computer, makeComputer } from '../../builders/computer';
import {
  addPerson,
  type FoundedWorkbook,
  foundRiverside,
  passphrase,
  peopleIn,
  riverside,
  unlock,
} from '../../builders/workbooks';

const bensPassphrase = 'copper lantern orchard mitten';
const contributor: Membership = { displayName: 'Ben Carter', initials: 'BC', roles: ['contributor'], reads: [] };

let computer: Computer;
let founded: FoundedWorkbook;

beforeEach(async () => {
  computer = await makeComputer();
  founded = await foundRiverside(computer);
});
afterEach(() => computer.throwAway());

async function inviteBen(workbook: Workbook, membership = contributor): Promise<{ member: MemberId; code: string }> {
  const invited = await workbook.members.invite({ person: { name: 'Ben Carter', position: 'Volunteer' }, membership });
  if (invited.state !== 'invited') throw new Error(invited.words);
  return invited;
}

async function enrolBen(
  { member, code }: { member: MemberId; code: string },
  words = bensPassphrase,
): Promise<{ workbook: Workbook; recoveryCode: string }> {
  const enrolled = await computer.vault.enrol(founded.id, member, code, words);
  if (enrolled.state !== 'enrolled') throw new Error(JSON.stringify(enrolled));
  return enrolled;
}

async function signInAs(member: MemberId, words: string): Promise<Workbook> {
  const unlocked = await computer.vault.unlock(founded.id, member, words);
  if (unlocked.state !== 'open') throw new Error(JSON.stringify(unlocked));
  return unlocked.workbook;
}

describe('asking somebody in', () => {
  test('they sign in with the one-time code, choose a passphrase, and what they do carries their name', async () => {
    const invitation = await inviteBen(founded.workbook);
    await founded.workbook.lock();
    const { workbook } = await enrolBen(invitation);
    expect(workbook.getSnapshot().readOnlyBecause).toBe('');
    expect(peopleIn(workbook)).toContain('Ngozi Okafor');
    expect((await workbook.commit([addPerson(workbook, 'Priya Shah')])).state).toBe('saved');
    await workbook.lock();

    const ngozi = await unlock(computer, founded);
    expect(peopleIn(ngozi)).toContain('Priya Shah');
    expect((await ngozi.history()).at(-1)?.by).toBe(invitation.member);
    expect(ngozi.getSnapshot().state.general.refused).toEqual([]);
    await ngozi.lock();
    const again = await signInAs(invitation.member, bensPassphrase);
    expect(peopleIn(again)).toContain('Priya Shah');
    await again.lock();
  });

  test('a coordinator’s first sign-in leaves the record whole, however long it takes', async () => {
    const invitation = await inviteBen(founded.workbook, {
      ...contributor,
      roles: ['coordinator', 'contributor'],
    });
    await founded.workbook.lock();
    // A quiet moment comes while the new keys are being written.
    let quiet = Promise.resolve();
    computer.interrupt = async (name) => {
      if (name !== 'append-journal') return undefined;
      computer.interrupt = undefined;
      quiet = computer.beQuietOnce();
      return undefined;
    };
    const { workbook } = await enrolBen(invitation);
    await quiet;
    await computer.beQuiet();
    expect(workbook.getSnapshot().readOnlyBecause).toBe('');
    expect(await workbook.verify()).toBe('');
    expect((await workbook.commit([addPerson(workbook, 'Priya Shah')])).state).toBe('saved');
    await workbook.lock();
    const ngozi = await unlock(computer, founded);
    expect(ngozi.getSnapshot().readOnlyBecause).toBe('');
    expect(ngozi.getSnapshot().state.general.refused).toEqual([]);
  });

  test('the code opens enrolment once, and a wrong one nothing', async () => {
    const invitation = await inviteBen(founded.workbook);
    await founded.workbook.lock();
    const other = invitation.code.replace(/^./, (letter) => (letter === '2' ? '3' : '2'));
    expect(await computer.vault.enrol(founded.id, invitation.member, other, bensPassphrase)).toMatchObject({
      state: 'wrong code',
    });
    await (await enrolBen(invitation)).workbook.lock();
    expect(await computer.vault.enrol(founded.id, invitation.member, invitation.code, 'x')).toMatchObject({
      state: 'cannot open',
    });
  });

  test('a code can be tried before a passphrase is chosen: a wrong one counts, and the right one is still good', async () => {
    const invitation = await inviteBen(founded.workbook);
    await founded.workbook.lock();
    const { vault, safetyCopy } = computer;
    const { member, code } = invitation;
    const freeTriesAre = async (freeTriesLeft: number) =>
      expect(await safetyCopy.passphraseTry({ workbook: founded.id, member, outcome: 'may-i' })).toEqual({
        ok: true,
        value: { waitMs: 0, freeTriesLeft },
      });
    expect(await vault.tryCode(founded.id, member, makeInvitationCode())).toEqual({
      state: 'wrong code',
      words: 'This is not the one-time code of this person.',
    });
    await freeTriesAre(4);
    expect(await vault.tryCode(founded.id, founded.member, code)).toMatchObject({ state: 'cannot open' });
    expect(await vault.tryCode(founded.id, member, code)).toEqual({ state: 'right' });
    await freeTriesAre(5);
    await (await enrolBen(invitation)).workbook.lock();
  });

  test('somebody asked in can change nothing before they have made keys of their own', async () => {
    const invitation = await inviteBen(founded.workbook);
    const { state } = founded.workbook.getSnapshot();
    expect(state.general.members[invitation.member]?.standing).toBe('invited');
    await founded.workbook.lock();
    expect(await computer.vault.unlock(founded.id, invitation.member, bensPassphrase)).toMatchObject({
      state: 'cannot open',
    });
  });

  test('the next coordinator to sign in issues their certificate, and is not told that they saved something', async () => {
    const invitation = await inviteBen(founded.workbook, { ...contributor, roles: ['signatory'] });
    await founded.workbook.lock();
    const ben = await enrolBen(invitation);
    await expect(ben.workbook.pdfSigner()).rejects.toThrow();
    await ben.workbook.lock();
    const ngozi = await unlock(computer, founded);
    const before = ngozi.facts().entries;
    await computer.beQuiet();
    expect(ngozi.facts().entries).toBe(before + 1);
    expect(ngozi.getSnapshot().save).toEqual({ kind: 'nothing yet' });
    await ngozi.lock();
    const again = await signInAs(invitation.member, bensPassphrase);
    expect((await again.pdfSigner()).certificate.length).toBeGreaterThan(0);
    await again.lock();
  });
});

describe('who reads what', () => {
  test('a contributor holds no key of the coordinators, and a coordinator does', async () => {
    const invitation = await inviteBen(founded.workbook);
    await founded.workbook.lock();
    const { workbook } = await enrolBen(invitation);
    expect(workbook.getSnapshot().state.coordinators.authorityKeys).toEqual({});
    await workbook.lock();

    const ngozi = await unlock(computer, founded);
    const done = await ngozi.members.change(invitation.member, { ...contributor, roles: ['coordinator'] });
    expect(done).toEqual({ state: 'done' });
    await ngozi.lock();
    const again = await signInAs(invitation.member, bensPassphrase);
    expect(Object.keys(again.getSnapshot().state.coordinators.authorityKeys)).toHaveLength(1);
    await again.lock();
  });

  test('a safeguarding lead makes a key of the safeguarding ring that the founder does not hold', async () => {
    await founded.workbook.lock();
    founded = await foundRiverside(computer, { ...riverside, safeguardingLead: '' });
    const invitation = await inviteBen(founded.workbook, { ...contributor, roles: ['safeguarding lead'] });
    expect(holdersOf(founded.workbook.getSnapshot().state, 'safeguarding')).toContain(founded.member);
    await founded.workbook.lock();
    const { workbook } = await enrolBen(invitation);
    await computer.beQuiet();
    const { state } = workbook.getSnapshot();
    expect(holdersOf(state, 'safeguarding')).toEqual([invitation.member]);
    expect(epochOf(state, 'safeguarding')).toBe(2);
    expect(state.general.refused).toEqual([]);
    await workbook.lock();
    const ngozi = await unlock(computer, founded);
    expect(ngozi.getSnapshot().readOnlyBecause).toBe('');
    expect(ngozi.getSnapshot().state.general.refused).toEqual([]);
    await ngozi.lock();
  });

  test('a founder who leads safeguarding goes on reading it when a deputy comes in', async () => {
    const invitation = await inviteBen(founded.workbook, { ...contributor, roles: ['safeguarding deputy'] });
    const { state } = founded.workbook.getSnapshot();
    expect(state.general.members[founded.member]?.roles).toContain('safeguarding lead');
    expect(holdersOf(state, 'safeguarding')).toEqual([founded.member, invitation.member]);
  });
});

describe('a leaver', () => {
  test('cannot sign in any more, what they did stays, and everything after is under new keys', async () => {
    const invitation = await inviteBen(founded.workbook);
    await founded.workbook.lock();
    const ben = await enrolBen(invitation);
    await ben.workbook.commit([addPerson(ben.workbook, 'Priya Shah')]);
    await ben.workbook.lock();

    const ngozi = await unlock(computer, founded);
    await computer.beQuiet();
    expect(await ngozi.members.leave(invitation.member, 'Moved to Leeds')).toEqual({ state: 'done' });
    expect(epochOf(ngozi.getSnapshot().state, 'general')).toBe(2);
    expect((await ngozi.commit([addPerson(ngozi, 'Sam Hill')])).state).toBe('saved');
    expect(await ngozi.verify()).toBe('');
    await ngozi.lock();

    expect(await computer.vault.unlock(founded.id, invitation.member, bensPassphrase)).toMatchObject({
      state: 'cannot open',
    });
    const again = await unlock(computer, founded);
    expect(peopleIn(again)).toEqual(expect.arrayContaining(['Priya Shah', 'Sam Hill']));
    expect(again.getSnapshot().state.general.refused).toEqual([]);
    await again.lock();
  });

  test('the last coordinator cannot leave', async () => {
    expect(await founded.workbook.members.leave(founded.member, 'Tired')).toEqual({
      state: 'not done',
      words: 'This is the only coordinator who can sign in. Make somebody else a coordinator first.',
    });
  });
});

describe('ways in', () => {
  test('a changed passphrase opens, the old one does not, and a wrong one changes nothing', async () => {
    const { workbook } = founded;
    expect(await workbook.waysIn.changePassphrase('not it', bensPassphrase)).toMatchObject({ state: 'wrong' });
    expect(await workbook.waysIn.changePassphrase(passphrase, bensPassphrase)).toEqual({ state: 'done' });
    await workbook.lock();
    expect(await computer.vault.unlock(founded.id, founded.member, passphrase)).toMatchObject({
      state: 'wrong passphrase',
    });
    await (await signInAs(founded.member, bensPassphrase)).lock();
  });

  test('a passphrase asked for within the workbook is guessed no faster than at the sign-in', async () => {
    const { waysIn } = founded.workbook;
    for (let tries = 0; tries < 5; tries += 1) {
      expect(await waysIn.changeRecoveryCode(`guess ${tries}`)).toMatchObject({ state: 'wrong' });
    }
    const waiting = { state: 'wrong', words: expect.stringContaining('Try again in') };
    expect(await waysIn.changePassphrase(passphrase, bensPassphrase)).toEqual(waiting);
    expect(await waysIn.changeRecoveryCode(passphrase)).toEqual(waiting);
    expect(await waysIn.renewKeys(passphrase, bensPassphrase)).toEqual(waiting);
    await founded.workbook.lock();
    expect(await computer.vault.unlock(founded.id, founded.member, passphrase)).toMatchObject({ state: 'wait' });
  });

  test('a new recovery code opens, and the old one does not', async () => {
    const made = await founded.workbook.waysIn.changeRecoveryCode(passphrase);
    if (made.state !== 'made') throw new Error(made.words);
    await founded.workbook.lock();
    const { vault } = computer;
    expect(
      await vault.unlockByRecoveryCode(founded.id, founded.member, founded.recoveryCode, bensPassphrase),
    ).toMatchObject({ state: 'wrong code' });
    const opened = await vault.unlockByRecoveryCode(founded.id, founded.member, made.code, bensPassphrase);
    if (opened.state !== 'open') throw new Error(JSON.stringify(opened));
    await opened.workbook.lock();
  });

  test('where somebody knows the passphrase, every key is new, and the notes still open', async () => {
    const { workbook } = founded;
    const note = workbook.makeId('note');
    await workbook.commit([{ kind: 'note-written', note, title: 'For me', words: 'Ask about the rota' }]);
    const renewed = await workbook.waysIn.renewKeys(passphrase, bensPassphrase);
    if (renewed.state !== 'made') throw new Error(renewed.words);
    await workbook.lock();
    expect(await computer.vault.unlock(founded.id, founded.member, passphrase)).toMatchObject({
      state: 'wrong passphrase',
    });
    const again = await signInAs(founded.member, bensPassphrase);
    const { state } = again.getSnapshot();
    expect(epochOf(state, 'general')).toBe(2);
    expect(epochOf(state, 'coordinators')).toBe(2);
    expect(state.general.refused).toEqual([]);
    expect(Object.values(state.own.notes).map(({ words }) => words)).toEqual(['Ask about the rota']);
    expect((await again.commit([addPerson(again, 'Sam Hill')])).state).toBe('saved');
    expect(await again.verify()).toBe('');
    await again.lock();
  });

  test('a reset lets somebody in with new keys; their notes need the recovery code of before', async () => {
    const invitation = await inviteBen(founded.workbook);
    await founded.workbook.lock();
    const ben = await enrolBen(invitation);
    const note = ben.workbook.makeId('note');
    await ben.workbook.commit([{ kind: 'note-written', note, title: '', words: 'Mine alone' }]);
    await ben.workbook.lock();

    const ngozi = await unlock(computer, founded);
    expect(ngozi.getSnapshot().state.own.notes).toEqual({});
    const reset = await ngozi.members.reset(invitation.member);
    if (reset.state !== 'invited') throw new Error(reset.words);
    await ngozi.lock();
    const again = (await enrolBen(reset, 'marble thistle ferry onion')).workbook;
    expect(again.getSnapshot().state.own.notes).toEqual({});
    expect(again.waysIn.hasEarlierNotes()).toBe(true);
    expect(await again.waysIn.openEarlierNotes(founded.recoveryCode)).toMatchObject({ state: 'wrong' });
    expect(await again.waysIn.openEarlierNotes(ben.recoveryCode)).toEqual({ state: 'done' });
    expect(again.waysIn.hasEarlierNotes()).toBe(false);
    await again.lock();
    const later = await signInAs(invitation.member, 'marble thistle ferry onion');
    expect(Object.values(later.getSnapshot().state.own.notes).map(({ words }) => words)).toEqual(['Mine alone']);
    await later.lock();
  });

  test('the notes of before a reset are still to be opened after later sign-ins, and after new keys', async () => {
    const invitation = await inviteBen(founded.workbook);
    await founded.workbook.lock();
    const ben = await enrolBen(invitation);
    const note = ben.workbook.makeId('note');
    await ben.workbook.commit([{ kind: 'note-written', note, title: '', words: 'Mine alone' }]);
    await ben.workbook.lock();
    const ngozi = await unlock(computer, founded);
    const reset = await ngozi.members.reset(invitation.member);
    if (reset.state !== 'invited') throw new Error(reset.words);
    await ngozi.lock();
    const chosen = 'marble thistle ferry onion';
    await (await enrolBen(reset, chosen)).workbook.lock();
    // From here on the record is opened from a checkpoint.
    for (const _ of [1, 2]) {
      await computer.beQuiet();
      await (await signInAs(invitation.member, chosen)).lock();
    }
    const again = await signInAs(invitation.member, chosen);
    expect(again.waysIn.hasEarlierNotes()).toBe(true);
    const renewed = await again.waysIn.renewKeys(chosen, bensPassphrase);
    if (renewed.state !== 'made') throw new Error(renewed.words);
    await again.lock();
    const later = await signInAs(invitation.member, bensPassphrase);
    expect(await later.waysIn.openEarlierNotes(ben.recoveryCode)).toEqual({ state: 'done' });
    await later.lock();
    const last = await signInAs(invitation.member, bensPassphrase);
    expect(Object.values(last.getSnapshot().state.own.notes).map(({ words }) => words)).toEqual(['Mine alone']);
    await last.lock();
  });

  test('the paper key lets a coordinator in when nobody is left who could', async () => {
    const made = await founded.workbook.members.makePaperKey();
    if (made.state !== 'made') throw new Error(made.words);
    await founded.workbook.lock();
    const who = { name: 'Grace Bell', position: 'Trustee' };
    const letIn = await computer.vault.letIn(founded.id, made.code, who);
    if (letIn.state !== 'invited') throw new Error(JSON.stringify(letIn));
    const grace = (await enrolBen(letIn)).workbook;
    const { state } = grace.getSnapshot();
    expect(Object.keys(state.coordinators.authorityKeys)).toHaveLength(1);
    expect(state.general.refused).toEqual([]);
    expect(await grace.verify()).toBe('');
    // Somebody who stands in the register of people is not put there a second time.
    const people = Object.keys(state.general.records.people).length;
    await grace.lock();
    const tom = await computer.vault.letIn(founded.id, made.code, { name: 'tom whitaker', position: '' });
    if (tom.state !== 'invited') throw new Error(JSON.stringify(tom));
    const later = await unlock(computer, founded);
    expect(Object.keys(later.getSnapshot().state.general.records.people)).toHaveLength(people);
    await later.lock();
    // A new key in place of the old one: what is written from then on the old one does not open.
    const before = epochOf(state, 'general');
    const again = await unlock(computer, founded);
    const next = await again.members.makePaperKey();
    if (next.state !== 'made') throw new Error(next.words);
    expect(epochOf(again.getSnapshot().state, 'general')).toBe(before + 1);
    await again.lock();
    expect(await computer.vault.letIn(founded.id, made.code, who)).toMatchObject({ state: 'wrong code' });
    const wrong = await computer.vault.letIn(founded.id, founded.recoveryCode, who);
    expect(wrong).toMatchObject({ state: 'wrong code' });
  });
});
