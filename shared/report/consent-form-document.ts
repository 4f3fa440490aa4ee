// The blank consent form as pages to print and fill in by hand: boxes to tick, lines to write on, one page or two. Pure.

import { type AgeGroup, ageGroupWords, type ConsentFormModel } from './consent-form';
import type { Cell, Content, DocumentDefinition, Table, TableLayout } from './pages/page-content';
import { plainSheet } from './pages/plain-sheet';
import { headingFont, printableText } from './pages/printable-text';
import { ink, ink2, ruleColour } from './pages/style-sheet';

const side = 52;
const top = 56;
const bottom = 54;

export function consentFormDocument(model: ConsentFormModel): DocumentDefinition {
  const { organisation, title, ageGroup } = model;
  const font = headingFont(title);
  const charity = organisation.charityNumber === '' ? '' : `, charity number ${organisation.charityNumber}`;
  return plainSheet({
    title: `Consent form, ${ageGroupWords[ageGroup].toLowerCase()}, ${organisation.name}`,
    subject: 'Blank consent form',
    author: organisation.name,
    madeWith: model.madeWith,
    madeAt: model.madeAt,
    margins: [side, top, side, bottom],
    marks: model.isExample ? ['EXAMPLE, NOT A REAL ORGANISATION'] : [],
    foot: `${model.wording}. ${organisation.name}${charity}`,
    content: [
      {
        columns: [
          { text: printableText(organisation.name), fontSize: 11.5, color: ink2, width: '*' },
          { text: forWhom[ageGroup], fontSize: 11.5, color: ink2, width: 'auto' },
        ],
        columnGap: 12,
      },
      { text: printableText(title), font, fontSize: 26, margin: [0, 0, 0, 6] },
      ...model.opening.map((line) => sentence(line)),
      purposesTable(model),
      ...model.sections.flatMap(({ title: heading, lines }) => [
        sectionHead(heading),
        ...lines.map((line) => bullet(line)),
      ]),
      // What is read stands on one side of the sheet, what is written on the other.
      { stack: [...signing(model), office(model)], pageBreak: 'before' },
    ],
  });
}

const forWhom: Readonly<Record<AgeGroup, string>> = {
  'under-13': 'For children under 13',
  '13-15': 'For young people of 13 to 15',
  '16-17': 'For young people of 16 or 17',
  '18-over': 'For adults',
};

const textSize = 12.5;

function sentence(text: string): Content {
  return { text: printableText(text), fontSize: textSize, margin: [0, 0, 0, 4] };
}

function bullet(text: string): Content {
  return {
    columns: [
      { text: '•', fontSize: textSize, width: 8 },
      { text: printableText(text), fontSize: textSize, width: '*' },
    ],
    columnGap: 4,
    margin: [0, 0, 0, 1.5],
  };
}

function sectionHead(text: string, keeps: { headlineLevel?: number } = { headlineLevel: 60 }): Content {
  return {
    text,
    font: 'Newsreader',
    bold: true,
    fontSize: 14,
    margin: [0, 8, 0, 2],
    ...keeps,
    outline: true,
    outlineText: text,
    outlineId: text,
  };
}

/** What may be shown, where: each by itself, a box for yes and a box for no. */
function purposesTable({ purposes }: ConsentFormModel): Table {
  const box = (): Cell => ({ text: '□', fontSize: 17, lineHeight: 0.8, alignment: 'center' });
  return {
    table: {
      widths: ['*', 34, 34],
      headerRows: 1,
      dontBreakRows: true,
      body: [
        [
          { text: 'May we show you …', style: 'cellHead' },
          { text: 'Yes', style: 'cellHead', alignment: 'center' },
          { text: 'No', style: 'cellHead', alignment: 'center' },
        ],
        ...purposes.map(({ label, explained }): Cell[] => [
          {
            text: [
              { text: printableText(label), bold: true },
              ...(explained === '' ? [] : [{ text: `  ${printableText(explained)}`, color: ink2 }]),
            ],
            fontSize: 11.6,
          },
          box(),
          box(),
        ]),
      ],
    },
    layout: ruled(1, 3),
  };
}

function signing({ parentSigns, youngStatement, parentStatement, ageGroup }: ConsentFormModel): Content[] {
  const isAdult = ageGroup === '18-over';
  const young = signer(
    'You sign',
    youngStatement,
    isAdult ? ['Your name'] : ['Your name', ageGroup === 'under-13' ? 'How old you are' : 'Your date of birth'],
  );
  if (parentSigns === 'not asked') return [young];
  const title = parentSigns === 'needed' ? 'A parent or carer signs' : 'A parent or carer may sign as well';
  return [young, signer(title, parentStatement, ['Name', 'Who you are to the young person'])];
}

function signer(title: string, statement: string, fields: readonly string[]): Content {
  return {
    stack: [
      sectionHead(title, {}),
      ...(statement === '' ? [] : [sentence(statement)]),
      writingLines([...fields]),
      writingLines(['Signature', 'Date'], [3, 1]),
    ],
    margin: [0, 0, 0, 10],
  };
}

/** Lines to write on, apart from each other, with what belongs there under each. */
function writingLines(labels: readonly string[], shares: readonly number[] = labels.map(() => 1)): Table {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const gap = 14;
  const free = 595.28 - 2 * side - gap * (labels.length - 1);
  return {
    table: {
      widths: apart(
        shares.map((share) => (free * share) / total),
        gap,
      ),
      body: [
        apart(
          labels.map((): Cell => ({ text: ' ', fontSize: 22 })),
          noLine,
        ),
        apart(
          labels.map((label): Cell => ({ text: label, fontSize: 9.6, color: ink2 })),
          noLine,
        ),
      ],
    },
    layout: {
      hLineWidth: (line) => (line === 1 ? 0.9 : 0),
      vLineWidth: () => 0,
      hLineColor: () => ink,
      paddingLeft: () => 0,
      paddingRight: () => 0,
      paddingTop: (row) => (row === 0 ? 3 : 1),
      paddingBottom: (row) => (row === 0 ? 0 : 3),
    },
  };
}

/** The room between two lines. */
const noLine: Cell = { text: '', border: [false, false, false, false] };

function apart<Part>(parts: readonly Part[], between: Part): Part[] {
  return parts.flatMap((part, index) => (index === 0 ? [part] : [between, part]));
}

/** What the organisation fills in, so that the paper and the record find each other. */
function office({ parentSigns, wording }: ConsentFormModel): Content {
  const checks = [
    ...(parentSigns === 'not asked' ? [] : ['We asked whether this parent or carer may decide']),
    'We asked whether they must never be shown',
    'We said what is on this form aloud, where that helps',
  ];
  return {
    stack: [
      sectionHead('We fill this in', {}),
      ...checks.map(
        (check): Content => ({
          columns: [
            { text: '□', fontSize: 17, lineHeight: 0.8, width: 16 },
            { text: check, fontSize: textSize, width: '*', margin: [0, 3, 0, 0] },
          ],
          columnGap: 4,
        }),
      ),
      writingLines(['For which project or event', 'Holds until', 'Keep this paper until'], [2, 1, 1]),
      writingLines(
        ['Who gave this out, and when', 'Number in our register', 'Language, or how it was explained'],
        [2, 1, 2],
      ),
      {
        text: printableText(`Write “${wording}” into the record under “What they were told”.`),
        fontSize: 9.4,
        color: ink2,
        margin: [0, 3, 0, 0],
      },
    ],
  };
}

function ruled(headLine: number, padding: number): TableLayout {
  return {
    hLineWidth: (line) => (line === headLine ? 0.9 : line === 0 ? 0 : 0.5),
    vLineWidth: () => 0,
    hLineColor: (line) => (line === headLine ? ink : ruleColour),
    paddingLeft: () => 0,
    paddingRight: () => 0,
    paddingTop: () => padding,
    paddingBottom: () => padding,
  };
}
