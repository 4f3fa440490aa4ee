// Decides, when a change is written, whether it makes sense. What is already stored is never judged again by these rules.

import { whatAnnualLacks } from './annual/annual-lacks';
import { whyNotOpenAnnual } from './annual/annual-round';
import { saidOf } from './annual/said-of';
import { decisionOf, isDecided, standingOf, standingWords, wroteRequest } from './approval';
import { lackSentence } from './before-plan';
import { type By, type Change, type Logo, type Membership, type OnPaper, type RoundChange, ringOf } from './change';
import { fieldProblems, reasonProblem } from './check-fields';
import { declarationProblem, quizProblem } from './declarations/check-declaration';
import type { MemberId } from './ids';
import { logoProblem } from './logo';
import { mayChange, rolesFor } from './may-change';
import { readsRing } from './may-read';
import { whyNotStandFor } from './may-stand-for';
import { lookProblem } from './moderation/check-look';
import { lookOf } from './moderation/moderation-log';
import { whyDayClosed } from './moderation/open-days';
import { namesYoungPerson } from './names-in-words';
import { listOf, uncapital } from './number-words';
import { wasAsked } from './own-check';
import { whyNotOpen } from './own-year';
import { dayOf, writeDate } from './plain-date';
import { whatPlanLacks } from './plan-lacks';
import { openPlan } from './plan-round';
import { yearStarts } from './quarter';
import { registers } from './registers/all-registers';
import { oldestParentAge, presentParentAge, youngestParentAge } from './registers/parent-age';
import { recordsThatName } from './registers/records-that-name';
import { type FieldValues, textOf } from './registers/register';
import { reportMadeAs, signatoriesAfter, whyNotCountersign } from './report-steps';
import { signOffInForce } from './round';
import { isSameSet, setOf } from './round-set';
import { roundWord } from './round-steps';
import { knowsOf } from './safeguarding/incident-counts';
import {
  type AnnualRound,
  type AnyRound,
  adoptedPack,
  answerKey,
  anyRoundOf,
  coordinatorNames,
  memberName,
  presentMembers,
  type Round,
  recordOf,
  type State,
} from './state';
import { coordinatorsAfter, isOnePerson, needsCheck } from './two-people';

export type ChangeVerdict = { readonly ok: true } | { readonly ok: false; readonly words: string };

const fine: ChangeVerdict = { ok: true };

function refuse(words: string): ChangeVerdict {
  return { ok: false, words };
}

/** Whether the change may be written now; if not, the words to show. */
export function checkChange(state: State, change: Change, by: By): ChangeVerdict {
  if (!mayChange(state, change, by)) return refuse(whyNotAllowed(state, change, by));
  const { general } = state;
  switch (change.kind) {
    case 'organisation-described':
      return change.organisation.name.trim() === '' ? refuse('Write the name of the organisation.') : fine;
    case 'member-added':
      if (general.members[change.member]) return refuse('This person already has a sign-in.');
      return change.displayName.trim() === '' ? refuse('Write the person’s name.') : fine;
    case 'certificate-issued':
      return general.members[change.member] ? fine : refuse(noSignInWords);
    case 'authority-kept':
    case 'member-enrolled':
    case 'keys-renewed':
    case 'ring-renewed':
    case 'paper-key-made':
    case 'backup-planned':
    case 'backup-made':
    case 'person-erased':
    case 'consent-erased':
    case 'safeguarding-erased':
    case 'privacy-checked':
      return fine;
    case 'member-invited':
      if (general.members[change.member]) return refuse('This person already has a sign-in.');
      if (!recordOf(state, 'people', change.person)) return refuse('Choose someone from the list of people.');
      return membershipVerdict(change.membership);
    case 'member-changed': {
      if (!general.members[change.member]) return refuse(noSignInWords);
      const seen = change.membership.roles.includes('coordinator') ? fine : codesSeenVerdict(state, change.member, by);
      return seen.ok ? membershipVerdict(change.membership) : seen;
    }
    case 'member-reset':
    case 'member-left': {
      const member = general.members[change.member];
      if (!member) return refuse(noSignInWords);
      if (member.standing === 'left') return refuse(`${member.displayName} has left already.`);
      return codesSeenVerdict(state, change.member, by);
    }
    case 'lock-after-set':
      return change.minutes >= 1 && change.minutes <= 30 ? fine : refuse('Choose between 1 and 30 minutes.');
    case 'risk-line-set':
      return change.line >= 2 && change.line <= 25 ? fine : refuse('Choose a line from 2 to 25.');
    case 'year-set':
      return yearStarts.includes(change.startsIn) ? fine : refuse('Choose the month in which your year begins.');
    case 'parent-age-set':
      if (change.below < youngestParentAge || change.below > oldestParentAge) {
        return refuse(`Choose an age from ${youngestParentAge} to ${oldestParentAge}.`);
      }
      if (change.below === presentParentAge(general.parentAges)) return refuse('This is your age already.');
      return change.because.trim() === '' ? refuse('Write why you chose this age.') : fine;
    case 'evidence-dated': {
      const { effectiveOn, goodUntil } = change;
      if (!general.evidence[change.evidence]) return refuse('This evidence is no longer there.');
      if (effectiveOn > dayOf(by.at)) return refuse('Evidence cannot be of a day that is still to come.');
      if (goodUntil === '' || goodUntil >= effectiveOn) return fine;
      return refuse(`It is of ${writeDate(effectiveOn)}: it cannot run out before.`);
    }
    case 'note-written':
      return change.title.trim() === '' && change.words.trim() === '' ? refuse('Write something first.') : fine;
    case 'note-removed':
      return state.own.notes[change.note] ? fine : refuse('This note is no longer there.');
    case 'record-removed': {
      if (!recordOf(state, change.register, change.record)) return refuse('This record is no longer there.');
      if (change.because.trim() === '') return refuse('Write why it is taken out.');
      const secret = reasonProblem(registers[change.register], change.because);
      if (secret !== undefined) return refuse(secret);
      if (change.register === 'own-checks' && wasAsked(state, change.record)) {
        return refuse('A review has asked this check, so it stays to be read. Set it to retired instead.');
      }
      const [first] = recordsThatName(state, change.record);
      return first ? refuse(`It is still named by ${first}. Change that first.`) : fine;
    }
    case 'record-added':
      if (recordOf(state, change.register, change.record)) return refuse('This record is already there.');
      return fieldVerdict(state, change, change.fields, by);
    case 'record-changed': {
      const known = recordOf(state, change.register, change.record);
      if (!known) return refuse('This record is no longer there.');
      const secret = reasonProblem(registers[change.register], change.because);
      if (secret !== undefined) return refuse(secret);
      if (isAskedOtherwise(state, change, known.fields)) {
        return refuse('A review has asked this check of something else. Retire it, and write a new one.');
      }
      return fieldVerdict(state, change, { ...known.fields, ...change.fields }, by);
    }
    case 'round-opened': {
      const whyNot = whyNotOpen(state, change.quarter, dayOf(by.at));
      if (whyNot !== '') return refuse(whyNot);
      return change.asked.length === 0 ? refuse('There is nothing to review yet. Add an account that is live.') : fine;
    }
    case 'plan-opened':
      if (anyRoundOf(state, change.round)) return refuse('This plan is already open.');
      return openPlan(state) ? refuse('The plan is open already. Sign it before you look at it again.') : fine;
    case 'annual-opened': {
      if (anyRoundOf(state, change.round)) return refuse('This self-assessment is already open.');
      const whyNot = whyNotOpenAnnual(state, change.year, dayOf(by.at));
      if (whyNot !== '') return refuse(whyNot);
      return change.aspects.length === 0 ? refuse('This self-assessment asks about nothing.') : fine;
    }
    case 'expectation-set':
      return change.expected.trim() === '' ? refuse('Write what the setting should be.') : fine;
    case 'evidence-added':
      return general.evidence[change.evidence] ? refuse('This evidence is already there.') : fine;
    case 'action-raised':
      return change.words.trim() === '' ? refuse('Write what has to be done.') : fine;
    case 'action-changed': {
      const action = general.actions[change.action];
      if (!action) return refuse('This action is no longer there.');
      if (action.closed) return refuse('This action is already closed.');
      return change.words.trim() === '' ? refuse('Write what has to be done.') : fine;
    }
    case 'action-closed': {
      const action = general.actions[change.action];
      if (!action) return refuse('This action is no longer there.');
      if (action.closed) return refuse('This action is already closed.');
      return change.done.trim() === '' ? refuse('Write what was done.') : fine;
    }
    case 'approval-decided':
      if (!recordOf(state, 'approvals', change.approval)) return refuse('This request is no longer there.');
      if (change.words.trim() !== '' || change.decision === 'agreed') return fine;
      return refuse(wantedWords[change.decision]);
    case 'conditions-met':
      if (standingOf(state, change.approval) !== 'agreed with conditions') {
        return refuse('This request was not agreed with conditions.');
      }
      return change.how.trim() === '' ? refuse('Write how they are met.') : fine;
    case 'moderation-logged': {
      const words = lookProblem(state, change, dayOf(by.at));
      return words === '' ? fine : refuse(words);
    }
    case 'moderation-withdrawn': {
      const { account, day } = change;
      const look = lookOf(general.moderationLog, { account, day, by: by.member });
      if (!look) return refuse('There is nothing of yours to take back on this day.');
      const closed = whyDayClosed(state, day, dayOf(by.at));
      return closed === '' ? fine : refuse(closed);
    }
    case 'passage-decided':
      if (change.words.trim() === '') return refuse('There is nothing to decide on.');
      if (change.decision === 'approved' && namesYoungPerson(state, change.words)) {
        return refuse(
          'This names a young person whom your consents name. Take the name out of the text, then approve it.',
        );
      }
      return fine;
    case 'small-numbers-set':
      return change.below >= 2 && change.below <= 20 ? fine : refuse('Choose a number from 2 to 20.');
    case 'logo-set':
      return change.logo ? logoVerdict(change.logo) : fine;
    case 'report-made':
      return change.waitsFor === 'signatory' && signatoriesAfter(state, by.member).length === 0
        ? refuse('Nobody else who signs in is a signatory, so this report would wait for ever.')
        : fine;
    case 'report-countersigned':
    case 'report-refused': {
      const words = whyNotCountersign(state, reportMadeAs(state, change.made), by.member);
      if (words !== '') return refuse(words);
      return change.kind === 'report-refused' && change.because.trim() === ''
        ? refuse('Write why you send it back.')
        : fine;
    }
    case 'declaration-made': {
      const words = declarationProblem(state, change, by);
      return words === '' ? fine : refuse(words);
    }
    case 'quiz-passed': {
      const words = quizProblem(change);
      return words === '' ? fine : refuse(words);
    }
    case 'incident-counts-released':
      if (change.from > change.until) return refuse('The first day is after the last.');
      if (change.until > dayOf(by.at)) return refuse('This time is not over yet. Give the counts once it is.');
      return knowsOf(state, change.until)
        ? fine
        : refuse('This workbook began later: nobody knows how many there were.');
    case 'pack-adopted':
      return adoptedPack(general, change.pack) ? refuse('This version of the pack is here already.') : fine;
    case 'root-trusted':
      if (general.trustedRoots.some(({ digest }) => digest === change.digest)) {
        return refuse('This fingerprint is trusted here already.');
      }
      return change.name.trim() === '' ? refuse('Write whose fingerprint it is.') : fine;
    case 'root-distrusted':
      if (!general.trustedRoots.some(({ digest }) => digest === change.digest)) {
        return refuse('This fingerprint is not trusted here any more.');
      }
      return change.because.trim() === '' ? refuse('Write why it is not trusted any more.') : fine;
    case 'round-extended':
    case 'checks-added':
    case 'answer-given':
    case 'answer-withdrawn':
    case 'round-prepared':
    case 'round-checked':
    case 'round-refused':
    case 'round-signed':
    case 'round-signed-on-paper':
    case 'round-reopened':
    case 'consents-looked-at':
    case 'aspect-assessed':
    case 'aspect-withdrawn':
      return roundVerdict(state, change);
  }
}

function logoVerdict({ sizeBytes, width, height }: Logo): ChangeVerdict {
  const words = logoProblem(sizeBytes, width, height);
  return words === '' ? fine : refuse(words);
}

/** What is missing from a decision without words. */
const wantedWords = {
  'agreed with conditions': 'Write the conditions.',
  refused: 'Write why it is refused.',
  'sent back': 'Write what you want to know.',
};

const noSignInWords = 'This person has no sign-in yet.';

/** Why somebody may not make a change: most often their role, sometimes that it takes somebody else. */
function whyNotAllowed(state: State, change: Change, by: By): string {
  const isLeft = change.kind === 'member-changed' || change.kind === 'member-left' || change.kind === 'member-reset';
  if (isLeft && coordinatorsAfter(state, change).length === 0) {
    return 'This is the only coordinator who can sign in. Make somebody else a coordinator first.';
  }
  const prepared = change.kind === 'round-checked' && anyRoundOf(state, change.round)?.prepared;
  if (prepared && isOnePerson(state, prepared.by, by.member)) {
    return 'You prepared this, so somebody else has to check it.';
  }
  if ('register' in change && change.register === 'disclaimers') {
    return 'It takes a signatory to approve a disclaimer, at their own sign-in and on its own page.';
  }
  if (change.kind === 'record-added' || change.kind === 'record-changed') {
    const words = whyNotStandFor(state, change, by.member);
    if (words !== '') return words;
  }
  if (change.kind === 'report-countersigned' || change.kind === 'report-refused') {
    const words = whyNotCountersign(state, reportMadeAs(state, change.made), by.member);
    if (words !== '') return words;
  }
  if (
    (change.kind === 'declaration-made' || change.kind === 'quiz-passed') &&
    state.general.members[by.member]?.standing === 'left'
  ) {
    return 'Your sign-in has ended, so nothing can be confirmed in your name any more. Ask a coordinator.';
  }
  const decided = whyNotOfApproval(state, change, by);
  if (decided !== '') return decided;
  // What is missing is told in the order in which it has to be done: the check comes last.
  const signs = change.kind === 'round-signed' || change.kind === 'round-signed-on-paper';
  if (signs && state.general.members[by.member]?.roles.some((role) => rolesFor(change.kind).includes(role))) {
    const verdict = roundVerdict(state, change);
    if (!verdict.ok) return verdict.words;
  }
  if (ringOf(change) === 'consents' || change.kind === 'consents-looked-at' || change.kind === 'passage-decided') {
    return `Only those who read the consents can do this. Ask ${coordinatorNames(state) || 'a coordinator'}.`;
  }
  if ('register' in change && change.register === 'concerns' && readsRing(state, by.member, 'safeguarding')) {
    const isSignedOff = textOf(recordOf(state, 'concerns', change.record)?.fields ?? {}, 'signedOffBy') !== '';
    return isSignedOff
      ? 'This concern is closed and signed off. Open it again, with the reason, to change it.'
      : 'It takes the safeguarding lead to close a concern, at their own sign-in.';
  }
  if (ringOf(change) === 'safeguarding' || change.kind === 'incident-counts-released') {
    return 'Only the safeguarding lead and deputy can do this: nobody else reads what is written here.';
  }
  return 'Your role does not allow this. Ask a coordinator.';
}

/** Empty where it is the role that is missing, or the change is of something else. */
function whyNotOfApproval(state: State, change: Change, by: By): string {
  const isOfRequest =
    (change.kind === 'record-changed' || change.kind === 'record-removed') && change.register === 'approvals';
  if (isOfRequest && isDecided(state, change.record)) {
    return `${decidedWords(state, change.record)} It stays as it is: write a new request instead.`;
  }
  if (change.kind !== 'approval-decided') return '';
  if (!state.general.members[by.member]?.roles.includes('signatory'))
    return 'It takes a signatory to decide on a request.';
  if (isDecided(state, change.approval)) return decidedWords(state, change.approval);
  if (standingOf(state, change.approval) === 'sent back') {
    return 'It was sent back with a question. It can be decided once somebody has answered.';
  }
  return wroteRequest(state, change.approval, by.member)
    ? 'You wrote or changed this request, so another signatory has to decide on it.'
    : '';
}

/** `This request was refused by Ada Okonkwo on 4 April 2027.` */
function decidedWords(state: State, request: string): string {
  const taken = decisionOf(state, request);
  if (!taken) return '';
  return `This request was ${uncapital(standingWords[taken.decision])} by ${memberName(state, taken.by)} on ${writeDate(dayOf(taken.at))}.`;
}

/**
 * Whoever asked somebody in has seen their code. While it is not used, it opens whatever is written, so nobody is shut out who
 * knows such a code: the people get codes first that somebody else has made.
 */
function codesSeenVerdict(state: State, leaver: MemberId, by: By): ChangeVerdict {
  const asked = presentMembers(state).filter(
    ({ member, standing, keysNamedBy }) => standing === 'invited' && keysNamedBy === leaver && member !== leaver,
  );
  if (asked.length === 0) return fine;
  const names = listOf(asked.map(({ displayName }) => displayName));
  const knows = by.member === leaver ? 'you, who know' : `${memberName(state, leaver)}, who knows`;
  const giver = by.member === leaver ? 'Another coordinator has to give them' : 'Give them';
  const codes = asked.length === 1 ? 'a new code' : 'new codes';
  return refuse(
    `${names} ${asked.length === 1 ? 'was' : 'were'} asked in by ${knows} the code and could read with it. ${giver} ${codes} first.`,
  );
}

function membershipVerdict({ displayName, initials, roles }: Membership): ChangeVerdict {
  if (displayName.trim() === '') return refuse('Write the person’s name.');
  if (initials.trim() === '') return refuse('Write the person’s initials.');
  return roles.length === 0 ? refuse('Choose what this person does in the workbook.') : fine;
}

function roundVerdict(state: State, change: RoundChange): ChangeVerdict {
  const round = anyRoundOf(state, change.round);
  if (!round) return refuse('This review is no longer there.');
  const what = roundWord(round);
  if (change.kind === 'round-reopened') {
    if (!signOffInForce(round)) return refuse(`This ${what} is not signed, so it is open already.`);
    if (isFollowed(state, round)) return refuse('The plan was looked at again since. Open that one.');
    return change.because.trim() === '' ? refuse('Write why it is opened again.') : fine;
  }
  if (signOffInForce(round)) return refuse(`This ${what} is signed. Open it again, with a reason, to change it.`);
  switch (change.kind) {
    case 'answer-given': {
      if (round.checklist !== 'quarterly-review') return refuse(nothingAskedWords[round.checklist]);
      const key = answerKey(change.item, change.about);
      const asked = round.asked.some(({ item, about }) => answerKey(item, about) === key);
      if (!asked) return refuse('This is not asked in this review.');
      const strangers = change.answer.evidence.filter((evidence) => !state.general.evidence[evidence]);
      return strangers.length > 0 ? refuse('The evidence for this answer is no longer there.') : fine;
    }
    case 'answer-withdrawn':
      if (round.checklist !== 'quarterly-review') return refuse('There is no answer to take back.');
      return round.answers[answerKey(change.item, change.about)] ? fine : refuse('There is no answer to take back.');
    case 'round-extended':
      return round.checklist === 'quarterly-review' ? fine : refuse(nothingAskedWords[round.checklist]);
    case 'consents-looked-at':
      return round.checklist === 'quarterly-review' ? fine : refuse('The consents are looked through for a review.');
    case 'checks-added': {
      if (round.checklist !== 'quarterly-review') return refuse(nothingAskedWords[round.checklist]);
      const isAsked = new Set(round.asked.map(({ item, about }) => answerKey(item, about)));
      const isNew = change.asked.some(({ item, about }) => !isAsked.has(answerKey(item, about)));
      return isNew ? fine : refuse('These checks are in this review already.');
    }
    case 'aspect-assessed': {
      if (round.checklist !== 'annual-self-assessment' || !round.aspects.includes(change.aspect)) {
        return refuse(`This ${what} does not ask about that.`);
      }
      const strangers = change.assessment.evidence.filter((evidence) => !state.general.evidence[evidence]);
      return strangers.length > 0 ? refuse('The evidence for this aspect is no longer there.') : fine;
    }
    case 'aspect-withdrawn': {
      const isSaid = round.checklist === 'annual-self-assessment' && saidOf(round, change.aspect) !== undefined;
      return isSaid ? fine : refuse('There is no level to take back.');
    }
    case 'round-prepared':
      return completeVerdict(state, round);
    case 'round-checked':
      if (!round.prepared) return refuse(`Nobody has handed this ${what} over to be checked.`);
      if (round.prepared.content !== change.content) return refuse(changedSinceWords(what));
      return isSameSet(setOf(round), change.files ?? []) ? fine : refuse(otherFilesWords);
    case 'round-refused':
      if (change.because.trim() === '') return refuse('Write why you send it back.');
      return round.prepared || change.as === 'signatory' ? fine : refuse('There is nothing to send back yet.');
    case 'round-signed':
    case 'round-signed-on-paper': {
      const complete = completeVerdict(state, round);
      if (!complete.ok) return complete;
      if (round.prepared && round.prepared.content !== change.content) return refuse(changedSinceWords(what));
      const set = setOf(round);
      if (set.length > 0 && !isSameSet(set, change.files)) return refuse(otherFilesWords);
      if (change.kind === 'round-signed-on-paper') {
        const paper = paperVerdict(state, round, change.onPaper);
        if (!paper.ok) return paper;
      }
      if (round.checked || !needsCheck(state, round)) return fine;
      const who = round.prepared ? ` ${memberName(state, round.prepared.by)} prepared it.` : '';
      return refuse(`Somebody else has to check this ${what} before it is signed.${who}`);
    }
  }
}

const nothingAskedWords = {
  plan: 'Nothing is asked in the plan: it stands in the registers.',
  'annual-self-assessment': 'Nothing is asked like this in a self-assessment: each aspect has a level.',
} as const;

const otherFilesWords = 'These are not the files that were handed over. Open the step again, and take it once more.';

/** What was signed by hand is the printed report of what was handed over. */
function paperVerdict(state: State, round: AnyRound, { person, scan }: OnPaper): ChangeVerdict {
  if (!round.prepared) return refuse('Hand it over first: what is signed on paper is the report that was fixed then.');
  if (!recordOf(state, 'people', person)) return refuse('Choose who signed on paper.');
  return state.general.evidence[scan] ? fine : refuse('Bring back a scan of the signed page.');
}

function changedSinceWords(what: string): string {
  return `The ${what} has changed since. Look at it again.`;
}

/** Whether a later plan was opened: then that one is changed. */
function isFollowed(state: State, round: AnyRound): boolean {
  return round.checklist === 'plan' && Object.values(state.general.plans).some(({ number }) => number > round.number);
}

function completeVerdict(state: State, round: AnyRound): ChangeVerdict {
  switch (round.checklist) {
    case 'plan':
      return planVerdict(state);
    case 'annual-self-assessment':
      return annualVerdict(round);
    case 'quarterly-review':
      return allAnsweredVerdict(round);
  }
}

function annualVerdict(annual: AnnualRound): ChangeVerdict {
  const lacks = whatAnnualLacks(annual);
  const [first] = lacks;
  if (!first) return fine;
  const count = lacks.filter(({ kind }) => kind === first.kind).length;
  switch (first.kind) {
    case 'nothing said':
      if (count === annual.aspects.length) return refuse('Nothing is said of any aspect yet. Choose a level for each.');
      return refuse(count === 1 ? 'One aspect has no level yet.' : `${count} aspects have no level yet.`);
    case 'no reason':
      return refuse('An aspect is said not to apply. Say why.');
    case 'above the records':
      return refuse('A level is above what the records bear out. Say why in the commentary.');
  }
}

function planVerdict(state: State): ChangeVerdict {
  const [first] = whatPlanLacks(state);
  return first ? refuse(lackSentence(state, first)) : fine;
}

function allAnsweredVerdict(round: Round): ChangeVerdict {
  const open = round.asked.filter(({ item, about }) => !round.answers[answerKey(item, about)]);
  if (open.length === 0) return fine;
  return refuse(open.length === 1 ? 'One check has no answer yet.' : `${open.length} checks have no answer yet.`);
}

/** Answers to a check that was asked stand under its id: it is never turned into another. */
function isAskedOtherwise(
  state: State,
  { register, record, fields }: Extract<Change, { kind: 'record-changed' }>,
  before: FieldValues,
): boolean {
  if (register !== 'own-checks' || !wasAsked(state, record)) return false;
  return ['about', 'platform'].some((name) => name in fields && textOf(fields, name) !== textOf(before, name));
}

function fieldVerdict(
  state: State,
  change: Extract<Change, { kind: 'record-added' | 'record-changed' }>,
  fields: FieldValues,
  by: By,
): ChangeVerdict {
  const before = recordOf(state, change.register, change.record)?.fields ?? {};
  const [first] = fieldProblems(registers[change.register], fields, { state, today: dayOf(by.at), before });
  return first ? refuse(`${first.label}: ${first.words}`) : fine;
}
