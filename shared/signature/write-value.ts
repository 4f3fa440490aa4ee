// Writes PDF values as bytes, so that any reader reads back exactly what was meant.

import { hexText, latin1Text } from './bytes';
import type { PdfString, PdfValue } from './pdf-value';

/** The value in PDF syntax; every character is below 256. Streams are written with their own length. */
export function writeValue(value: PdfValue): string {
  switch (value.kind) {
    case 'null':
      return 'null';
    case 'boolean':
      return String(value.value);
    case 'number':
      return value.text;
    case 'name':
      return writeName(value.name);
    case 'string':
      return `<${hexText(value.bytes)}>`;
    case 'ref':
      return `${value.number} ${value.generation} R`;
    case 'array':
      return `[${value.items.map(writeValue).join(' ')}]`;
    case 'dict':
      return `<< ${Array.from(value.entries, ([key, item]) => `${writeName(key)} ${writeValue(item)}`).join(' ')} >>`;
    case 'stream':
      return `${writeValue(value.dict)}\nstream\n${latin1Text(value.raw)}\nendstream`;
  }
}

/** A PDF text string: one byte a character where ASCII is enough, else UTF-16. */
export function textValue(text: string): PdfString {
  if (/^[\x20-\x7e]*$/.test(text)) {
    return { kind: 'string', bytes: Uint8Array.from(text, (character) => character.charCodeAt(0)) };
  }
  const bytes = new Uint8Array(2 + 2 * text.length);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff);
  for (let index = 0; index < text.length; index += 1) view.setUint16(2 + 2 * index, text.charCodeAt(index));
  return { kind: 'string', bytes };
}

function writeName(name: string): string {
  const escaped = name.replace(
    /[^A-Za-z0-9_.+*-]/g,
    (character) => `#${hexText(Uint8Array.of(character.charCodeAt(0)))}`,
  );
  return `/${escaped}`;
}
