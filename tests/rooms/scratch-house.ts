// An empty copy of the house in a scratch folder: the real settings, no code. Tests plant files in it and ask the real
// tools what they say.

import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { z } from 'zod';
import { roomTable } from './room-table';

const repository = resolve(import.meta.dirname, '../..');
const settings = [
  '.biome',
  '.gitignore',
  'biome.json',
  'package.json',
  'shared/everywhere.d.ts',
  'tsconfig.base.json',
  'tsconfig.json',
];

export interface Finding {
  readonly file: string;
  readonly line: number;
  /** The rule or the number of the error. */
  readonly rule: string;
  readonly message: string;
}

export interface ScratchHouse {
  plant(file: string, lines: readonly string[]): Promise<void>;
  lint(): Promise<readonly Finding[]>;
  checkTypes(): Promise<readonly Finding[]>;
  remove(): Promise<void>;
}

export async function buildScratchHouse(): Promise<ScratchHouse> {
  const folder = await mkdtemp(join(tmpdir(), 'quarterday-rooms-'));
  const projects = [...Object.keys(roomTable), 'tests'].map((room) => `${room}/tsconfig.json`);
  for (const path of [...settings, ...projects]) {
    await cp(join(repository, path), join(folder, path), { recursive: true });
  }
  await symlink(join(repository, 'node_modules'), join(folder, 'node_modules'), 'junction');

  const run = (tool: string, args: readonly string[]) =>
    new Promise<string>((done) => {
      // Both tools end with an error code when they find something: what counts is what they print.
      execFile(
        process.execPath,
        [join(repository, 'node_modules', tool), ...args],
        { cwd: folder, maxBuffer: 2 ** 26 },
        (_, out) => done(out),
      );
    });

  return {
    async plant(file, lines) {
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await writeFile(join(folder, file), `${lines.join('\n')}\n`);
    },
    async lint() {
      const printed = await run('@biomejs/biome/bin/biome', ['lint', '--reporter=json', '--max-diagnostics=none', '.']);
      return biomeReport.parse(JSON.parse(printed)).diagnostics.map(({ category, message, location }) => ({
        file: relative(folder, resolve(folder, location.path)),
        line: location.start.line,
        rule: category.split('/').at(-1) ?? category,
        message,
      }));
    },
    async checkTypes() {
      const printed = await run('typescript/bin/tsc', ['-b', '--pretty', 'false']);
      return [...printed.matchAll(/^(.+?)\((\d+),\d+\): error (TS\d+): (.*)$/gm)].map(
        ([, file = '', line, rule = '', message = '']) => ({
          file,
          line: Number(line),
          rule,
          message,
        }),
      );
    },
    remove: () => rm(folder, { recursive: true }),
  };
}

const biomeReport = z.object({
  diagnostics: z.array(
    z.object({
      category: z.string(),
      message: z.string(),
      location: z.object({ path: z.string(), start: z.object({ line: z.number() }) }),
    }),
  ),
});
