// What independent programs (poppler) find in a PDF: the text of its pages, where its words stand, what is attached.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Runs a program over the file; gives what it printed. */
export function judge(
  program: string,
  pdf: Uint8Array,
  argumentsFor: (file: string) => readonly string[],
  { encoding = 'utf8', mayFail = false }: { encoding?: 'utf8' | 'latin1'; mayFail?: boolean } = {},
): string {
  return inFolder(pdf, (file) => {
    const maxBuffer = 1 << 28;
    const { error, status, stdout, stderr } = spawnSync(program, argumentsFor(file), { encoding, maxBuffer });
    if (error) throw error;
    if (status !== 0 && !mayFail) throw new Error(`${program}: ${stderr}`);
    return mayFail ? stdout + stderr : stdout;
  });
}

/** The text of each page, as it reads from top to bottom. */
export function pageTexts(pdf: Uint8Array): readonly string[] {
  const text = judge('pdftotext', pdf, (file) => ['-layout', file, '-']);
  return text.split('\f').slice(0, -1);
}

/** The words in the order in which the file draws them, with line breaks and hyphenation undone. */
export function runningText(pdf: Uint8Array): string {
  return judge('pdftotext', pdf, (file) => ['-raw', file, '-']).replaceAll(/\s+/g, ' ');
}

export interface PlacedWord {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function placedWords(pdf: Uint8Array): readonly PlacedWord[] {
  const page = judge('pdftotext', pdf, (file) => ['-bbox', file, '-']);
  const words = page.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/g);
  return [...words].map(([, left, top, right, bottom, text = '']) => ({
    text,
    left: Number(left),
    top: Number(top),
    right: Number(right),
    bottom: Number(bottom),
  }));
}

/** The text of the attached file of that name. */
export function attachedText(pdf: Uint8Array, name: string): string {
  return inFolder(pdf, (file) => {
    const target = `${file}.attached`;
    const { error, stderr } = spawnSync('pdfdetach', ['-savefile', name, '-o', target, file], { encoding: 'utf8' });
    if (error) throw error;
    if (stderr !== '') throw new Error(`pdfdetach: ${stderr}`);
    return readFileSync(target, 'utf8');
  });
}

function inFolder<Found>(pdf: Uint8Array, look: (file: string) => Found): Found {
  const folder = mkdtempSync(join(tmpdir(), 'quarterday-pdf-'));
  try {
    const file = join(folder, 'report.pdf');
    writeFileSync(file, pdf);
    return look(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
