// Holds the pages for developers to the tree: what they link to, the files and folders they name and the commands they
// give are all there.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };

const root = join(import.meta.dirname, '..', '..');
const decisions = readdirSync(join(root, 'docs', 'decisions'));
const pages = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md'];

describe.each([...pages, ...decisions.map((name) => `docs/decisions/${name}`)])('%s', (page) => {
  const text = readFileSync(join(root, page), 'utf8');
  const found = (pattern: RegExp) => Array.from(text.matchAll(pattern), ([, name = '']) => name);

  it('links to nothing that is not there', () => {
    const links = found(/\]\((?!https:)([^)#]+)(?:#[^)]*)?\)/g);
    expect(links.filter((target) => !existsSync(join(root, dirname(page), target)))).toEqual([]);
  });

  it('names no file or folder of the house that is not there', () => {
    const named = found(/`((?:electron|renderer|shared|resources|scripts|tests|docs)\/[\w./-]+)`/g);
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('gives no command that there is not', () => {
    expect(found(/`npm (?:run )?(\w+)/g).filter((name) => !Object.hasOwn(packageJson.scripts, name))).toEqual([]);
  });
});

it('has every decision in the list of decisions', () => {
  const list = readFileSync(join(root, 'docs', 'decisions', 'README.md'), 'utf8');
  expect(decisions.filter((name) => /^\d/.test(name) && !list.includes(`](${name})`))).toEqual([]);
});
