// The public disclaimer as a sheet to hang up or hand out: A4, in print as large as one page takes. Pure.

import type { DisclaimerPart } from '#shared/domain/disclaimer/disclaimer-parts';
import { writeDate } from '#shared/domain/plain-date';
import type { Content, DocumentDefinition } from './pages/page-content';
import { plainSheet } from './pages/plain-sheet';
import { headingFont, printableText } from './pages/printable-text';
import { ink2 } from './pages/style-sheet';
import type { PublicDisclaimerModel } from './public-disclaimer';

const side = 60;
const top = 62;
const bottom = 62;
const width = 595.28 - 2 * side;

/** From large print down to what is still read without effort; more text than that takes a second page. */
const sizes = [16, 15, 14, 13, 12] as const;

export function publicDisclaimerDocument(model: PublicDisclaimerModel): DocumentDefinition {
  const { organisation, title, parts } = model;
  const size = sizes.find((each) => fitsOnPage(model, each)) ?? 12;
  const font = headingFont(title);
  const content: Content[] = [
    { text: printableText(organisation.name), fontSize: Math.max(12, size - 2), color: ink2, margin: [0, 0, 0, 2] },
    { text: printableText(title), font, fontSize: size * 2, lineHeight: 1.05, margin: [0, 0, 0, size * 0.5] },
    ...parts.flatMap((part) => partContent(part, size)),
  ];
  return plainSheet({
    title: `${title}, ${organisation.name}`,
    subject: 'Public disclaimer',
    author: organisation.name,
    madeWith: model.madeWith,
    madeAt: model.madeAt,
    margins: [side, top, side, bottom],
    marks: [
      ...(model.isApproved ? [] : ['DRAFT, NOT APPROVED']),
      ...(model.isExample ? ['EXAMPLE, NOT A REAL ORGANISATION'] : []),
    ],
    foot: footWords(model),
    content,
  });
}

function partContent({ title, lines, list }: DisclaimerPart, size: number): Content[] {
  const heading: Content = {
    text: printableText(title),
    font: 'Newsreader',
    bold: true,
    fontSize: size * 1.18,
    margin: [0, size * 0.55, 0, size * 0.1],
    headlineLevel: size * 5,
    outline: true,
    outlineText: title,
    outlineId: title,
  };
  return [
    heading,
    ...list.map(
      ({ name, words }): Content => ({
        text: [{ text: `${printableText(name)}${words === '' ? '' : ': '}`, bold: true }, printableText(words)],
        fontSize: size,
        lineHeight: 1.05,
        margin: [0, 0, 0, size * 0.18],
      }),
    ),
    ...lines.map(
      (line): Content => ({
        text: printableText(line),
        fontSize: size,
        lineHeight: 1.05,
        margin: [0, 0, 0, size * 0.18],
      }),
    ),
  ];
}

function footWords({ version, approvedOn, isApproved, organisation }: PublicDisclaimerModel): string {
  const charity = organisation.charityNumber === '' ? '' : `Charity number ${organisation.charityNumber}. `;
  if (!isApproved || !approvedOn) return `${charity}Nobody has approved these words yet.`;
  return `${charity}Version ${version}, approved on ${writeDate(approvedOn)}.`;
}

/** The height of a line of Source Sans is 1.42 times its size; a letter is a little under half as wide as it is high. */
function fitsOnPage({ parts, title }: PublicDisclaimerModel, size: number): boolean {
  const perLine = (points: number) => Math.floor(width / (points * 0.48));
  const linesOf = (text: string, points: number) => Math.max(1, Math.ceil(text.length / perLine(points)));
  const line = size * 1.42 * 1.05;
  const height = parts.reduce(
    (sum, part) =>
      sum +
      size * 1.18 * 1.1 +
      size * 0.65 +
      [...part.list.map(({ name, words }) => `${name}: ${words}`), ...part.lines].reduce(
        (points, text) => points + linesOf(text, size) * line + size * 0.18,
        0,
      ),
    linesOf(title, size * 2) * size * 2.2 + size * 2.2,
  );
  return height <= 841.89 - top - bottom;
}
