// What stands in the record of a data folder, read by the app's own code from the safety copy alone.
import { examplePassphrase } from './app-run.mjs';
import { askProgram, buildProgram } from './build-program.mjs';

/** Gives a function from a data folder to what `read-record-program.ts` prints. */
export async function makeReadRecord(folder) {
  const program = await buildProgram(folder, 'read-record-program');
  return (dataFolder) => askProgram(program, dataFolder, examplePassphrase);
}

/** Why a record cannot be gone on with; empty where it can. */
export function whyNotOpen(record) {
  if (record.state !== 'open') return record.words ?? record.state;
  return record.readOnlyBecause || record.broken;
}

export function missingFrom(record, acknowledged) {
  const notes = new Set(record.notes ?? []);
  return acknowledged.filter((mark) => !notes.has(mark));
}
