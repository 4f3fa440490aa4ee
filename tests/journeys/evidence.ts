// Files to give as evidence: two that are fine and three that must be refused.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EvidenceFile } from './pages/review';
import { root } from './shells';

const png = readFileSync(join(root, 'resources', 'icons', 'quarterday.png'));

export const picture: EvidenceFile = { name: 'second-step.png', mimeType: 'image/png', buffer: png };

export const noteFile: EvidenceFile = {
  name: 'who-may-post.txt',
  mimeType: 'text/plain',
  buffer: Buffer.from('Zofia and Tom may post.\n'),
};

export const emptyFile: EvidenceFile = { name: 'nothing.png', mimeType: 'image/png', buffer: Buffer.alloc(0) };

export const tooLargeFile: EvidenceFile = {
  name: 'film.png',
  mimeType: 'image/png',
  buffer: Buffer.concat([png, Buffer.alloc(25 * 1024 * 1024)]),
};

export const misnamedFile: EvidenceFile = { name: 'minutes.pdf', mimeType: 'application/pdf', buffer: png };
