// How a record of any register is called in sentences.

import type { Kept, State } from '../state';
import { registers } from './all-registers';

export function recordTitle(state: State, record: Kept): string {
  return registers[record.register].titleOf(record, state).trim();
}
