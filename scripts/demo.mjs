// npm run demo -- --out DIR: the whole journey, unattended, through the built app. Leaves the report and screenshots in DIR.

import { prepareBuild } from './prepare.mjs';
import { runProgram } from './run-program.mjs';
import { ensureTestPrograms } from './test-programs.mjs';

if (!((await prepareBuild()) && (await ensureTestPrograms()))) process.exit(1);
const { code } = await runProgram(process.execPath, ['scripts/drive-demo.mjs', ...process.argv.slice(2)], {
  show: true,
});
process.exitCode = code;
