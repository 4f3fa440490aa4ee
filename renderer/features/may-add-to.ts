// Whether whoever is signed in may add records to a register now.

import { mayChange } from '#shared/domain/may-change';
import type { RegisterName } from '#shared/domain/registers/register';
import type { Workbook } from '#storage/workbook';

export function mayAddTo(workbook: Workbook, register: RegisterName): boolean {
  const { state, readOnlyBecause } = workbook.getSnapshot();
  const adding = { kind: 'record-added', register, record: workbook.makeId('record'), fields: {} } as const;
  const by = { member: workbook.member, at: workbook.now(), seq: workbook.facts().entries + 1 };
  return readOnlyBecause === '' && mayChange(state, adding, by);
}
