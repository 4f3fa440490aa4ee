// Decides, when a change is written, whether it makes sense. What is already stored is never judged again by these rules.

import type { By, Change } from './change';
import { fieldProblems } from './check-fields';
import { mayChange } from './may-change';
import { registers } from './registers/all-registers';
import { signOffInForce } from './round';
import { answerKey, recordOf, type State } from './state';

export type ChangeVerdict = { readonly ok: true } | { readonly ok: false; readonly words: string };

const fine: ChangeVerdict = { ok: true };

function refuse(words: string): ChangeVerdict {
  return { ok: false, words };
}

/** Whether the change may be written now; if not, the words to show. */
export function checkChange(state: State, change: Change, by: By): ChangeVerdict {
  if (!mayChange(state, change, by)) return refuse('Your role does not allow this. Ask a coordinator.');
  const { general } = state;
  switch (change.kind) {
    case 'organisation-described':
      return change.organisation.name.trim() === '' ? refuse('Write the name of the organisation.') : fine;
    case 'member-added':
      if (general.members[change.member]) return refuse('This person already has a sign-in.');
      return change.displayName.trim() === '' ? refuse('Write the person’s name.') : fine;
    case 'certificate-issued':
      return general.members[change.member] ? fine : refuse('This person has no sign-in yet.');
    case 'authority-kept':
      return fine;
    case 'record-added':
      if (recordOf(state, change.register, change.record)) return refuse('This record is already there.');
      return fieldVerdict(state, change, change.fields);
    case 'record-changed': {
      const known = recordOf(state, change.register, change.record);
      if (!known) return refuse('This record is no longer there.');
      return fieldVerdict(state, change, { ...known.fields, ...change.fields });
    }
    case 'round-opened': {
      const { quarter } = change;
      const same = Object.values(general.rounds).some(
        (round) => round.quarter.year === quarter.year && round.quarter.quarter === quarter.quarter,
      );
      if (same) return refuse('The review of this quarter is already open.');
      return change.asked.length === 0 ? refuse('There is nothing to review yet. Add an account that is live.') : fine;
    }
    case 'expectation-set':
      return change.expected.trim() === '' ? refuse('Write what the setting should be.') : fine;
    case 'evidence-added':
      return general.evidence[change.evidence] ? refuse('This evidence is already there.') : fine;
    case 'action-raised':
      return change.words.trim() === '' ? refuse('Write what has to be done.') : fine;
    case 'action-closed': {
      const action = general.actions[change.action];
      if (!action) return refuse('This action is no longer there.');
      if (action.closed) return refuse('This action is already closed.');
      return change.done.trim() === '' ? refuse('Write what was done.') : fine;
    }
    case 'round-extended':
    case 'answer-given':
    case 'answer-withdrawn':
    case 'round-signed':
    case 'round-reopened':
      return roundVerdict(state, change);
  }
}

function roundVerdict(
  state: State,
  change: Extract<
    Change,
    { kind: 'round-extended' | 'answer-given' | 'answer-withdrawn' | 'round-signed' | 'round-reopened' }
  >,
): ChangeVerdict {
  const round = state.general.rounds[change.round];
  if (!round) return refuse('This review is no longer there.');
  if (change.kind === 'round-reopened') {
    if (!signOffInForce(round)) return refuse('This review is not signed, so it is open already.');
    return change.because.trim() === '' ? refuse('Write why it is opened again.') : fine;
  }
  if (signOffInForce(round)) return refuse('This review is signed. Open it again, with a reason, to change it.');
  switch (change.kind) {
    case 'answer-given': {
      const key = answerKey(change.item, change.about);
      const asked = round.asked.some(({ item, about }) => answerKey(item, about) === key);
      if (!asked) return refuse('This is not asked in this review.');
      const strangers = change.answer.evidence.filter((evidence) => !state.general.evidence[evidence]);
      return strangers.length > 0 ? refuse('The evidence for this answer is no longer there.') : fine;
    }
    case 'answer-withdrawn':
      return round.answers[answerKey(change.item, change.about)] ? fine : refuse('There is no answer to take back.');
    case 'round-extended':
      return fine;
    case 'round-signed': {
      const open = round.asked.filter(({ item, about }) => !round.answers[answerKey(item, about)]);
      if (open.length === 0) return fine;
      return refuse(open.length === 1 ? 'One check has no answer yet.' : `${open.length} checks have no answer yet.`);
    }
  }
}

function fieldVerdict(
  state: State,
  change: Extract<Change, { kind: 'record-added' | 'record-changed' }>,
  fields: Parameters<typeof fieldProblems>[2],
): ChangeVerdict {
  const before = recordOf(state, change.register, change.record)?.fields;
  const [first] = fieldProblems(state, registers[change.register], fields, [], before);
  return first ? refuse(`${first.label}: ${first.words}`) : fine;
}
