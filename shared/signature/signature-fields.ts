// Finds the signature fields of a PDF: the filled ones, and the empty ones that wait for a signer.

import { PdfReadError } from './pdf-read-error';
import type { PdfRevision } from './pdf-revision';
import type { PdfDict, PdfRef, PdfValue } from './pdf-value';
import { nameOf } from './pdf-value';
import { readText } from './read-text';
import { nestingMax, objectsMax } from './reading-limits';

export interface SignatureField {
  readonly name: string;
  readonly ref: PdfRef;
  readonly dict: PdfDict;
  /** The signature dictionary, when the field is filled. */
  readonly signature: PdfValue | undefined;
}

export function findSignatureFields(revision: PdfRevision): SignatureField[] {
  const form = revision.resolveDict(revision.catalog().entries.get('AcroForm'));
  const found: SignatureField[] = [];
  const seen = new Set<number>();
  const visit = (ref: PdfValue, parentName: string, parentType: string | undefined, depth: number): void => {
    if (ref.kind !== 'ref') throw new PdfReadError('broken-syntax', 'a form field that is not an object of its own');
    if (seen.has(ref.number) || depth > nestingMax || seen.size > objectsMax) {
      throw new PdfReadError('broken-syntax', 'form fields that contain themselves');
    }
    seen.add(ref.number);
    const dict = revision.resolve(ref);
    if (dict.kind !== 'dict') return;
    const partName = readText(revision.resolve(dict.entries.get('T')));
    const name = [parentName, partName].filter(Boolean).join('.');
    const type = nameOf(revision.resolve(dict.entries.get('FT'))) ?? parentType;
    const value = dict.entries.get('V');
    const signature = value === undefined || revision.resolve(value).kind === 'null' ? undefined : value;
    const kids = revision.resolve(dict.entries.get('Kids'));
    // A field without a name of its own is only another place where its parent is shown.
    if (type === 'Sig' && (partName !== undefined || signature !== undefined))
      found.push({ name, ref, dict, signature });
    if (kids.kind === 'array') for (const kid of kids.items) visit(kid, name, type, depth + 1);
  };
  const fields = revision.resolve(form?.entries.get('Fields'));
  if (fields.kind === 'array') for (const field of fields.items) visit(field, '', undefined, 0);
  return found;
}
