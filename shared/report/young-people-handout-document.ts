// The sheet for young people as pages to print: large type, black on white, a number to each topic and room to breathe. The notes of
// whoever leads come in the same dress, a little smaller. Pure.

import { writeDate } from '#shared/domain/plain-date';
import { adviceAgeWords } from '#shared/domain/young-people/advice-topics';
import type { Content, DocumentDefinition, TableLayout } from './pages/page-content';
import { plainSheet } from './pages/plain-sheet';
import { headingFont, printableText } from './pages/printable-text';
import { ink, ink2, ruleColour } from './pages/style-sheet';
import {
  type HandoutHelp,
  type HandoutPlatform,
  type HandoutTopic,
  handoutFoot,
  type YoungPeopleHandoutModel,
} from './young-people-handout';

const side = 56;
const top = 60;
const bottom = 58;

/** The younger, the larger. */
const sizeOf = { '8-10': 14.4, '11-13': 13.5, '14-17': 12.6 } as const;

export function youngPeopleHandoutDocument(model: YoungPeopleHandoutModel): DocumentDefinition {
  const { organisation, title, sheet, age } = model;
  const size = sheet === 'worker' ? 12 : sizeOf[age];
  const forWhom = sheet === 'worker' ? `For whoever leads: ages ${adviceAgeWords[age]}` : `Ages ${adviceAgeWords[age]}`;
  return plainSheet({
    title: `${title}, ages ${adviceAgeWords[age]}, ${organisation.name}`,
    subject: sheet === 'worker' ? 'Notes for a session with young people' : 'Advice for young people',
    author: organisation.name,
    madeWith: model.madeWith,
    madeAt: model.madeAt,
    margins: [side, top, side, bottom],
    marks: model.isExample ? ['EXAMPLE, NOT A REAL ORGANISATION'] : [],
    foot: handoutFoot(model),
    content: [
      {
        columns: [
          { text: printableText(organisation.name), fontSize: 11.5, color: ink2, width: '*' },
          { text: forWhom, fontSize: 11.5, color: ink2, width: 'auto' },
        ],
        columnGap: 12,
      },
      {
        text: printableText(title),
        font: headingFont(title),
        fontSize: size * 2.2,
        lineHeight: 1.05,
        margin: [0, 0, 0, 6],
      },
      { text: printableText(model.opening), fontSize: size * 1.08, lineHeight: 1.06, margin: [0, 0, 0, size * 0.7] },
      ...model.topics.flatMap((topic, index) => topicContent(topic, index + 1, size)),
      ...platformsContent(model, size),
      ...model.coming.map((change) => comingContent(change, size)),
      ...helpContent(model, size),
    ],
  });
}

function comingContent(
  { title, text, checkedOn, confidence }: YoungPeopleHandoutModel['coming'][number],
  size: number,
): Content {
  const sure = confidence === 'unverified' ? ', and it is not certain' : '';
  return {
    stack: [
      {
        text: [
          { text: `${printableText(title)}. `, bold: true },
          `${printableText(text)} We looked this up on ${writeDate(checkedOn)}${sure}.`,
        ],
        fontSize: size * 0.88,
        color: ink2,
      },
    ],
    unbreakable: true,
    margin: [0, size * 0.7, 0, 0],
  };
}

function heading(text: string, size: number): Content {
  return {
    text: printableText(text),
    font: headingFont(text),
    bold: true,
    fontSize: size * 1.36,
    margin: [0, size * 0.9, 0, size * 0.15],
    headlineLevel: size * 7,
    outline: true,
    outlineText: text,
    outlineId: text,
  };
}

/** What fits on a page by far. More than that, of a pack from a file or of many contacts, runs on overleaf rather than off the page. */
function isShort(texts: readonly string[]): boolean {
  return texts.reduce((letters, text) => letters + text.length, 0) + 60 * texts.length < 1_800;
}

/** A topic is kept together: half of one, overleaf, is not read. */
function topicContent({ title, opener, lines }: HandoutTopic, number: number, size: number): Content[] {
  return [
    {
      stack: [
        {
          text: `${number}  ${printableText(title)}`,
          font: headingFont(title),
          bold: true,
          fontSize: size * 1.36,
          margin: [0, 0, 0, size * 0.2],
          outline: true,
          outlineText: title,
          outlineId: `${number} ${title}`,
          headlineLevel: size * 5,
        },
        ...(opener === ''
          ? []
          : [
              {
                text: [{ text: 'To begin with: ', bold: true }, printableText(opener)],
                fontSize: size,
                margin: [0, 0, 0, size * 0.25],
              } satisfies Content,
            ]),
        {
          ul: lines.map((line): Content => ({ text: printableText(line), margin: [0, 0, 0, size * 0.18] })),
          fontSize: size,
          lineHeight: 1.04,
        },
      ],
      unbreakable: isShort([title, opener, ...lines]),
      margin: [0, 0, 0, size * 0.75],
    },
  ];
}

function platformsContent({ platforms, tooYoung }: YoungPeopleHandoutModel, size: number): Content[] {
  if (platforms.length === 0 && tooYoung === '') return [];
  return [
    heading('Where you set it', size),
    ...(tooYoung === '' ? [] : [{ text: printableText(tooYoung), fontSize: size, lineHeight: 1.04 } satisfies Content]),
    ...platforms.map((platform) => platformContent(platform, size)),
    ...(platforms.length === 0
      ? []
      : [
          {
            text: 'Menus move. If it is not there, look for the word Privacy, or ask us.',
            fontSize: size * 0.88,
            color: ink2,
            margin: [0, 2, 0, 0],
          } satisfies Content,
        ]),
  ];
}

function platformContent({ name, fromAge, steps }: HandoutPlatform, size: number): Content {
  const small = size * 0.94;
  return {
    stack: [
      {
        text: [
          { text: name, bold: true },
          ...(fromAge === '' ? [] : [{ text: `  ${fromAge} on`, color: ink2, fontSize: small }]),
        ],
        fontSize: size * 1.08,
        margin: [0, size * 0.5, 0, size * 0.1],
      },
      {
        ul: steps.map(
          ({ topic, words }): Content => ({
            text: [{ text: `${topic}: `, bold: true }, printableText(words)],
            margin: [0, 0, 0, size * 0.12],
          }),
        ),
        fontSize: small,
        lineHeight: 1.02,
      },
    ],
    unbreakable: isShort(steps.map(({ topic, words }) => topic + words)),
  };
}

function helpContent({ sheet, ours, others, closing }: YoungPeopleHandoutModel, size: number): Content[] {
  if (ours.length + others.length === 0 && closing === '') return [];
  const rows = [...ours, ...others];
  return [
    {
      stack: [
        heading(sheet === 'worker' ? 'Whom to name in the room' : 'Who you can tell', size),
        ...(closing === ''
          ? []
          : [
              {
                text: printableText(closing),
                fontSize: size,
                lineHeight: 1.04,
                margin: [0, 0, 0, size * 0.4],
              } satisfies Content,
            ]),
        ...(rows.length === 0
          ? []
          : [
              {
                table: {
                  widths: ['*', 'auto'],
                  headerRows: 1,
                  dontBreakRows: true,
                  body: [
                    [
                      { text: 'Who, and what for', style: 'cellHead' },
                      { text: 'How to reach them', style: 'cellHead' },
                    ],
                    ...rows.map((help) => helpRow(help, size)),
                  ],
                },
                layout: ruled,
              } satisfies Content,
            ]),
      ],
      unbreakable: isShort(rows.map(({ name, reach, words }) => name + reach + words)),
    },
  ];
}

function helpRow({ name, reach, words }: HandoutHelp, size: number): Content[] {
  return [
    {
      text: [{ text: printableText(name), bold: true }, ...(words === '' ? [] : [`\n${printableText(words)}`])],
      fontSize: size * 0.94,
    },
    { text: printableText(reach === '' ? 'Ask any of us' : reach), bold: true, fontSize: size },
  ];
}

const ruled: TableLayout = {
  hLineWidth: (line) => (line === 0 ? 0 : line === 1 ? 0.9 : 0.5),
  vLineWidth: () => 0,
  hLineColor: (line) => (line === 1 ? ink : ruleColour),
  paddingLeft: () => 0,
  paddingRight: (column) => (column === 0 ? 14 : 0),
  paddingTop: () => 3.5,
  paddingBottom: () => 3.5,
};
