// One consent as pages for the family or the file. Drawn signatures are printed as the pictures they are, and called that. Pure.

import { dayOf, writeDate } from '#shared/domain/plain-date';
import type { ConsentRecordModel, DrawnSignature } from './consent-record';
import type { Cell, Content, DocumentDefinition } from './pages/page-content';
import { plainSheet } from './pages/plain-sheet';
import { headingFont, printableText } from './pages/printable-text';
import { ink, ink2, ruledTable } from './pages/style-sheet';

const side = 60;
const labelWidth = 190;
const signatureWidth = 250;

export function consentRecordDocument(model: ConsentRecordModel): DocumentDefinition {
  const { organisation, name, standing, holdsUntil, steps, signatures } = model;
  const font = headingFont(name);
  return plainSheet({
    // No name of a young person where a file list or a tab would show it.
    title: `Record of a consent, ${organisation.name}`,
    subject: 'Record of one consent',
    author: organisation.name,
    madeWith: model.madeWith,
    madeAt: model.madeAt,
    margins: [side, 66, side, 60],
    marks: ['PRIVATE', ...(model.isExample ? ['EXAMPLE, NOT A REAL ORGANISATION'] : [])],
    foot: `Made from our record on ${writeDate(dayOf(model.madeAt))}. For the family and our file only. Do not pass it on.`,
    content: [
      { text: printableText(organisation.name), fontSize: 12, color: ink2 },
      { text: 'Record of a consent', font: 'Newsreader', fontSize: 26, margin: [0, 0, 0, 2] },
      { text: printableText(name), font, fontSize: 17, margin: [0, 0, 0, 4] },
      {
        text: `${standing} on ${writeDate(dayOf(model.madeAt))}.${holdsUntil === '' ? '' : ` It holds until ${holdsUntil}.`} It can be taken back at any time.`,
        fontSize: 12,
        margin: [0, 0, 0, 4],
      },
      ...steps.flatMap(({ title, rows }): Content[] => [
        heading(title),
        {
          table: {
            widths: [labelWidth, '*'],
            headerColumns: 1,
            body: rows.map(({ label, words }): Cell[] => [
              { text: printableText(label), style: 'cell', color: ink2 },
              { text: printableText(words), style: 'cell' },
            ]),
          },
          layout: ruledTable(0, 3.4),
        },
      ]),
      ...(signatures.length === 0
        ? []
        : [heading('Signatures drawn on the screen', 190), ...signatures.map(signature)]),
    ],
  });
}

function heading(text: string, headlineLevel = 90): Content {
  return {
    text,
    font: 'Newsreader',
    bold: true,
    fontSize: 15,
    margin: [0, 14, 0, 4],
    headlineLevel,
    outline: true,
    outlineText: text,
    outlineId: text,
  };
}

/** The picture, and under it in words what it is: that is also what those are told who cannot see it. */
function signature({ who, described, png }: DrawnSignature): Content {
  const words = printableText(`${who}. ${described}`);
  return {
    stack: [
      png === null
        ? { text: 'The drawing is missing, or was changed outside Quarterday.', fontSize: 11, color: ink2 }
        : { image: `data:image/png;base64,${png}`, width: signatureWidth, alt: words },
      { text: words, fontSize: 10.4, color: ink, margin: [0, 2, 0, 8] },
    ],
    unbreakable: true,
  };
}
