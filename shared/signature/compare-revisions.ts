// Finds whether a later revision did anything but sign. Allowed are: filling an empty signature field, and, where no
// signature forbids it, adding a signature field that shows nothing. Whatever else differs is a change of the document.

import type { Finding, SignatureFindingCode } from './findings';
import { finding } from './findings';
import type { PdfRevision } from './pdf-revision';
import type { PdfDict, PdfRef, PdfValue } from './pdf-value';
import { nameOf, walkValue, wholeNumber } from './pdf-value';
import { changedKeys, sameValue } from './same-value';
import { findSignatureFields } from './signature-fields';

const fillingKeys = new Set(['V', 'AP', 'M']);
const formKeys = new Set(['Fields', 'SigFlags']);
// A field with these could do or show more than hold one signature.
const actingKeys = ['Kids', 'A', 'AA'];
// What a trailer says of its own section; everything else in it concerns the document.
const sectionKeys = new Set(['Size', 'Prev', 'ID', 'Type', 'W', 'Index', 'Length', 'Filter', 'DecodeParms']);

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
  readonly #before: PdfRevision;
  readonly #after: PdfRevision;
  readonly #fieldsMayBeAdded: boolean;

  constructor(before: PdfRevision, after: PdfRevision, fieldsMayBeAdded: boolean) {
    this.#before = before;
    this.#after = after;
    this.#fieldsMayBeAdded = fieldsMayBeAdded;
    const empty = findSignatureFields(before).filter(({ signature }) => signature === undefined);
    this.#emptyFields = new Set(empty.map(({ ref }) => ref.number));
  }

  run(): Finding[] {
    const before = this.#before;
    const after = this.#after;
    const known = new Set(before.objectNumbers());
    const added: number[] = [];
    for (const number of after.objectNumbers()) {
      if (!known.has(number)) added.push(number);
      else if (before.placeOf(number) !== after.placeOf(number)) this.#judgeChange(number);
    }
    for (const number of known) {
      if (after.placeOf(number) === undefined) this.#report('object-removed', number);
    }
    this.#judgeAdditions(added);
    return this.#findings;
  }

  #judgeChange(number: number): void {
    const old = this.#before.get(number);
    const now = this.#after.get(number);
    if (sameValue(old, now)) return;
    const allowed =
      (old?.kind === 'dict' && now?.kind === 'dict' && this.#isAllowedDict(number, old, now)) ||
      (old?.kind === 'array' && now?.kind === 'array' && this.#isAllowedArray(number, old, now));
    if (!allowed) this.#report('content-changed', number);
  }

  #isAllowedDict(number: number, old: PdfDict, now: PdfDict): boolean {
    const keys = changedKeys(old, now);
    if (this.#emptyFields.has(number)) return this.#isFilling(keys, old, now);
    if (this.#isForm(number)) return this.#isFormUpdate(old, now);
    if (this.#isCatalog(number)) {
      const [oldForm, nowForm] = [old.entries.get('AcroForm'), now.entries.get('AcroForm')];
      return (
        keys.every((key) => key === 'AcroForm') &&
        oldForm?.kind === 'dict' &&
        nowForm?.kind === 'dict' &&
        this.#isFormUpdate(oldForm, nowForm)
      );
    }
    if (nameOf(old.entries.get('Type')) === 'Page') {
      return (
        keys.every((key) => key === 'Annots') && this.#isListGrown(old.entries.get('Annots'), now.entries.get('Annots'))
      );
    }
    return false;
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
      (!keys.includes('Fields') || this.#isListGrown(old.entries.get('Fields'), now.entries.get('Fields')))
    );
  }

  /** The old entries in their order, then new signature fields. */
  #isListGrown(old: PdfValue | undefined, now: PdfValue | undefined): boolean {
    const oldItems = old === undefined ? [] : itemsOf(this.#before.resolve(old));
    const nowItems = itemsOf(this.#after.resolve(now));
    if (oldItems === undefined || nowItems === undefined) return false;
    // A list kept in an object of its own is judged when that object is.
    if (old?.kind === 'ref' && !sameValue(old, now)) return false;
    if (!oldItems.every((item, index) => sameValue(item, nowItems[index]))) return false;
    if (now !== undefined) this.#explain(now);
    return nowItems.slice(oldItems.length).every((item) => this.#isNewField(item));
  }

  #isNewField(item: PdfValue): boolean {
    const field = this.#after.resolve(item);
    if (item.kind !== 'ref' || field.kind !== 'dict' || this.#before.placeOf(item.number) !== undefined) return false;
    if (nameOf(field.entries.get('FT')) !== 'Sig' || actingKeys.some((key) => field.entries.has(key))) return false;
    this.#explain(item);
    const isHidden = isEmptyRect(this.#after.resolve(field.entries.get('Rect')));
    if (!isHidden || !this.#fieldsMayBeAdded) this.#report('field-added', item.number);
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
      if (mentioned.has(number)) this.#report('object-supplied-later', number);
      else if (!this.#explained.has(number) && !this.#isIndexPart(number)) this.#report('object-added', number);
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

  #isIndexPart(number: number): boolean {
    const value = this.#after.get(number);
    if (value?.kind !== 'stream') return false;
    const type = nameOf(value.dict.entries.get('Type'));
    return type === 'XRef' || type === 'ObjStm';
  }

  #report(code: SignatureFindingCode, number: number): void {
    this.#findings.push(finding(code, `object ${number}`));
  }
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
