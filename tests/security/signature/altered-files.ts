// Ways to alter a signed PDF as an attacker would: a further revision appended, with all indexes in good order.

import { appendUpdate, type UpdatedObject } from '#shared/signature/append-update';
import { findPages, type Page } from '#shared/signature/find-pages';
import { newNumbers, openToSign, updatedObject } from '#shared/signature/open-to-sign';
import type { PdfRevision } from '#shared/signature/pdf-revision';
import { type PdfDict, type PdfRef, type PdfValue, refValue } from '#shared/signature/pdf-value';

export interface Opened {
  readonly revision: PdfRevision;
  readonly pages: readonly Page[];
  readonly catalog: { readonly ref: PdfRef; readonly dict: PdfDict };
  readonly form: { readonly ref: PdfRef; readonly dict: PdfDict };
  readonly nextRef: () => PdfRef;
}

/** The file with these objects replaced or added by one more revision. */
export async function alter(pdf: Uint8Array, change: (file: Opened) => readonly UpdatedObject[]): Promise<Uint8Array> {
  const revision = await openToSign(pdf);
  return (await appendUpdate(revision, change(openedFrom(revision)))).bytes;
}

export function openedFrom(revision: PdfRevision): Opened {
  const number = newNumbers(revision);
  const root = revision.trailer.entries.get('Root');
  const form = revision.catalog().entries.get('AcroForm');
  return {
    revision,
    pages: findPages(revision),
    catalog: { ref: asRef(root), dict: revision.catalog() },
    form: { ref: form === undefined ? refValue(0) : asRef(form), dict: asDict(revision.resolve(form)) },
    nextRef: () => refValue(number()),
  };
}

export function replaced(ref: PdfRef, value: PdfValue): UpdatedObject {
  return updatedObject(ref, value);
}

export function asRef(value: PdfValue | undefined): PdfRef {
  if (value?.kind !== 'ref') throw new Error('a reference was expected');
  return value;
}

export function asDict(value: PdfValue | undefined): PdfDict {
  return value?.kind === 'dict' ? value : { kind: 'dict', entries: new Map() };
}

/** The file with `from` replaced by `to`, which must be as long, at its first or last occurrence. */
export function overwrite(pdf: Uint8Array, from: string, to: string): Uint8Array {
  const copy = Buffer.from(pdf);
  const at = copy.indexOf(from, 0, 'latin1');
  if (at < 0 || from.length !== to.length) throw new Error(`cannot put "${to}" for "${from}"`);
  copy.write(to, at, 'latin1');
  return new Uint8Array(copy);
}
