// Records of a register as a CSV file that a spreadsheet opens safely.

import type { Kept, State } from '../state';
import { writeCsv } from '../write-csv';
import type { Register } from './register';
import { registerHead, registerRow } from './register-rows';

export function registerCsv(register: Register, records: readonly Kept[], state: State): string {
  return writeCsv([registerHead(register), ...records.map((record) => registerRow(register, record, state))]);
}
