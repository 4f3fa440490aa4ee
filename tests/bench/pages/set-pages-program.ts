// node set-pages-program.mjs WHO ROWS FILE: sets the long table, or that many risks, once, in a process of its own, writes it to
// the file and prints what it took: processor time of all threads, time on the clock, and the most memory it held.

import { writeFileSync } from 'node:fs';
import { reportFonts } from '../../builders/report-fonts';
import { manyRisks } from './many-risks';
import { ourPages } from './our-pages';
import { pdfkitPages } from './pdfkit-pages';

const [who, rows, file] = process.argv.slice(2);
const rowCount = Number(rows);
const ways: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  ours: () => ourPages(rowCount, reportFonts),
  pdfkit: () => pdfkitPages(rowCount),
  risks: () => manyRisks(rowCount, reportFonts),
};
const way = ways[who ?? ''];
if (!way) throw new TypeError('ours, pdfkit or risks');
const from = process.cpuUsage();
const startedAt = performance.now();
const pdf = await way();
const wallMs = performance.now() - startedAt;
const { user, system } = process.cpuUsage(from);
writeFileSync(file ?? '', pdf);
const mostMemoryMb = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ cpuMs: (user + system) / 1000, wallMs, bytes: pdf.length, mostMemoryMb }));
