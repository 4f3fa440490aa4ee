// Writes the structure tree of a PDF (ISO 32000-1, 14.7): the elements, and the tree that leads from the pieces of pages and
// from annotations back to them.

import { type Attributes, closeHeadingLevels, type Kid, StructureElement } from './structure-element';

/** Writes an object under a number that was kept for it, or under the next. */
export interface ObjectWriter {
  keepNumber: () => number;
  writeObject: (body: string, number?: number) => number;
}

export interface Marked {
  /** Object numbers. */
  readonly pages: readonly number[];
  readonly annotations: readonly number[];
  /** By page and mark: what the piece is a part of. */
  readonly elements: readonly (readonly StructureElement[])[];
}

const keysInLeaf = 32;

/** Gives the body of the tree's root, which is object `top`. The parents' keys are the pages' indexes, then the annotations'. */
export function writeStructureTree(objects: ObjectWriter, top: number, root: StructureElement, marked: Marked): string {
  closeHeadingLevels(root);
  const numbers = new Map<StructureElement, number>();
  const leads = new Map<number, number>();
  keepNumbers(objects, root, numbers, leads);
  writeElements(objects, root, top, numbers, marked);
  const parents = [
    ...marked.elements.map((elements) => `[${elements.map((element) => reference(numbers.get(element))).join(' ')}]`),
    ...marked.annotations.map((_, index) => reference(leads.get(index))),
  ];
  const leaves: string[] = [];
  for (let from = 0; from < parents.length; from += keysInLeaf) {
    const some = parents.slice(from, from + keysInLeaf);
    const entries = some.map((value, index) => `${from + index} ${value}`).join('\n');
    leaves.push(reference(objects.writeObject(`<</Limits [${from} ${from + some.length - 1}]/Nums [${entries}]>>`)));
  }
  const parentTree = objects.writeObject(`<</Kids [${leaves.join(' ')}]>>`);
  return `<</Type/StructTreeRoot/K ${reference(numbers.get(root))}/ParentTree ${reference(parentTree)}/ParentTreeNextKey ${parents.length}>>`;
}

function keepNumbers(
  objects: ObjectWriter,
  element: StructureElement,
  numbers: Map<StructureElement, number>,
  leads: Map<number, number>,
): void {
  const number = objects.keepNumber();
  numbers.set(element, number);
  for (const kid of element.kids) {
    if (kid instanceof StructureElement) {
      if (kid.isTold) keepNumbers(objects, kid, numbers, leads);
    } else if ('annotation' in kid) leads.set(kid.annotation, number);
  }
}

function writeElements(
  objects: ObjectWriter,
  element: StructureElement,
  parent: number,
  numbers: ReadonlyMap<StructureElement, number>,
  marked: Marked,
): void {
  const number = numbers.get(element);
  if (number === undefined) return;
  const page = element.kids.map((kid) => (kid instanceof StructureElement ? undefined : kid.page)).find(isThere);
  const kids = element.kids.flatMap((kid) => kidText(kid, page, numbers, marked));
  const place = page === undefined ? '' : `/Pg ${reference(marked.pages[page])}`;
  const list = kids.length === 0 ? '' : kids.length === 1 ? `/K ${kids[0]}` : `/K [${kids.join(' ')}]`;
  objects.writeObject(
    `<</S/${element.role}/P ${reference(parent)}${place}${list}${attributesText(element.attributes)}>>`,
    number,
  );
  for (const kid of element.kids) {
    if (kid instanceof StructureElement) writeElements(objects, kid, number, numbers, marked);
  }
}

function isThere(page: number | undefined): page is number {
  return page !== undefined;
}

/** ISO 32000-1, tables 324 and 325. */
function kidText(
  kid: Kid,
  page: number | undefined,
  numbers: ReadonlyMap<StructureElement, number>,
  { pages, annotations }: Marked,
): string[] {
  if (kid instanceof StructureElement) return numbers.has(kid) ? [reference(numbers.get(kid))] : [];
  const place = kid.page === page ? '' : `/Pg ${reference(pages[kid.page])}`;
  if ('annotation' in kid) return [`<</Type/OBJR${place}/Obj ${reference(annotations[kid.annotation])}>>`];
  return place === '' ? [String(kid.mark)] : [`<</Type/MCR${place}/MCID ${kid.mark}>>`];
}

/** ISO 32000-1, 14.8.5: tables, lists and the place of a figure. */
function attributesText({ scope, columns, rows, isNumbered, alt, box }: Attributes): string {
  const table = [
    scope ? `/Scope/${scope}` : '',
    columns === undefined ? '' : `/ColSpan ${columns}`,
    rows === undefined ? '' : `/RowSpan ${rows}`,
  ].join('');
  return [
    table === '' ? '' : `/A <</O/Table${table}>>`,
    isNumbered === undefined ? '' : `/A <</O/List/ListNumbering/${isNumbered ? 'Decimal' : 'Disc'}>>`,
    box ? `/A <</O/Layout/Placement/Block/BBox [${box.map((side) => Math.round(side * 100) / 100).join(' ')}]>>` : '',
    alt === undefined ? '' : `/Alt ${textString(alt)}`,
  ].join('');
}

function reference(number: number | undefined): string {
  if (number === undefined) throw new Error('A piece of a page belongs to nothing that is written.');
  return `${number} 0 R`;
}

/** A text string as UTF-16 with its mark (ISO 32000-1, 7.9.2.2). */
export function textString(text: string): string {
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, '0'));
  return `<feff${units.join('')}>`;
}
