// Opens a PDF to append one more revision to it.

import type { UpdatedObject } from './append-update';
import { openRevision, PdfFile, type PdfRevision } from './pdf-revision';
import type { PdfRef, PdfValue } from './pdf-value';
import { wholeNumber } from './pdf-value';
import { ReadingAllowance } from './reading-limits';
import { writeValue } from './write-value';

/** Works on a copy. */
export async function openToSign(pdf: Uint8Array): Promise<PdfRevision> {
  const bytes = new Uint8Array(pdf);
  return openRevision(new PdfFile(bytes, new ReadingAllowance()), bytes.length);
}

/** Hands out object numbers that the file does not use yet. */
export function newNumbers(revision: PdfRevision): () => number {
  let next = wholeNumber(revision.trailer.entries.get('Size')) ?? 0;
  for (const number of revision.entries.keys()) next = Math.max(next, number + 1);
  return () => next++;
}

export function updatedObject(ref: PdfRef, value: PdfValue): UpdatedObject {
  return { number: ref.number, generation: ref.generation, body: writeValue(value) };
}
