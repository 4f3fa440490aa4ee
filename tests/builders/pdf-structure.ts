// The structure of a PDF as its own objects tell it, read through qpdf: the elements, and every piece of every page with what it
// is marked as. None of it uses the code that wrote the file.

import { judge } from './pdf-pages';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type Dict = { readonly [key: string]: Json };

export interface Element {
  readonly role: string;
  readonly alt: string | undefined;
  readonly attributes: Dict;
  readonly kids: readonly Element[];
  /** `page:mark`, of this element alone. */
  readonly marks: readonly string[];
  /** Annotations that are part of it. */
  readonly objects: readonly Dict[];
}

export interface StructuredPage {
  readonly content: string;
  readonly tabs: Json;
  /** By mark: whether the parent tree leads to an element that has this mark. */
  readonly annotations: readonly Dict[];
}

export interface PdfStructure {
  readonly root: Element;
  readonly pages: readonly StructuredPage[];
  readonly isMarked: boolean;
  readonly language: Json;
  /** Marks that the parent tree leads elsewhere than the elements say, or nowhere. */
  readonly astray: readonly string[];
}

export function readStructure(pdf: Uint8Array): PdfStructure {
  const options = ['--json=2', '--json-key=qpdf', '--json-stream-data=inline', '--decode-level=generalized'];
  const file = JSON.parse(judge('qpdf', pdf, (path) => [...options, path]));
  const objects: Record<string, { value?: Json; stream?: { data: string; dict: Json } }> = file.qpdf[1];
  const resolve = (value: Json | undefined): Json => {
    if (typeof value !== 'string' || !/^\d+ \d+ R$/.test(value)) return value ?? null;
    const object = objects[`obj:${value}`];
    return object?.value ?? object?.stream?.dict ?? null;
  };
  const dict = (value: Json | undefined): Dict => {
    const found = resolve(value);
    return found !== null && typeof found === 'object' && !Array.isArray(found) ? (found as Dict) : {};
  };
  const list = (value: Json | undefined): readonly Json[] => {
    const found = resolve(value);
    return Array.isArray(found) ? found : found === null ? [] : [found];
  };
  const items = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : list(value));
  const catalog = dict(dict(objects.trailer?.value ?? null)['/Root']);
  const references: string[] = [];
  const listPages = (reference: Json): void => {
    const node = dict(reference);
    if (node['/Type'] === '/Page') references.push(String(reference));
    else for (const kid of list(node['/Kids'])) listPages(kid);
  };
  listPages(catalog['/Pages'] ?? null);
  const tree = dict(catalog['/StructTreeRoot']);
  const ofMark = new Map<string, string>();
  const ofObject = new Map<string, string>();

  const readElement = (reference: Json): Element => {
    const element = dict(reference);
    const kids: Element[] = [];
    const marks: string[] = [];
    const found: Dict[] = [];
    const note = (page: Json | undefined, mark: Json): void => {
      const key = `${references.indexOf(String(page))}:${mark}`;
      marks.push(key);
      ofMark.set(key, String(reference));
    };
    const direct = element['/K'];
    const isOne = typeof direct === 'number' || (typeof direct === 'object' && !Array.isArray(direct));
    const all = isOne
      ? [direct]
      : typeof direct === 'string' && !Array.isArray(resolve(direct))
        ? [direct]
        : items(direct);
    for (const kid of all) {
      if (typeof kid === 'number') note(element['/Pg'], kid);
      else if (typeof kid === 'string') kids.push(readElement(kid));
      else if (dict(kid)['/Type'] === '/MCR') note(dict(kid)['/Pg'] ?? element['/Pg'], dict(kid)['/MCID'] ?? null);
      else if (dict(kid)['/Type'] === '/OBJR') {
        found.push(dict(dict(kid)['/Obj']));
        ofObject.set(String(dict(kid)['/Obj']), String(reference));
      }
    }
    const alt = element['/Alt'];
    return {
      role: String(element['/S']).slice(1),
      alt: typeof alt === 'string' ? alt.replace(/^u:/, '') : undefined,
      attributes: dict(element['/A']),
      kids,
      marks,
      objects: found,
    };
  };
  const root = readElement(tree['/K'] ?? null);

  const parents = new Map<number, Json>();
  const readParents = (reference: Json): void => {
    const node = dict(reference);
    const numbers = list(node['/Nums']);
    for (let at = 0; at < numbers.length; at += 2) parents.set(Number(numbers[at]), numbers[at + 1] ?? null);
    for (const kid of list(node['/Kids'])) readParents(kid);
  };
  readParents(tree['/ParentTree'] ?? null);

  const astray: string[] = [];
  const pages = references.map((reference, index): StructuredPage => {
    const page = dict(reference);
    const listed = list(parents.get(Number(page['/StructParents'])) ?? null);
    listed.forEach((element, mark) => {
      if (ofMark.get(`${index}:${mark}`) !== element) astray.push(`${index}:${mark}`);
    });
    for (const [key] of ofMark) {
      const [at, mark] = key.split(':').map(Number);
      if (at === index && mark !== undefined && mark >= listed.length) astray.push(key);
    }
    const annotations = list(page['/Annots']).map((annotation) => {
      const leads = parents.get(Number(dict(annotation)['/StructParent']));
      if (leads === undefined || ofObject.get(String(annotation)) !== leads) astray.push(String(annotation));
      return dict(annotation);
    });
    const stream = objects[`obj:${page['/Contents']}`]?.stream;
    return {
      content: Buffer.from(stream?.data ?? '', 'base64').toString('latin1'),
      tabs: page['/Tabs'] ?? null,
      annotations,
    };
  });
  return {
    root,
    pages,
    isMarked: dict(catalog['/MarkInfo'])['/Marked'] === true,
    language: catalog['/Lang'] ?? null,
    astray,
  };
}

export function allElements(element: Element): readonly Element[] {
  return [element, ...element.kids.flatMap(allElements)];
}

export interface Piece {
  /** A mark of the page, an artifact, or nothing at all. */
  readonly within: number | 'artifact' | undefined;
  readonly operator: string;
}

const painting = new Set('Tj TJ \' " S s f F f* B B* b b* sh Do EI'.split(' '));

/** Everything that paints on a page, with the innermost mark it stands in (ISO 32000-1, 14.6). */
export function paintedPieces(content: string): readonly Piece[] {
  const pieces: Piece[] = [];
  const open: Piece['within'][] = [];
  const tokens = /\((?:\\.|[^\\)])*\)|<<(?:[^>]|>(?!>))*>>|<[0-9a-fA-F\s]*>|[[\]]|[^\s[\]<(]+/gs;
  let before: string[] = [];
  for (const [token] of content.matchAll(tokens)) {
    if (token === 'BMC' || token === 'BDC') {
      const mark = /\/MCID\s+(\d+)/.exec(before.join(' '))?.[1];
      open.push(mark === undefined ? (before.includes('/Artifact') ? 'artifact' : undefined) : Number(mark));
      before = [];
    } else if (token === 'EMC') {
      if (open.length === 0) throw new Error('a mark is closed that was never opened');
      open.pop();
      before = [];
    } else if (painting.has(token)) {
      pieces.push({ within: open.findLast((mark) => mark !== undefined), operator: token });
      before = [];
    } else {
      before.push(token);
      if (before.length > 8) before.shift();
    }
  }
  if (open.length > 0) throw new Error('a mark is never closed');
  return pieces;
}

/** What is painted neither in the tree nor as an artifact, as `page: operator`. */
export function untoldPieces({ root, pages }: Pick<PdfStructure, 'root' | 'pages'>): readonly string[] {
  const told = new Set(allElements(root).flatMap(({ marks }) => marks));
  return pages.flatMap(({ content }, index) =>
    paintedPieces(content)
      .filter(({ within }) => within !== 'artifact' && (within === undefined || !told.has(`${index}:${within}`)))
      .map(({ operator }) => `${index + 1}: ${operator}`),
  );
}

/** The file without anything that is marked as an artifact. */
export function withoutArtifacts(pdf: Uint8Array): Uint8Array {
  const open = judge('qpdf', pdf, (file) => ['--qdf', '--object-streams=disable', file, '-'], { encoding: 'latin1' });
  const cut = open.replaceAll(/\/Artifact <<[^>]*>> BDC\n.*?\nEMC\n/gs, '');
  return Buffer.from(
    judge('fix-qdf', Buffer.from(cut, 'latin1'), (file) => [file], { encoding: 'latin1' }),
    'latin1',
  );
}

/** Faults of tables: a row that is no row, a head without a scope, rows of different widths. */
export function tableFaults(root: Element): readonly string[] {
  return allElements(root)
    .filter(({ role }) => role === 'Table')
    .flatMap(({ kids: rows }, index) => {
      const faults: string[] = [];
      const widths = new Set(
        rows.map(({ kids }) => kids.reduce((sum, { attributes }) => sum + Number(attributes['/ColSpan'] ?? 1), 0)),
      );
      if (widths.size !== 1) faults.push('rows of different widths');
      for (const { role, kids } of rows) {
        if (role !== 'TR') faults.push(`${role} in place of a row`);
        for (const cell of kids) {
          if (cell.role === 'TH' && !['/Row', '/Column'].includes(String(cell.attributes['/Scope'])))
            faults.push('a head without a scope');
          if (cell.role !== 'TH' && cell.role !== 'TD') faults.push(`${cell.role} in place of a cell`);
        }
      }
      if (!rows.some(({ kids }) => kids.some(({ role }) => role === 'TH'))) faults.push('no head');
      return faults.map((fault) => `table ${index + 1}: ${fault}`);
    });
}
