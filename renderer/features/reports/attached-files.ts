// The files that a report carries on choice: the page that checks it, the evidence that it lists, the signed reviews that it names.

import { sha256, toHex } from '#shared/crypto/bytes';
import type { Attachment } from '#shared/domain/change';
import { safeFileName } from '#shared/domain/file-name';
import type { Audience } from '#shared/domain/registers/register';
import { roundsInOrder, signOffInForce } from '#shared/domain/round';
import type { Round, State } from '#shared/domain/state';
import { writeSize } from '#shared/domain/write-size';
import { evidenceOfRounds } from '#shared/report/parts/evidence-part';
import type { AttachedFile } from '#shared/report/report-head';
import type { Workbook } from '#storage/workbook';
import type { FileInReport } from '../screen';
import type { ChosenReport } from './chosen-report';

export const carriedKinds = ['checking page', 'evidence', 'signed reviews'] as const;
export type CarriedKind = (typeof carriedKinds)[number];

/** A file that would travel, as far as it is known without being read. */
export interface FileToCarry extends AttachedFile {
  readonly mediaType: string;
  readonly read: () => Promise<Uint8Array>;
}

/** What is kept sealed is 25 MB at most; the pages need room too. */
const mostBytes = 20_000_000;

const checkingPageName = 'quarterday-check.html';

/** What a report for a reader can carry. Evidence shows people, and signed reviews name staff: neither leaves the house. */
export function kindsFor(report: string, audience: Audience): readonly CarriedKind[] {
  const isOutside = audience === 'funder' || audience === 'public';
  const isPack = report === 'quarterday-funder-evidence-pack';
  return carriedKinds.filter((kind) => {
    if (kind === 'checking page') return true;
    return !isOutside && (isPack || (kind === 'evidence' && report === 'quarterday-quarterly-review'));
  });
}

interface Carrying {
  readonly workbook: Workbook;
  readonly readCheckingPage: () => Promise<Uint8Array>;
}

/** The files of the kinds that were chosen, in the order in which the report lists them. Rejects, in words, where one cannot be had. */
export async function filesToCarry(
  { report, about, audience, carried }: ChosenReport,
  { workbook, readCheckingPage }: Carrying,
): Promise<readonly FileToCarry[]> {
  const kinds = kindsFor(report, audience).filter((kind) => carried.includes(kind));
  const { state } = workbook.getSnapshot();
  const rounds = roundsIn(state, report, about);
  const files: FileToCarry[] = [];
  if (kinds.includes('checking page')) {
    const bytes = await readCheckingPage();
    const digest = toHex(await sha256(bytes));
    files.push({
      name: checkingPageName,
      mediaType: 'text/html',
      sizeBytes: bytes.length,
      digest,
      read: async () => bytes,
    });
  }
  if (kinds.includes('evidence')) files.push(...evidenceFiles(state, rounds, workbook));
  if (kinds.includes('signed reviews')) files.push(...reviewFiles(rounds, workbook));
  const total = files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  if (total > mostBytes) {
    throw new Error(
      `These files come to ${writeSize(total)}, and a report carries ${writeSize(mostBytes)} at most. Choose fewer, and give the rest beside it.`,
    );
  }
  return files;
}

/** Reads them for good. Rejects, in words, where one is missing or was changed: nothing is signed then. */
export async function readCarried(files: readonly FileToCarry[]): Promise<readonly FileInReport[]> {
  const read: FileInReport[] = [];
  for (const { name, mediaType, read: readOne } of files) read.push({ name, mediaType, bytes: await readOne() });
  return read;
}

/** The reviews that a report is about: the one, or for the pack the last four. */
function roundsIn(state: State, report: string, about: string): readonly Round[] {
  const signed = roundsInOrder(state).filter(signOffInForce);
  return report === 'quarterday-funder-evidence-pack'
    ? signed.slice(-4)
    : signed.filter(({ round }) => round === about);
}

/** By the number under which the report lists it: `evidence-3-comments.png`. */
function evidenceFiles(state: State, rounds: readonly Round[], workbook: Workbook): readonly FileToCarry[] {
  return evidenceOfRounds(rounds).flatMap((id, index): FileToCarry[] => {
    const evidence = state.general.evidence[id];
    if (!evidence) return [];
    const { name, mediaType, sizeBytes, digest, attachment } = evidence;
    const read = readKept(workbook, name, attachment);
    return [{ name: `evidence-${index + 1}-${safeFileName(name)}`, mediaType, sizeBytes, digest, read }];
  });
}

function reviewFiles(rounds: readonly Round[], workbook: Workbook): readonly FileToCarry[] {
  return rounds.flatMap((round) =>
    (signOffInForce(round)?.files ?? []).map(({ name, sizeBytes, digest, attachment }) => ({
      name: safeFileName(name),
      mediaType: 'application/pdf',
      sizeBytes,
      digest,
      read: readKept(workbook, name, attachment),
    })),
  );
}

function readKept(workbook: Workbook, name: string, attachment: Attachment): FileToCarry['read'] {
  return async () => {
    const read = await workbook.readFile(attachment);
    if (read.state === 'read') return read.bytes;
    throw new Error(
      read.state === 'missing'
        ? `“${name}” is missing from the safety copy. Leave it out, or put the copy back.`
        : `“${name}” was changed outside Quarterday. Leave it out, or put a backup back.`,
    );
  };
}
