// npm run judge-pdfs -- --dir DIR [--json FILE]: judges every PDF of a folder that nobody here made, and prints our verdict beside
// that of pdfsig. It fails where the verifier crashed, hung, or called a file untouched although pdfsig says its digest differs.
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { prepareLibraries } from './prepare.mjs';
import { root, runProgram } from './run-program.mjs';

const longestMs = 30_000;
const cache = join(root, '.cache', 'judge-pdfs');
const { values: wanted } = parseArgs({ options: { dir: { type: 'string' }, json: { type: 'string' } } });

if (wanted.dir === undefined) {
  console.error('Say which folder: npm run judge-pdfs -- --dir DIR');
  process.exit(2);
}
if (!((await prepareLibraries()) && (await buildVerifier()))) process.exit(1);

const judged = [];
for (const name of readdirSync(wanted.dir).sort()) {
  if (!name.toLowerCase().endsWith('.pdf')) continue;
  const path = join(wanted.dir, name);
  const [ours, theirs] = [await judge(path), await askPdfsig(path)];
  judged.push({ name, ...ours, ...theirs });
  const words = ours.failed ?? [ours.state, ...new Set(ours.codes)].join(' ');
  console.log(`${name.padEnd(72)} ${theirs.pdfsig.padEnd(34)} ${words} (${ours.ms} ms)`);
}
if (wanted.json) writeFileSync(wanted.json, `${JSON.stringify(judged, undefined, 2)}\n`);

const failed = judged.filter(({ failed: how }) => how !== undefined);
const overlooked = judged.filter(
  ({ state, pdfsig }) => (state === 'trusted' || state === 'untrusted') && pdfsig.includes('differs'),
);
const slowest = Math.max(0, ...judged.map(({ ms }) => ms));
console.log(
  `\n${judged.length} files: ${tallyOf(judged.map(({ state }) => state ?? 'no answer'))}. Slowest: ${slowest} ms.`,
);
for (const { name, failed: how } of failed) console.log(`NO ANSWER  ${name}: ${how}`);
for (const { name } of overlooked)
  console.log(`OVERLOOKED  ${name}: called unchanged, and pdfsig says its digest differs`);
process.exit(judged.length > 0 && failed.length + overlooked.length === 0 ? 0 : 1);

async function buildVerifier() {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const program = join('shared', 'signature', 'verify-pdf.ts');
  const args = [vite, 'build', '--ssr', program, '--outDir', cache, '--emptyOutDir', '--logLevel', 'error'];
  const { code, output } = await runProgram(process.execPath, args);
  if (code !== 0) console.error(output);
  return code === 0;
}

/** In a thread of its own, so that what hangs or dies is told and the next file is judged. */
function judge(path) {
  const startedAt = Date.now();
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./judge-one-pdf.mjs', import.meta.url), {
      workerData: { path, verifier: join(cache, 'verify-pdf.js') },
      resourceLimits: { maxOldGenerationSizeMb: 1024 },
    });
    const end = (answer) => {
      clearTimeout(timer);
      void worker.terminate();
      resolve({ ...answer, ms: Date.now() - startedAt });
    };
    const timer = setTimeout(() => end({ failed: `no answer within ${longestMs / 1000} seconds` }), longestMs);
    worker.on('message', end);
    worker.on('error', (error) => end({ failed: error.message }));
    worker.on('exit', (code) => end({ failed: `ended with ${code}` }));
  });
}

async function askPdfsig(path) {
  const { output } = await runProgram('pdfsig', ['-nocert', path], { timeoutMs: longestMs });
  const found = [];
  for (const part of output.split(/^Signature #\d+:/m).slice(1)) {
    const said = /- Signature Validation: (.+)/.exec(part)?.[1] ?? 'no word';
    const short = said.includes('is Valid') ? 'valid' : said.includes('Digest') ? 'digest differs' : said.toLowerCase();
    found.push(`${short}${part.includes('Not total document signed') ? ', not all' : ''}`);
  }
  if (found.length > 0) return { pdfsig: found.join(' + ') };
  return { pdfsig: output.includes('does not contain any signatures') ? 'no signatures' : 'cannot read it' };
}

function tallyOf(words) {
  const counts = new Map();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].map(([word, count]) => `${count} ${word}`).join(', ');
}
