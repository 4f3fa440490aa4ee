// What the workbook says to one member alone: about their recovery code, that their check of their privacy settings is due, and
// which requests for accounts wait for their decision or their answer, which reports for their signature, and which posts and questions
// for somebody else to read them.

import { approvalOf, decidersOf, decisionOf, standingOf, waitingRequests, wroteRequest } from '../approval';
import { consultationLacks } from '../content/consultation-lacks';
import { proofReading, signingOff } from '../content/post-readings';
import { checkedPostStanding, isCheckedFirst } from '../content/post-standing';
import { questionReading } from '../content/question-reading';
import type { MemberId } from '../ids';
import { listOf } from '../number-words';
import { addDays, dayOf, type PlainDate, writeDate } from '../plain-date';
import { recordTitle } from '../registers/record-title';
import { type StoodFor, textOf } from '../registers/register';
import { isMadeAgain, isWaiting, whyNotCountersign } from '../report-steps';
import { whoMayStand } from '../stand-for-record';
import { type Kept, type Member, memberName, recordsOf, type State } from '../state';
import type { Signal } from './signal';

const checkEveryDays = 365;
/** Not everything is made again. After that the list of reports alone has it. */
const toldForDays = 30;
/** Whoever is new gets to know the workbook first. */
const firstCheckWithinDays = 30;

/** Said to whoever was shown a recovery code and never showed that it is on paper. */
export const codeNotKept: Signal = {
  key: 'code-not-kept',
  level: 'look again',
  sentence: 'Your recovery code may not be on paper.',
  reason: 'It was shown once. Without it and your passphrase, somebody else has to let you in.',
  button: 'Make a new one',
  place: { name: 'my-sign-in', task: 'recovery code' },
};

/** The last day on which a member's check of their privacy settings is not late. */
export function privacyCheckDueOn({ privacyCheckedOn, joinedAt }: Member): PlainDate {
  return privacyCheckedOn === ''
    ? addDays(dayOf(joinedAt), firstCheckWithinDays)
    : addDays(privacyCheckedOn, checkEveryDays);
}

/** The signals that only this member sees. */
export function ownSignals(state: State, today: PlainDate, id: MemberId): readonly Signal[] {
  const member = state.general.members[id];
  if (!member) return [];
  return [
    ...waitingForDecision(state, id),
    ...waitingForAnswer(state, id),
    ...waitingForSignature(state, id),
    ...reportsSentBack(state, today, id),
    ...waitingToBeRead(state, today, id),
    ...privacyCheckDue(member, today),
  ];
}

/** The made reports that this member may sign after their maker. */
function waitingForSignature(state: State, id: MemberId): readonly Signal[] {
  return state.general.reportsMade
    .filter((report) => isWaiting(report) && whyNotCountersign(state, report, id) === '')
    .map(({ title, by, at, file }) => ({
      key: `sign-report:${file.digest}`,
      level: 'look again',
      sentence: `“${title}” waits for your signature.`,
      reason: `${memberName(state, by)} made and signed it on ${writeDate(dayOf(at))}.`,
      button: 'Look at it and sign',
      place: { name: 'sign-report', made: file.digest },
    }));
}

/** The reports of this member that a signatory sent back lately, until one of the kind was made again. */
function reportsSentBack(state: State, today: PlainDate, id: MemberId): readonly Signal[] {
  return state.general.reportsMade.flatMap((made): Signal[] => {
    const { by, title, report, file, refused } = made;
    if (!refused || by !== id || isMadeAgain(state, made)) return [];
    if (addDays(dayOf(refused.at), toldForDays) < today) return [];
    return [
      {
        key: `report-refused:${file.digest}`,
        level: 'look again',
        sentence: `${memberName(state, refused.by)} sent back “${title}”.`,
        reason: refused.because,
        button: 'Make it again',
        place: { name: 'make-report', report },
      },
    ];
  });
}

/** The posts and questions that this member can read for somebody else, once everything else about them is there. */
function waitingToBeRead(state: State, today: PlainDate, id: MemberId): readonly Signal[] {
  const mayStand = (kept: Kept, stood: StoodFor) => whoMayStand(state, kept, stood).some(({ member }) => member === id);
  const posts = recordsOf(state, 'posts').flatMap((post): readonly Signal[] => {
    if (!isCheckedFirst(post.fields)) return [];
    const standing = checkedPostStanding(post, { state, today });
    if (standing !== 'to be read' && standing !== 'to be signed off') return [];
    const stood = standing === 'to be read' ? proofReading : signingOff;
    if (!mayStand(post, stood)) return [];
    const [sentence, button] =
      stood === proofReading
        ? ['waits to be read by somebody who did not make it.', 'Read it']
        : ['waits to be signed off, because it is sensitive.', 'Look at it'];
    const place = { name: 'record', register: 'posts', record: post.record } as const;
    const reason = 'You can do this at your own sign-in.';
    return [
      {
        key: `read:${post.record}`,
        level: 'look again',
        sentence: `The post ${recordTitle(state, post)} ${sentence}`,
        reason,
        button,
        place,
      },
    ];
  });
  const questions = recordsOf(state, 'consultations').flatMap((kept): readonly Signal[] => {
    const isWaiting = consultationLacks(kept, state).some(({ isForReader }) => isForReader);
    if (!isWaiting || textOf(kept.fields, 'state') === 'over' || !mayStand(kept, questionReading)) return [];
    return [
      {
        key: `read:${kept.record}`,
        level: 'look again',
        sentence: `The questions of “${recordTitle(state, kept)}” wait to be read by somebody who did not write them.`,
        reason: 'Read them for what leads to an answer, before they are put to young people.',
        button: 'Read them',
        place: { name: 'record', register: 'consultations', record: kept.record },
      },
    ];
  });
  return [...posts, ...questions];
}

/** The requests on which this member can decide. */
function waitingForDecision(state: State, id: MemberId): readonly Signal[] {
  return waitingRequests(state)
    .filter(({ record }) => decidersOf(state, record).some(({ member }) => member === id))
    .map((request) => ({
      key: `decide:${request.record}`,
      level: 'look again',
      sentence: `${recordTitle(state, request)} waits for your decision.`,
      reason: `${writersOf(state, request.record)} asked for this account.`,
      button: 'Decide',
      place: { name: 'approval', approval: request.record },
    }));
}

/** The requests that this member wrote and somebody sent back. */
function waitingForAnswer(state: State, id: MemberId): readonly Signal[] {
  return recordsOf(state, 'approvals')
    .filter(({ record }) => standingOf(state, record) === 'sent back' && wroteRequest(state, record, id))
    .map((request) => ({
      key: `answer:${request.record}`,
      level: 'look again',
      sentence: `${recordTitle(state, request)} was sent back with a question.`,
      reason: decisionOf(state, request.record)?.words ?? '',
      button: 'Answer it',
      place: { name: 'approval', approval: request.record },
    }));
}

function writersOf(state: State, request: string): string {
  return listOf((approvalOf(state, request)?.writtenBy ?? []).map((writer) => memberName(state, writer)));
}

function privacyCheckDue(member: Member, today: PlainDate): readonly Signal[] {
  const { member: id, privacyCheckedOn } = member;
  if (today <= privacyCheckDueOn(member)) return [];
  return [
    {
      key: `privacy-check:${id}`,
      level: 'look again',
      sentence: 'Look through your own privacy settings.',
      reason:
        privacyCheckedOn === ''
          ? 'Young people may look you up. You have not done this here yet.'
          : `Young people may look you up. You last did it on ${writeDate(privacyCheckedOn)}.`,
      button: 'Begin',
      place: { name: 'privacy-check' },
    },
  ];
}
