// Unpacks the Flate streams that hold a PDF's index or objects, with PNG predictors, never beyond the allowance.

import type { Bytes } from './bytes';
import { joinBytes } from './bytes';
import { PdfReadError } from './pdf-read-error';
import type { PdfDict, PdfStream, PdfValue } from './pdf-value';
import { dictOf, nameOf, wholeNumber } from './pdf-value';
import type { ReadingAllowance } from './reading-limits';

export async function inflate(stream: PdfStream, allowance: ReadingAllowance): Promise<Bytes> {
  const filter = onlyItem(stream.dict.entries.get('Filter'));
  if (filter === undefined) return stream.raw;
  if (nameOf(filter) !== 'FlateDecode') throw new PdfReadError('unsupported-index', 'a filter other than FlateDecode');
  const unpacked = await unpack(stream.raw, allowance);
  const settings = dictOf(onlyItem(stream.dict.entries.get('DecodeParms')));
  return settings === undefined ? unpacked : undoPredictor(unpacked, settings);
}

function onlyItem(value: PdfValue | undefined): PdfValue | undefined {
  if (value?.kind === 'null') return undefined;
  if (value?.kind !== 'array') return value;
  if (value.items.length > 1) throw new PdfReadError('unsupported-index', 'more than one filter');
  return onlyItem(value.items[0]);
}

async function unpack(packed: Bytes, allowance: ReadingAllowance): Promise<Bytes> {
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate')).getReader();
  const chunks: Uint8Array[] = [];
  try {
    for (let step = await reader.read(); !step.done; step = await reader.read()) {
      allowance.takeInflatedBytes(step.value.length);
      chunks.push(step.value);
    }
  } catch (error) {
    await reader.cancel().catch(() => undefined);
    throw error instanceof PdfReadError ? error : new PdfReadError('broken-index', 'packed data that does not unpack');
  }
  return joinBytes(...chunks);
}

function undoPredictor(bytes: Bytes, settings: PdfDict): Bytes {
  const predictor = wholeNumber(settings.entries.get('Predictor')) ?? 1;
  if (predictor === 1) return bytes;
  if (predictor < 10) throw new PdfReadError('unsupported-index', `predictor ${predictor}`);
  const colours = wholeNumber(settings.entries.get('Colors')) ?? 1;
  const bits = wholeNumber(settings.entries.get('BitsPerComponent')) ?? 8;
  const columns = wholeNumber(settings.entries.get('Columns')) ?? 1;
  const pixelBytes = Math.max(1, Math.ceil((colours * bits) / 8));
  const rowBytes = Math.ceil((colours * bits * columns) / 8);
  if (rowBytes < 1 || bytes.length % (rowBytes + 1) !== 0) throw new PdfReadError('broken-index', 'rows do not fit');
  const rows = bytes.length / (rowBytes + 1);
  const plain = new Uint8Array(rows * rowBytes);
  for (let row = 0; row < rows; row += 1) {
    const kind = bytes[row * (rowBytes + 1)] ?? 0;
    for (let column = 0; column < rowBytes; column += 1) {
      const at = row * rowBytes + column;
      const left = column >= pixelBytes ? (plain[at - pixelBytes] ?? 0) : 0;
      const above = row > 0 ? (plain[at - rowBytes] ?? 0) : 0;
      const corner = row > 0 && column >= pixelBytes ? (plain[at - rowBytes - pixelBytes] ?? 0) : 0;
      plain[at] = (bytes[row * (rowBytes + 1) + 1 + column] ?? 0) + predicted(kind, left, above, corner);
    }
  }
  return plain;
}

/** https://www.w3.org/TR/png/#9Filter-types */
function predicted(kind: number, left: number, above: number, corner: number): number {
  switch (kind) {
    case 0:
      return 0;
    case 1:
      return left;
    case 2:
      return above;
    case 3:
      return Math.floor((left + above) / 2);
    case 4: {
      const guess = left + above - corner;
      const [fromLeft, fromAbove, fromCorner] = [guess - left, guess - above, guess - corner].map(Math.abs);
      if (fromLeft === undefined || fromAbove === undefined || fromCorner === undefined) return 0;
      if (fromLeft <= fromAbove && fromLeft <= fromCorner) return left;
      return fromAbove <= fromCorner ? above : corner;
    }
  }
  throw new PdfReadError('broken-index', `row kind ${kind}`);
}
