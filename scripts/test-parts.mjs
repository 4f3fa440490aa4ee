// The parts of the test run in their order. Each answers how many passed, failed and were skipped; what failed is printed.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { prepareBuild, prepareLibraries } from './prepare.mjs';
import { root, runTool, secondsSince } from './run-program.mjs';
import { ensureTestPrograms } from './test-programs.mjs';

const parts = {
  format: () => asOne('biome', ['format', '.']),
  lint: () => asOne('biome', ['check', '--formatter-enabled=false', '--error-on-warnings', '.']),
  types: () => asOne('tsc', ['-b']),
  rooms: () => vitest('rooms'),
  unit: () => vitest('unit'),
  formats: () => vitest('formats'),
  packs: () => vitest('packs'),
  host: () => vitest('host'),
  security: () => vitest('security'),
  durability: () => vitest('durability'),
  journeys: () => playwright('journeys'),
};
const needNothingElse = ['format', 'lint', 'types', 'rooms', 'packs'];
const needBuild = ['host', 'security', 'durability', 'journeys'];

export const partNames = Object.keys(parts);

/** Runs the named parts, prints one line for each and the totals last. Answers whether everything passed. */
export async function runParts(names) {
  await prepareLibraries();
  if (names.some((name) => !needNothingElse.includes(name))) await ensureTestPrograms();
  if (names.some((name) => needBuild.includes(name))) await prepareBuild();
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const name of names) {
    process.stdout.write(name.padEnd(12));
    const startedAt = Date.now();
    const counts = await parts[name]();
    console.log(`${inWords(counts)}   ${secondsSince(startedAt)}`);
    if (counts.details) console.log(`\n${counts.details.trim()}\n`);
    for (const kind of Object.keys(total)) total[kind] += counts[kind];
  }
  console.log(inWords(total));
  return total.failed === 0;
}

function inWords({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

async function asOne(tool, args) {
  const { code, output } = await runTool(tool, args);
  return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0, details: output };
}

async function vitest(part) {
  return counted(
    part,
    (file) =>
      runTool('vitest', ['run', `tests/${part}/`, '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`]),
    (result) => ({
      passed: result.numPassedTests,
      failed: result.numFailedTests,
      skipped: result.numPendingTests + result.numTodoTests,
    }),
  );
}

async function playwright(part) {
  return counted(
    part,
    (file) => runTool('playwright', ['test'], { env: { PLAYWRIGHT_JSON_OUTPUT_FILE: file } }),
    ({ stats }) => ({
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky,
      skipped: stats.skipped,
    }),
  );
}

// A run that ended badly without a failed test, or that ran no test at all, counts as one failure.
async function counted(part, run, readCounts) {
  const file = join(root, 'test-results', `${part}.json`);
  mkdirSync(join(root, 'test-results'), { recursive: true });
  rmSync(file, { force: true });
  const { code, output } = await run(file);
  const counts = existsSync(file)
    ? readCounts(JSON.parse(readFileSync(file, 'utf8')))
    : { passed: 0, failed: 0, skipped: 0 };
  if (code === 0 && counts.passed > 0) return counts;
  const details = counts.passed + counts.failed === 0 ? `No test of ${part} ran.\n${output}` : output;
  return { ...counts, failed: Math.max(counts.failed, 1), details };
}
