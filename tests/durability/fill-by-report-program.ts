// Saves reports to a small disk through the dialog's call, and prints what was answered and what stands on the disk afterwards.
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { BaseWindow } from 'electron';
import { makeAnswerCalls } from '../../electron/calls/answer-calls';
import { makeDialogCalls } from '../../electron/main/dialogs';
import { entry } from './journal-world';

const disk = process.argv[2] ?? '';
const path = join(disk, 'review.pdf');
const dialog = {
  showSaveDialog: async () => ({ canceled: false, filePath: path }),
  showOpenDialog: async () => ({ canceled: true, filePaths: [] }),
};
const handlers = makeDialogCalls(dialog, {} as BaseWindow);
const answerCalls = makeAnswerCalls(handlers, (name, error) => console.error(name, error));
const save = async (bytes: Uint8Array) => {
  const answer = await answerCalls('save-file', { suggestedName: 'review.pdf', kinds: [], bytes });
  return answer.ok || answer.code;
};

const small = entry(1, 50_000);
const large = entry(2, 400_000);
const withoutRoom = await save(large);
const leftOfIt = await readdir(disk);
const withRoom = await save(small);
const inPlaceOfIt = await save(large);
const files = await readdir(disk);
const oldOneStands = Buffer.from(small).equals(await readFile(path));
await rm(path);
console.log(JSON.stringify({ withoutRoom, leftOfIt, withRoom, inPlaceOfIt, files, oldOneStands }));
process.exit(0);
