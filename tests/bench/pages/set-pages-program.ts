// node set-pages-program.mjs WHO ROWS FILE: sets the long table once, in a process of its own, writes it to the file and prints
// how long it took: processor time of all threads, and time on the clock.

import { writeFileSync } from 'node:fs';
import { reportFonts } from '../../builders/report-fonts';
import { ourPages } from './our-pages';
import { pdfkitPages } from './pdfkit-pages';

const [who, rows, file] = process.argv.slice(2);
const rowCount = Number(rows);
const from = process.cpuUsage();
const startedAt = performance.now();
const pdf = who === 'pdfkit' ? await pdfkitPages(rowCount) : await ourPages(rowCount, reportFonts);
const wallMs = performance.now() - startedAt;
const { user, system } = process.cpuUsage(from);
writeFileSync(file ?? '', pdf);
console.log(JSON.stringify({ cpuMs: (user + system) / 1000, wallMs, bytes: pdf.length }));
