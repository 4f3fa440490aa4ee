// Signs a PDF for the first time (PAdES B-B). The signature certifies the document, so that afterwards only the
// empty fields made here can be filled, and every later signature leaves the earlier ones valid.

import type { UpdatedObject } from './append-update';
import type { Bytes } from './bytes';
import { findPages, type Page } from './find-pages';
import { type ImportedPage, importPage } from './import-page';
import { newNumbers, openToSign, updatedObject } from './open-to-sign';
import { PdfReadError } from './pdf-read-error';
import type { PdfRevision } from './pdf-revision';
import type { PdfDict, PdfRef, PdfStream, PdfValue } from './pdf-value';
import { arrayValue, dictValue, nameValue, numberValue, refValue, withEntries } from './pdf-value';
import type { Signing } from './seal-signature';
import { sealSignature } from './seal-signature';
import { findSignatureFields } from './signature-fields';
import { SigningRefused } from './signing-refused';
import { tagFields } from './tag-fields';
import { textValue } from './write-value';

/** A place for one signature. Without a rectangle it is not shown. */
export interface FieldPlace {
  readonly name: string;
  /** What assistive technology reads out, such as "Signature of Amina Hussain". */
  readonly label?: string;
  /** From 1. */
  readonly page?: number;
  /** Left, bottom, right, top in points. */
  readonly rect?: readonly [number, number, number, number];
  /** What is drawn there, as a PDF of one page. Left out: nothing, and the page shows what it prints itself. */
  readonly appearance?: Uint8Array;
}

export interface FirstSigning extends Signing {
  readonly pdf: Uint8Array;
  readonly field?: FieldPlace;
  readonly laterFields?: readonly FieldPlace[];
}

const hiddenPlace: readonly [number, number, number, number] = [0, 0, 0, 0];
// Shown in print, and not to be moved or deleted: PDF 32000-1, table 165.
const printAndLocked = 132;
// Signatures exist, and the file may only be appended to: PDF 32000-1, table 219.
const signedAndAppendOnly = 3;
// Only filling in fields and signing: PDF 32000-1, table 254.
const fillingAllowed = 2;

const certifyingReferences = arrayValue([
  dictValue({
    Type: nameValue('SigRef'),
    TransformMethod: nameValue('DocMDP'),
    TransformParams: dictValue({
      Type: nameValue('TransformParams'),
      P: numberValue(fillingAllowed),
      V: nameValue('1.2'),
    }),
  }),
]);

/** Throws `PdfReadError` when the file cannot be read and `SigningRefused` when it cannot be signed first. */
export async function signPdf(signing: FirstSigning): Promise<Bytes> {
  const revision = await openToSign(signing.pdf);
  const places = [signing.field ?? { name: 'Signature 1' }, ...(signing.laterFields ?? [])];
  refuseUnlessUnsigned(revision, places);
  const nextNumber = newNumbers(revision);
  const signature = refValue(nextNumber());
  const pages = findPages(revision);
  const fields: MadeField[] = [];
  for (const place of places) {
    const page = pages[(place.page ?? 1) - 1];
    if (page === undefined) throw new SigningRefused('no-such-page');
    const ref = refValue(nextNumber());
    fields.push({ ref, page, place, appearance: await appearanceOf(place, nextNumber) });
  }
  const tagged = tagFields(
    revision,
    fields.map(({ ref, page, place }) => ({ widget: ref, page: page.ref, label: place.label ?? place.name })),
    nextNumber,
  );
  const form = refValue(nextNumber());
  const changes: UpdatedObject[] = [
    ...fields.map((field, index) => {
      const parent = tagged?.parents[index];
      const more = {
        ...(index === 0 ? { V: signature } : {}),
        ...(parent === undefined ? {} : { StructParent: numberValue(parent) }),
      };
      return updatedObject(field.ref, withEntries(widget(field), more));
    }),
    ...fields.flatMap(({ appearance }) => appearance.objects),
    ...(tagged?.changes ?? []),
    ...pages.flatMap((page) => {
      const added = fields.filter((field) => field.page === page).map(({ ref }) => ref);
      if (added.length === 0) return [];
      const Annots = arrayValue([...listedIn(revision, page.dict, 'Annots'), ...added]);
      // In a tagged file the fields are reached in the order in which the page is read.
      const order: Record<string, PdfValue> = tagged === undefined ? {} : { Tabs: nameValue('S') };
      return [updatedObject(page.ref, withEntries(page.dict, { Annots, ...order }))];
    }),
    ...formChanges(
      revision,
      form,
      fields.map(({ ref }) => ref),
      signature,
    ),
  ];
  return sealSignature(revision, signing, signature.number, { Reference: certifyingReferences }, changes);
}

function refuseUnlessUnsigned(revision: PdfRevision, places: readonly FieldPlace[]): void {
  const existing = findSignatureFields(revision);
  if (existing.some((field) => field.signature !== undefined)) throw new SigningRefused('already-signed');
  const names = [...existing, ...places].map((field) => field.name);
  if (new Set(names).size < names.length) throw new SigningRefused('field-name-twice');
}

interface MadeField {
  readonly ref: PdfRef;
  readonly page: Page;
  readonly place: FieldPlace;
  readonly appearance: ImportedPage;
}

function widget({ place, page, appearance }: MadeField): PdfDict {
  const label = textValue(place.label ?? place.name);
  return dictValue({
    Type: nameValue('Annot'),
    Subtype: nameValue('Widget'),
    FT: nameValue('Sig'),
    T: textValue(place.name),
    TU: label,
    Contents: label,
    F: numberValue(printAndLocked),
    P: page.ref,
    Rect: arrayValue((place.rect ?? hiddenPlace).map(numberValue)),
    AP: dictValue({ N: appearance.form }),
  });
}

async function appearanceOf(place: FieldPlace, nextNumber: () => number): Promise<ImportedPage> {
  if (place.appearance !== undefined) return importPage(place.appearance, nextNumber);
  const form = refValue(nextNumber());
  return { form, objects: [updatedObject(form, emptyAppearance(place.rect ?? hiddenPlace))] };
}

/** Nothing is drawn over the page. */
function emptyAppearance([left, bottom, right, top]: NonNullable<FieldPlace['rect']>): PdfStream {
  const dict = dictValue({
    Type: nameValue('XObject'),
    Subtype: nameValue('Form'),
    BBox: arrayValue([0, 0, right - left, top - bottom].map(numberValue)),
    Length: numberValue(0),
  });
  return { kind: 'stream', dict, raw: new Uint8Array(0), start: 0 };
}

function formChanges(revision: PdfRevision, form: PdfRef, fields: readonly PdfRef[], signature: PdfRef) {
  const root = revision.trailer.entries.get('Root');
  if (root?.kind !== 'ref') throw new PdfReadError('broken-index', 'no catalogue');
  const catalog = revision.catalog();
  const before = revision.resolveDict(catalog.entries.get('AcroForm')) ?? dictValue({});
  const Fields = arrayValue([...listedIn(revision, before, 'Fields'), ...fields]);
  const permissions = revision.resolveDict(catalog.entries.get('Perms')) ?? dictValue({});
  return [
    updatedObject(form, withEntries(before, { Fields, SigFlags: numberValue(signedAndAppendOnly) })),
    updatedObject(
      root,
      withEntries(catalog, { AcroForm: form, Perms: withEntries(permissions, { DocMDP: signature }) }),
    ),
  ];
}

function listedIn(revision: PdfRevision, dict: PdfDict, key: string): readonly PdfValue[] {
  const list = revision.resolve(dict.entries.get(key));
  return list.kind === 'array' ? list.items : [];
}
