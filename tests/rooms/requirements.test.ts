// docs/requirements.md lists every row of the requirements once, and no row says that it is shown by a test or on a screen that
// is not there.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const page = readFileSync(join(root, 'docs', 'requirements.md'), 'utf8');
const placeSource = readFileSync(join(root, 'shared', 'domain', 'place.ts'), 'utf8');
const screens = Array.from(placeSource.matchAll(/readonly name: '([a-z-]+)'/g), ([, name]) => name ?? '');

interface Row {
  readonly id: string;
  readonly asked: string;
  readonly stands: string;
  readonly screen: string;
  readonly test: string;
}

function rowsOf(text: string): readonly Row[] {
  return text.split('\n').flatMap((line) => {
    const cells = line.split('|').map((cell) => cell.trim());
    const [, id = '', asked = '', stands = '', screen = '', shownBy = ''] = cells;
    return /^[RXL]\d+$/.test(id) ? [{ id, asked, stands, screen, test: shownBy }] : [];
  });
}

/** What is wrong with a row; empty where nothing is. */
function faultOf({ id, asked, stands, screen, test: shownBy }: Row): string {
  if (asked === '') return `${id} does not say what is asked`;
  if (/^Open, issue [456]$/.test(stands)) return screen === '–' && shownBy === '–' ? '' : `${id} is open and shown`;
  if (stands !== 'Shown' && !/^In part: .+/.test(stands)) return `${id} is neither shown, in part nor open: ${stands}`;
  if (!screens.includes(screen)) return `${id} is on no screen: ${screen}`;
  return shownBy
    .split(/(?<=\)); /)
    .map((link) => faultOfLink(id, link))
    .filter((fault) => fault !== '')
    .join('; ');
}

/** What is wrong with one of the tests that a row names: `[title](../tests/file)`. */
function faultOfLink(id: string, link: string): string {
  const [, title = '', path = ''] = /^\[([^[\]]+)\]\(\.\.\/(tests\/[^)]+)\)$/.exec(link) ?? [];
  if (path === '' || !existsSync(join(root, path))) return `${id} names no file of tests: ${link}`;
  const source = readFileSync(join(root, path), 'utf8');
  return ["'", '"', '`'].some((quote) => source.includes(`${quote}${title}${quote}`))
    ? ''
    : `${id}: no such test: ${title}`;
}

const numbered = (letter: string, count: number, digits: number) =>
  Array.from({ length: count }, (_, index) => `${letter}${String(index + 1).padStart(digits, '0')}`);

describe('the page of requirements', () => {
  const rows = rowsOf(page);

  test('has every row once, in order', () => {
    expect(rows.map(({ id }) => id)).toEqual([
      ...numbered('R', 128, 3),
      ...numbered('X', 20, 2),
      ...numbered('L', 5, 1),
    ]);
  });

  test('names only screens and tests that are there', () => {
    expect(rows.map(faultOf).filter((fault) => fault !== '')).toEqual([]);
  });

  test('is found out where a row names a screen or a test that is not there, or says nothing', () => {
    const good = rows.find(({ stands }) => stands === 'Shown');
    if (!good) throw new Error('nothing is shown');
    expect(faultOf({ ...good, screen: 'crystal-ball' })).toContain('is on no screen');
    expect(faultOf({ ...good, test: '[It will be fine](../tests/rooms/imports.test.ts)' })).toContain('no such test');
    expect(faultOf({ ...good, test: '[It will be fine](../tests/nowhere.test.ts)' })).toContain('no file of tests');
    expect(faultOf({ ...good, test: `${good.test}; [It will be fine](../tests/rooms/imports.test.ts)` })).toContain(
      'no such test',
    );
    expect(faultOf({ ...good, test: `${good.test}; ` })).toContain('no file of tests');
    expect(faultOf({ ...good, stands: 'Nearly' })).toContain('neither shown');
    expect(faultOf({ ...good, stands: 'Open, issue 4' })).toContain('is open and shown');
    expect(faultOf({ ...good, asked: '' })).toContain('does not say');
  });
});
