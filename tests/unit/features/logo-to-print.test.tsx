// @vitest-environment happy-dom
// The logo that a report prints, and what is said where it cannot be.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { LogoLost } from '../../../renderer/features/logo-lost';
import { logoToPrint } from '../../../renderer/features/logo-to-print';
import { type MemoryWorkbook, memoryWorkbook } from '../../builders/memory-workbook';
import { smallWorkbook } from '../../builders/small-workbook';

afterEach(cleanup);

const picture = new Uint8Array(readFileSync(join(process.cwd(), 'resources/sample/message-controls.png')));
const damaged = picture.map((byte, index) => (index === Math.round(picture.length / 2) ? byte ^ 1 : byte));

async function withLogo(bytes: Uint8Array): Promise<MemoryWorkbook> {
  const workbook = await memoryWorkbook(smallWorkbook);
  const kept = await workbook.keepFile(bytes);
  if (kept.state !== 'kept') throw new Error('the picture was not kept');
  const { attachment, digest, sizeBytes } = kept;
  const file = { name: 'logo.png', mediaType: 'image/png', width: 100, height: 50 } as const;
  await workbook.commit([{ kind: 'logo-set', logo: { ...file, attachment, digest, sizeBytes } }]);
  return workbook;
}

const told = (workbook: MemoryWorkbook) => {
  const snapshot = workbook.getSnapshot();
  render(<LogoLost workbook={{ ...workbook, getSnapshot: () => snapshot }} go={vi.fn()} />);
  return screen.findByText('Your logo is missing or damaged, so it is not printed.', {}, { timeout: 300 });
};

test('a whole picture is printed, and nothing is said', async () => {
  const workbook = await withLogo(picture);
  expect(await logoToPrint(workbook)).toEqual({
    logo: expect.stringMatching(/^data:image\/png;base64,iVBOR/),
    isLost: false,
  });
  await expect(told(workbook)).rejects.toThrow();
});

test('one that was kept damaged, or is missing from the safety copy, is left out, and that is said', async () => {
  const kept = await withLogo(damaged);
  expect(await logoToPrint(kept)).toEqual({ isLost: true });
  expect(await told(kept)).toBeTruthy();
  cleanup();
  const missing = await withLogo(picture);
  missing.files.clear();
  expect(await logoToPrint(missing)).toEqual({ isLost: true });
  expect(await told(missing)).toBeTruthy();
});

test('where there is none, there is nothing to print and nothing to say', async () => {
  const workbook = await memoryWorkbook(smallWorkbook);
  expect(await logoToPrint(workbook)).toEqual({ isLost: false });
  await expect(told(workbook)).rejects.toThrow();
});
