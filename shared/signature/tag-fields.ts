// Makes signature fields part of the structure of a tagged PDF: a Form element for each, which holds its widget (ISO 32000-1,
// 14.7.4.3 and 14.8.4.5). A file that is not tagged stays as it is.

import type { UpdatedObject } from './append-update';
import { updatedObject } from './open-to-sign';
import type { PdfRevision } from './pdf-revision';
import type { PdfDict, PdfRef, PdfValue } from './pdf-value';
import { arrayValue, dictValue, nameOf, nameValue, numberValue, refValue, wholeNumber, withEntries } from './pdf-value';
import { nestingMax } from './reading-limits';
import { textValue } from './write-value';

export interface FieldToTag {
  readonly widget: PdfRef;
  readonly page: PdfRef;
  readonly label: string;
}

export interface TaggedFields {
  /** For each field, its number in the parent tree: the widget's StructParent. */
  readonly parents: readonly number[];
  readonly changes: readonly UpdatedObject[];
}

/** Nothing where the file is not tagged, or its structure is not of a kind that can be added to. */
export function tagFields(
  revision: PdfRevision,
  fields: readonly FieldToTag[],
  nextNumber: () => number,
): TaggedFields | undefined {
  const rootRef = revision.catalog().entries.get('StructTreeRoot');
  const root = revision.resolve(rootRef);
  if (rootRef?.kind !== 'ref' || root.kind !== 'dict') return undefined;
  const parentTree = numbersOf(revision, root);
  const top = topElement(revision, root);
  if (parentTree === undefined || top === undefined) return undefined;
  const first = Math.max(
    wholeNumber(revision.resolve(root.entries.get('ParentTreeNextKey'))) ?? 0,
    ...parentTree.keys.map((key) => key + 1),
  );
  const elements = fields.map(({ widget, page, label }) => ({
    ref: refValue(nextNumber()),
    page,
    value: dictValue({
      Type: nameValue('StructElem'),
      S: nameValue('Form'),
      P: top.ref,
      Pg: page,
      Alt: textValue(label),
      K: dictValue({ Type: nameValue('OBJR'), Obj: widget, Pg: page }),
    }),
  }));
  let kids = kidsOf(revision, top.dict);
  for (const { ref, page } of elements) kids = afterPage(revision, kids, page, ref);
  const parents = fields.map((_, index) => first + index);
  const added = parents.flatMap((key, index): PdfValue[] => {
    const element = elements[index];
    return element ? [numberValue(key), element.ref] : [];
  });
  const treeRef = refValue(nextNumber());
  const newRoot = withEntries(root, {
    ParentTree: treeRef,
    ParentTreeNextKey: numberValue(first + fields.length),
  });
  return {
    parents,
    changes: [
      ...elements.map(({ ref, value }) => updatedObject(ref, value)),
      updatedObject(top.ref, withEntries(top.dict, { K: arrayValue(kids) })),
      updatedObject(rootRef, newRoot),
      updatedObject(treeRef, dictValue({ Nums: arrayValue([...parentTree.entries, ...added]) })),
    ],
  };
}

/** The element that holds the whole document: the first below the root. */
function topElement(
  revision: PdfRevision,
  root: PdfDict,
): { readonly ref: PdfRef; readonly dict: PdfDict } | undefined {
  const [first] = kidsOf(revision, root);
  const dict = revision.resolve(first);
  return first?.kind === 'ref' && dict.kind === 'dict' ? { ref: first, dict } : undefined;
}

function kidsOf(revision: PdfRevision, element: PdfDict): readonly PdfValue[] {
  const kids = element.entries.get('K');
  const resolved = revision.resolve(kids);
  if (resolved.kind === 'array') return resolved.items;
  return kids === undefined || resolved.kind === 'null' ? [] : [kids];
}

/** Behind the last part that begins on the page, so that it is read there and not at the end of the document. */
function afterPage(revision: PdfRevision, kids: readonly PdfValue[], page: PdfRef, added: PdfRef): readonly PdfValue[] {
  const last = kids.findLastIndex((kid) => kid === added || pageOf(revision, kid, 0)?.number === page.number);
  const at = last < 0 ? kids.length : last + 1;
  return [...kids.slice(0, at), added, ...kids.slice(at)];
}

function pageOf(revision: PdfRevision, element: PdfValue, depth: number): PdfRef | undefined {
  const dict = revision.resolve(element);
  if (dict.kind !== 'dict' || depth > nestingMax) return undefined;
  const page = dict.entries.get('Pg');
  if (page?.kind === 'ref') return page;
  for (const kid of kidsOf(revision, dict)) {
    const found = pageOf(revision, kid, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The parent tree as one list, however many nodes it is written in. */
function numbersOf(
  revision: PdfRevision,
  root: PdfDict,
): { readonly keys: readonly number[]; readonly entries: readonly PdfValue[] } | undefined {
  const keys: number[] = [];
  const entries: PdfValue[] = [];
  const visit = (value: PdfValue | undefined, depth: number): boolean => {
    const node = revision.resolveDict(value);
    if (node === undefined || depth > nestingMax) return false;
    const numbers = revision.resolve(node.entries.get('Nums'));
    if (numbers.kind === 'array') {
      for (let index = 0; index + 1 < numbers.items.length; index += 2) {
        const [key, item] = [numbers.items[index], numbers.items[index + 1]];
        const number = wholeNumber(revision.resolve(key));
        if (number === undefined || item === undefined) return false;
        keys.push(number);
        entries.push(numberValue(number), item);
      }
    }
    const kids = revision.resolve(node.entries.get('Kids'));
    return kids.kind !== 'array' || kids.items.every((kid) => visit(kid, depth + 1));
  };
  if (nameOf(root.entries.get('Type')) !== 'StructTreeRoot') return undefined;
  const tree = root.entries.get('ParentTree');
  if (tree === undefined) return { keys, entries };
  return visit(tree, 0) ? { keys, entries } : undefined;
}
