// npm run check: the part of the tests that takes seconds, for use while working.
import { runParts } from './test-parts.mjs';

const allPassed = await runParts(['format', 'lint', 'types', 'unit']);
process.exitCode = allPassed ? 0 : 1;
