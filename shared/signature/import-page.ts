// Takes the first page of one PDF into another as something that can be drawn there: a form XObject (ISO 32000-1, 8.10)
// with the fonts it needs. That is how a signature's block is set by the same typesetter as the report around it.

import type { UpdatedObject } from './append-update';
import type { Bytes } from './bytes';
import { findPages } from './find-pages';
import { openToSign, updatedObject } from './open-to-sign';
import { PdfReadError } from './pdf-read-error';
import type { PdfDict, PdfRef, PdfStream, PdfValue } from './pdf-value';
import { dictValue, nameValue, numberValue, refValue, withEntries } from './pdf-value';

export interface ImportedPage {
  readonly form: PdfRef;
  /** The form and everything it leads to, under numbers of the file it goes into. */
  readonly objects: readonly UpdatedObject[];
}

/** How many pages a PDF has. */
export async function countPages(pdf: Uint8Array): Promise<number> {
  return findPages(await openToSign(pdf)).length;
}

/** `pdf` is one that was set here, of one stream a page. Throws `PdfReadError` where it is not. */
export async function importPage(pdf: Uint8Array, nextNumber: () => number): Promise<ImportedPage> {
  const source = await openToSign(pdf);
  const [page] = findPages(source);
  const contents = source.resolve(page?.dict.entries.get('Contents'));
  if (page === undefined || contents.kind !== 'stream')
    throw new PdfReadError('broken-syntax', 'no page of one stream');
  const taken = new Map<number, PdfRef>();
  const objects: UpdatedObject[] = [];
  const take = (value: PdfValue): PdfValue => {
    switch (value.kind) {
      case 'ref': {
        const known = taken.get(value.number);
        if (known !== undefined) return known;
        const ref = refValue(nextNumber());
        // Before what it leads to, which may lead back.
        taken.set(value.number, ref);
        objects.push(updatedObject(ref, take(source.resolve(value))));
        return ref;
      }
      case 'array':
        return { kind: 'array', items: value.items.map(take) };
      case 'dict':
        return takeDict(value);
      case 'stream':
        return { ...value, dict: withEntries(takeDict(value.dict), { Length: numberValue(value.raw.length) }) };
      default:
        return value;
    }
  };
  const takeDict = ({ entries }: PdfDict): PdfDict => ({
    kind: 'dict',
    entries: new Map(Array.from(entries, ([key, item]) => [key, take(item)])),
  });
  const form = refValue(nextNumber());
  const resources = page.dict.entries.get('Resources') ?? dictValue({});
  const dict = dictValue({
    Type: nameValue('XObject'),
    Subtype: nameValue('Form'),
    BBox: source.resolve(page.dict.entries.get('MediaBox')),
    Resources: take(source.resolve(resources)),
    ...filterOf(contents),
    Length: numberValue(contents.raw.length),
  });
  const drawn: PdfStream = { kind: 'stream', dict, raw: contents.raw as Bytes, start: 0 };
  return { form, objects: [...objects, updatedObject(form, drawn)] };
}

function filterOf({ dict }: PdfStream): Readonly<Record<string, PdfValue>> {
  const filter = dict.entries.get('Filter');
  return filter === undefined ? {} : { Filter: filter };
}
