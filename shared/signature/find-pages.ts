// Finds the pages of a PDF in the order they are read.

import { PdfReadError } from './pdf-read-error';
import type { PdfRevision } from './pdf-revision';
import type { PdfDict, PdfRef, PdfValue } from './pdf-value';
import { nameOf } from './pdf-value';
import { nestingMax } from './reading-limits';

export interface Page {
  readonly ref: PdfRef;
  readonly dict: PdfDict;
}

export function findPages(revision: PdfRevision): Page[] {
  const pages: Page[] = [];
  const seen = new Set<number>();
  const visit = (ref: PdfValue, depth: number): void => {
    const dict = revision.resolveDict(ref);
    if (ref.kind !== 'ref' || dict === undefined || seen.has(ref.number) || depth > nestingMax) {
      throw new PdfReadError('broken-syntax', 'the pages are not in order');
    }
    seen.add(ref.number);
    if (nameOf(dict.entries.get('Type')) === 'Page') {
      pages.push({ ref, dict });
      return;
    }
    const kids = revision.resolve(dict.entries.get('Kids'));
    if (kids.kind === 'array') for (const kid of kids.items) visit(kid, depth + 1);
  };
  const tree = revision.catalog().entries.get('Pages');
  if (tree !== undefined) visit(tree, 0);
  return pages;
}
