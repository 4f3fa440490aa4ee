// A register as it stands, as pages: each record under its name, with its files by name and digest.

import { capital, countOf } from '#shared/domain/number-words';
import { writeDate } from '#shared/domain/plain-date';
import { writeSize } from '#shared/domain/write-size';
import type { PrintedFile, RegisterPart } from '../parts/register-part';
import type { Content } from './page-content';
import { cell, digestCell, headRow, paragraph, partHeading, ruledRows, sectionHeading } from './pieces';
import { recordSection } from './record-pages';
import { columnWidths } from './style-sheet';

/** `Five devices`, `Two accounts, from 27 November 2025 to 26 November 2026`. */
export function registerCovers({ records, one, many, days }: RegisterPart): string {
  const count = capital(countOf(records.length, one, many));
  return days ? `${count}, from ${writeDate(days.from)} to ${writeDate(days.to)}` : count;
}

export function registerPages(register: RegisterPart): Content[] {
  const { title, one, records } = register;
  const files = records.flatMap((record, index) =>
    record.files.map((file) => ({ of: record.title || numbered(one, index), file })),
  );
  return [
    ...partHeading(title, { startsPage: true }),
    paragraph(records.length === 0 ? 'Nothing is written down in it.' : `${registerCovers(register)}.`),
    ...records.flatMap(({ title: name, facts }, index) => recordSection(name || numbered(one, index), title, facts)),
    ...filesSection(title, files),
  ];
}

/** By its number one is told from another where it has no name. */
function numbered(one: string, index: number): string {
  return `${capital(one)} ${index + 1}`;
}

function filesSection(part: string, files: readonly { of: string; file: PrintedFile }[]): Content[] {
  if (files.length === 0) return [];
  return [
    ...sectionHeading('Files', part, 150),
    paragraph('They stay in our record, and are not in this file. By its digest each can be told from any other.'),
    ruledRows(
      columnWidths(150, 138, 180),
      [headRow('Of', 'File', 'Digest (SHA-256)')],
      files.map(({ of, file: { label, name, sizeBytes, digest } }) => [
        { stack: [cell(of, { bold: true }), cell(label)] },
        { stack: [cell(name), cell(writeSize(sizeBytes))] },
        digestCell(digest),
      ]),
      4,
    ),
  ];
}
