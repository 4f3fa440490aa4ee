// Sums of money in whole pounds, written as people write them: `120`, `£1,200`.

/** Undefined where nothing is written, or no whole number of pounds up to nine figures. */
export function readPounds(text: string): number | undefined {
  const typed = text.trim().replace(/^£\s*/, '');
  if (!/^(?:\d{1,9}|\d{1,3}(?:,\d{3}){1,2})$/.test(typed)) return undefined;
  return Number(typed.replaceAll(',', ''));
}

/** `£1,200`. */
export function writePounds(pounds: number): string {
  return `£${String(pounds).replaceAll(/\B(?=(?:\d{3})+$)/g, ',')}`;
}
