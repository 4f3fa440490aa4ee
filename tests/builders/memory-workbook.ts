// An unlocked workbook that keeps its entries in memory, for tests of what screens do with one: the domain's own checks and
// fold behind the interface of storage.

import { sha256, toHex } from '#shared/crypto/bytes';
import { applyChange } from '#shared/domain/apply-change';
import type { Change } from '#shared/domain/change';
import { checkChange } from '#shared/domain/check-change';
import { dayOf } from '#shared/domain/plain-date';
import type { State } from '#shared/domain/state';
import { undoChanges } from '#shared/domain/undo-change';
import type { Committed, KeptFile, Undoable, Workbook } from '#storage/workbook';
import { noKeeping } from './no-keeping';
import { noMembers, noWaysIn } from './no-members';
import { countingIds } from './riverside-state';
import { ada, moment } from './small-workbook';

export interface MemoryWorkbook extends Workbook {
  /** What was committed, entry by entry. */
  readonly entries: (readonly Change[])[];
  /** Given to a commit instead of keeping it; undefined keeps it. */
  answerCommit: Committed | undefined;
  /** What `verify` finds; empty: nothing. */
  broken: string;
  /** Given to a file instead of keeping it. */
  answerFile: KeptFile | undefined;
  /** What was kept, by the name of its attachment. */
  readonly files: Map<string, Uint8Array>;
  /** Called when a file is being kept, before the answer: for what happens meanwhile. */
  whileKeeping: () => void;
}

export async function memoryWorkbook(
  begin: State,
  member = ada,
  now = moment('2027-03-10T14:32:00.000Z'),
): Promise<MemoryWorkbook> {
  let state = begin;
  let undoable: Undoable | undefined;
  const { privateKey } = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign']);
  const certificate = new TextEncoder().encode('a certificate');
  const notNeeded = () => {
    throw new Error('not needed here');
  };
  const workbook: MemoryWorkbook = {
    entries: [],
    answerCommit: undefined,
    broken: '',
    answerFile: undefined,
    files: new Map(),
    whileKeeping: () => {},
    workbook: 'ab'.repeat(32),
    member,
    keeping: noKeeping,
    onTakenOver: () => () => {},
    members: noMembers,
    waysIn: noWaysIn,
    makeId: countingIds(),
    getSnapshot: () => ({
      state,
      save: { kind: 'nothing yet' },
      readOnlyBecause: '',
      notices: [],
      undoable,
      checked: undefined,
    }),
    async commit(changes) {
      if (workbook.answerCommit) return workbook.answerCommit;
      let next = state;
      const by = { member, at: now, seq: workbook.entries.length + 1 };
      for (const change of changes) {
        const verdict = checkChange(next, change, by);
        if (!verdict.ok) return { state: 'refused', words: verdict.words };
        next = applyChange(next, change, by);
      }
      undoable = undoChanges(state, changes, by) && { changes, before: state };
      state = next;
      workbook.entries.push(changes);
      return { state: 'saved', at: now };
    },
    async undoLast() {
      const by = { member, at: now, seq: workbook.entries.length + 1 };
      const undoing = undoable && undoChanges(undoable.before, undoable.changes, by);
      if (!undoing) return { state: 'refused', words: 'There is nothing to undo.' };
      const undone = await workbook.commit(undoing);
      if (undone.state === 'saved') undoable = undefined;
      return undone;
    },
    async keepFile(bytes) {
      workbook.whileKeeping();
      if (workbook.answerFile) return workbook.answerFile;
      const digest = toHex(await sha256(new Uint8Array(bytes)));
      workbook.files.set(digest, bytes);
      return { state: 'kept', attachment: { name: digest, key: 'a2V5' }, digest, sizeBytes: bytes.byteLength };
    },
    verify: async () => workbook.broken,
    facts: () => ({ entries: workbook.entries.length, head: 'ef'.repeat(32), openedAt: now }),
    pdfSigner: async () => ({ privateKey, certificate, authorityCertificate: certificate }),
    now: () => now,
    today: () => dayOf(now),
    subscribe: () => () => {},
    keepDraft: async () => {},
    readDraft: async () => undefined,
    dropDraft: async () => {},
    async readFile({ name }) {
      const bytes = workbook.files.get(name);
      if (!bytes) return { state: 'missing' };
      return toHex(await sha256(new Uint8Array(bytes))) === name ? { state: 'read', bytes } : { state: 'altered' };
    },
    history: notNeeded,
    dismissNotice: notNeeded,
    lock: notNeeded,
  };
  return workbook;
}
