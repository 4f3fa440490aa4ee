// Appends entries for as long as it lives and prints the number of each one as soon as it was acknowledged.
import { writeSync } from 'node:fs';
import { entry, frameOf, openCopies, valueFrom, workbook } from './journal-world';

const { send } = await openCopies(process.argv[2] ?? '');
const opened = valueFrom(await send('open-safety-copy', { workbook, create: true }));
let expected = { expectedLength: opened.journalLength, expectedTail: opened.tail };
for (let number = Number(process.argv[3]); ; number += 1) {
  // Lengths from a few bytes to some pages of the disk, so that a kill can fall anywhere.
  const frame = frameOf(entry(number, 8 + ((number * 7919) % 20_000)));
  const { journalLength, tail } = valueFrom(await send('append-journal', { workbook, ...expected, frame }));
  expected = { expectedLength: journalLength, expectedTail: tail };
  writeSync(1, `${number}\n`);
}
