// Runs one program of this repository and waits until it ends.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** How long something took or is taking, for people. */
export function secondsSince(startedAt) {
  return `${((Date.now() - startedAt) / 1000).toFixed(1)} s`;
}

/**
 * Answers the program's exit code and what it printed. With `show` it prints straight to the terminal instead, and is
 * the one to end when we are told to. A program that cannot be started, or takes longer than `timeoutMs`, has failed.
 */
export function runProgram(command, args, { show = false, env = {}, timeoutMs } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: show ? { ...process.env, ...env } : { ...process.env, NO_COLOR: '1', ...env },
      stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      timeout: timeoutMs,
    });
    // Ctrl+C reaches the program by itself, since it shares our terminal; other ways of ending us do not.
    const leaveToProgram = () => {};
    const passOn = (signal) => child.kill(signal);
    if (show) process.on('SIGINT', leaveToProgram).on('SIGTERM', passOn);
    let output = '';
    const keep = (text) => {
      output += text;
    };
    child.stdout?.setEncoding('utf8').on('data', keep);
    child.stderr?.setEncoding('utf8').on('data', keep);
    const end = (code) => {
      process.off('SIGINT', leaveToProgram).off('SIGTERM', passOn);
      resolve({ code, output });
    };
    child.on('error', (error) => {
      keep(error.message);
      end(1);
    });
    child.on('close', (code) => end(code ?? 1));
  });
}

const tools = {
  biome: 'node_modules/@biomejs/biome/bin/biome',
  'electron-vite': 'node_modules/electron-vite/bin/electron-vite.js',
  playwright: 'node_modules/@playwright/test/cli.js',
  'ts-json-schema-generator': 'node_modules/ts-json-schema-generator/bin/ts-json-schema-generator.js',
  tsc: 'node_modules/typescript/bin/tsc',
  vitest: 'node_modules/vitest/vitest.mjs',
};

/** Runs one of the installed development tools. */
export function runTool(name, args, options) {
  return runProgram(process.execPath, [tools[name], ...args], options);
}

/** Says what is happening before long work, and every ten seconds that it goes on. */
export async function withProgress(what, work) {
  const startedAt = Date.now();
  console.log(`${what} …`);
  const timer = setInterval(() => console.log(`  still at it after ${secondsSince(startedAt)}`), 10_000);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}
