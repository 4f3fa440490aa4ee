// Fills a small disk through the calls and prints what they answered and what stands on the disk afterwards.
import { createHash } from 'node:crypto';
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { entry, frameOf, openCopies, start, valueFrom, workbook } from './journal-world';

const dataFolder = process.argv[2] ?? '';
const { send } = await openCopies(dataFolder);
const folder = join(dataFolder, 'workbooks', workbook);
valueFrom(await send('open-safety-copy', { workbook, create: true }));
valueFrom(await send('write-key-slots', { workbook, bytes: entry(1) }));
await writeFile(join(dataFolder, 'room-for-later'), new Uint8Array(40_000));

let expected = start;
let refusal = '';
for (let number = 0; refusal === ''; number += 1) {
  const answer = await send('append-journal', { workbook, ...expected, frame: frameOf(entry(number, 20_000)) });
  if (answer.ok) expected = { expectedLength: answer.value.journalLength, expectedTail: answer.value.tail };
  else refusal = answer.code;
}
const journalLength = (await stat(join(folder, 'journal'))).size;

const bytes = entry(2, 300_000);
const name = createHash('sha256').update(bytes).digest('hex');
const keySlots = await send('write-key-slots', { workbook, bytes });
const attachment = await send('write-attachment', { workbook, name, bytes });
const keptKeySlots = await readFile(join(folder, 'key-slots'));

await rm(join(dataFolder, 'room-for-later'));
const afterRoom = await send('append-journal', { workbook, ...expected, frame: frameOf(entry(3, 8)) });
const files = await readdir(folder, { recursive: true });
console.log(
  JSON.stringify({
    refusal,
    nothingHalfWritten: journalLength === expected.expectedLength,
    keySlots: keySlots.ok || keySlots.code,
    attachment: attachment.ok || attachment.code,
    oldKeySlotsStand: Buffer.from(entry(1)).equals(keptKeySlots),
    afterRoom: afterRoom.ok && afterRoom.value.outcome,
    files: files.toSorted(),
  }),
);
process.exit(0);
