// Finds whether a later revision did anything but sign. Allowed are: filling an empty signature field; where no signature forbids
// it, adding a signature field that shows nothing; and what no page shows and every program writes anew when it saves a signature
// (`harmless-updates.ts`). Whatever else differs is a change of the document.

import { type FilePart, FileParts } from './file-parts';
import type { ChangeCode, Finding, SignatureFindingCode } from './findings';
import { changeFinding, finding } from './findings';
import { isSavingNote, isSavingNoteInXml, unseenCatalogKeys } from './harmless-updates';
import type { PdfRevision } from './pdf-revision';
import type { PdfDict, PdfRef, PdfValue } from './pdf-value';
import { nameOf, walkValue, wholeNumber } from './pdf-value';
import { nestingMax } from './reading-limits';
import { changedKeys, sameValue } from './same-value';
import { findSignatureFields } from './signature-fields';

// What a field says of how its own place looks, beside the signature itself.
const fillingKeys = new Set(['V', 'AP', 'M', 'F', 'MK', 'DA']);
const formKeys = new Set(['Fields', 'SigFlags', 'DR']);
// A field with these could do more than hold one signature.
const actingKeys = ['A', 'AA'];
// What a trailer says of its own section; everything else in it concerns the document.
// The document information is compared by itself.
const sectionKeys = new Set(['Size', 'Prev', 'ID', 'Type', 'W', 'Index', 'Length', 'Filter', 'DecodeParms', 'Info']);

/** Both revisions must have been read completely. */
export function compareRevisions(before: PdfRevision, after: PdfRevision, fieldsMayBeAdded: boolean): Finding[] {
  // The same index at both ends: bytes may have been added, which is reported elsewhere, but no object was.
  if (before.sections[0] === after.sections[0]) return [];
  if (!continues(before, after)) return [finding('history-replaced')];
  return new Comparison(before, after, fieldsMayBeAdded).run();
}

/** The later revision's index must lead through the earlier one's, and what it adds must stand after it. */
function continues(before: PdfRevision, after: PdfRevision): boolean {
  const added = after.sections.length - before.sections.length;
  return (
    added > 0 &&
    before.sections.every((section, index) => after.sections[added + index]?.offset === section.offset) &&
    after.sections.slice(0, added).every((section) => section.offset >= before.end) &&
    changedKeys(before.trailer, after.trailer).every((key) => sectionKeys.has(key)) &&
    sameValue(lastingId(before), lastingId(after))
  );
}

function lastingId(revision: PdfRevision): PdfValue | undefined {
  const id = revision.trailer.entries.get('ID');
  return id?.kind === 'array' ? id.items[0] : undefined;
}

class Comparison {
  readonly #findings: Finding[] = [];
  /** New objects that an allowed change leads to. */
  readonly #explained = new Set<number>();
  readonly #emptyFields: ReadonlySet<number>;
  /** Signature fields that came with the later revision, and the places on pages where they are shown. */
  readonly #newPlaces: ReadonlySet<number>;
  #partsBefore: FileParts | undefined;
  #partsAfter: FileParts | undefined;
  readonly #before: PdfRevision;
  readonly #after: PdfRevision;
  readonly #fieldsMayBeAdded: boolean;

  constructor(before: PdfRevision, after: PdfRevision, fieldsMayBeAdded: boolean) {
    this.#before = before;
    this.#after = after;
    this.#fieldsMayBeAdded = fieldsMayBeAdded;
    const empty = findSignatureFields(before).filter(({ signature }) => signature === undefined);
    this.#emptyFields = new Set(empty.map(({ ref }) => ref.number));
    this.#newPlaces = newPlaces(before, after);
  }

  run(): Finding[] {
    const before = this.#before;
    const after = this.#after;
    const known = new Set(before.objectNumbers());
    const added: number[] = [];
    this.#judgeInformation();
    for (const number of after.objectNumbers()) {
      if (!known.has(number)) added.push(number);
      else if (before.placeOf(number) !== after.placeOf(number)) this.#judgeChange(number);
    }
    for (const number of known) {
      if (after.placeOf(number) === undefined) this.#reportChange('object-removed', number);
    }
    this.#judgeAdditions(added);
    return this.#findings;
  }

  #judgeChange(number: number): void {
    const old = this.#before.get(number);
    const now = this.#after.get(number);
    if (sameValue(old, now)) return;
    if (this.#isUnseen(number, old, now)) return;
    const allowed =
      (old?.kind === 'dict' && now?.kind === 'dict' && this.#isAllowedDict(number, old, now)) ||
      (old?.kind === 'array' && now?.kind === 'array' && this.#isAllowedArray(number, old, now));
    if (!allowed) this.#reportChange('content-changed', number);
  }

  /** What no page shows, and saving writes anew. */
  #isUnseen(number: number, old: PdfValue | undefined, now: PdfValue | undefined): boolean {
    const isInformation = isRefTo(this.#before.trailer.entries.get('Info'), number);
    if (isInformation) return isSavingNote(old, now) && this.#remark('saving-noted');
    const [was, is] = [this.#partBefore(number), this.#partAfter(number)];
    if (was.what === 'description' && isSavingNoteInXml(old, now)) return this.#remark('saving-noted');
    if (was.what === 'signature-place' && this.#isOwnLook(number, was, is) && now !== undefined) {
      this.#explain(now);
      return true;
    }
    if (was.what !== 'validation-data' || is.what !== 'validation-data' || now === undefined) return false;
    this.#explain(now);
    return this.#remark('validation-data-added');
  }

  /** Whether the object is only how an empty field looked that is signed now, and nothing else in either revision uses it. */
  #isOwnLook(number: number, was: FilePart, is: FilePart): boolean {
    if (is.what !== was.what || is.name !== was.name || this.#emptyFields.has(number)) return false;
    const isFilled = findSignatureFields(this.#after).some(
      ({ ref, signature, name }) => this.#emptyFields.has(ref.number) && name === was.name && signature !== undefined,
    );
    if (!isFilled) return false;
    return this.#isUsedOnlyBy(this.#before, number, was) && this.#isUsedOnlyBy(this.#after, number, was);
  }

  /** Whether every way to the object leads through the empty field of this part. */
  #isUsedOnlyBy(revision: PdfRevision, number: number, part: FilePart): boolean {
    const seen = new Set([number]);
    for (const used of seen) {
      revision.file.allowance.takeSteps(revision.entries.size);
      if (mentions(revision.trailer, used)) return false;
      for (const user of revision.objectNumbers()) {
        if (this.#emptyFields.has(user) || !mentions(revision.get(user), used)) continue;
        const found = revision === this.#before ? this.#partBefore(user) : this.#partAfter(user);
        if (found.what !== part.what || found.name !== part.name) return false;
        seen.add(user);
      }
    }
    return true;
  }

  #judgeInformation(): void {
    const old = this.#before.trailer.entries.get('Info');
    const now = this.#after.trailer.entries.get('Info');
    if (now === undefined || sameValue(old, now)) return;
    if (isSavingNote(old && this.#before.resolve(old), this.#after.resolve(now))) {
      this.#explain(now);
      this.#remark('saving-noted');
    } else if (now.kind === 'ref') this.#reportChange('content-changed', now.number);
  }

  #isAllowedDict(number: number, old: PdfDict, now: PdfDict): boolean {
    const keys = changedKeys(old, now);
    if (this.#emptyFields.has(number)) return this.#isFilling(keys, old, now);
    if (this.#isForm(number)) return this.#isFormUpdate(old, now);
    if (this.#isCatalog(number)) {
      return keys.every((key) => this.#isAllowedInCatalog(key, old.entries.get(key), now.entries.get(key)));
    }
    if (nameOf(old.entries.get('Type')) === 'Page') {
      return (
        keys.every((key) => key === 'Annots') && this.#isListGrown(old.entries.get('Annots'), now.entries.get('Annots'))
      );
    }
    return false;
  }

  #isAllowedInCatalog(key: string, old: PdfValue | undefined, now: PdfValue | undefined): boolean {
    if (key === 'AcroForm') return old?.kind === 'dict' && now?.kind === 'dict' && this.#isFormUpdate(old, now);
    if (now === undefined) return false;
    if (key === 'Metadata' && old === undefined && isSavingNoteInXml(undefined, this.#after.resolve(now))) {
      this.#explain(now);
      return this.#remark('saving-noted');
    }
    if (!unseenCatalogKeys.has(key)) return false;
    this.#explain(now);
    return key !== 'DSS' || this.#remark('validation-data-added');
  }

  #isAllowedArray(number: number, old: PdfValue, now: PdfValue): boolean {
    const form = this.#before.resolveDict(this.#before.catalog().entries.get('AcroForm'));
    this.#before.file.allowance.takeSteps(this.#before.entries.size);
    const isFieldList = isRefTo(form?.entries.get('Fields'), number);
    const isAnnotationList = this.#before.objectNumbers().some((page) => {
      const value = this.#before.get(page);
      return (
        value?.kind === 'dict' &&
        nameOf(value.entries.get('Type')) === 'Page' &&
        isRefTo(value.entries.get('Annots'), number)
      );
    });
    return (isFieldList || isAnnotationList) && this.#isListGrown(old, now);
  }

  #isFilling(keys: readonly string[], old: PdfDict, now: PdfDict): boolean {
    const value = now.entries.get('V');
    if (!keys.every((key) => fillingKeys.has(key)) || old.entries.has('V') || !this.#isNewSignature(value))
      return false;
    this.#explain(value);
    const appearance = now.entries.get('AP');
    if (appearance !== undefined) this.#explain(appearance);
    return true;
  }

  #isNewSignature(value: PdfValue | undefined): value is PdfRef {
    if (value?.kind !== 'ref' || this.#before.placeOf(value.number) !== undefined) return false;
    const dict = this.#after.resolve(value);
    return dict.kind === 'dict' && dict.entries.has('ByteRange');
  }

  #isForm(number: number): boolean {
    return isRefTo(this.#before.catalog().entries.get('AcroForm'), number);
  }

  #isCatalog(number: number): boolean {
    return isRefTo(this.#before.trailer.entries.get('Root'), number);
  }

  #isFormUpdate(old: PdfDict, now: PdfDict): boolean {
    const keys = changedKeys(old, now);
    const flags = now.entries.get('SigFlags');
    return (
      keys.every((key) => formKeys.has(key)) &&
      (!keys.includes('SigFlags') || wholeNumber(flags) === 3) &&
      (!keys.includes('DR') || this.#isGrown(old.entries.get('DR'), now.entries.get('DR'), 0)) &&
      (!keys.includes('Fields') || this.#isListGrown(old.entries.get('Fields'), now.entries.get('Fields')))
    );
  }

  /** Whether a dictionary of dictionaries keeps all it had, so that no other field looks different for it. */
  #isGrown(old: PdfValue | undefined, now: PdfValue | undefined, depth: number): boolean {
    if (now === undefined || depth > nestingMax) return false;
    if (old === undefined) this.#explain(now);
    if (old === undefined || sameValue(old, now)) return true;
    if (old.kind !== 'dict' || now.kind !== 'dict') return false;
    return changedKeys(old, now).every((key) => this.#isGrown(old.entries.get(key), now.entries.get(key), depth + 1));
  }

  /** The old entries in their order, then new signature fields. */
  #isListGrown(old: PdfValue | undefined, now: PdfValue | undefined): boolean {
    const oldItems = old === undefined ? [] : itemsOf(this.#before.resolve(old));
    const nowItems = itemsOf(this.#after.resolve(now));
    if (oldItems === undefined || nowItems === undefined) return false;
    // A list kept in an object of its own is judged when that object is.
    if (old?.kind === 'ref' && sameValue(old, now)) return true;
    if (!oldItems.every((item, index) => sameValue(item, nowItems[index]))) return false;
    if (!nowItems.slice(oldItems.length).every((item) => this.#isNewField(item))) return false;
    if (now !== undefined) this.#explain(now);
    return true;
  }

  #isNewField(item: PdfValue): boolean {
    const field = this.#after.resolve(item);
    if (item.kind !== 'ref' || field.kind !== 'dict' || !this.#newPlaces.has(item.number)) return false;
    if (actingKeys.some((key) => field.entries.has(key))) return false;
    this.#explain(item);
    const rect = field.entries.get('Rect');
    const isHidden = rect === undefined || isEmptyRect(this.#after.resolve(rect));
    if (!this.#fieldsMayBeAdded) this.#report('field-added', item.number);
    else if (!isHidden) this.#report('field-shown-added', item.number);
    return true;
  }

  /** Marks what `value` leads to among the new objects as part of an allowed change. */
  #explain(value: PdfValue): void {
    const waiting: PdfValue[] = [value];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      walkValue(next, (part) => {
        if (part.kind !== 'ref' || this.#explained.has(part.number)) return;
        if (this.#before.placeOf(part.number) !== undefined) return;
        this.#explained.add(part.number);
        const target = this.#after.get(part.number);
        if (target !== undefined) waiting.push(target);
      });
    }
  }

  #judgeAdditions(added: readonly number[]): void {
    if (added.length === 0) return;
    const mentioned = this.#mentionedBefore();
    for (const number of added) {
      if (mentioned.has(number)) this.#reportChange('object-supplied-later', number);
      else if (!this.#explained.has(number) && !this.#isIndexPart(number) && !this.#isUnusedValidation(number)) {
        this.#reportChange('object-added', number);
      }
    }
  }

  #mentionedBefore(): ReadonlySet<number> {
    const mentioned = new Set<number>();
    const note = (part: PdfValue): void => {
      if (part.kind === 'ref') mentioned.add(part.number);
    };
    this.#before.file.allowance.takeSteps(this.#before.entries.size);
    for (const number of this.#before.objectNumbers()) {
      const value = this.#before.get(number);
      if (value !== undefined) walkValue(value, note);
    }
    return mentioned;
  }

  /** Data for checking one signature, to which nothing leads: some programs write it twice. */
  #isUnusedValidation(number: number): boolean {
    const value = this.#after.get(number);
    if (value?.kind !== 'dict' || nameOf(value.entries.get('Type')) !== 'VRI') return false;
    this.#after.file.allowance.takeSteps(this.#after.entries.size);
    const isUsed = this.#after.objectNumbers().some((user) => mentions(this.#after.get(user), number));
    return !isUsed && !mentions(this.#after.trailer, number) && this.#remark('validation-data-added');
  }

  #isIndexPart(number: number): boolean {
    const value = this.#after.get(number);
    if (value?.kind !== 'stream') return false;
    const type = nameOf(value.dict.entries.get('Type'));
    return type === 'XRef' || type === 'ObjStm';
  }

  #report(code: SignatureFindingCode, number: number): void {
    const about = `object ${number}`;
    if (this.#findings.some((known) => known.code === code && known.about === about)) return;
    this.#findings.push({ ...finding(code, about), part: this.#partAfter(number) });
  }

  #reportChange(code: ChangeCode, number: number): void {
    const now = this.#partAfter(number);
    const part = now.what === 'unknown' ? this.#partBefore(number) : now;
    if (this.#findings.some((known) => known.part !== undefined && known.about === `object ${number}`)) return;
    this.#findings.push(changeFinding(code, number, part));
  }

  /** Says once what takes nothing away, and answers true. */
  #remark(code: SignatureFindingCode): true {
    if (!this.#findings.some((known) => known.code === code)) this.#findings.push(finding(code));
    return true;
  }

  #partBefore(number: number): FilePart {
    this.#partsBefore ??= new FileParts(this.#before);
    return this.#partsBefore.of(number);
  }

  #partAfter(number: number): FilePart {
    this.#partsAfter ??= new FileParts(this.#after);
    return this.#partsAfter.of(number);
  }
}

function newPlaces(before: PdfRevision, after: PdfRevision): ReadonlySet<number> {
  const places = new Set<number>();
  for (const { ref, dict } of findSignatureFields(after)) {
    if (before.placeOf(ref.number) !== undefined) continue;
    places.add(ref.number);
    const kids = after.resolve(dict.entries.get('Kids'));
    if (kids.kind !== 'array') continue;
    for (const kid of kids.items) {
      const isPlain = nameOf(after.resolveDict(kid)?.entries.get('Subtype')) === 'Widget';
      if (isPlain && kid.kind === 'ref' && before.placeOf(kid.number) === undefined) places.add(kid.number);
    }
  }
  return places;
}

function mentions(value: PdfValue | undefined, number: number): boolean {
  let found = false;
  if (value !== undefined) {
    walkValue(value, (part) => {
      found ||= isRefTo(part, number);
    });
  }
  return found;
}

function isRefTo(value: PdfValue | undefined, number: number): boolean {
  return value?.kind === 'ref' && value.number === number;
}

function itemsOf(value: PdfValue): readonly PdfValue[] | undefined {
  if (value.kind === 'null') return [];
  return value.kind === 'array' ? value.items : undefined;
}

function isEmptyRect(value: PdfValue): boolean {
  const [left, bottom, right, top] =
    value.kind === 'array' ? value.items.map((item) => (item.kind === 'number' ? item.value : Number.NaN)) : [];
  return left !== undefined && bottom !== undefined && left === right && bottom === top;
}
