// A sheet for people outside: no cover and no contents, only marks where it is a draft or of the example, and a line at the foot.

import type { Instant } from '#shared/domain/plain-date';
import type { Content, DocumentDefinition } from './page-content';
import { markBox } from './pieces';
import { printableText } from './printable-text';
import { ink, ink2, ruleColour, styles } from './style-sheet';

export interface PlainSheet {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly madeWith: string;
  readonly madeAt: Instant;
  /** Left, top, right, bottom, in points. */
  readonly margins: [number, number, number, number];
  /** In capitals at the top of every page; none on most. */
  readonly marks: readonly string[];
  readonly foot: string;
  readonly content: Content[];
}

const width = 595.28;

export function plainSheet({ margins, marks, foot, content, ...about }: PlainSheet): DocumentDefinition {
  const [left, top, right] = margins;
  return {
    version: '1.7',
    language: 'en-GB',
    displayTitle: true,
    info: {
      title: about.title,
      author: about.author,
      subject: about.subject,
      creator: about.madeWith,
      producer: 'pdfmake',
      creationDate: new Date(about.madeAt),
    },
    pageSize: 'A4',
    pageMargins: margins,
    defaultStyle: { font: 'SourceSans', fontSize: 12, color: ink },
    styles,
    content,
    header: () =>
      marks.length === 0
        ? { text: '' }
        : { columns: marks.map(markBox), columnGap: 8, margin: [left, Math.max(20, top - 34), right, 0] },
    footer: (page, pages) => ({
      stack: [
        {
          svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width - left - right} 1" width="${width - left - right}" height="1"><path d="M0 .5H${width - left - right}" stroke="${ruleColour}" stroke-width=".5"/></svg>`,
          alt: '',
          margin: [0, 0, 0, 5],
        },
        {
          columns: [
            { text: printableText(foot), fontSize: 9.4, color: ink2, width: '*' },
            // One page says so as well: whoever holds it knows that nothing is missing.
            {
              text: `${page} of ${pages}`,
              fontSize: 9.4,
              color: ink2,
              alignment: 'right',
              noWrap: true,
              width: 'auto',
            },
          ],
          columnGap: 12,
        },
      ],
      margin: [left, 9, right, 0],
    }),
  };
}
