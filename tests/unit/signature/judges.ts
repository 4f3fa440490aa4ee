// The independent tools that say whether a signed PDF is one, each asked about a file in a folder of its own.

import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Answer {
  readonly exitCode: number;
  readonly text: string;
}

export async function withFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'signature-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

export function ask(tool: string, ...words: string[]): Promise<Answer> {
  return new Promise((resolve, reject) => {
    execFile(tool, words, { timeout: 30_000 }, (error, stdout, stderr) => {
      if (error !== null && typeof error.code !== 'number') {
        reject(
          new Error(`${tool} did not run: install poppler-utils, qpdf, mupdf-tools and openssl`, { cause: error }),
        );
        return;
      }
      resolve({ exitCode: typeof error?.code === 'number' ? error.code : 0, text: stdout + stderr });
    });
  });
}

export async function askAboutPdf(pdf: Uint8Array): Promise<{ pdfsig: Answer; qpdf: Answer; mutool: Answer }> {
  return withFolder(async (folder) => {
    const file = join(folder, 'signed.pdf');
    await writeFile(file, pdf);
    return {
      pdfsig: await ask('pdfsig', file),
      qpdf: await ask('qpdf', '--check', file),
      mutool: await ask('mutool', 'sign', '-v', file),
    };
  });
}

/** Takes the CMS and the covered bytes out of the file by its byte ranges, as anyone can with openssl and a hex editor. */
export async function askOpenssl(pdf: Uint8Array, which: number, root: Uint8Array): Promise<Answer> {
  const { cms, content } = takeApart(pdf, which);
  return withFolder(async (folder) => {
    const [cmsFile, contentFile, rootFile] = ['cms.der', 'content.bin', 'root.pem'].map((name) => join(folder, name));
    if (cmsFile === undefined || contentFile === undefined || rootFile === undefined) throw new Error('no file names');
    await Promise.all([writeFile(cmsFile, cms), writeFile(contentFile, content), writeFile(rootFile, pemOf(root))]);
    const detached = ['-inform', 'DER', '-in', cmsFile, '-binary', '-content', contentFile];
    return ask('openssl', 'cms', '-verify', '-cades', ...detached, '-CAfile', rootFile, '-out', join(folder, 'out'));
  });
}

export function byteRanges(pdf: Uint8Array): [number, number, number][] {
  const text = Buffer.from(pdf).toString('latin1');
  return Array.from(text.matchAll(/\/ByteRange \[0 (\d+) (\d+) (\d+) *\]/g), (match) => {
    const [gapStart = Number.NaN, gapEnd = Number.NaN, rest = Number.NaN] = match.slice(1).map(Number);
    return [gapStart, gapEnd, rest];
  });
}

function takeApart(pdf: Uint8Array, which: number): { cms: Uint8Array; content: Uint8Array } {
  const [gapStart, gapEnd, rest] = byteRanges(pdf)[which] ?? [0, 0, 0];
  return {
    cms: Buffer.from(Buffer.from(pdf.subarray(gapStart + 1, gapEnd - 1)).toString('latin1'), 'hex'),
    content: Buffer.concat([pdf.subarray(0, gapStart), pdf.subarray(gapEnd, gapEnd + rest)]),
  };
}

function pemOf(der: Uint8Array): string {
  return `-----BEGIN CERTIFICATE-----\n${Buffer.from(der).toString('base64')}\n-----END CERTIFICATE-----\n`;
}
