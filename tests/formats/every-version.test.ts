// Every version of every stored shape is read out of a frozen sample, so that no step from an old one is left untried; and what a
// newer Quarterday wrote is refused in plain words, for each.

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { changesFormat, readChanges } from '#shared/formats/change/read-changes';
import { storedSampleChanges } from '../builders/sample-changes';
import { judgeSamples, readSampleOf, sampledShapes } from './every-version';

const formats = new URL('../../shared/formats/', import.meta.url);

/** The kinds of every shape that is declared somewhere in the room. */
function declaredKinds(): readonly string[] {
  return readdirSync(formats, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => {
      const source = readFileSync(new URL(name, formats), 'utf8');
      return [...source.matchAll(/: StoredShape<\w+> = \{\n\s+what: [^\n]+\n\s+kind: '([^']+)'/g)].map(
        ([, kind = '']) => kind,
      );
    });
}

test('every shape that is declared has its samples looked at', () => {
  const declarations = readdirSync(formats, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('read-json.ts'))
    .flatMap((name) => readFileSync(new URL(name, formats), 'utf8').match(/: StoredShape</g) ?? []);
  expect(declaredKinds()).toHaveLength(declarations.length);
  expect(sampledShapes.map(({ shape }) => shape.kind).toSorted()).toEqual([...declaredKinds()].toSorted());
});

describe.each(sampledShapes)('the shape “$shape.kind”', (sampled) => {
  const { shape, file, read, withJson } = sampled;
  const newest = shape.versions.length;

  test('is read out of a frozen sample of every version there was', async () => {
    const judged = await judgeSamples(sampled);
    expect(judged).toEqual(
      Array.from({ length: newest }, (_, index) => ({ kind: shape.kind, version: index + 1, problem: '' })),
    );
  });

  test('of a newer Quarterday is refused in plain words', () => {
    const whole = readSampleOf(newest, file) ?? new Uint8Array();
    const newer = withJson(`{"format":${newest + 1},"kind":"${shape.kind}","anything":"else"}`, whole);
    expect(read(newer)).toEqual({
      ok: false,
      problem: 'newer',
      words: `${shape.what} was written by a newer Quarterday. Update Quarterday on this computer to open it.`,
    });
  });

  test('with a version more and no sample of it is found', async () => {
    const [first] = shape.versions;
    if (!first) throw new Error('no version');
    const grown = { ...sampled, shape: { ...shape, versions: [...shape.versions, first] } };
    expect((await judgeSamples(grown)).at(-1)?.problem).toContain(`v${newest + 1}/${file}`);
  });

  test('with the sample of another version in the place of its own is found', async () => {
    const judged = await judgeSamples({ ...sampled, shape: { ...shape, kind: 'another shape' } });
    for (const { problem } of judged) expect(problem).toContain('is of another version');
  });
});

describe('the changes of an entry', () => {
  const versions = Array.from({ length: changesFormat }, (_, index) => index + 1);

  test.each(versions)('are read out of a frozen sample of version %i', (version) => {
    expect(readChanges(version, storedSampleChanges(version))).toMatchObject({ state: 'read' });
  });

  test('of a newer Quarterday are left alone', () => {
    expect(readChanges(changesFormat + 1, storedSampleChanges())).toEqual({ state: 'newer' });
  });
});
