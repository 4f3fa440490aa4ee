// Folds changes of members, their keys and the rings into state. Part of `applyChange`, which has asked before whether the
// author may; total like it.

import type { By, Change } from './change';
import { epochOf, holdersOf, readersOf } from './may-read';
import { type Ring, rings } from './ring';
import type { GeneralState, Member, RingInUse, State } from './state';

type MemberChange = Extract<
  Change,
  {
    kind:
      | 'member-added'
      | 'member-invited'
      | 'member-enrolled'
      | 'member-changed'
      | 'member-reset'
      | 'member-left'
      | 'keys-renewed'
      | 'certificate-issued'
      | 'ring-renewed'
      | 'paper-key-made'
      | 'privacy-checked';
  }
>;

export function applyToMembers(state: State, change: MemberChange, by: By): GeneralState {
  const { general } = state;
  switch (change.kind) {
    case 'ring-renewed':
      return withRing(state, change);
    case 'paper-key-made': {
      const { member, keys } = change;
      if (general.members[member]) return general;
      return { ...general, paperKey: { member, keys, madeBy: by.member } };
    }
    default: {
      const id = change.kind === 'privacy-checked' ? by.member : change.member;
      const before = Object.hasOwn(general.members, id) ? general.members[id] : undefined;
      const after = memberAfter(before, change, by);
      if (!after || after === before) return general;
      const members = { ...general.members, [id]: after };
      const authority = change.kind === 'certificate-issued' ? change.authority : general.authority;
      const changed = { ...state, general: { ...general, members, authority } };
      return { ...changed.general, rings: ringsHeldBy(state, changed) };
    }
  }
}

type OneMembersChange = Exclude<MemberChange, { kind: 'ring-renewed' | 'paper-key-made' }>;

/** The member after a change that is about them; undefined where there is nobody. */
function memberAfter(before: Member | undefined, change: OneMembersChange, by: By): Member | undefined {
  switch (change.kind) {
    case 'member-added': {
      const { kind: _, ...added } = change;
      return before ?? { ...newMember(by), ...added, standing: 'enrolled', keysMade: 1 };
    }
    case 'member-invited': {
      const { member, person, membership, keys } = change;
      return before ?? { ...newMember(by), ...membership, member, person, keys };
    }
    case 'member-enrolled':
    case 'keys-renewed': {
      if (!before) return undefined;
      const { signing, recipient, pdfSigning } = change.keys;
      const own = { keys: { signing, recipient }, pdfSigning, keysMade: before.keysMade + 1 };
      return { ...before, ...own, ...namedNow(by), standing: 'enrolled', certificate: '' };
    }
    case 'member-changed':
      return before && { ...before, ...change.membership };
    case 'member-reset': {
      if (!before || before.standing === 'left') return before;
      return { ...before, keys: change.keys, ...namedNow(by), standing: 'invited', certificate: '' };
    }
    case 'member-left':
      return before?.standing === 'left' ? before : before && { ...before, standing: 'left', leftAt: by.at };
    case 'certificate-issued':
      return before && { ...before, certificate: change.certificate };
    case 'privacy-checked':
      return before && { ...before, privacyCheckedOn: change.on };
  }
}

function namedNow(by: By) {
  return { keysSince: by.seq, keysNamedBy: by.member };
}

function newMember(by: By) {
  return {
    reads: [],
    standing: 'invited',
    pdfSigning: '',
    keysMade: 0,
    ...namedNow(by),
    certificate: '',
    privacyCheckedOn: '',
    joinedAt: by.at,
    leftAt: '',
  } as const;
}

/** A key is the next one, or says for the first time what the one in use is. Anything else has no effect. */
function withRing(state: State, { ring, epoch, commitment }: Extract<Change, { kind: 'ring-renewed' }>): GeneralState {
  const { general } = state;
  const current = epochOf(state, ring);
  const isFirstSaid = epoch === current && (general.rings[ring]?.commitment ?? '') === '';
  if (!isFirstSaid && epoch !== current + 1) return general;
  const holders = isFirstSaid ? holdersOf(state, ring) : readersOf(state, ring);
  return { ...general, rings: { ...general.rings, [ring]: { epoch, commitment, holders } } };
}

/** Whoever may read a ring now is given the key in use, and stays one who holds it until there is another. */
function ringsHeldBy(before: State, after: State): GeneralState['rings'] {
  const held = rings.map((ring): [Ring, RingInUse] => {
    const holders = [...new Set([...holdersOf(before, ring), ...readersOf(after, ring)])];
    return [ring, { epoch: 1, commitment: '', ...before.general.rings[ring], holders }];
  });
  return Object.fromEntries(held);
}
