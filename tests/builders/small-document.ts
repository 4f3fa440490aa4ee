// A document of a few pieces, set as reports are.

import type { Content, DocumentDefinition } from '#shared/report/pages/page-content';
import { page, styles } from '#shared/report/pages/style-sheet';

export function smallDocument(content: Content[]): DocumentDefinition {
  return {
    version: '1.7',
    language: 'en-GB',
    displayTitle: true,
    info: {
      title: 'A small document',
      author: 'Smith & <Daughters>',
      subject: 'Test',
      creator: 'Quarterday',
      producer: 'pdfmake',
      creationDate: new Date('2027-03-25T11:31:00Z'),
    },
    pageSize: 'A4',
    pageMargins: [page.left, page.top, page.right, page.bottom],
    defaultStyle: { font: 'SourceSans', fontSize: 10.9 },
    styles,
    content,
    header: (number) => ({ text: `Head of page ${number}`, margin: [page.left, 57, 0, 0] }),
    footer: (number) => ({ text: `Foot of page ${number}`, margin: [page.left, 9, 0, 0] }),
  };
}
