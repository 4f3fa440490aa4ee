// Who stands for a report, on its cover. In a draft, and where the record alone says it, names are printed. In a file that is made
// to be signed each signer has a place, which stays empty here: what is drawn there is drawn by their signature.

import { writeInstant } from '#shared/domain/plain-date';
import { isDraft } from '../is-draft';
import type { ReportHead, Signer } from '../report-head';
import { type SignatureAct, signatureActs } from '../signature-acts';
import { signatureLine } from '../signature-block';
import type { Content, Inline, Stack, Table } from './page-content';
import { paragraph } from './pieces';
import { headingFont, printableText } from './printable-text';
import { ink, ink2, sheetWidth } from './style-sheet';

const columnGap = 18;

/** The room that a page keeps for one signature, in points. */
export const placeSize = { width: Math.floor((sheetWidth - 2 * columnGap) / 3), height: 112 } as const;
/** From the destination that names a place down to its top: the caption stands between. */
const captionDrop = 18;

/** Where who stands for it are named. */
export function signersBlock(model: ReportHead): Content {
  const { signers, isSigned, aloneSentence, places } = model;
  const isForSigning = places.length > 0;
  // Where one person stands for it alone there is no empty place for a checker: the sentence below says it.
  const shown = signers.filter(({ act, by }) => by !== null || act !== 'Checked' || !isSigned);
  const drawn = isForSigning ? signers.filter((signer) => places.includes(signer.act) || isInRecord(signer)) : shown;
  const columns = drawn.map((signer) => {
    if (places.includes(signer.act)) return place(signer.act);
    return isForSigning ? captioned(signer) : signerColumn(signer);
  });
  return {
    stack: [
      { columns: [...columns, ...(columns.length < 3 ? [{ text: '', width: '*' as const }] : [])], columnGap },
      isForSigning || isSigned ? doubleRule : { text: '', margin: [0, 6, 0, 0] },
      ...(aloneSentence === ''
        ? []
        : [{ ...paragraph(aloneSentence, 'cell'), margin: [0, 0, 0, 3] as [number, number, number, number] }]),
      { text: checkWords(model), style: 'hint' },
    ],
    unbreakable: true,
    margin: [0, isForSigning ? (aloneSentence === '' ? 26 : 14) : 36, 0, 0],
  };
}

/** Whether somebody stands for it by the record alone. Who prepared it by signing it does so in the block of their signature. */
function isInRecord({ by }: Signer): boolean {
  return by !== null && by.statement !== '';
}

function checkWords(model: ReportHead): Inline[] {
  if (isDraft(model)) return ['A draft until it is signed.'];
  // Last on its line: pdfmake leaves room for five figures and does not close it up.
  const page = { pageReference: 'how-to-check' };
  if (model.places.length === 0) {
    return ['Names are printed here; the signatures themselves are in the file. To check them, see page ', page];
  }
  return ['Each signature in the file shows its own block. To check them, see page ', page];
}

/** `signature-places.ts` finds it by this name. */
function placeName(act: SignatureAct): string {
  return `signature:${act}:${placeSize.width}:${placeSize.height}:${captionDrop}`;
}

function place(act: SignatureAct): Stack {
  return {
    stack: [
      { text: signatureActs[act].caption, style: 'hint', id: placeName(act) },
      { stack: [], margin: [0, placeSize.height + 8, 0, 0] },
    ],
    width: placeSize.width,
  };
}

/** Beside places: what the record says, under the same kind of caption. */
function captioned(signer: Signer): Stack {
  const printed = { ...signerColumn(signer), margin: [0, 5, 0, 0] as [number, number, number, number] };
  return {
    stack: [{ text: `${signatureActs[signer.act].caption}, by our record`, style: 'hint' }, printed],
    width: placeSize.width,
  };
}

const waiting: Readonly<Record<Signer['act'], string>> = {
  Prepared: 'Not prepared yet',
  Checked: 'Not checked yet',
  Signed: 'Not signed yet',
};

/** Name over a line, and under it what they did. Where nobody has, the line is dashed and says so. */
function signerColumn({ act, by }: Signer): Table {
  const name = by?.name ?? waiting[act];
  const font = headingFont(name);
  const under: Content[] = by
    ? [
        { text: act, style: 'cell', bold: true },
        ...(by.position === '' ? [] : [{ text: printableText(by.position), style: 'hint' as const }]),
        { text: writeInstant(by.at), style: 'hint' },
        ...(by.hasNote ? [{ text: 'With a note in our record', style: 'hint' as const }] : []),
      ]
    : [{ text: act === 'Signed' ? 'To be signed' : `To be ${act.toLowerCase()}`, style: 'cell', bold: true }];
  return {
    table: {
      widths: ['*'],
      body: [[{ text: printableText(name), font, fontSize: 15.5, color: by ? ink : ink2 }], [{ stack: under }]],
    },
    layout: { ...signatureLine(by !== null), paddingBottom: (row) => (row === 0 ? 6 : 4) },
    width: '*',
  };
}

const doubleRule: Table = {
  table: { widths: ['*'], body: [[{ text: '', fontSize: 1, lineHeight: 0.1 }]] },
  layout: {
    hLineWidth: () => 0.9,
    vLineWidth: () => 0,
    hLineColor: () => ink,
    paddingLeft: () => 0,
    paddingRight: () => 0,
    paddingTop: () => 0,
    paddingBottom: () => 1.2,
  },
  margin: [0, 4, 0, 8],
};
