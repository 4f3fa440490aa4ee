// The long table as HTML, for Chromium's own print.

import { heads, sectionsOf, widths } from './long-table';

export function htmlPages(rowCount: number): string {
  const sections = sectionsOf(rowCount).map(({ title, words, rows }) => {
    const cells = (row: readonly string[], tag: string) => row.map((text) => `<${tag}>${text}</${tag}>`).join('');
    const body = rows.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('');
    const columns = widths.map((width) => `<col style="width:${width}pt">`).join('');
    return `<h1>${title}</h1><p>${words}</p><table>${columns}<thead><tr>${cells(heads, 'th scope="col"').replaceAll('</th scope="col">', '</th>')}</tr></thead><tbody>${body}</tbody></table>`;
  });
  return `<!doctype html><html lang="en-GB"><title>A small document</title><style>
@page { size: A4; margin: 95pt 57pt 76pt 70.5pt; @bottom-left { content: counter(page) ' of ' counter(pages); font-size: 9.4pt; } }
body { margin: 0; font: 10.1pt sans-serif; }
h1 { font: 24pt serif; break-after: avoid; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; }
th { text-align: left; font-weight: normal; border-bottom: .9pt solid #24211b; }
td { vertical-align: top; padding: 4.6pt 9pt 4.6pt 0; border-bottom: .5pt solid #d3cbb9; }
tr { break-inside: avoid; }
</style>${sections.join('')}</html>`;
}
