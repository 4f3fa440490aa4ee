// A report as it was chosen: which, about what, for whom. Put together from the workbook as it stands, with the texts of people that it
// prints or leaves out.

import { fromBase64 } from '#shared/crypto/bytes';
import { annualsInOrder } from '#shared/domain/annual/annual-round';
import { isCheckedFirst } from '#shared/domain/content/post-standing';
import { fileNameOf } from '#shared/domain/file-name';
import type { MemberId } from '#shared/domain/ids';
import { readsRing } from '#shared/domain/may-read';
import { dayOf, type Instant, writeDate } from '#shared/domain/plain-date';
import { quarterInFileName, writeQuarter, writeYear } from '#shared/domain/quarter';
import { recordTitle } from '#shared/domain/registers/record-title';
import { type Audience, audiences } from '#shared/domain/registers/register';
import { isOfKind, signatoriesAfter } from '#shared/domain/report-steps';
import { roundsInOrder, signOffInForce } from '#shared/domain/round';
import { type AnnualRound, type Round, recordsOf, type State } from '#shared/domain/state';
import type { PackLibrary } from '#shared/packs/pack-library';
import { packOfRound } from '#shared/packs/pack-of-round';
import { assessmentPack } from '#shared/packs/readable-aspect';
import { annualReport } from '#shared/report/annual-self-assessment-model';
import type { Passage } from '#shared/report/audience';
import type { WhoSigns } from '#shared/report/made-from';
import { moderationLogName, printedRegisters, printedTitle } from '#shared/report/parts/register-part';
import { quarterlyReviewReport } from '#shared/report/quarterly-review-model';
import { registerReport } from '#shared/report/register-report-models';
import type { RegisterReportModel } from '#shared/report/register-reports';
import type { ReportModel } from '#shared/report/report';
import { readersOf, reportTitles } from '#shared/report/report-titles';
import { fingerprint } from '#shared/signature/fingerprint';
import type { Workbook } from '#storage/workbook';
import { logoToPrint } from '../logo-to-print';
import { type CarriedKind, type FileToCarry, filesToCarry } from './attached-files';

export interface ChosenReport {
  readonly report: string;
  readonly about: string;
  readonly audience: Audience;
  /** What travels inside it, as far as its reader may have it. */
  readonly carried: readonly CarriedKind[];
  readonly whoSigns: WhoSigns;
}

export interface PutTogether {
  readonly model: ReportModel;
  readonly passages: readonly Passage[];
  /** `Account register, 18 March 2027`. */
  readonly title: string;
  readonly fileName: string;
  readonly files: readonly FileToCarry[];
}

interface MakingOf {
  readonly workbook: Workbook;
  readonly readCheckingPage: () => Promise<Uint8Array>;
  readonly packs: PackLibrary;
  readonly appVersion: string;
  readonly madeAt: Instant;
  readonly signedBy?: MemberId;
}

const annualFormat = 'quarterday-annual-self-assessment';

function isRegisterReport(report: string): report is RegisterReportModel['format'] {
  return Object.hasOwn(reportTitles, report);
}

export function titleOfReport(report: string): string {
  if (report === annualFormat) return 'Annual self-assessment';
  return isRegisterReport(report) ? reportTitles[report].title : 'Quarterly review';
}

/** A review, and the copy of one, is signed by its signatory already: only what is made from the registers can wait for one. */
export function mayWaitForSignatory(state: State, report: string, maker: MemberId): boolean {
  return isRegisterReport(report) && signatoriesAfter(state, maker).length > 0;
}

/** What a report can be about, the newest first; none where it is about everything there is. */
export function subjectsOf(
  state: State,
  report: string,
): readonly { readonly value: string; readonly label: string }[] {
  if (report === 'quarterday-platform-decision') {
    return recordsOf(state, 'approvals')
      .map((request) => ({ value: request.record, label: recordTitle(state, request) || 'A request without a name' }))
      .toReversed();
  }
  if (report === 'quarterday-content-check') {
    return recordsOf(state, 'posts')
      .filter(({ fields }) => isCheckedFirst(fields))
      .map((post) => ({ value: post.record, label: recordTitle(state, post) }))
      .toReversed();
  }
  if (report === 'quarterday-consultation') {
    return recordsOf(state, 'consultations')
      .map((kept) => ({ value: kept.record, label: recordTitle(state, kept) }))
      .toReversed();
  }
  if (report === 'quarterday-register') return printedRegistersOf(state);
  if (isRegisterReport(report)) return [];
  if (report === annualFormat) {
    return signedAnnuals(state)
      .map((annual) => ({ value: annual.round, label: writeYear(annual.year) }))
      .toReversed();
  }
  return signedRounds(state)
    .map((round) => ({ value: round.round, label: writeQuarter(round.quarter) }))
    .toReversed();
}

/** The registers in which something is written, by their names. */
function printedRegistersOf(state: State) {
  return printedRegisters
    .filter((name) =>
      name === moderationLogName
        ? Object.keys(state.general.moderationLog).length > 0
        : recordsOf(state, name).length > 0,
    )
    .map((name) => ({ value: name, label: printedTitle(name) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'en-GB'));
}

function signedRounds(state: State): readonly Round[] {
  return roundsInOrder(state).filter(signOffInForce);
}

function signedAnnuals(state: State): readonly AnnualRound[] {
  return annualsInOrder(state).filter(signOffInForce);
}

/** For whom a report can be made. */
export function readersOfReport(report: string): readonly Audience[] {
  return isRegisterReport(report) ? readersOf(report) : audiences;
}

/** What is asked where a report can be about several things. */
export function subjectQuestion(report: string): string {
  return subjectQuestions[report] ?? 'Which review';
}

const subjectQuestions: Readonly<Record<string, string>> = {
  'quarterday-platform-decision': 'Which request',
  'quarterday-content-check': 'Which post',
  'quarterday-consultation': 'Which consultation',
  'quarterday-register': 'Which register',
  [annualFormat]: 'Which year',
};

/** Rejects where there is nothing to make it from. */
export async function putTogether(chosen: ChosenReport, making: MakingOf): Promise<PutTogether> {
  const { report, about, audience, whoSigns } = chosen;
  const { workbook, packs, appVersion, madeAt, signedBy } = making;
  const { state } = workbook.getSnapshot();
  const files = await filesToCarry(chosen, making);
  const { logo } = await logoToPrint(workbook);
  const { authority, organisation, reportsMade } = state.general;
  const head = {
    state,
    audience,
    madeAt,
    appVersion,
    fingerprint: authority === '' ? '' : await fingerprint(fromBase64(authority)),
    head: workbook.facts().head,
    ...(logo === undefined ? {} : { logo }),
    ...(files.length === 0
      ? {}
      : { attached: files.map(({ name, sizeBytes, digest }) => ({ name, sizeBytes, digest })) }),
  };
  const named = (day: string, what: string) =>
    `${[fileNameOf(organisation?.name ?? ''), day, what, audience === 'internal' ? 'own' : audience].join('-')}.pdf`;
  const versionOf = (title: string) =>
    reportsMade.filter((made) => isOfKind(made, { report, audience, title })).length + 1;
  if (isRegisterReport(report)) {
    const printed = printedRegisters.find((each) => report === 'quarterday-register' && each === about);
    const name = printed ? printedTitle(printed) : reportTitles[report].title;
    const made = registerReport({
      ...head,
      format: report,
      about,
      version: versionOf(name),
      whoSigns,
      readsConsents: readsRing(state, workbook.member, 'consents'),
      packOf: (round) => packOfRound(packs, round),
      assessmentOf: ({ pack }) => assessmentPack(packs, pack),
      practice: packs.practice,
      ...(signedBy ? { signedBy } : {}),
    });
    const day = dayOf(madeAt);
    const fileName = named(day, [report.replace('quarterday-', ''), printed ?? ''].filter(Boolean).join('-'));
    return { ...made, files, title: `${name}, ${writeDate(day)}`, fileName };
  }
  if (report === annualFormat) {
    const annual = signedAnnuals(state).find((each) => each.round === about);
    const aspects = annual && assessmentPack(packs, annual.pack);
    if (!annual || !aspects) throw new Error('Choose a self-assessment that is signed.');
    const title = `Annual self-assessment, ${writeYear(annual.year)}`;
    const made = annualReport({
      ...head,
      round: annual,
      pack: aspects,
      version: versionOf(title),
      content: signOffInForce(annual)?.content ?? '',
      ...actsOf(annual),
    });
    return { ...made, files, title, fileName: named(writeYear(annual.year), 'annual-self-assessment') };
  }
  const round = signedRounds(state).find((each) => each.round === about);
  const pack = round && packOfRound(packs, round);
  if (!round || !pack) throw new Error('Choose a review that is signed.');
  const title = `Quarterly review, ${writeQuarter(round.quarter)}`;
  const made = quarterlyReviewReport({
    ...head,
    round,
    pack,
    version: versionOf(title),
    content: signOffInForce(round)?.content ?? '',
    ...actsOf(round),
  });
  return { ...made, files, title, fileName: named(quarterInFileName(round.quarter), 'quarterly-review') };
}

/** Who stands for the round, as the record has it. */
function actsOf(round: Round | AnnualRound) {
  const signOff = signOffInForce(round);
  if (!signOff) return {};
  const { at, statement, content, signedBy, preparedBy } = signOff;
  const standsFor = <Stand extends { readonly by: MemberId; readonly content: string }>(stand: Stand | null) =>
    stand?.content === content ? { ...stand, member: stand.by } : undefined;
  const checked = standsFor(round.checked);
  return {
    prepared: standsFor(round.prepared) ?? { member: preparedBy, at, statement: '', content },
    ...(checked ? { checked } : {}),
    signed: { member: signedBy, at, statement, content },
  };
}
