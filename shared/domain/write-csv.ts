// A table as CSV (RFC 4180) that a spreadsheet opens rightly and safely: UTF-8 with its mark, and no text that a spreadsheet
// would take for a formula, https://owasp.org/www-community/attacks/CSV_Injection.

const byteOrderMark = '\uFEFF';

export function writeCsv(rows: readonly (readonly string[])[]): string {
  return byteOrderMark + rows.map((row) => `${row.map(writeCell).join(',')}\r\n`).join('');
}

/** An apostrophe before it makes a formula text; one more where there was one, so that `withoutMark` finds what was written. */
function writeCell(text: string): string {
  const harmless = /^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** A cell as it was before `writeCsv` made it text. */
export function withoutMark(cell: string): string {
  return /^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}
