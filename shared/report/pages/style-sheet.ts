// The look of a printed report: the screens' type in points (three quarters of a pixel), ink, rules and page geometry.

import type { StyleName, TableLayout, TextLook } from './page-content';

export const ink = '#24211B';
export const ink2 = '#5B5548';
export const ruleColour = '#D3CBB9';
export const amber = '#854700';
export const brick = '#972A1A';

/** A4 in points, and the sheet within its margins. */
export const page = { width: 595.28, height: 841.89, left: 70.5, right: 57, top: 95, bottom: 76 } as const;
export const sheetWidth = page.width - page.left - page.right;

/** Line heights are factors of the fonts' own leading, which is 1.42 for Source Sans and 1 for Newsreader. */
export const styles: Record<StyleName, TextLook & { margin?: [number, number, number, number] }> = {
  title: { font: 'Newsreader', fontSize: 45, lineHeight: 1.1, characterSpacing: -0.9 },
  period: { font: 'Newsreader', fontSize: 21, italics: true },
  heading: { font: 'Newsreader', fontSize: 24, lineHeight: 1.1, characterSpacing: -0.2, margin: [0, 0, 0, 8] },
  opening: { font: 'Newsreader', fontSize: 13.5, lineHeight: 1.48, margin: [0, 0, 0, 12] },
  subheading: { font: 'Newsreader', fontSize: 15, margin: [0, 0, 0, 2] },
  caption: { bold: true, fontSize: 10.9, margin: [0, 8, 0, 2] },
  text: { fontSize: 10.9, lineHeight: 1.02, margin: [0, 0, 0, 7] },
  hint: { fontSize: 9.6, lineHeight: 0.98, color: ink2 },
  cell: { fontSize: 10.1, lineHeight: 0.966 },
  cellHead: { fontSize: 9.6, color: ink2 },
  running: { fontSize: 9.4, color: ink2 },
  code: { fontSize: 10.1, characterSpacing: 0.3 },
  digest: { fontSize: 8.8, lineHeight: 1.1 },
};

const columnGap = 9;

/** Rows between hairlines under a head ruled in ink. `headLine`: the line under the last head row; 0 puts it on top. */
export function ruledTable(headLine: number, rowPadding = 4.6): TableLayout {
  return {
    hLineWidth: (line, { table }) => {
      if (line === headLine) return 0.9;
      return line < headLine || (line === 0 && table.body.length > 0) ? 0 : 0.5;
    },
    vLineWidth: () => 0,
    hLineColor: (line) => (line === headLine ? ink : ruleColour),
    paddingLeft: () => 0,
    paddingRight: (column, { table }) => (column === (table.body[0]?.length ?? 0) - 1 ? 0 : columnGap),
    paddingTop: (row) => (row < headLine ? 1 : rowPadding),
    paddingBottom: (row) => (row < headLine ? 3 : rowPadding),
  };
}

/** Widths of a table's columns as shares of the sheet, gaps taken off. */
export function columnWidths(...shares: number[]): number[] {
  const sum = shares.reduce((total, share) => total + share, 0);
  const free = sheetWidth - columnGap * (shares.length - 1);
  return shares.map((share) => (free * share) / sum);
}
