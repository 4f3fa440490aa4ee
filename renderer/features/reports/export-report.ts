// Makes a report for good: the record is checked, the PDF is made and signed by who exports it, kept as it is given out, and saved where
// they say. It is kept before it is saved, so that what was given out can be shown again, whatever becomes of the saving.

import { memberName } from '#shared/domain/state';
import type { Workbook } from '#storage/workbook';
import type { SavedFile } from '../saved-file-words';
import { savedFileWords } from '../saved-file-words';
import type { ScreenProps } from '../screen';
import { readCarried } from './attached-files';
import { type ChosenReport, putTogether } from './chosen-report';

interface Exporting extends Pick<ScreenProps, 'workbook' | 'packs' | 'host' | 'makeReport' | 'appVersion'> {
  readonly chosen: ChosenReport;
  readonly readCheckingPage: () => Promise<Uint8Array>;
  /** The state that was shown: what was looked at is what is signed. */
  readonly seen: ReturnType<Workbook['getSnapshot']>['state'];
  readonly onStep: (words: string) => void;
  readonly signal: AbortSignal;
}

/** What came of it, in words. Rejects with the signal's reason where it was called off, and then nothing was kept. */
export async function exportReport(exporting: Exporting): Promise<SavedFile> {
  const { workbook, packs, host, makeReport, appVersion, readCheckingPage, chosen, seen, onStep, signal } = exporting;
  onStep('Checking the record');
  const broken = await workbook.verify();
  if (broken !== '') return alert(broken);
  if (workbook.getSnapshot().state !== seen) return alert(changedWords);
  onStep('Making and signing the PDF');
  const madeAt = workbook.now();
  const { model, title, fileName, files } = await putTogether(chosen, {
    workbook,
    readCheckingPage,
    packs,
    appVersion,
    madeAt,
    signedBy: workbook.member,
  });
  const name = memberName(seen, workbook.member);
  const sign = { ...(await workbook.pdfSigner()), name, role: 'Made from the record', at: new Date(madeAt) };
  const bytes = await makeReport(model, { sign, signal, attached: await readCarried(files) });
  signal.throwIfAborted();
  onStep('Keeping the signed file');
  const kept = await workbook.keepFile(bytes);
  if (kept.state !== 'kept') return alert(`${kept.words} Nothing was signed for good, and nothing was saved.`);
  if (workbook.getSnapshot().state !== seen) return alert(changedWords);
  const { attachment, digest, sizeBytes } = kept;
  const file = { name: fileName, sizeBytes, digest, attachment };
  const done = await workbook.commit([
    { kind: 'report-made', report: chosen.report, audience: chosen.audience, title, file },
  ]);
  if (done.state !== 'saved') return alert(done.words);
  onStep('Saving it');
  const saved = await host.saveFile({ suggestedName: fileName, kinds: [{ words: 'PDF', endings: ['.pdf'] }], bytes });
  const { kind, words } = savedFileWords(fileName, saved);
  const stays =
    saved.ok && saved.value.outcome === 'saved' ? '' : ' It is kept under Reports, and can be saved from there again.';
  return { kind, words: `${words}${stays}` };
}

const changedWords =
  'Something in the workbook changed while the report was being made, so nothing was signed. Look at it once more, and make it again.';

function alert(words: string): SavedFile {
  return { kind: 'alert', words };
}
