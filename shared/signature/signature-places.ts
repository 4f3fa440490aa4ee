// Where a page keeps room for signatures. Whoever sets the page names the places as destinations (ISO 32000-1, 12.3.2.3), so that
// signing needs to know nothing of the report: `signature:Checked:144:96:15` is the place of the field `Checked`, 144 points wide,
// 96 high, whose top is 15 points below the destination.

import { findPages } from './find-pages';
import type { PdfRevision } from './pdf-revision';
import type { PdfValue } from './pdf-value';
import { readText } from './read-text';
import { nestingMax, objectsMax } from './reading-limits';

export interface SignaturePlace {
  /** From 1. */
  readonly page: number;
  /** Left, bottom, right, top in points. */
  readonly rect: readonly [number, number, number, number];
}

const placeName = /^signature:([A-Za-z]+):(\d+):(\d+):(\d+)$/;

/** The places by the name of their field. */
export function signaturePlaces(revision: PdfRevision): ReadonlyMap<string, SignaturePlace> {
  const places = new Map<string, SignaturePlace>();
  const pages = new Map(findPages(revision).map(({ ref }, index) => [ref.number, index + 1]));
  for (const [name, destination] of destinations(revision)) {
    const [, field, width, height, drop] = placeName.exec(name) ?? [];
    const target = revision.resolve(destination);
    if (field === undefined || target.kind !== 'array') continue;
    const [ref, , left, top] = target.items;
    const page = ref?.kind === 'ref' ? pages.get(ref.number) : undefined;
    if (page === undefined || left?.kind !== 'number' || top?.kind !== 'number') continue;
    const upper = tenths(top.value - Number(drop));
    places.set(field, {
      page,
      rect: [tenths(left.value), tenths(upper - Number(height)), tenths(left.value + Number(width)), upper],
    });
  }
  return places;
}

function tenths(points: number): number {
  return Math.round(points * 10) / 10;
}

/** Every named destination, from the tree of names. */
function destinations(revision: PdfRevision): (readonly [string, PdfValue])[] {
  const found: (readonly [string, PdfValue])[] = [];
  const visit = (value: PdfValue | undefined, depth: number): void => {
    const node = revision.resolveDict(value);
    if (node === undefined || depth > nestingMax || found.length > objectsMax) return;
    const names = revision.resolve(node.entries.get('Names'));
    if (names.kind === 'array') {
      for (let index = 0; index + 1 < names.items.length; index += 2) {
        const destination = names.items[index + 1];
        const name = readText(revision.resolve(names.items[index]));
        if (name !== undefined && destination !== undefined) found.push([name, destination]);
      }
    }
    const kids = revision.resolve(node.entries.get('Kids'));
    if (kids.kind === 'array') for (const kid of kids.items) visit(kid, depth + 1);
  };
  visit(revision.resolveDict(revision.catalog().entries.get('Names'))?.entries.get('Dests'), 0);
  return found;
}
