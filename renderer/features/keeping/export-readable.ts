// The readable export: everything its maker may read, as tables, files and JSON in one archive sealed with a passphrase. It is
// written into a folder in pieces, and has its name only when all of it is there.

import type { Host } from '#host/host';
import type { MadeFile } from '#shared/domain/change';
import { fileNameOf, safeFileName } from '#shared/domain/file-name';
import { recordFiles } from '#shared/domain/registers/record-files';
import { lastFileOf } from '#shared/domain/report-steps';
import { everyRound, memberName, type State } from '#shared/domain/state';
import { exportedEvidence, readableFiles } from '#shared/report/readable-files';
import type { Workbook } from '#storage/workbook';

/** Seals files as they come and hands over the sealed pieces; given by the app, because it works in a worker. */
export type SealExport = (
  passphrase: string,
  files: AsyncIterable<{ readonly name: string; readonly bytes: Uint8Array; readonly isText: boolean }>,
  keep: (piece: Uint8Array) => Promise<void>,
  signal?: AbortSignal,
) => Promise<void>;

interface ExportWanted {
  readonly workbook: Workbook;
  readonly host: Host;
  readonly sealExport: SealExport;
  readonly folder: string;
  readonly passphrase: string;
  readonly appVersion: string;
  /** How many files have been packed, and how many there are. */
  readonly onProgress: (done: number, all: number) => void;
  readonly signal: AbortSignal;
}

export type Exported =
  | {
      readonly state: 'exported';
      readonly path: string;
      readonly sizeBytes: number;
      /** Files that are missing or damaged, and so are not in it. */
      readonly missing: readonly string[];
    }
  | { readonly state: 'cancelled' }
  | { readonly state: 'not exported'; readonly words: string };

export async function exportReadable(wanted: ExportWanted): Promise<Exported> {
  const { workbook, host, sealExport, folder, passphrase, signal } = wanted;
  const { state } = workbook.getSnapshot();
  const day = workbook.today();
  const name = `${fileNameOf(state.general.organisation?.name ?? '')}-export-${day}.zip.age`;
  const begun = await host.outsideBegin({ folder, name });
  if (!begun.ok) return notExported(begun.code);
  const { outside } = begun.value;
  const missing: string[] = [];
  let atByte = 0;
  const keep = async (bytes: Uint8Array) => {
    const kept = await host.outsideChunk({ outside, atByte, bytes });
    if (!kept.ok) throw new NotKept(kept.code);
    atByte += bytes.length;
  };
  try {
    await sealExport(passphrase, filesOf(wanted, state, missing), keep, signal);
    const finished = await host.outsideFinish(outside);
    if (!finished.ok) return notExported(finished.code);
    return { state: 'exported', ...finished.value, missing };
  } catch (error) {
    await host.outsideDrop(outside);
    if (signal.aborted) return { state: 'cancelled' };
    return notExported(error instanceof NotKept ? error.code : 'failed');
  }
}

class NotKept extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

async function* filesOf({ workbook, appVersion, onProgress }: ExportWanted, state: State, missing: string[]) {
  const texts = readableFiles({
    state,
    history: await workbook.history(),
    madeAt: workbook.now(),
    madeBy: memberName(state, workbook.member),
    appVersion,
  });
  const attachments = [
    ...exportedEvidence(state).map(({ name, evidence }) => ({ name, attachment: evidence.attachment })),
    ...reportFiles(state).map((file, index) => ({
      name: `reports/${String(index + 1).padStart(3, '0')}-${safeFileName(file.name)}`,
      attachment: file.attachment,
    })),
    ...recordFiles(state).map(({ file, register }, index) => ({
      name: `${register}/${String(index + 1).padStart(4, '0')}-${safeFileName(file.name)}`,
      attachment: { name: file.attachment, key: file.attachmentKey },
    })),
  ];
  const all = texts.length + attachments.length;
  let done = 0;
  for (const { name, text } of texts) {
    yield { name, bytes: new TextEncoder().encode(text), isText: true };
    done += 1;
    onProgress(done, all);
  }
  for (const { name, attachment } of attachments) {
    const read = await workbook.readFile(attachment);
    if (read.state === 'read') yield { name, bytes: read.bytes, isText: false };
    else missing.push(name);
    done += 1;
    onProgress(done, all);
  }
}

/** What was signed with the rounds, and what was made from the registers. */
function reportFiles(state: State): readonly MadeFile[] {
  const signed = everyRound(state).flatMap(({ signOffs }) => signOffs.flatMap(({ files }) => files));
  return [...signed, ...state.general.reportsMade.map(lastFileOf)];
}

const words: Readonly<Record<string, string>> = {
  'already-here': 'An export of today is already in this folder. Move it, or choose another folder.',
  'disk-full': 'There is not enough room in this folder. Make some room, or choose another folder.',
  'folder-missing': 'This folder is not there. Plug the drive in, or choose another folder.',
};

function notExported(code: string): Exported {
  const said = words[code] ?? `It could not be exported (${code}). Choose another folder and try again.`;
  return { state: 'not exported', words: said };
}
