// What a change does to the requests for new accounts: who wrote them, what was decided, whether conditions are met. Total, like
// every application of a change: what does not fit the request as it stands has no effect.

import type { By, Change } from './change';
import type { Collections } from './collections';
import type { MemberId } from './ids';
import type { Approval, State } from './state';

type OfApproval = Extract<Change, { kind: 'approval-decided' | 'conditions-met' | 'record-added' | 'record-changed' }>;
type Approvals = State['general']['approvals'];

const nothingYet: Approval = { writtenBy: [], decisions: [], met: null };

export function approvalsAfter(approvals: Approvals, change: OfApproval, by: By, into: Collections): Approvals {
  const request = 'approval' in change ? change.approval : change.record;
  const known = Object.hasOwn(approvals, request) ? approvals[request] : undefined;
  const after = approvalAfter(known, change, by);
  return after && after !== known ? into.put(approvals, request, after) : approvals;
}

function approvalAfter(known: Approval | undefined, change: OfApproval, by: By): Approval | undefined {
  switch (change.kind) {
    case 'record-added':
      return withWriter(known ? { ...known, decisions: answered(known.decisions) } : nothingYet, by.member);
    case 'record-changed':
      // Whoever changes a request that was sent back has answered it.
      return known && withWriter({ ...known, decisions: answered(known.decisions) }, by.member);
    case 'approval-decided': {
      const { decision, words } = change;
      const taken = { decision, words, by: by.member, at: by.at, isAnswered: false };
      return known && { ...known, decisions: [...known.decisions, taken] };
    }
    case 'conditions-met': {
      if (known?.decisions.at(-1)?.decision !== 'agreed with conditions') return known;
      const { isMet, how } = change;
      return { ...known, met: { isMet, how, by: by.member, at: by.at } };
    }
  }
}

function withWriter(approval: Approval, writer: MemberId): Approval {
  if (approval.writtenBy.includes(writer)) return approval;
  return { ...approval, writtenBy: [...approval.writtenBy, writer] };
}

function answered(decisions: Approval['decisions']): Approval['decisions'] {
  return decisions.map((decision) => (decision.isAnswered ? decision : { ...decision, isAnswered: true }));
}
