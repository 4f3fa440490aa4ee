// @vitest-environment happy-dom
// What is chosen as the logo: a picture that can be printed is kept, and whatever else is refused in words with nothing changed.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { LogoSection } from '../../../../renderer/features/organisation/logo-section';
import { memoryWorkbook } from '../../../builders/memory-workbook';
import { smallWorkbook } from '../../../builders/small-workbook';

afterEach(cleanup);

const picture = new Uint8Array(readFileSync(join(process.cwd(), 'resources/sample/message-controls.png')));

async function choose(bytes: Uint8Array<ArrayBuffer>, name = 'logo.png') {
  const inMemory = await memoryWorkbook(smallWorkbook);
  const snapshot = inMemory.getSnapshot();
  render(<LogoSection workbook={{ ...inMemory, getSnapshot: () => snapshot }} />);
  const input = document.querySelector('input[type=file]');
  if (!(input instanceof HTMLInputElement)) throw new Error('no file can be chosen');
  fireEvent.change(input, { target: { files: [new File([bytes], name, { type: 'image/png' })] } });
  return inMemory;
}

async function refusedWith(words: RegExp, bytes: Uint8Array<ArrayBuffer>, name?: string) {
  const { entries, files } = await choose(bytes, name);
  expect((await screen.findByRole('alert')).textContent).toMatch(words);
  expect([entries, [...files]]).toEqual([[], []]);
}

test('a picture is kept, and named in the record', async () => {
  const { entries } = await choose(picture);
  await expect.poll(() => entries).toMatchObject([[{ kind: 'logo-set', logo: { name: 'logo.png' } }]]);
});

test('what is no picture is refused by its bytes, whatever it is called', async () => {
  await refusedWith(/logo\.png is not a picture that can be printed/, new TextEncoder().encode('%PDF-1.7'));
});

test('one of 40 MB is refused', async () => {
  await refusedWith(/larger than 2 MB/, new Uint8Array(40 * 1024 * 1024));
});

test('one that is cut short, or was damaged on its way, is refused: no report could print it', async () => {
  const words = /logo\.png is damaged/;
  await refusedWith(words, picture.slice(0, picture.length / 2));
  cleanup();
  await refusedWith(
    words,
    picture.map((byte, index) => (index === Math.round(picture.length / 2) ? byte ^ 1 : byte)),
  );
});
