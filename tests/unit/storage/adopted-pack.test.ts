// A pack from a file in the record: the largest there may be is kept to the letter, whatever happens to the browser, and whoever is erased.

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { derivePackHash } from '#shared/packs/pack-hash';
import { packFileBytesMax } from '#shared/packs/read-pack-file';
import type { Workbook } from '#storage/workbook';
import { type Computer, makeComputer } from '../../builders/computer';
import { addPerson, type FoundedWorkbook, foundRiverside, unlock } from '../../builders/workbooks';

let computer: Computer;
let founded: FoundedWorkbook;
beforeEach(async () => {
  computer = await makeComputer();
  founded = await foundRiverside(computer);
});
afterEach(() => computer.throwAway());

const about = 'Grace Adeyemi, “Zażółć”: ';
const file = about + 'x'.repeat(packFileBytesMax - new TextEncoder().encode(about).length);

async function adopt(workbook: Workbook) {
  const hash = await derivePackHash(new TextEncoder().encode(file));
  const pack = { id: 'small-pack', version: '1.1.0', hash };
  const done = await workbook.commit([{ kind: 'pack-adopted', pack, packTitle: 'Small', file }]);
  if (done.state !== 'saved') throw new Error(done.words);
}

const filesIn = (workbook: Workbook) => workbook.getSnapshot().state.general.adoptedPacks.map((each) => each.file);

describe('a pack that was taken in', () => {
  test('is there after a lock, and from the safety copy alone', async () => {
    await adopt(founded.workbook);
    await founded.workbook.lock();
    const again = await unlock(computer, founded);
    expect(filesIn(again)).toEqual([file]);
    expect(await again.verify()).toBe('');
    await again.lock();
    await computer.loseBrowserStorage();
    const rebuilt = await unlock(computer, founded);
    expect(filesIn(rebuilt)).toEqual([file]);
    await rebuilt.lock();
  });

  test('stays as it is when somebody is erased whose name stands in it by chance', async () => {
    const { workbook } = founded;
    const person = addPerson(workbook, 'Grace Adeyemi');
    if (person.kind !== 'record-added') throw new Error('nobody was added');
    expect((await workbook.commit([person])).state).toBe('saved');
    await adopt(workbook);
    const erased = await workbook.keeping.erase(
      { person: person.record, names: ['Grace Adeyemi'] },
      'She asked for it.',
      [],
    );
    expect(erased.state).toBe('erased');
    expect(filesIn(workbook)).toEqual([file]);
    expect(JSON.stringify(workbook.getSnapshot().state.general.records)).not.toContain('Grace');
    await workbook.lock();
  });
});
