// Text and dates out of PDF strings, made safe to show: no control characters, nothing that turns the reading direction.

import type { PdfValue } from './pdf-value';

export function readText(value: PdfValue | undefined): string | undefined {
  if (value?.kind !== 'string') return undefined;
  const { bytes } = value;
  const encoding =
    bytes[0] === 0xfe && bytes[1] === 0xff
      ? 'utf-16be'
      : bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
        ? 'utf-8'
        : 'windows-1252';
  return safeToShow(new TextDecoder(encoding).decode(bytes));
}

export function safeToShow(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]+/gu, ' ').trim();
}

/** A PDF date such as `D:20270325113100Z` or `D:20270325113100+01'00'` as an ISO instant. */
export function readDate(value: PdfValue | undefined): string | undefined {
  const text = readText(value) ?? '';
  const match = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z(?:00'?00'?)?|([+-])(\d\d)'?(\d\d)'?)$/.exec(text);
  if (match === null) return undefined;
  const [, year, month, day, hour, minute, second, sign, zoneHours = '00', zoneMinutes = '00'] = match;
  const zone = sign === undefined ? 'Z' : `${sign}${zoneHours}:${zoneMinutes}`;
  const instant = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`);
  return Number.isNaN(instant.getTime()) ? undefined : instant.toISOString();
}

/** The instant in the form PDF dates have. */
export function writeDate(at: Date): string {
  return `D:${at.toISOString().slice(0, 19).replace(/[-:T]/g, '')}Z`;
}
