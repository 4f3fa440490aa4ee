// How long it takes to sign a report of 2 MB, to add a signature to it, and to check it: by the code of the workers, in Node.
import { bundleProgram } from './bundle-program.mjs';

const times = 9;

export async function run({ report }) {
  const { measureSigning, twoMegabytes } = await import((await bundleProgram('signing-program')).href);
  const pages = await twoMegabytes();
  const measured = await measureSigning(times, pages);
  if (measured.sizeBytes < 2_000_000) throw new Error(`the file has only ${measured.sizeBytes} bytes`);
  const line = (name, meaning, took, goal) => {
    const values = took.map(({ wallMs }) => wallMs);
    report({ name, meaning, values, unit: 'ms', goal, better: 'lower' });
    const cpu = `processor time of ${name}: what a shared machine does not change`;
    report({ name: `${name}-cpu`, meaning: cpu, values: took.map(({ cpuMs }) => cpuMs), unit: 'ms', better: 'lower' });
  };
  const { sign, countersign, verify, countersignAfterCheck, block } = measured;
  line('sign-2mb', 'a report of 2 MB, to the same with a certifying signature and two empty places', sign, 100);
  line('countersign-2mb', 'that file, to the same with one more signature that shows its block', countersign, 150);
  line('verify-2mb', 'a file of 2 MB with two signatures, to the verdict "trusted"', verify, 150);
  line(
    'countersign-after-check',
    'countersign-2mb with the check before it, as the app does it',
    countersignAfterCheck,
  );
  line('signature-block', 'the block of one signature set with the fonts of the report', block);
}
