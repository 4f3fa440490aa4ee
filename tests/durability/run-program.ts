// Builds a small program out of the project's own files and runs it as a process of its own, to be killed or starved.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'vite';

const root = join(import.meta.dirname, '..', '..');

/** The path of the built program. */
export async function buildProgram(name: string, folder: string): Promise<string> {
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, `${name}.ts`),
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
  nextLine(): Promise<string>;
  end(): Promise<number | null>;
}

export function run(command: string, ...words: string[]): Running {
  const child = spawn(command, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines: string[] = [];
  const reader = createInterface({ input: child.stdout });
  reader.on('line', (line) => lines.push(line));
  const ended = once(reader, 'close');
  const exited = once(child, 'exit');
  return {
    process: child,
    lines,
    nextLine: async () => {
      const [line] = await Promise.race([once(reader, 'line'), ended]);
      if (typeof line !== 'string') throw new Error(`${words.join(' ')} ended without a word`);
      return line;
    },
    end: async () => {
      const [[code]] = await Promise.all([exited, ended]);
      return typeof code === 'number' ? code : null;
    },
  };
}
