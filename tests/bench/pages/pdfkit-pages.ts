// The baseline of the report benchmarks: the long table as a careful person would write it by hand with pdfkit alone. It measures
// each cell, keeps rows whole, repeats the heads and numbers the pages, and has no structure.

import PDFDocument from 'pdfkit';
import { columnWidths, ink, ink2, page, ruleColour, sheetWidth } from '#shared/report/pages/style-sheet';
import { readFont } from '../../builders/report-fonts';
import { heads, sectionsOf, widths } from './long-table';

const columnGap = 9;
const padding = 4.6;
const bottom = page.height - page.bottom;

export function pdfkitPages(rowCount: number): Promise<Uint8Array> {
  const document = new PDFDocument({
    size: 'A4',
    margin: 0,
    bufferPages: true,
    lang: 'en-GB',
    info: { Title: 'A small document', CreationDate: new Date(0) },
  });
  const chunks: Uint8Array[] = [];
  document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  document.registerFont('heading', Buffer.from(readFont('newsreader')));
  document.registerFont('text', Buffer.from(readFont('sourceSans')));
  const columns = columnWidths(...widths);
  let y: number = page.top;
  const nextPage = () => {
    document.addPage();
    y = page.top;
  };
  const rule = (colour: string, width: number) =>
    document
      .moveTo(page.left, y)
      .lineTo(page.left + sheetWidth, y)
      .lineWidth(width)
      .strokeColor(colour)
      .stroke();
  const headRow = () => {
    document.font('text').fontSize(9.6).fillColor(ink2);
    let x: number = page.left;
    heads.forEach((head, column) => {
      const width = columns[column] ?? 0;
      document.text(head, x, y + 1, { width });
      x += width + columnGap;
    });
    y += document.heightOfString('X') + 4;
    rule(ink, 0.9);
  };
  for (const { title, words, rows } of sectionsOf(rowCount)) {
    if (bottom - y < 150) nextPage();
    document.outline.addItem(title);
    document.font('heading').fontSize(24).fillColor(ink).text(title, page.left, y, { width: sheetWidth });
    y += document.heightOfString(title, { width: sheetWidth }) + 8;
    document.font('text').fontSize(10.9).text(words, page.left, y, { width: sheetWidth });
    y += document.heightOfString(words, { width: sheetWidth }) + 13;
    headRow();
    for (const row of rows) {
      document.font('text').fontSize(10.1);
      const height = Math.max(
        ...row.map((text, column) => document.heightOfString(text, { width: columns[column] ?? 0 })),
      );
      if (y + height + 2 * padding > bottom) {
        nextPage();
        headRow();
        document.font('text').fontSize(10.1);
      }
      document.fillColor(ink);
      let x: number = page.left;
      row.forEach((text, column) => {
        const width = columns[column] ?? 0;
        document.text(text, x, y + padding, { width });
        x += width + columnGap;
      });
      y += height + 2 * padding;
      rule(ruleColour, 0.5);
    }
    y += 10;
  }
  const { count } = document.bufferedPageRange();
  for (let index = 0; index < count; index++) {
    document.switchToPage(index);
    document
      .font('text')
      .fontSize(9.4)
      .fillColor(ink2)
      .text(`${index + 1} of ${count}`, page.left, bottom + 9);
  }
  return new Promise((resolve) => {
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.end();
  });
}
