// A shell that is killed while it appends: nothing that was acknowledged is lost, and the next one can open.
import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { JournalSplitter } from '#shared/formats/journal-file';
import { makeTestFolder } from '../host/shell-world';
import { entry, openCopies, valueFrom, workbook } from './journal-world';
import { buildProgram, run } from './run-program';

const rounds = 20;

it(`loses nothing acknowledged in ${rounds} kill -9 while appending`, async () => {
  const folder = await makeTestFolder();
  const dataFolder = join(folder, 'data');
  const program = await buildProgram('tests/durability/append-program', folder);
  let stands = 0;
  for (let round = 0; round < rounds; round += 1) {
    const running = run(process.execPath, program, dataFolder, String(stands));
    for (let lines = 0; lines <= round * 3; lines += 1) await running.nextLine();
    running.process.kill('SIGKILL');
    await running.end();
    const acknowledged = Number(running.lines.at(-1)) + 1;

    const { send, close } = await openCopies(dataFolder);
    const opened = valueFrom(await send('open-safety-copy', { workbook, create: false }));
    expect(opened.damage).toBeNull();
    await close();
    const numbers = await readEntryNumbers(join(dataFolder, 'workbooks', workbook, 'journal'));
    expect(numbers).toEqual(numbers.map((_number, index) => index));
    // The last append may have reached the disk without its answer reaching anybody.
    expect([acknowledged, acknowledged + 1]).toContain(numbers.length);
    stands = numbers.length;
  }
  expect(stands).toBeGreaterThan(rounds);
  await rm(folder, { recursive: true, force: true });
}, 120_000);

async function readEntryNumbers(journal: string): Promise<number[]> {
  const file = await open(journal);
  const bytes = await file.readFile();
  await file.close();
  const splitter = new JournalSplitter();
  const frames = splitter.push(bytes);
  expect(splitter.end().state).toBe('whole');
  return frames.map((frame) => {
    const number = Buffer.from(frame.bytes).readUInt32BE(0);
    expect(Buffer.from(entry(number, frame.bytes.byteLength)).equals(frame.bytes)).toBe(true);
    return number;
  });
}
