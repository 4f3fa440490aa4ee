// npm run demo -- --out DIR: the whole journey, unattended, through the built app. Leaves the report and screenshots in DIR.

import { ensureTestPrograms } from './ensure-test-programs.mjs';
import { prepareBuild } from './prepare.mjs';
import { runProgram } from './run-program.mjs';

if (!((await prepareBuild()) && (await ensureTestPrograms()))) process.exit(1);
const { code } = await runProgram(process.execPath, ['scripts/drive-demo.mjs', ...process.argv.slice(2)], {
  show: true,
});
process.exitCode = code;
