// Plants one breach of each habit that a machine can hold, and expects the linter to name it.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildScratchHouse, type Finding, type ScratchHouse } from './scratch-house';

const fine = 'export const fine = 1;';

const breaches: readonly [habit: string, file: string, rule: string, lines: readonly string[]][] = [
  [
    'no import runs in a circle',
    'shared/domain/hen.ts',
    'noImportCycles',
    [`import { egg } from './egg';`, 'export const hen = () => egg;'],
  ],
  [
    'no promise is left alone',
    'shared/domain/promise.ts',
    'noFloatingPromises',
    ['export async function wait() {}', 'export function go() {', '  wait();', '}'],
  ],
  ['no default export', 'shared/domain/default.ts', 'noDefaultExport', ['export default 1;']],
  ['no barrel file', 'shared/domain/barrel.ts', 'noBarrelFile', [`export { egg } from './egg';`]],
  ['no any', 'shared/domain/any.ts', 'noExplicitAny', ['export const loose: any = 1;']],
  [
    'no assertion that something is there',
    'shared/domain/there.ts',
    'noNonNullAssertion',
    ['export const there = (list: string[]) => list[0]!;'],
  ],
  [
    'no inline style, which the content security policy blocks',
    'renderer/ui/styled.tsx',
    'noInlineStyles',
    [`export const Styled = () => <p style={{ color: 'red' }}>Red</p>;`],
  ],
  ['file names in kebab-case', 'shared/domain/camelCase.ts', 'useFilenamingConvention', [fine]],
  [
    'no Node module in what the page runs',
    'shared/domain/node.ts',
    'noNodejsModules',
    [`import { join } from 'node:path';`, 'export const path = join;'],
  ],
];

const emptyNames = [
  'shared/domain/util.ts',
  'shared/domain/date-utils.ts',
  'shared/domain/helper.ts',
  'shared/domain/round-helpers.test.ts',
  'renderer/storage/workbook-manager.ts',
  'renderer/host/service.ts',
  'renderer/ui/common.tsx',
  'shared/formats/data-v1.ts',
  'shared/report/report-info.ts',
  'shared/domain/helpers/quarter.ts',
  'renderer/features/common/field.ts',
];

const goodNames = ['shared/domain/utility-bill.ts', 'shared/domain/dataset.ts', 'shared/domain/information.ts'];

let house: ScratchHouse;
let findings: readonly Finding[];

beforeAll(async () => {
  house = await buildScratchHouse();
  await house.plant('shared/domain/egg.ts', [`import { hen } from './hen';`, 'export const egg = () => hen;']);
  for (const [, file, , lines] of breaches) await house.plant(file, lines);
  for (const file of [...emptyNames, ...goodNames]) await house.plant(file, [fine]);
  findings = await house.lint();
}, 60_000);

afterAll(() => house.remove());

const rulesIn = (file: string) => findings.filter((finding) => finding.file === file).map(({ rule }) => rule);

describe('the habits of the house', () => {
  it.each(breaches)('%s', (_, file, rule) => {
    expect(rulesIn(file)).toContain(rule);
  });

  it.each(emptyNames)('a name that says nothing is refused: %s', (file) => {
    expect(rulesIn(file)).toEqual(['plugin']);
  });

  it.each(goodNames)('a name that only looks like one is not: %s', (file) => {
    expect(rulesIn(file)).toEqual([]);
  });
});
