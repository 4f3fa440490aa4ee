// The structure of a report as a screen reader is told it (ISO 32000-1, 14.7 and 14.8): what each piece is and what it is part
// of. Elements are made while the pages are laid out, and take their pieces of the pages while those are drawn.

export type Role =
  | 'Document'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'TOC'
  | 'TOCI'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'Link';

/** A piece of a page between its marks, an annotation of a page, or an element within. */
export type Kid =
  | StructureElement
  | { readonly page: number; readonly mark: number }
  | { readonly page: number; readonly annotation: number };

export interface Attributes {
  readonly scope?: 'Row' | 'Column';
  readonly columns?: number;
  readonly rows?: number;
  readonly isNumbered?: boolean;
  readonly alt?: string;
  /** Left, bottom, right, top. */
  box?: readonly [number, number, number, number];
}

export class StructureElement {
  readonly kids: Kid[] = [];

  constructor(
    public role: Role,
    readonly attributes: Attributes = {},
  ) {}

  add(role: Role, attributes?: Attributes): StructureElement {
    const kid = new StructureElement(role, attributes);
    this.kids.push(kid);
    return kid;
  }

  /** True where a reader would find something in it. A cell counts even when it is empty: it holds the place of its column. */
  get isTold(): boolean {
    if (this.role === 'TH' || this.role === 'TD') return true;
    return this.kids.some((kid) => !(kid instanceof StructureElement) || kid.isTold);
  }
}

/** Numbers the headings anew so that no level is left out: a document without a title begins its parts with H1. */
export function closeHeadingLevels(root: StructureElement): void {
  const headings: StructureElement[] = [];
  const visit = (element: StructureElement): void => {
    if (isHeading(element.role) && element.isTold) headings.push(element);
    for (const kid of element.kids) if (kid instanceof StructureElement) visit(kid);
  };
  visit(root);
  const used = headingRoles.filter((role) => headings.some((heading) => heading.role === role));
  for (const heading of headings) heading.role = headingRoles[used.indexOf(heading.role)] ?? heading.role;
}

const headingRoles: readonly Role[] = ['H1', 'H2', 'H3'];

function isHeading(role: Role): boolean {
  return headingRoles.includes(role);
}
