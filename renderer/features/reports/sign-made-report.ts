// Signing a made report after its maker: the record is verified, the very file that was read is judged and signed once more, kept, and
// only then the step committed. Any part that fails leaves the report waiting as it was.

import { lastFileOf, reportMadeAs, reportStatements, whyNotCountersign } from '#shared/domain/report-steps';
import type { State } from '#shared/domain/state';
import type { Workbook } from '#storage/workbook';
import type { CountersignReport } from '../screen';
import { countersignSet } from '../signed-set';

interface SigningMade {
  readonly workbook: Workbook;
  readonly countersignReport: CountersignReport;
  /** The digest of the file as its maker left it. */
  readonly made: string;
  readonly onStep: (words: string) => void;
}

/** Empty where it was signed, otherwise why not. */
export async function signMadeReport({ workbook, countersignReport, made, onStep }: SigningMade): Promise<string> {
  onStep('Checking the record');
  const broken = await workbook.verify();
  if (broken !== '') return broken;
  const { state } = workbook.getSnapshot();
  const report = reportMadeAs(state, made);
  const whyNot = whyNotSignNow(state, workbook, made);
  if (whyNot !== '' || !report) return whyNot;
  onStep('Signing the PDF');
  const statement = reportStatements.signed;
  const signing = { workbook, act: 'Signed', at: workbook.now(), statement } as const;
  const file = { audience: report.audience, ...lastFileOf(report) };
  const set = await countersignSet({ countersignReport }, signing, [file], ['Prepared']);
  if (set.state !== 'signed') return set.words;
  const [signed] = set.files;
  if (!signed) return 'The report could not be signed.';
  onStep('Keeping the signed file');
  if (reportMadeAs(workbook.getSnapshot().state, made) !== report) {
    return 'Something changed while it was being signed. Look at the report again.';
  }
  const { audience: _, ...kept } = signed;
  const done = await workbook.commit([{ kind: 'report-countersigned', made, statement, file: kept }]);
  return done.state === 'saved' ? '' : done.words;
}

function whyNotSignNow(state: State, { member }: Workbook, made: string): string {
  if (state.general.members[member]?.standing === 'left') {
    return 'Your sign-in to this workbook was closed, so you cannot sign for it any more.';
  }
  return whyNotCountersign(state, reportMadeAs(state, made), member);
}
