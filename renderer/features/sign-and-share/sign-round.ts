// Checking and signing a review: the record is verified, the content held against what was handed over, the set signed and kept,
// and only then the step committed. Any part that fails leaves the review as it was. A review that was handed over before there
// were sets, or that one person signs alone, gets its set at signing.

import { checkingStatement } from '#shared/domain/checking-statement';
import type { RoundId } from '#shared/domain/ids';
import type { Instant } from '#shared/domain/plain-date';
import { setOf } from '#shared/domain/round-set';
import { signingStatement } from '#shared/domain/signing-statement';
import type { Round } from '#shared/domain/state';
import type { SignatureAct } from '#shared/report/signature-acts';
import type { Workbook } from '#storage/workbook';
import { contentDigest } from '../content-digest';
import { countersignSet, makeSet, type SetSigned, type SigningOfSet } from '../signed-set';
import type { ReviewTools } from './hand-over';
import { reportsOfReview } from './reports-of-review';

export const changedSinceWords =
  'The review has changed since it was handed over. Look over it, and hand it over again.';
const changedMeanwhileWords = 'Something changed while it was being signed. Look over the review and sign again.';

interface StepRequest extends ReviewTools {
  readonly workbook: Workbook;
  readonly round: RoundId;
  readonly onStep: (words: string) => void;
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
  const signing: SigningOfSet = { workbook, act: 'Signed', at, statement: signingStatement };

  onStep(isFixed ? 'Signing the PDF' : 'Making the PDF');
  const set = isFixed
    ? await countersignSet(request, signing, setOf(round), actsInSet(round))
    : await makeAndSign(request, round, signing, at);
  if (set.state !== 'signed') return set;
  onStep('Keeping the signed file');
  // A report that was made just now says what the registers say as well, so the whole state is held against what was printed.
  const now = workbook.getSnapshot().state;
  if (isFixed ? now.general.rounds[request.round] !== round : now !== state) return notSigned(changedMeanwhileWords);
  const done = await workbook.commit([
    {
      kind: 'round-signed',
      round: round.round,
      content,
      statement: signingStatement,
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
  const signing: SigningOfSet = { workbook, act: 'Checked', at, statement: checkingStatement };
  const set = await countersignSet(request, signing, setOf(round), actsInSet(round));
  if (set.state !== 'signed') return set;
  if (workbook.getSnapshot().state.general.rounds[request.round] !== round) return notSigned(changedMeanwhileWords);
  const files = set.files.length > 0 ? { files: set.files } : {};
  const done = await workbook.commit([
    { kind: 'round-checked', round: round.round, content, statement: checkingStatement, note: note.trim(), ...files },
  ]);
  return done.state === 'saved' ? { state: 'signed' } : notSigned(done.words);
}

/** Whose signatures are in the files of the set, in their order. */
function actsInSet({ checked }: Round): readonly SignatureAct[] {
  return checked?.files ? ['Prepared', 'Checked'] : ['Prepared'];
}

/** What comes before every signature: the record is whole, and the content is what was handed over. */
async function begin({ workbook, round: id, onStep }: StepRequest) {
  const found = workbook.getSnapshot().state.general.rounds[id];
  if (!found) return notSigned('This review is no longer there.');
  onStep('Checking the record');
  const broken = await workbook.verify();
  if (broken !== '') return notSigned(broken);
  const { state } = workbook.getSnapshot();
  const round = state.general.rounds[id];
  if (!round) return notSigned('This review is no longer there.');
  if (state.general.members[workbook.member]?.standing === 'left') return notSigned(leftWords);
  const content = await contentDigest(state, round);
  if (round.prepared && round.prepared.content !== content) return notSigned(changedSinceWords);
  return { round, content, state };
}

const leftWords = 'Your sign-in to this workbook was closed, so you cannot sign for it any more.';

async function makeAndSign(
  { workbook, packs, appVersion, ...tools }: StepRequest,
  round: Round,
  signing: SigningOfSet,
  at: Instant,
): Promise<SetSigned> {
  const preparedBy = round.prepared?.by ?? workbook.member;
  const signed = { by: workbook.member, preparedBy, at, statement: signing.statement };
  const version = round.signOffs.length + 1;
  const asked = { workbook, packs, round, appVersion, version, signed, madeAt: at, places: ['Signed'] } as const;
  const as = round.prepared ? 'Signed' : 'Prepared and signed';
  return makeSet(tools, { ...signing, as }, await reportsOfReview(asked), []);
}

function notSigned(words: string): NotSigned {
  return { state: 'not signed', words };
}
