// A readable export is sealed with one passphrase and read by any program: what it holds must be what its maker may read, and
// never a key that opens or signs something.

import { afterEach, beforeEach, expect, test } from 'vitest';
import { textBytes, toBase64 } from '#shared/crypto/bytes';
import { memberName } from '#shared/domain/state';
import { readableFiles } from '#shared/report/readable-files';
import type { Workbook } from '#storage/workbook';
import { letInColleague, unlockAs } from '../builders/colleagues';
import { type Computer, makeComputer } from '../builders/computer';
import { addConsent, signatureRow } from '../builders/consents';
import { addPerson, type FoundedWorkbook, foundRiverside, unlock } from '../builders/workbooks';

let computer: Computer;
let founded: FoundedWorkbook;
beforeEach(async () => {
  computer = await makeComputer();
  founded = await foundRiverside(computer);
});
afterEach(() => computer.throwAway());

/** Everything that an export of this member would hold as text. */
async function exportedBy(workbook: Workbook): Promise<string> {
  const { state } = workbook.getSnapshot();
  const files = readableFiles({
    state,
    history: await workbook.history(),
    madeAt: workbook.now(),
    madeBy: memberName(state, workbook.member),
    appVersion: '0.1.0',
  });
  return files.map(({ text }) => text).join('\n');
}

test('no key of a file and no key that issues certificates is exported, though its maker holds both', async () => {
  const { workbook } = founded;
  const kept = await workbook.keepFile(textBytes('what we saw'));
  if (kept.state !== 'kept') throw new Error(kept.words);
  const { attachment, digest, sizeBytes } = kept;
  await workbook.commit([
    {
      kind: 'evidence-added',
      evidence: workbook.makeId('evidence'),
      name: 'the rota of March.txt',
      mediaType: 'text/plain',
      sizeBytes,
      digest,
      effectiveOn: workbook.today(),
      attachment,
    },
  ]);
  const { coordinators } = workbook.getSnapshot().state;
  const authorityKey = toBase64(textBytes('the private key of a root'));
  expect(JSON.stringify(coordinators)).toContain(authorityKey);
  const exported = await exportedBy(workbook);
  expect(exported).toContain('the rota of March.txt');
  expect(exported).toContain(attachment.name);
  expect(exported).not.toContain(attachment.key);
  expect(exported).not.toContain(authorityKey);
  await workbook.lock();
});

test('consents are exported by who reads them and by nobody else, without what opens their signatures', async () => {
  const { workbook } = founded;
  const record = workbook.makeId('record');
  await workbook.commit([addConsent(record)]);
  const byNgozi = await exportedBy(workbook);
  expect(byNgozi).toContain('Samira Haddad');
  expect(byNgozi).toContain(signatureRow().attachment);
  expect(byNgozi).not.toContain(signatureRow().attachmentKey);
  await workbook.lock();
  const ben = await letInColleague(computer, founded, 'Ben Carter', ['contributor']);
  const bens = await unlockAs(computer, founded, ben);
  const byBen = await exportedBy(bens);
  expect(byBen).toContain('Ben Carter');
  expect(byBen).not.toContain('Samira');
  expect(byBen).not.toContain(record);
  await bens.lock();
});

test('a private note is exported by its author and by nobody else', async () => {
  await founded.workbook.lock();
  const ben = await letInColleague(computer, founded, 'Ben Carter', ['contributor']);
  const bens = await unlockAs(computer, founded, ben);
  await bens.commit([addPerson(bens, '=HYPERLINK("Priya")')]);
  await bens.commit([{ kind: 'note-written', note: bens.makeId('note'), title: '', words: 'Only Ben may read this' }]);
  const byBen = await exportedBy(bens);
  expect(byBen).toContain('Only Ben may read this');
  await bens.lock();

  const ngozis = await unlock(computer, founded);
  const byNgozi = await exportedBy(ngozis);
  expect(byNgozi).not.toContain('Only Ben may read this');
  expect(byNgozi).toContain(`"'=HYPERLINK(""Priya"")"`);
  await ngozis.lock();
});
