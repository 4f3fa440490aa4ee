// What programs write anew whenever they save a signature, and what shows nothing: the date of the last change, the name of the
// program, and data for checking certificates. Whatever else differs in the same place is a change as any other.

import { latin1Text } from './bytes';
import type { PdfDict, PdfValue } from './pdf-value';
import { nameOf } from './pdf-value';
import { changedKeys } from './same-value';

const savingKeys = new Set(['ModDate', 'Producer']);
/** The same in the XML description (XMP, ISO 16684-1). */
const savingNames = ['xmp:ModifyDate', 'xmp:MetadataDate', 'xmpMM:InstanceID', 'pdf:Producer'];
/** What XMP writes around what it says. */
const emptyFrame =
  /<\?xpacket [^<>]*\?>|<\/?(?:x:xmpmeta|rdf:RDF|rdf:Description)(?:\s(?:xmlns:\w+|rdf:about|x:xmptk)=(?:"[^"<]*"|'[^'<]*'))*\s?\/?>/g;
const emptyDict: PdfDict = { kind: 'dict', entries: new Map() };
/** ISO 32000-2, 12.8.4.3, and the note of which extensions a file uses: neither is shown. */
export const unseenCatalogKeys: ReadonlySet<string> = new Set(['DSS', 'Extensions', 'Version']);

/** Whether two versions of the document information differ in nothing but when and by what the file was saved. */
export function isSavingNote(before: PdfValue | undefined, after: PdfValue | undefined): boolean {
  if (after?.kind !== 'dict' || (before !== undefined && before.kind !== 'dict' && before.kind !== 'null'))
    return false;
  return changedKeys(before?.kind === 'dict' ? before : emptyDict, after).every((key) => savingKeys.has(key));
}

/** The same of the XML description, as long as it is plain text; where there was none, a new one may hold nothing else. */
export function isSavingNoteInXml(before: PdfValue | undefined, after: PdfValue | undefined): boolean {
  if (!isPlainXml(after)) return false;
  if (before === undefined) return rest(after.raw).replace(emptyFrame, '').trim() === '';
  if (!isPlainXml(before)) return false;
  return changedKeys(before.dict, after.dict).every((key) => key === 'Length') && rest(before.raw) === rest(after.raw);
}

function isPlainXml(value: PdfValue | undefined): value is Extract<PdfValue, { kind: 'stream' }> {
  if (value?.kind !== 'stream' || value.dict.entries.has('Filter')) return false;
  return nameOf(value.dict.entries.get('Type')) === 'Metadata' && nameOf(value.dict.entries.get('Subtype')) === 'XML';
}

function rest(raw: Uint8Array): string {
  let text = latin1Text(raw);
  for (const name of savingNames) {
    text = text.replaceAll(new RegExp(`<${name}>[^<]*</${name}>|\\s${name}=(?:"[^"<]*"|'[^'<]*')`, 'g'), '');
  }
  return text.replace(/\s+/g, ' ').trim();
}
