// What is in a report of many pages: each part that has a heading, with the page on which it begins.

import type { Content, Text } from './page-content';
import { partHeading } from './pieces';
import { ruledTable } from './style-sheet';

export function contentsPart(content: readonly Content[]): Content[] {
  const parts = content.filter(isPartHeading);
  return [
    ...partHeading('What is in it', { startsPage: true }),
    {
      table: {
        widths: ['*', 40],
        body: parts.map(({ outlineText, id }) => [
          { text: outlineText, style: 'cell' },
          { text: [{ pageReference: id }], style: 'cell', alignment: 'right' },
        ]),
      },
      layout: ruledTable(0, 3.4),
    },
  ];
}

function isPartHeading(content: Content): content is Text & { id: string; outlineText: string } {
  return (
    'text' in content && content.style === 'heading' && content.id !== undefined && content.outlineText !== undefined
  );
}
