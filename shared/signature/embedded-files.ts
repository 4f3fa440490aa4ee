// Lists the files that travel inside a PDF, wherever they hang: in the list of attachments, on a page, or on a part of the text.

import type { PdfRevision } from './pdf-revision';
import { type PdfDict, walkValue, wholeNumber } from './pdf-value';
import { readText } from './read-text';

export interface EmbeddedFile {
  readonly name: string;
  /** As the PDF states it; nobody unpacked the file. */
  readonly statedBytes: number | undefined;
}

const filesMax = 1000;

/** ISO 32000-1, 7.11.4: each is named by a file specification with an /EF entry. */
export function findEmbeddedFiles(revision: PdfRevision): EmbeddedFile[] {
  const found: EmbeddedFile[] = [];
  for (const number of revision.objectNumbers()) {
    const value = revision.get(number);
    if (value === undefined) continue;
    walkValue(value, (part) => {
      if (part.kind === 'dict' && part.entries.has('EF') && found.length < filesMax)
        found.push(readFile(revision, part));
    });
  }
  return found;
}

function readFile(revision: PdfRevision, specification: PdfDict): EmbeddedFile {
  const embedded = revision.resolveDict(specification.entries.get('EF'));
  const stream = revision.resolveDict(embedded?.entries.get('UF') ?? embedded?.entries.get('F'));
  const settings = revision.resolveDict(stream?.entries.get('Params'));
  const name = ['UF', 'F'].map((key) => readText(revision.resolve(specification.entries.get(key)))).find(Boolean);
  return { name: name ?? '', statedBytes: wholeNumber(revision.resolve(settings?.entries.get('Size'))) };
}
