// A document of any length for the benchmarks of reports: sections with a heading, a paragraph and a table of 25 rows under heads.
// The same words are set by us, by raw pdfkit and, as HTML, by Chromium.

export interface Section {
  readonly title: string;
  readonly words: string;
  readonly rows: readonly (readonly string[])[];
}

export const heads = ['Setting', 'We expect', 'Last quarter', 'Now', 'Result'];
export const widths = [112, 92, 92, 92, 82];

const settings = [
  'Owner and deputy',
  'People who can get in',
  'Recovery email and phone number of the account',
  'Who can tag the Page',
  'Message requests from people we do not follow',
  'Hidden words in comments',
  'Live streams and story sharing',
  'Impersonators',
];
const values = [
  'Both still here',
  'Off, or approved each time',
  'As decided in our plan',
  'People we follow',
  'Everyone on Instagram',
];

export function sectionsOf(rowCount: number): readonly Section[] {
  return Array.from({ length: Math.ceil(rowCount / 25) }, (_, section) => ({
    title: `Account ${section + 1}, Instagram`,
    words: `We checked ${25 + section} settings of this account. Twenty are as we expect, and five of them were put right since the last quarter.`,
    rows: Array.from({ length: Math.min(25, rowCount - section * 25) }, (_, row) => {
      const at = section * 25 + row;
      const pick = (from: readonly string[], step: number) => from[(at * step + section) % from.length] ?? '';
      return [
        `${pick(settings, 3)} ${at + 1}`,
        pick(values, 1),
        pick(values, 2),
        pick(values, 3),
        at % 7 === 0 ? 'Different, an action' : 'As expected',
      ];
    }),
  }));
}
