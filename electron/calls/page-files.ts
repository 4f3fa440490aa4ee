// The built page as a fixed map from address to file, listed once when the shell starts: no request ever becomes a path.
import { readdir } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';

export interface PageFile {
  readonly path: string;
  readonly name: string;
  readonly type: string;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};

/** Keys are addresses such as `/assets/app-1a2b3c4d.js`; `/` is the start page. */
export async function listPageFiles(rendererFolder: string): Promise<ReadonlyMap<string, PageFile>> {
  const files = new Map<string, PageFile>();
  for (const entry of await readdir(rendererFolder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const address = `/${relative(rendererFolder, path).split(sep).join('/')}`;
    const file = { path, name: entry.name, type: types[extname(entry.name)] ?? 'application/octet-stream' };
    files.set(address, file);
    if (address === '/index.html') files.set('/', file);
  }
  return files;
}
