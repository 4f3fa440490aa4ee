// What a signature shows on the page: who, as what, when, and the statement agreed to. It is set as a page of its own of just that
// size, and drawn by the signature's own field, so that no page says "signed" before it is.

import type { MemberId } from '#shared/domain/ids';
import { type Instant, writeInstant } from '#shared/domain/plain-date';
import type { Audience } from '#shared/domain/registers/register';
import { memberName, type State } from '#shared/domain/state';
import { personOf, recordsSeenBy } from './audience';
import type { Content, DocumentDefinition, Table, TableLayout } from './pages/page-content';
import { headingFont, printableText } from './pages/printable-text';
import { ink, ink2, ruledTable, styles } from './pages/style-sheet';

import { type SignatureAct, signatureActs } from './signature-acts';

export interface SignatureBlock {
  /** `Prepared`, `Prepared and signed`. */
  readonly act: string;
  readonly name: string;
  readonly position: string;
  /** Null while the place is empty. */
  readonly at: Instant | null;
  readonly statement: string;
}

export interface BlockSize {
  readonly width: number;
  readonly height: number;
}

export interface BlockRequest {
  readonly state: State;
  readonly audience: Audience;
  readonly member: MemberId;
  readonly act: string;
  readonly at: Instant;
  readonly statement: string;
}

/** The block of a member who signs now. */
export function signatureBlock({ state, audience, member, act, at, statement }: BlockRequest): SignatureBlock {
  const position = recordsSeenBy(audience, state).position(personOf(state, member));
  return { act, name: memberName(state, member), position, at, statement };
}

/** What stands in a place until somebody signs in it. */
export function emptyBlock(act: SignatureAct): SignatureBlock {
  return { act: '', name: `Not ${act.toLowerCase()}`, position: signatureActs[act].waits, at: null, statement: '' };
}

/** What assistive technology reads out at the place. */
export function placeLabel(act: SignatureAct): string {
  return `Signature of the ${signatureActs[act].who}`;
}

const longest = { name: 120, position: 120, statement: 400 } as const;

/** The block as a page. `scale` above 1 makes room for more words, which are then drawn smaller. */
export function signatureBlockDocument(block: SignatureBlock, { width, height }: BlockSize, scale = 1) {
  return {
    version: '1.7',
    info: { creationDate: new Date(block.at ?? 0) },
    pageSize: { width: width * scale, height: height * scale },
    pageMargins: [0, 0, 0, 0],
    defaultStyle: { font: 'SourceSans', fontSize: 10.9, color: ink },
    styles,
    content: [blockTable(block)],
  } satisfies BlockDefinition;
}

export type BlockDefinition = Pick<
  DocumentDefinition,
  'version' | 'pageMargins' | 'content' | 'styles' | 'defaultStyle'
> & {
  readonly info: { readonly creationDate: Date };
  readonly pageSize: BlockSize;
};

function blockTable({ act, name, position, at, statement }: SignatureBlock): Table {
  const shown = cut(name, longest.name);
  const font = headingFont(shown);
  const fontSize = shown.length > 34 ? 10.9 : shown.length > 20 ? 12.4 : 15.5;
  const under: Content[] = [
    ...(act === '' ? [] : [{ text: act, style: 'cell' as const, bold: true }]),
    ...(position === '' ? [] : [{ text: printableText(cut(position, longest.position)), style: 'hint' as const }]),
    ...(at === null ? [] : [{ text: writeInstant(at), style: 'hint' as const }]),
    ...(statement === ''
      ? []
      : [
          {
            text: `“${printableText(cut(statement, longest.statement))}”`,
            style: 'hint' as const,
            fontSize: 8.4,
            margin: [0, 2, 0, 0] as [number, number, number, number],
          },
        ]),
  ];
  return {
    table: {
      widths: ['*'],
      body: [[{ text: printableText(shown), font, fontSize, color: at === null ? ink2 : ink }], [{ stack: under }]],
    },
    layout: signatureLine(at !== null),
  };
}

/** The line under a name: dashed where nobody has signed. */
export function signatureLine(isSigned: boolean): TableLayout {
  return {
    ...ruledTable(1, 5),
    hLineWidth: (line) => (line === 1 ? 0.9 : 0),
    hLineStyle: () => (isSigned ? undefined : { dash: { length: 2.5, space: 2 } }),
    paddingTop: (row) => (row === 0 ? 0 : 5),
    paddingBottom: (row) => (row === 0 ? 6 : 0),
  };
}

function cut(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text;
}
