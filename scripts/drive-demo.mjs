// The demo itself, for scripts/demo.mjs: the journey in tests/journeys/demo/, told line by line. It leaves the signed report
// and the pictures in the folder named by --out.
import { mkdirSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { root, runTool } from './run-program.mjs';

const { values } = parseArgs({ options: { out: { type: 'string', default: 'demo-output' } } });
const folder = resolve(values.out);
mkdirSync(folder, { recursive: true });
console.log(`The demo leaves its report and pictures in ${relative(process.cwd(), folder) || '.'}.`);
const { code } = await runTool('playwright', ['test', '--config', `${root}tests/journeys/demo/demo.config.ts`], {
  show: true,
  env: { QUARTERDAY_DEMO_OUTPUT: folder },
});
process.exitCode = code;
