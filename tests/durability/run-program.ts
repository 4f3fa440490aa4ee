// Builds a small program out of the project's own files and runs it as a process of its own, to be killed or starved.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'vite';

const root = join(import.meta.dirname, '..', '..');

/** The path of the program built from `entry`, a path from the project's root without its ending. */
export async function buildProgram(entry: string, folder: string): Promise<string> {
  const name = basename(entry);
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['electron'] },
    build: {
      ssr: join(root, `${entry}.ts`),
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: { output: { entryFileNames: `${name}.mjs` } },
    },
  });
  return join(folder, `${name}.mjs`);
}

export interface Running {
  readonly process: ChildProcess;
  /** Every line printed so far. */
  readonly lines: string[];
  /** The next one not asked for yet, whether it has been printed or not. */
  nextLine(): Promise<string>;
  end(): Promise<number | null>;
}

export function run(command: string, ...words: string[]): Running {
  const child = spawn(command, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines: string[] = [];
  const reader = createInterface({ input: child.stdout });
  reader.on('line', (line) => lines.push(line));
  let read = 0;
  let hasEnded = false;
  const ended = once(reader, 'close').then(() => {
    hasEnded = true;
  });
  const exited = once(child, 'exit');
  return {
    process: child,
    lines,
    nextLine: async () => {
      const number = read++;
      while (lines[number] === undefined && !hasEnded) await Promise.race([once(reader, 'line'), ended]);
      const line = lines[number];
      if (line === undefined) throw new Error(`${words.join(' ')} ended after ${lines.length} lines`);
      return line;
    },
    end: async () => {
      const [[code]] = await Promise.all([exited, ended]);
      return typeof code === 'number' ? code : null;
    },
  };
}
