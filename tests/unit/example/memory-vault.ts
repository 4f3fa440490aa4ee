// A vault that keeps one workbook in memory, unsealed: the domain's own checks and fold, and the reader of stored changes,
// behind the interfaces of storage.

import { sha256, textBytes, toHex } from '#shared/crypto/bytes';
import { applyChange } from '#shared/domain/apply-change';
import type { Change } from '#shared/domain/change';
import { checkChange } from '#shared/domain/check-change';
import type { HistoryEntry } from '#shared/domain/history/history-entry';
import type { MemberId, RecordId } from '#shared/domain/ids';
import { dayOf, instantOf } from '#shared/domain/plain-date';
import { emptyState, type State } from '#shared/domain/state';
import { changesFormat, readChanges } from '#shared/formats/change/read-changes';
import type { Founding, Vault } from '#storage/vault';
import type { Committed, Workbook } from '#storage/workbook';
import { noKeeping } from '../../builders/no-keeping';
import { noMembers, noWaysIn } from '../../builders/no-members';
import { countingIds } from '../../builders/riverside-state';

export interface MemoryVault {
  readonly vault: Vault;
  readonly entries: HistoryEntry[];
  /** The state before each of the entries. */
  readonly statesBefore: State[];
  state(): State;
  /** Whether the workbook was locked. */
  isLocked: boolean;
  /** What is answered to a commit instead of keeping it; undefined keeps it. */
  refuse: ((entry: number) => Committed | undefined) | undefined;
}

export function makeMemoryVault(now: () => Date): MemoryVault {
  const makeId = countingIds();
  const first = makeId('member');
  const entries: HistoryEntry[] = [];
  const statesBefore: State[] = [];
  let state = emptyState(first);

  async function commit(member: MemberId, changes: readonly Change[]): Promise<Committed> {
    const seq = entries.length + 1;
    const refused = memory.refuse?.(seq);
    if (refused) return refused;
    const by = { member, at: instantOf(now()), seq };
    let next = state;
    for (const change of changes) {
      const verdict = checkChange(next, change, by);
      if (!verdict.ok) return { state: 'refused', words: `${change.kind}: ${verdict.words}` };
      next = applyChange(next, change, by);
    }
    if (readChanges(changesFormat, changes).state !== 'read') return { state: 'refused', words: 'cannot be stored' };
    statesBefore.push(state);
    state = next;
    const head = String(seq).padStart(64, '0');
    entries.push({ seq, head, at: by.at, by: member, changes, refused: [], erased: null });
    return { state: 'saved', at: by.at };
  }

  const notNeeded = () => {
    throw new Error('the example has no need of this');
  };
  const workbookOf = (member: MemberId): Workbook => ({
    workbook: 'in memory',
    member,
    keeping: noKeeping,
    onTakenOver: notNeeded,
    members: {
      ...noMembers,
      async invite({ person, membership }) {
        const invited = makeId('member');
        if (typeof person !== 'string') throw new Error('the example asks in who is in its register');
        const words = await commit(member, [
          { kind: 'member-invited', member: invited, person, membership, keys: { signing: '', recipient: '' } },
        ]);
        return words.state === 'saved'
          ? { state: 'invited', member: invited, code: `code of ${invited}` }
          : { state: 'not done', words: words.words };
      },
    },
    waysIn: noWaysIn,
    commit: (changes) => commit(member, changes),
    makeId,
    getSnapshot: () => ({
      state,
      save: { kind: 'nothing yet' },
      readOnlyBecause: '',
      notices: [],
      undoable: undefined,
      checked: undefined,
    }),
    now: () => instantOf(now()),
    today: () => dayOf(instantOf(now())),
    async keepFile(bytes) {
      const digest = toHex(await sha256(bytes));
      const attachment = { name: digest, key: 'a2V5' };
      return { state: 'kept', attachment, digest, sizeBytes: bytes.byteLength };
    },
    async lock() {
      memory.isLocked = true;
    },
    history: async () => entries,
    undoLast: notNeeded,
    subscribe: notNeeded,
    keepDraft: notNeeded,
    readDraft: notNeeded,
    dropDraft: notNeeded,
    readFile: notNeeded,
    verify: notNeeded,
    facts: notNeeded,
    pdfSigner: notNeeded,
    dismissNotice: notNeeded,
  });

  async function found(founding: Founding): ReturnType<Vault['found']> {
    const { organisation, founder, safeguardingLead, safeguardingDeputy } = founding;
    const person = (name: string, position: string): [RecordId, Change] => {
      const record = makeId('record');
      return [record, { kind: 'record-added', register: 'people', record, fields: { name, position } }];
    };
    const [founderPerson, founderAdded] = person(founder.displayName, founder.position);
    const [lead, leadAdded] = person(safeguardingLead, '');
    const [deputy, deputyAdded] = person(safeguardingDeputy, '');
    const described = { ...organisation, safeguardingLead: lead, safeguardingDeputy: deputy };
    const committed = await commit(first, [
      founderAdded,
      leadAdded,
      deputyAdded,
      { kind: 'organisation-described', organisation: described },
      {
        kind: 'member-added',
        member: first,
        person: founderPerson,
        displayName: founder.displayName,
        initials: 'AH',
        roles: founder.roles,
        keys: { signing: '', recipient: '' },
      },
    ]);
    if (committed.state !== 'saved') return { state: 'not founded', words: committed.words };
    return { state: 'founded', workbook: workbookOf(first), recoveryCode: toHex(textBytes('recovery')) };
  }

  const enter = (member: MemberId): Workbook => {
    if (!memory.isLocked) throw new Error('somebody else is still signed in');
    memory.isLocked = false;
    return workbookOf(member);
  };

  const memory: MemoryVault = {
    vault: {
      found,
      list: notNeeded,
      unlock: async (_, member) => ({ state: 'open', workbook: enter(member) }),
      unlockByRecoveryCode: notNeeded,
      tryCode: notNeeded,
      async enrol(_, member, code) {
        const workbook = enter(member);
        const keys = { signing: '', recipient: '', pdfSigning: '' };
        const done = await commit(member, [{ kind: 'member-enrolled', member, keys }]);
        if (done.state !== 'saved' || code !== `code of ${member}`) throw new Error('could not come in');
        return { state: 'enrolled', workbook, recoveryCode: toHex(textBytes('recovery')) };
      },
      letIn: notNeeded,
      takeOver: notNeeded,
      bringBackup: notNeeded,
      snapshots: notNeeded,
      remove: notNeeded,
    },
    entries,
    statesBefore,
    state: () => state,
    isLocked: false,
    refuse: undefined,
  };
  return memory;
}
