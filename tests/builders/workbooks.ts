// Workbooks for tests of storage: founded through the vault, as a person would.

import type { Change } from '#shared/domain/change';
import type { MemberId } from '#shared/domain/ids';
import type { Founding } from '#storage/vault';
import type { Workbook } from '#storage/workbook';
import type { Computer } from './computer';

export const passphrase = 'plum harbour kettle sixpence';

export const riverside: Founding = {
  organisation: {
    name: 'Riverside Youth Project',
    charityNumber: '1155621',
    purpose: 'Evening sessions and trips',
    ages: '8 to 19',
    locality: 'locality-derby-and-derbyshire',
    isExample: false,
  },
  founder: { displayName: 'Ngozi Okafor', position: 'Project lead', roles: ['coordinator', 'signatory'] },
  safeguardingLead: 'Ngozi Okafor',
  safeguardingDeputy: 'Tom Whitaker',
  passphrase,
};

export interface FoundedWorkbook {
  readonly workbook: Workbook;
  readonly id: string;
  readonly member: MemberId;
  readonly recoveryCode: string;
}

export async function foundRiverside(computer: Computer, founding: Founding = riverside): Promise<FoundedWorkbook> {
  const founded = await computer.vault.found(founding);
  if (founded.state !== 'founded') throw new Error(founded.words);
  const { workbook, recoveryCode } = founded;
  return { workbook, id: workbook.workbook, member: workbook.member, recoveryCode };
}

export async function unlock(
  computer: Computer,
  { id, member }: Pick<FoundedWorkbook, 'id' | 'member'>,
): Promise<Workbook> {
  const unlocked = await computer.vault.unlock(id, member, passphrase);
  if (unlocked.state !== 'open') throw new Error(JSON.stringify(unlocked));
  return unlocked.workbook;
}

export function addPerson(workbook: Workbook, name: string): Change {
  return { kind: 'record-added', register: 'people', record: workbook.makeId('record'), fields: { name } };
}

export function peopleIn(workbook: Workbook): readonly string[] {
  const { people } = workbook.getSnapshot().state.general.records;
  return Object.values(people).map(({ fields }) => String(fields.name));
}

/** Adds so many people, one entry each. */
export async function grow(workbook: Workbook, count: number): Promise<void> {
  for (let index = 1; index <= count; index += 1) {
    const committed = await workbook.commit([addPerson(workbook, `Person ${index}`)]);
    if (committed.state !== 'saved') throw new Error(committed.words);
  }
}
