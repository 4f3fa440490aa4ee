// A file that a record holds, or a signature drawn on the screen: what it is, and the attachment in which its bytes are kept.

import { evidenceBytesMax, evidenceMediaTypes } from '../evidence-kind';
import { type Instant, isInstant, writeInstant } from '../plain-date';
import { type FieldValues, type FilesField, isOfFiles, type Register, type Row, rowsOf } from './register';

/** The name is the register's own; `digest` is of the file itself, and `attachment` and its key lead to the sealed bytes. */
export interface KeptFileRow {
  readonly name: string;
  readonly mediaType: string;
  readonly sizeBytes: string;
  readonly digest: string;
  readonly attachment: string;
  readonly attachmentKey: string;
  /** When it was kept; for a signature, when it was drawn. */
  readonly keptAt: Instant;
}

const hex64 = /^[0-9a-f]{64}$/;
const base64 = /^[A-Za-z0-9+/]{4,100}={0,2}$/;
const nameMax = 200;
const filesMax = 20;

/** Undefined where the row is no file: what names no sealed bytes, or makes itself out to be something else. */
export function readKeptFile(row: Row): KeptFileRow | undefined {
  const { name = '', mediaType = '', sizeBytes = '', digest = '', attachment = '', attachmentKey = '', keptAt } = row;
  const size = Number(sizeBytes);
  const isWhole =
    name.trim() !== '' &&
    name.length <= nameMax &&
    evidenceMediaTypes.includes(mediaType) &&
    /^[1-9]\d{0,8}$/.test(sizeBytes) &&
    size <= evidenceBytesMax &&
    hex64.test(digest) &&
    hex64.test(attachment) &&
    base64.test(attachmentKey);
  if (!isWhole || !isInstant(keptAt)) return undefined;
  return { name, mediaType, sizeBytes, digest, attachment, attachmentKey, keptAt };
}

/** The files that a field holds; what is none is left out. */
export function filesOf(fields: FieldValues, name: string): readonly KeptFileRow[] {
  return rowsOf(fields, name).flatMap((row) => readKeptFile(row) ?? []);
}

/** Every file that the fields of a record name. */
export function filesOfRecord(register: Register, fields: FieldValues): readonly KeptFileRow[] {
  return register.fields.filter(isOfFiles).flatMap(({ name }) => filesOf(fields, name));
}

export function filesProblem(field: FilesField, fields: FieldValues): string | undefined {
  const rows = rowsOf(fields, field.name);
  if (rows.length === 0) return field.required;
  if (rows.length > filesMax) return `Keep ${filesMax} files here at most`;
  const files = rows.flatMap((row) => readKeptFile(row) ?? []);
  const isSignature = field.kind === 'signature';
  if (files.length < rows.length)
    return isSignature ? 'Draw the signature again' : 'Take the file off and add it again';
  if (!isSignature) return undefined;
  const isDrawn = files.length === 1 && files[0]?.mediaType === 'image/png';
  return isDrawn ? undefined : 'Draw one signature';
}

/** `consent-form.pdf`; of a signature, when it was drawn. */
export function writeFile({ kind }: FilesField, row: Row): string {
  const file = readKeptFile(row);
  if (!file) return '';
  return kind === 'signature' ? `drawn on the screen, ${writeInstant(file.keptAt)}` : file.name;
}
