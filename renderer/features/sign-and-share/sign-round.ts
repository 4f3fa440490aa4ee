// Checking and signing a round: the record is verified, the content held against what was handed over, the set signed and kept,
// and only then the step committed. Any part that fails leaves the round as it was. One that was handed over before there were
// sets, or that one person signs alone, gets its set at signing.

import type { RoundId } from '#shared/domain/ids';
import type { Instant } from '#shared/domain/plain-date';
import type { Audience } from '#shared/domain/registers/register';
import { setOf } from '#shared/domain/round-set';
import { roundStatements } from '#shared/domain/round-statements';
import { roundWord } from '#shared/domain/round-steps';
import { type AnyRound, anyRoundOf } from '#shared/domain/state';
import type { SignatureAct } from '#shared/report/signature-acts';
import type { Workbook } from '#storage/workbook';
import { contentDigest } from '../content-digest';
import { countersignSet, makeSet, type SetSigned, type SigningOfSet } from '../signed-set';
import { chosenCopies } from './copies-of-set';
import type { RoundTools } from './hand-over';
import { reportsOfRound } from './round-report';

export function changedSinceWords(round: AnyRound): string {
  return `The ${roundWord(round)} has changed since it was handed over. Look over it, and hand it over again.`;
}

function changedMeanwhileWords(round: AnyRound): string {
  return `Something changed while it was being signed. Look over the ${roundWord(round)} and sign again.`;
}

interface StepRequest extends RoundTools {
  readonly workbook: Workbook;
  readonly round: RoundId;
  readonly onStep: (words: string) => void;
  /** Whose copies are made and signed, where none were fixed before; left out: our own alone. */
  readonly audiences?: readonly Audience[];
}

export type Signing = { readonly state: 'signed' } | NotSigned;
interface NotSigned {
  readonly state: 'not signed';
  readonly words: string;
}

export async function signRound(request: StepRequest): Promise<Signing> {
  const { workbook, onStep } = request;
  const begun = await begin(request);
  if ('words' in begun) return begun;
  const { round, content, state } = begun;
  const at = workbook.now();
  const isFixed = setOf(round).length > 0;
  const { signed: statement } = roundStatements[round.checklist];
  const signing: SigningOfSet = { workbook, act: 'Signed', at, statement, onStep };

  onStep(isFixed ? 'Signing the PDF' : 'Making the PDF');
  const set = isFixed
    ? await countersignSet(request, signing, setOf(round), actsInSet(round))
    : await makeAndSign(request, round, signing, at);
  if (set.state !== 'signed') return set;
  onStep('Keeping the signed file');
  // A report that was made just now says what the registers say as well, so the whole state is held against what was printed.
  const now = workbook.getSnapshot().state;
  if (isFixed ? anyRoundOf(now, request.round) !== round : now !== state) {
    return notSigned(changedMeanwhileWords(round));
  }
  const done = await workbook.commit([
    {
      kind: 'round-signed',
      round: round.round,
      content,
      statement,
      preparedBy: round.prepared?.by ?? workbook.member,
      checkedBy: round.checked?.by ?? '',
      files: set.files,
    },
  ]);
  return done.state === 'saved' ? { state: 'signed' } : notSigned(done.words);
}

/** The checker's step: their signature in every file of the set, where there is one. */
export async function checkRound(request: StepRequest, note: string): Promise<Signing> {
  const { workbook, onStep } = request;
  const begun = await begin(request);
  if ('words' in begun) return begun;
  const { round, content } = begun;
  const at = workbook.now();
  onStep('Signing the PDF');
  const { checked: statement } = roundStatements[round.checklist];
  const signing: SigningOfSet = { workbook, act: 'Checked', at, statement, onStep };
  const set = await countersignSet(request, signing, setOf(round), actsInSet(round));
  if (set.state !== 'signed') return set;
  if (anyRoundOf(workbook.getSnapshot().state, request.round) !== round) return notSigned(changedMeanwhileWords(round));
  const files = set.files.length > 0 ? { files: set.files } : {};
  const done = await workbook.commit([
    { kind: 'round-checked', round: round.round, content, statement, note: note.trim(), ...files },
  ]);
  return done.state === 'saved' ? { state: 'signed' } : notSigned(done.words);
}

/** Whose signatures are in the files of the set, in their order. */
function actsInSet({ checked }: AnyRound): readonly SignatureAct[] {
  return checked?.files ? ['Prepared', 'Checked'] : ['Prepared'];
}

/** What comes before every signature: the record is whole, and the content is what was handed over. */
async function begin({ workbook, round: id, onStep }: StepRequest) {
  if (!anyRoundOf(workbook.getSnapshot().state, id)) return notSigned(goneWords);
  onStep('Checking the record');
  const broken = await workbook.verify();
  if (broken !== '') return notSigned(broken);
  const { state } = workbook.getSnapshot();
  const round = anyRoundOf(state, id);
  if (!round) return notSigned(goneWords);
  if (state.general.members[workbook.member]?.standing === 'left') return notSigned(leftWords);
  const content = await contentDigest(state, round);
  if (round.prepared && round.prepared.content !== content) return notSigned(changedSinceWords(round));
  return { round, content, state };
}

const goneWords = 'It is no longer there.';
const leftWords = 'Your sign-in to this workbook was closed, so you cannot sign for it any more.';

async function makeAndSign(
  { workbook, packs, appVersion, audiences = chosenCopies([]), ...tools }: StepRequest,
  round: AnyRound,
  signing: SigningOfSet,
  at: Instant,
): Promise<SetSigned> {
  const preparedBy = round.prepared?.by ?? workbook.member;
  const signed = { by: workbook.member, preparedBy, at, statement: signing.statement };
  const version = round.signOffs.length + 1;
  const asked = { workbook, packs, round, appVersion, version, signed, madeAt: at, places: ['Signed'] } as const;
  const as = round.prepared ? 'Signed' : 'Prepared and signed';
  return makeSet(tools, { ...signing, as }, await reportsOfRound(asked, audiences), []);
}

function notSigned(words: string): NotSigned {
  return { state: 'not signed', words };
}
