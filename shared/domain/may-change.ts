// Which roles may make which change. Readers apply it to every entry: an entry that was signed all the same is shown as
// refused. Rules about two people look at the people, never at their roles or sign-ins.

import { isDecided, standingOf, wroteRequest } from './approval';
import { type By, type Change, type ChangeKind, type Role, roles } from './change';
import { approvesAnew } from './disclaimer/disclaimer-rules';
import { epochOf, holdersOf, readersOf, readsRing } from './may-read';
import { whyNotStandFor } from './may-stand-for';
import { isOwnCheckInUse } from './own-check';
import { registers } from './registers/all-registers';
import { type FieldValues, fieldOf, ringOfRegister, textOf } from './registers/register';
import { sameValue } from './registers/same-value';
import { reportMadeAs } from './report-steps';
import { signOffInForce } from './round';
import { anyRoundOf, enrolledMembers, type Member, recordOf, type State } from './state';
import { coordinatorsAfter, isOnePerson, needsCheck } from './two-people';

const anyone: readonly Role[] = roles;
const coordinators: readonly Role[] = ['coordinator'];

const allowed: Readonly<Record<ChangeKind, readonly Role[]>> = {
  'organisation-described': coordinators,
  'member-added': coordinators,
  'certificate-issued': coordinators,
  'authority-kept': coordinators,
  'record-added': anyone,
  'record-changed': anyone,
  'record-removed': anyone,
  'round-opened': anyone,
  'plan-opened': anyone,
  'annual-opened': anyone,
  'aspect-assessed': anyone,
  'aspect-withdrawn': anyone,
  'round-extended': anyone,
  'expectation-set': coordinators,
  'answer-given': anyone,
  'answer-withdrawn': anyone,
  'evidence-added': anyone,
  'action-raised': anyone,
  'action-closed': anyone,
  'action-changed': anyone,
  'risk-line-set': coordinators,
  'year-set': coordinators,
  'parent-age-set': coordinators,
  'evidence-dated': anyone,
  'consents-looked-at': anyone,
  'round-prepared': anyone,
  'round-checked': ['checker'],
  'round-refused': ['checker', 'signatory'],
  'round-signed': ['signatory'],
  // Who signed by hand may have no sign-in: whoever looks after the workbook brings it in.
  'round-signed-on-paper': ['coordinator', 'signatory'],
  'round-reopened': ['coordinator', 'signatory'],
  'member-invited': coordinators,
  'member-enrolled': anyone,
  'member-changed': coordinators,
  'member-reset': coordinators,
  'keys-renewed': anyone,
  'member-left': coordinators,
  'ring-renewed': anyone,
  'paper-key-made': coordinators,
  'lock-after-set': coordinators,
  'backup-planned': coordinators,
  'backup-made': anyone,
  'person-erased': coordinators,
  'consent-erased': coordinators,
  'safeguarding-erased': anyone,
  'incident-counts-released': anyone,
  'privacy-checked': anyone,
  'note-written': anyone,
  'note-removed': anyone,
  'approval-decided': ['signatory'],
  'conditions-met': anyone,
  'moderation-logged': anyone,
  'moderation-withdrawn': anyone,
  'pack-adopted': coordinators,
  'root-trusted': coordinators,
  'root-distrusted': coordinators,
  'checks-added': anyone,
  'passage-decided': anyone,
  'small-numbers-set': coordinators,
  'logo-set': coordinators,
  'report-made': anyone,
  'report-countersigned': ['signatory'],
  'report-refused': ['signatory'],
  // Each for themselves: whoever signed the entry is who confirms, and nobody can name another.
  'declaration-made': anyone,
  'quiz-passed': anyone,
};

/** The roles of which one is needed for a kind of change. */
export function rolesFor(kind: ChangeKind): readonly Role[] {
  return allowed[kind];
}

/** What the organisation's paper key is for: letting somebody in again when nobody is left who can. */
function isAllowedOnPaper(change: Change): boolean {
  const asksIn = change.kind === 'member-invited' || change.kind === 'member-reset' || change.kind === 'ring-renewed';
  return asksIn || (change.kind === 'record-added' && change.register === 'people');
}

/**
 * True where the author's roles allow the change, as things stand before it. The founder may do anything until a first
 * member is added; who has left may do nothing, and who was asked in may do no more than come in.
 */
export function mayChange(state: State, change: Change, by: By): boolean {
  const { members, founder, paperKey } = state.general;
  if (Object.keys(members).length === 0) return by.member === founder;
  if (paperKey?.member === by.member) return isAllowedOnPaper(change);
  const author = Object.hasOwn(members, by.member) ? members[by.member] : undefined;
  if (!author || author.standing === 'left') return false;
  if (change.kind === 'member-enrolled') return author.standing === 'invited' && change.member === by.member;
  if (author.standing !== 'enrolled' || !author.roles.some((role) => allowed[change.kind].includes(role))) return false;
  return mayAsOne(state, change, by, author);
}

/** What depends on more than the author's roles. */
function mayAsOne(state: State, change: Change, by: By, author: Member): boolean {
  if (stepsOnSignedPlan(state, change)) return false;
  switch (change.kind) {
    case 'record-added':
    case 'record-changed':
    case 'record-removed': {
      // What was decided on stays what it was.
      if (change.kind !== 'record-added' && change.register === 'approvals' && isDecided(state, change.record)) {
        return false;
      }
      const { writtenBy } = registers[change.register];
      if (writtenBy === 'coordinators' && !author.roles.includes('coordinator')) return false;
      // A signatory approves a disclaimer at their own sign-in, and nobody in another's name.
      if (change.register === 'disclaimers' && change.kind !== 'record-removed' && !mayApprove(state, change, author)) {
        return false;
      }
      // Nobody reads their own words in another's place, and nobody stands for a record in another's name.
      if (change.kind !== 'record-removed' && whyNotStandFor(state, change, by.member) !== '') return false;
      if (change.register === 'concerns' && change.kind !== 'record-removed' && !maySignOff(state, change, author))
        return false;
      return mayWriteTo(state, change, by, author);
    }
    case 'safeguarding-erased':
    // Nobody tells how many there are of what they do not see.
    case 'incident-counts-released':
      return readsRing(state, by.member, 'safeguarding');
    case 'checks-added':
      return author.roles.includes('coordinator') || change.own.every((check) => isOwnCheckInUse(state, check));
    case 'consents-looked-at':
    // Who cannot see the names of young people cannot see that a text holds one.
    case 'passage-decided':
      return readsRing(state, by.member, 'consents');
    case 'keys-renewed':
      return change.member === by.member;
    case 'member-changed':
    case 'member-left':
    case 'member-reset':
      return coordinatorsAfter(state, change).length > 0;
    case 'ring-renewed': {
      const { ring, epoch } = change;
      const isCoordinator = author.roles.includes('coordinator');
      if (epoch === epochOf(state, ring)) return isCoordinator && holdersOf(state, ring).includes(by.member);
      // Who makes new keys of their own makes new ones for what the old ones opened, in the same entry.
      const mayRenew = isCoordinator || ring === 'safeguarding' || author.keysSince === by.seq;
      return mayRenew && readersOf(state, ring).includes(by.member);
    }
    case 'round-checked': {
      const prepared = anyRoundOf(state, change.round)?.prepared;
      return !prepared || !isOnePerson(state, prepared.by, by.member);
    }
    case 'round-signed':
    case 'round-signed-on-paper': {
      // Records of the first version have one person, so what they signed by themselves stays signed.
      const round = anyRoundOf(state, change.round);
      return !round || round.checked?.content === change.content || !needsCheck(state, round);
    }
    case 'round-refused':
      return author.roles.includes(change.as);
    case 'report-countersigned':
    case 'report-refused': {
      const report = reportMadeAs(state, change.made);
      return !report || !isOnePerson(state, report.by, by.member);
    }
    case 'approval-decided': {
      if (!recordOf(state, 'approvals', change.approval)) return true;
      return standingOf(state, change.approval) === 'waiting' && !wroteRequest(state, change.approval, by.member);
    }
    default:
      return true;
  }
}

/** Who does not read a register cannot know what they would change. To some they may add, as far as they are asked. */
function mayWriteTo(
  state: State,
  change: Extract<Change, { kind: 'record-added' | 'record-changed' | 'record-removed' }>,
  by: By,
  author: Member,
): boolean {
  const ring = ringOfRegister(change.register);
  if (ring === 'general' || readsRing(state, by.member, ring)) return true;
  const register = registers[change.register];
  if (change.kind !== 'record-added' || !register.isOpenToAll) return false;
  const { writtenBy = author.person } = change.fields;
  return (
    // Nobody hands anything in under the name of somebody else.
    writtenBy === author.person &&
    Object.keys(change.fields).every((name) => fieldOf(register, name)?.isForReaders !== true)
  );
}

/**
 * The safeguarding lead closes a concern at their own sign-in; the deputy where no lead can sign in. What is signed off stays as it
 * was signed: whoever did not sign it takes the sign-off back with what they change.
 */
function maySignOff(state: State, { record, fields }: RecordWritten, author: Member): boolean {
  const before = recordOf(state, 'concerns', record)?.fields ?? {};
  const after = { ...before, ...fields };
  const now = textOf(after, 'signedOffBy');
  const isChanged = Object.entries(fields).some(([name, value]) => !sameValue(value, before[name]));
  if (now === '' || !isChanged) return true;
  return now === author.person && signsOffConcerns(state, author);
}

/** Whether somebody may close a concern, as things stand. */
export function signsOffConcerns(state: State, { roles: own }: Pick<Member, 'roles'>): boolean {
  if (own.includes('safeguarding lead')) return true;
  const isThereALead = enrolledMembers(state).some((each) => each.roles.includes('safeguarding lead'));
  return own.includes('safeguarding deputy') && !isThereALead;
}

/**
 * A signed plan takes no step but that of being opened again. A review needs no such rule: whatever changes it takes its steps back,
 * while the plan stands in registers that go on changing.
 */
function stepsOnSignedPlan(state: State, change: Change): boolean {
  switch (change.kind) {
    case 'round-prepared':
    case 'round-checked':
    case 'round-refused':
    case 'round-signed':
    case 'round-signed-on-paper': {
      const round = anyRoundOf(state, change.round);
      return round?.checklist === 'plan' && signOffInForce(round) !== undefined;
    }
    default:
      return false;
  }
}

/** Whether whoever changes a disclaimer may write what they do of its approval: nothing, or that they approve it themselves. */
function mayApprove(state: State, { record, fields }: RecordWritten, author: Member): boolean {
  if (!approvesAnew(fields, recordOf(state, 'disclaimers', record)?.fields ?? {})) return true;
  return author.roles.includes('signatory') && textOf(fields, 'approvedBy') === author.person;
}

interface RecordWritten {
  readonly record: string;
  readonly fields: FieldValues;
}
