// The parts of the test run in their order. Each answers how many passed, failed and were skipped; what failed is printed.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureTestPrograms } from './ensure-test-programs.mjs';
import { prepareBuild, prepareLibraries } from './prepare.mjs';
import { root, runTool, secondsSince } from './run-program.mjs';

const none = { passed: 0, failed: 0, skipped: 0 };
const withPrograms = [once(ensureTestPrograms)];
const withBuild = [...withPrograms, once(prepareBuild)];

const parts = {
  format: { run: () => asOne('biome', ['format', '.']) },
  lint: { run: () => asOne('biome', ['check', '--formatter-enabled=false', '--error-on-warnings', '.']) },
  types: { run: () => asOne('tsc', ['-b']) },
  rooms: { run: () => vitest('rooms') },
  unit: { run: () => vitest('unit'), needs: withPrograms },
  formats: { run: () => vitest('formats'), needs: withPrograms },
  packs: { run: () => vitest('packs') },
  host: { run: () => vitest('host'), needs: withBuild },
  security: { run: () => vitest('security'), needs: withBuild },
  durability: { run: () => vitest('durability'), needs: withBuild },
  journeys: { run: () => playwright('journeys'), needs: withBuild },
};

export const partNames = Object.keys(parts);

/** Runs the named parts, prints one line for each and the totals last. Answers whether everything passed. */
export async function runParts(names) {
  const ready = await prepareLibraries();
  const total = ready ? { ...none } : { ...none, failed: names.length };
  for (const name of ready ? names : []) {
    const counts = await runPart(name);
    for (const kind of Object.keys(total)) total[kind] += counts[kind];
  }
  console.log(inWords(total));
  return total.failed === 0;
}

async function runPart(name) {
  const { run, needs = [] } = parts[name];
  let ready = true;
  for (const need of needs) ready &&= await need();
  const startedAt = Date.now();
  process.stdout.write(name.padEnd(12));
  const counts = ready ? await run() : { ...none, failed: 1, details: 'Not run: see above what is missing.' };
  console.log(`${inWords(counts)}   ${secondsSince(startedAt)}`);
  if (counts.details) console.log(`\n${counts.details.trim()}\n`);
  return counts;
}

function once(prepare) {
  let answer;
  return () => {
    answer ??= prepare();
    return answer;
  };
}

function inWords({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

async function asOne(tool, args) {
  const { code, output } = await runTool(tool, args);
  return code === 0 ? { ...none, passed: 1 } : { ...none, failed: 1, details: output };
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
    () => runTool('playwright', ['test']),
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
  const counts = existsSync(file) ? readCounts(JSON.parse(readFileSync(file, 'utf8'))) : none;
  if (code === 0 && counts.passed > 0) return counts;
  const details = counts.passed + counts.failed === 0 ? `No test of ${part} ran.\n${output}` : output;
  return { ...counts, failed: Math.max(counts.failed, 1), details };
}
