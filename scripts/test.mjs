// npm test: everything, in order. npm test -- unit journeys: these parts only.
import { partNames, runParts } from './test-parts.mjs';

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !partNames.includes(name));
if (unknown.length > 0) {
  console.error(`There is no part called ${unknown.join(', ')}. The parts are: ${partNames.join(', ')}.`);
  process.exit(1);
}
const allPassed = await runParts(wanted.length > 0 ? wanted : partNames);
process.exitCode = allPassed ? 0 : 1;
