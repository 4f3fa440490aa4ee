// The long table as our reports are set: tagged, with everything that comes with it.

import type { Content } from '#shared/report/pages/page-content';
import { cell, headRow, paragraph, ruledRows } from '#shared/report/pages/pieces';
import { columnWidths, page } from '#shared/report/pages/style-sheet';
import { type ReportFonts, renderDefinition } from '#workers/render-report';
import { smallDocument } from '../../builders/small-document';
import { heads, sectionsOf, widths } from './long-table';

export function ourPages(rowCount: number, fonts: ReportFonts): Promise<Uint8Array<ArrayBuffer>> {
  const content = sectionsOf(rowCount).flatMap(({ title, words, rows }): Content[] => [
    { text: title, style: 'heading', headlineLevel: 150, outline: true, outlineText: title },
    paragraph(words),
    {
      ...ruledRows(
        columnWidths(...widths),
        [headRow(...heads)],
        rows.map((row) => row.map((text) => cell(text))),
      ),
      margin: [0, 6, 0, 10],
    },
  ]);
  return renderDefinition(
    {
      ...smallDocument(content),
      header: () => ({ text: '' }),
      footer: (number, pages) => ({ text: `${number} of ${pages}`, style: 'running', margin: [page.left, 9, 0, 0] }),
    },
    fonts,
  );
}
