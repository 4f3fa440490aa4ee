// Makes a report for good: the record is checked, the PDF is made and signed by who exports it and kept. One that its maker signs alone
// is then saved where they say; one that waits for a signatory stands under Reports until then. It is kept before it is saved, so that
// what was given out can be shown again, whatever becomes of the saving.

import type { MadeFile } from '#shared/domain/change';
import { eitherOf } from '#shared/domain/number-words';
import type { Instant } from '#shared/domain/plain-date';
import { reportStatements, signatoriesAfter } from '#shared/domain/report-steps';
import { memberName } from '#shared/domain/state';
import type { Workbook } from '#storage/workbook';
import type { SavedFile } from '../saved-file-words';
import { savedFileWords } from '../saved-file-words';
import type { FileInReport, ScreenProps } from '../screen';
import { makeSet } from '../signed-set';
import { readCarried } from './attached-files';
import { type ChosenReport, type PutTogether, putTogether } from './chosen-report';

interface Exporting extends Pick<ScreenProps, 'workbook' | 'packs' | 'makeReport' | 'appVersion'> {
  readonly host: Pick<ScreenProps['host'], 'saveFile'>;
  readonly chosen: ChosenReport;
  readonly readCheckingPage: () => Promise<Uint8Array>;
  /** The state that was shown: what was looked at is what is signed. */
  readonly seen: ReturnType<Workbook['getSnapshot']>['state'];
  readonly onStep: (words: string) => void;
  readonly signal: AbortSignal;
}

/** What came of it, in words. Rejects with the signal's reason where it was called off, and then nothing was kept. */
export async function exportReport(exporting: Exporting): Promise<SavedFile> {
  const { workbook, packs, appVersion, readCheckingPage, chosen, seen, onStep } = exporting;
  const isForTwo = chosen.whoSigns === 'maker, then signatory';
  onStep('Checking the record');
  const broken = await workbook.verify();
  if (broken !== '') return alert(broken);
  if (workbook.getSnapshot().state !== seen) return alert(changedWords);
  onStep('Making and signing the PDF');
  const madeAt = workbook.now();
  const signedBy = workbook.member;
  const making = { workbook, readCheckingPage, packs, appVersion, madeAt, signedBy };
  const report = await putTogether(chosen, making);
  const order = { ...exporting, report, madeAt, attached: await readCarried(report.files) };
  const signed = isForTwo ? await signFirst(order) : await signAlone(order);
  if (signed.state !== 'kept') return alert(`${signed.words} Nothing was signed for good, and nothing was saved.`);
  if (workbook.getSnapshot().state !== seen) return alert(changedWords);
  const { file } = signed;
  const made = { report: chosen.report, audience: chosen.audience, title: report.title, file } as const;
  const waits = isForTwo ? ({ waitsFor: 'signatory' } as const) : {};
  const done = await workbook.commit([{ kind: 'report-made', ...made, ...waits }]);
  if (done.state !== 'saved') return alert(done.words);
  return signed.bytes ? save(order, file, signed.bytes) : { kind: 'status', words: waitingWords(exporting) };
}

interface SigningOrder extends Exporting {
  readonly report: PutTogether;
  readonly madeAt: Instant;
  readonly attached: readonly FileInReport[];
}

interface NotKept {
  readonly state: 'not kept';
  readonly words: string;
}

async function signAlone({ workbook, makeReport, report, madeAt, attached, seen, onStep, signal }: SigningOrder) {
  const name = memberName(seen, workbook.member);
  const sign = { ...(await workbook.pdfSigner()), name, role: 'Made from the record', at: new Date(madeAt) };
  const bytes = await makeReport(report.model, { sign, signal, attached });
  signal.throwIfAborted();
  onStep('Keeping the signed file');
  const kept = await workbook.keepFile(bytes);
  if (kept.state !== 'kept') return { state: 'not kept', words: kept.words } satisfies NotKept;
  const { attachment, digest, sizeBytes } = kept;
  const file: MadeFile = { name: report.fileName, sizeBytes, digest, attachment };
  return { state: 'kept', file, bytes } as const;
}

/** With the maker's block on the cover and an empty place for the signatory. Nothing is saved before that is filled. */
async function signFirst({ workbook, makeReport, chosen, report, madeAt, attached, signal }: SigningOrder) {
  const { audience } = chosen;
  const signing = { workbook, act: 'Prepared', at: madeAt, statement: reportStatements.prepared, signal } as const;
  const one = { audience, name: report.fileName, model: report.model, attached };
  const set = await makeSet({ makeReport }, signing, [one], ['Signed']);
  if (set.state !== 'signed') return { state: 'not kept', words: set.words } satisfies NotKept;
  const [signed] = set.files;
  if (!signed) return { state: 'not kept', words: 'The report was not made.' } satisfies NotKept;
  const { audience: _, ...file } = signed;
  return { state: 'kept', file, bytes: undefined } as const;
}

async function save({ host, onStep }: Exporting, { name }: MadeFile, bytes: Uint8Array): Promise<SavedFile> {
  onStep('Saving it');
  const kinds = [{ words: 'PDF', endings: ['.pdf'] }];
  const saved = await host.saveFile({ suggestedName: name, kinds, bytes });
  const { kind, words } = savedFileWords(name, saved);
  const isSaved = saved.ok && saved.value.outcome === 'saved';
  return { kind, words: isSaved ? words : `${words} It is kept under Reports, and can be saved from there again.` };
}

function waitingWords({ workbook, seen }: Exporting): string {
  const names = signatoriesAfter(seen, workbook.member).map(({ displayName }) => displayName);
  return `Signed by you. It waits under Reports for ${eitherOf(names)} to sign it.`;
}

const changedWords =
  'Something in the workbook changed while the report was being made, so nothing was signed. Look at it once more, and make it again.';

function alert(words: string): SavedFile {
  return { kind: 'alert', words };
}
