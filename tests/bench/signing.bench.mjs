// How long it takes to sign a report of 2 MB, to add a signature to it, and to check it: by the code of the workers, in Node.
import { runnerImport } from 'vite';
import { root } from '../../scripts/run-program.mjs';

const times = 9;

export async function run({ report }) {
  const load = async (file) => (await runnerImport(`${root}/tests/bench/${file}`, { root })).module;
  const { measureSigning, twoMegabytes } = await load('signing-program.ts');
  const pages = await twoMegabytes();
  const { signMs, countersignMs, verifyMs, trustedMs, blockMs, sizeBytes } = await measureSigning(times, pages);
  if (sizeBytes < 2_000_000) throw new Error(`the file has only ${sizeBytes} bytes`);
  const line = (name, meaning, values, goal) => report({ name, meaning, values, unit: 'ms', goal, better: 'lower' });
  line('sign-2mb', 'a report of 2 MB, to the same with a certifying signature and two empty places', signMs, 100);
  line('countersign-2mb', 'that file, to the same with one more signature that shows its block', countersignMs, 150);
  line('verify-2mb', 'a file of 2 MB with two signatures, to the verdict "trusted"', verifyMs, 150);
  line('countersign-after-check-2mb', 'the same as countersign-2mb, but checked before it, as the app does', trustedMs);
  line('signature-block', 'the block of one signature set with the fonts of the report', blockMs);
}
