// Who stands for a round: who prepared, checked and signed it, what each said by it, and the content each stood for.

import { countOf } from '#shared/domain/number-words';
import { writeInstant } from '#shared/domain/plain-date';
import type { ReportHead, Signer } from '../report-head';
import type { Cell, Content } from './page-content';
import { cell, digestCell, headRow, paragraph, partHeading, ruledRows, twoLineCell } from './pieces';
import { columnWidths } from './style-sheet';

interface Standing extends Pick<ReportHead, 'signers' | 'places' | 'aloneSentence'> {
  /** How often it was sent back. */
  readonly sentBack: number;
}

/** `contentIs`: of what the content is the digest. */
export function standingPart({ signers, places, aloneSentence, sentBack }: Standing, contentIs: string): Content[] {
  const contentWords = `The content is the SHA-256 of ${contentIs}, as it stood then.`;
  const rows = signers.flatMap(standingRow);
  const follow = signers.filter(({ act, by }) => by === null && places.includes(act));
  // All who signed stand on one page.
  const heading = partHeading('Who stands for it', { room: 150 + 60 * rows.length });
  if (rows.length === 0) return [...heading, paragraph('Nobody yet: this is a draft.')];
  return [
    ...heading,
    ...(aloneSentence === '' ? [] : [paragraph(aloneSentence)]),
    paragraph(aloneSentence === '' ? `${apartWords} ${contentWords} ${sameWords}` : contentWords),
    ruledRows(columnWidths(50, 112, 130, 176), [headRow('', 'Who and when', 'What they said', 'Content')], rows, 4),
    ...(follow.length === 0 ? [] : [{ ...paragraph(followWords), margin }]),
    ...(sentBack === 0 ? [] : [sentBackWords(sentBack)]),
  ];
}

const margin: [number, number, number, number] = [0, 10, 0, 0];
const followWords =
  'Whoever checks and signs after that signs this very file. What each of them says by it, and when, stands on the cover in the block of their signature; a place that still says “Not checked” or “Not signed” holds no signature.';
const apartWords = 'Each of them did it at a sign-in of their own.';
const sameWords = 'Where it is the same, they stood for the same.';

function standingRow({ act, by }: Signer): Cell[][] {
  if (!by) return [];
  const said = by.statement === '' ? 'By signing' : by.statement;
  return [
    [
      cell(act, { bold: true }),
      twoLineCell(by.name, writeInstant(by.at)),
      twoLineCell(said, by.hasNote ? 'With a note, kept in our record.' : ''),
      digestCell(by.content),
    ],
  ];
}

function sentBackWords(count: number): Content {
  const times = count === 1 ? 'once' : count === 2 ? 'twice' : countOf(count, 'time');
  const words = `It was sent back ${times} to be put right. Who did and why stands in our record.`;
  return { ...paragraph(words), margin };
}
