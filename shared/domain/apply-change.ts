// Folds changes into state. Pure, shares structure, and total: any change ever stored can be applied to any state,
// and one that no longer makes sense is left without effect rather than breaking the workbook.

import type { Answer, By, Change } from './change';
import { mayChange } from './may-change';
import type { FieldValues } from './registers/register';
import { answerKey, type GeneralState, type Round, type SignOff, type State } from './state';

/** The state after a change. Where the author's role did not allow it, the change is listed as refused and has no other effect. */
export function applyChange(state: State, change: Change, by: By): State {
  if (!mayChange(state, change, by)) {
    const refused = { seq: by.seq, at: by.at, by: by.member, kind: change.kind };
    return withGeneral(state, { refused: [...state.general.refused, refused] });
  }
  const { general } = state;
  switch (change.kind) {
    case 'organisation-described':
      return withGeneral(state, { organisation: change.organisation });
    case 'member-added': {
      const { kind: _, ...member } = change;
      return withGeneral(state, { members: { ...general.members, [change.member]: { ...member, certificate: '' } } });
    }
    case 'certificate-issued': {
      const member = general.members[change.member];
      if (!member) return state;
      const members = { ...general.members, [change.member]: { ...member, certificate: change.certificate } };
      return withGeneral(state, { members, authority: change.authority });
    }
    case 'authority-kept': {
      const authorityKeys = { ...state.coordinators.authorityKeys, [change.authority]: change.privateKey };
      return { ...state, coordinators: { ...state.coordinators, authorityKeys } };
    }
    case 'record-added':
      return withRecord(state, change, change.fields, by);
    case 'record-changed': {
      const known = general.records[change.register][change.record];
      return known ? withRecord(state, change, { ...known.fields, ...change.fields }, by) : state;
    }
    case 'round-opened': {
      if (general.rounds[change.round]) return state;
      const { kind: _, ...round } = change;
      return withRound(state, { ...round, answers: {}, openedBy: by.member, openedAt: by.at, signOffs: [] });
    }
    case 'expectation-set': {
      const { expected, because } = change;
      const expectation = { expected, because, by: by.member, at: by.at };
      const key = answerKey(change.item, change.about);
      return withGeneral(state, { expectations: { ...general.expectations, [key]: expectation } });
    }
    case 'evidence-added': {
      const { kind: _, ...evidence } = change;
      const added = { ...evidence, addedBy: by.member, addedAt: by.at };
      return withGeneral(state, { evidence: { ...general.evidence, [change.evidence]: added } });
    }
    case 'action-raised': {
      if (general.actions[change.action]) return state;
      const { kind: _, ...action } = change;
      const number = Object.keys(general.actions).length + 1;
      const raised = { ...action, number, raisedBy: by.member, raisedAt: by.at, closed: null };
      return withGeneral(state, { actions: { ...general.actions, [change.action]: raised } });
    }
    case 'action-closed': {
      const action = general.actions[change.action];
      if (!action) return state;
      const closed = { by: by.member, at: by.at, done: change.done };
      return withGeneral(state, { actions: { ...general.actions, [change.action]: { ...action, closed } } });
    }
    case 'round-extended':
    case 'answer-given':
    case 'answer-withdrawn':
    case 'round-signed':
    case 'round-reopened': {
      const round = general.rounds[change.round];
      return round ? withRound(state, roundAfter(round, change, by)) : state;
    }
  }
}

type RoundChange = Extract<
  Change,
  { kind: 'round-extended' | 'answer-given' | 'answer-withdrawn' | 'round-signed' | 'round-reopened' }
>;

function roundAfter(round: Round, change: RoundChange, by: By): Round {
  switch (change.kind) {
    case 'round-extended': {
      const known = new Set(round.asked.map(({ item, about }) => answerKey(item, about)));
      const added = change.asked.filter(({ item, about }) => !known.has(answerKey(item, about)));
      return { ...round, asked: [...round.asked, ...added] };
    }
    case 'answer-given':
      return withAnswer(round, answerKey(change.item, change.about), change.answer, by);
    case 'answer-withdrawn': {
      const { [answerKey(change.item, change.about)]: _, ...answers } = round.answers;
      return { ...round, answers };
    }
    case 'round-signed': {
      const { kind: _, round: __, ...signed } = change;
      const signOff: SignOff = { ...signed, signedBy: by.member, at: by.at, superseded: null };
      return { ...round, signOffs: [...round.signOffs, signOff] };
    }
    case 'round-reopened': {
      const superseded = { at: by.at, because: change.because };
      const signOffs = round.signOffs.map((signOff) => (signOff.superseded ? signOff : { ...signOff, superseded }));
      return { ...round, signOffs };
    }
  }
}

function withAnswer(round: Round, key: string, answer: Answer, by: By): Round {
  return { ...round, answers: { ...round.answers, [key]: { ...answer, by: by.member, at: by.at } } };
}

function withGeneral(state: State, changed: Partial<GeneralState>): State {
  return { ...state, general: { ...state.general, ...changed } };
}

function withRound(state: State, round: Round): State {
  return withGeneral(state, { rounds: { ...state.general.rounds, [round.round]: round } });
}

function withRecord(
  state: State,
  { register, record }: Extract<Change, { kind: 'record-added' | 'record-changed' }>,
  fields: FieldValues,
  by: By,
): State {
  const kept = state.general.records[register];
  const addedAt = kept[record]?.addedAt ?? by.at;
  const after = { ...kept, [record]: { record, register, fields, addedAt, changedAt: by.at } };
  return withGeneral(state, { records: { ...state.general.records, [register]: after } });
}
