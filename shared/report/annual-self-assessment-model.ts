// The report of a self-assessment as plain values, already fit for its reader. Made from the state alone, so the same state, round and
// moment give the same report; what the records said is what they said when each level was chosen.

import { isAboveRecords } from '#shared/domain/annual/annual-lacks';
import { annualBefore, firstDayOfYear, lastDayOfYear } from '#shared/domain/annual/annual-round';
import { against, levelWords, type SaidLevel } from '#shared/domain/annual/assessment';
import { saidOf } from '#shared/domain/annual/said-of';
import type { EvidenceId, ItemId } from '#shared/domain/ids';
import { capital, countOf, listOf, numberWord } from '#shared/domain/number-words';
import { dayOf, type Instant, writeDate } from '#shared/domain/plain-date';
import { writeYear } from '#shared/domain/quarter';
import { signOffInForce } from '#shared/domain/round';
import { type AnnualRound, type AssessedAspect, recordsOf, type State } from '#shared/domain/state';
import type { SelfAssessmentPack } from '#shared/packs/pack-schema';
import { readableAspect } from '#shared/packs/readable-aspect';
import { actionPlace } from './action-rows';
import type { AimCame, AnnualSelfAssessmentModel, AspectRow, LevelChange } from './annual-self-assessment';
import { type Passage, type RecordsSeen, recordsSeenBy } from './audience';
import { responsibleRows } from './parts/responsible-part';
import type { ActionRow, EvidenceRow } from './quarterly-review';
import { replacedVersion } from './replaced-version';
import { type RoundReportRequest, roundHead } from './round-head';

export interface AnnualReportRequest extends RoundReportRequest {
  readonly round: AnnualRound;
  readonly pack: SelfAssessmentPack;
}

export interface AnnualReport {
  readonly model: AnnualSelfAssessmentModel;
  /** Every text of a person that a copy for others prints, or leaves out for want of an approval. */
  readonly passages: readonly Passage[];
}

export function annualReport(request: AnnualReportRequest): AnnualReport {
  const { state, round, audience, madeAt } = request;
  const seen = recordsSeenBy(audience, state);
  const before = annualBefore(state, round);
  const numbers = new Map(evidenceOf(round).map((id, index) => [id, index + 1]));
  const aspects = aspectRows(request, before, seen, numbers);
  const actions = actionRows(request, seen);
  // The head is asked for last: what it prints of who signs is a passage like any other.
  const head = roundHead(request, round, seen);
  const model: AnnualSelfAssessmentModel = {
    ...head,
    format: 'quarterday-annual-self-assessment',
    formatVersion: 1,
    year: round.year,
    from: firstDayOfYear(round.year),
    to: lastDayOfYear(round.year),
    comparedWith: before?.year ?? null,
    replaces: replacedVersion(round, request.version, seen, audience),
    sentBack: round.refusals.length,
    summary: summaryOf(state, round, before, aspects, actions),
    aspects,
    aims: aimsThatCame(state, seen),
    responsible: responsibleRows({ state, seen, today: dayOf(madeAt) }),
    actions,
    evidence: evidenceRows(request, seen, numbers),
    trace: {
      ...head.trace,
      content: request.content,
      pack: { id: round.pack.id, version: round.pack.version, hash: round.pack.hash },
    },
  };
  return { model, passages: seen.passages() };
}

/** Each file once, in the order in which the aspects name them. */
function evidenceOf(annual: AnnualRound): readonly EvidenceId[] {
  return [...new Set(annual.aspects.flatMap((aspect) => saidOf(annual, aspect)?.evidence ?? []))];
}

function titleIn(pack: SelfAssessmentPack, aspect: ItemId): string {
  return readableAspect(pack, aspect)?.title ?? aspect;
}

function aspectRows(
  { state, round, pack }: AnnualReportRequest,
  before: AnnualRound | undefined,
  seen: RecordsSeen,
  numbers: ReadonlyMap<EvidenceId, number>,
): readonly AspectRow[] {
  // Where nothing else is written, the action that came of it says it.
  const plannedFor = (aspect: ItemId) => {
    const action = Object.values(state.general.actions).find(
      ({ from }) => from?.round === round.round && from.item === aspect,
    );
    if (!action || (saidOf(round, aspect)?.takesUsUp ?? '') !== '') return '';
    return seen.typed(action.words, actionPlace(action, 'words', 'what is to be done'));
  };
  return round.aspects.map((aspect) => {
    const words = readableAspect(pack, aspect);
    const title = words?.title ?? aspect;
    const said = saidOf(round, aspect);
    const earlier = (before && saidOf(before, aspect)?.level) ?? null;
    const level = said?.level ?? null;
    const typed = (text: string, part: string, what: string) =>
      seen.typed(text, { place: `annual/${round.round}/${aspect}/${part}`, what: `${title}, ${what}` });
    const marked = said?.seen ?? [];
    const count = (mark: string) => marked.filter((each) => each.mark === mark).length;
    return {
      aspect,
      title,
      level,
      statement: level === null || level === 'not applicable' ? '' : (words?.levels[level] ?? ''),
      why: typed(said?.why ?? '', 'why', 'why it does not apply'),
      before: earlier,
      change: changeOf(earlier, level),
      commentary: typed(said?.commentary ?? '', 'commentary', 'commentary'),
      takesUsUp: typed(said?.takesUsUp ?? '', 'takes-us-up', 'what takes us up one') || plannedFor(aspect),
      evidence: (said?.evidence ?? []).flatMap((id) => numbers.get(id) ?? []),
      // They name accounts and policies as people called them: others read how many there are, and what contradicts the level.
      seen: seen.isOutside ? [] : marked.map(({ words: sentence, mark }) => ({ words: sentence, mark })),
      seenCounts: { inOrder: count('in order'), lookAgain: count('look again'), putRight: count('put right') },
      contradiction: said ? contradictionOf(said, typed) : '',
    };
  });
}

function changeOf(before: SaidLevel | null, now: SaidLevel | null): LevelChange {
  if (typeof before !== 'number' || typeof now !== 'number') return 'not compared';
  return now === before ? 'the same' : now > before ? 'higher' : 'lower';
}

/** `We say 4, Embedded. Our records say: Instagram has one holder.` */
function contradictionOf(said: AssessedAspect, typed: (text: string, part: string, what: string) => string): string {
  const { level, seen } = said;
  const speaks = against(level, seen);
  if (level === 'not applicable' || speaks.length === 0) return '';
  const sentences = typed(
    speaks.map(({ words }) => words).join(' '),
    'against',
    'what the records say against the level',
  );
  const least = Math.min(...speaks.map(({ upTo }) => upTo));
  return `We say ${level}, ${levelWords[level]}. Our records bear out level ${least}${sentences === '' ? '; what they say stays with us.' : `. They say: ${sentences}`}`;
}

function actionRows({ state, round, pack }: AnnualReportRequest, seen: RecordsSeen): readonly ActionRow[] {
  const isFromHere = (from: { readonly round: string } | null) => from?.round === round.round;
  const signedAt = signOffInForce(round)?.at;
  // What came up after it was signed is not “from before”, whenever its report is made.
  const cameAfter = (raisedAt: Instant) => signedAt !== undefined && raisedAt > signedAt;
  return Object.values(state.general.actions)
    .filter(({ from, closed, raisedAt }) => isFromHere(from) || (closed === null && !cameAfter(raisedAt)))
    .sort((a, b) => (a.dueOn === b.dueOn ? a.number - b.number : a.dueOn < b.dueOn ? -1 : 1))
    .map((action) => ({
      number: action.number,
      words: seen.typed(action.words, actionPlace(action, 'words', 'what is to be done')),
      about: action.from && isFromHere(action.from) ? `For the aspect “${titleIn(pack, action.from.item)}”` : '',
      owner: action.owner === '' ? '' : seen.person(action.owner),
      dueOn: action.dueOn,
      closedOn: action.closed ? dayOf(action.closed.at) : null,
      done: seen.typed(action.closed?.done ?? '', actionPlace(action, 'done', 'what was done')),
      fromThisReview: isFromHere(action.from),
    }));
}

function evidenceRows(
  { state, round, pack }: AnnualReportRequest,
  seen: RecordsSeen,
  numbers: ReadonlyMap<EvidenceId, number>,
): readonly EvidenceRow[] {
  return [...numbers].flatMap(([id, number]): EvidenceRow[] => {
    const evidence = state.general.evidence[id];
    if (!evidence) return [];
    const uses = round.aspects.filter((aspect) => saidOf(round, aspect)?.evidence.includes(id));
    return [
      {
        number,
        name:
          seen.typed(evidence.name, { place: `evidence/${id}/name`, what: 'The name of a file of evidence' }) ||
          'A file',
        usedFor: uses.map((aspect) => titleIn(pack, aspect)).join('; '),
        effectiveOn: evidence.effectiveOn,
        goodUntil: evidence.goodUntil,
        addedOn: dayOf(evidence.addedAt),
        addedBy: seen.member(evidence.addedBy),
        sizeBytes: evidence.sizeBytes,
        digest: evidence.digest,
      },
    ];
  });
}

/** What was wanted, and whether it came about. */
function aimsThatCame(state: State, seen: RecordsSeen): readonly AimCame[] {
  return recordsOf(state, 'aims').map(({ record }) => ({
    name: seen.value('aims', record, 'name'),
    benefit: seen.value('aims', record, 'benefit'),
    state: seen.words('aims', record, 'state'),
    howItWent: seen.value('aims', record, 'howItWent'),
  }));
}

function summaryOf(
  state: State,
  round: AnnualRound,
  before: AnnualRound | undefined,
  aspects: readonly AspectRow[],
  actions: readonly ActionRow[],
): readonly string[] {
  const from = firstDayOfYear(round.year);
  const until = signOffInForce(round)?.at;
  const done = Object.values(state.general.actions).filter(
    ({ closed }) => closed !== null && dayOf(closed.at) >= from && (until === undefined || closed.at <= until),
  ).length;
  const own = actions.filter(({ fromThisReview, closedOn }) => fromThisReview && closedOn === null);
  const above = aspects.filter(({ aspect }) => {
    const said = saidOf(round, aspect);
    return said !== undefined && isAboveRecords(said);
  });
  const apart = aspects.filter(({ level }) => level === 'not applicable');
  return [
    before
      ? comparedWords(before, aspects)
      : 'This is our first self-assessment. It says where we begin, and what we do next.',
    ...(above.length === 0
      ? []
      : [
          `In ${above.length === 1 ? 'one aspect' : `${numberWord(above.length)} aspects`} we say more than our records bear out, and say why: ${listOf(above.map(({ title }) => title))}.`,
        ]),
    ...(apart.length === 0
      ? []
      : [
          `${listOf(apart.map(({ title }) => title))} ${apart.length === 1 ? 'does' : 'do'} not apply to us, with a reason each.`,
        ]),
    own.length === 0
      ? 'No action came out of it.'
      : `${capital(countOf(own.length, 'action'))} came out of it, the first due on ${writeDate(own[0]?.dueOn ?? from)}.`,
    ...(done === 0 ? [] : [`Since the year began we closed ${countOf(done, 'action')}.`]),
  ];
}

/** Aspect by aspect, and never a sum of levels. */
function comparedWords({ year }: AnnualRound, aspects: readonly AspectRow[]): string {
  const titles = (change: LevelChange) => aspects.filter((row) => row.change === change).map(({ title }) => title);
  const [higher, lower, same] = [titles('higher'), titles('lower'), titles('the same')];
  const parts = [
    ...(higher.length === 0 ? [] : [`higher in ${listOf(higher)}`]),
    ...(lower.length === 0 ? [] : [`lower in ${listOf(lower)}`]),
  ];
  const moved = parts.length === 0 ? 'where we stood in every aspect' : parts.join('; ');
  const rest =
    parts.length === 0 || same.length === 0
      ? ''
      : ` In the other ${same.length === 1 ? 'one' : numberWord(same.length)} we stand where we stood.`;
  return `Beside ${writeYear(year)} we stand ${moved}.${rest}`;
}
