// npm start: opens Quarterday in Electron where that is possible, otherwise in a browser, and says which and why.
import { findElectron } from './find-electron.mjs';
import { prepareBuild } from './prepare.mjs';
import { root, runProgram } from './run-program.mjs';

if (!(await prepareBuild())) process.exit(1);
const electron = await findElectron();
console.log(`Quarterday runs in ${electron.path ? 'Electron' : 'a browser, not in Electron'}: ${electron.why}.`);
const [command, program] = electron.path ? [electron.path, root] : [process.execPath, 'out/main/browser-shell.js'];
const { code } = await runProgram(command, [program, ...process.argv.slice(2)], { show: true });
process.exitCode = code;
