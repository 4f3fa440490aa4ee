// Makes the frozen samples of the stored shapes that version 2 changed. Run once, on the day they were fixed; a shape that
// changes again gets a folder of its own beside `samples/v2`, and what lies there is read for ever and never made again. Those of
// version 1 were made by the first Quarterday, whose writers are no more; those of `changes.json` were written by hand.
//
//   node -e "const { runnerImport } = await import('vite'); const { module } = await runnerImport('./tests/formats/make-samples.ts'); await module.makeSamples('tests/formats/samples/v2')"
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { textBytes, toBase64 } from '#shared/crypto/bytes';
import { inviteMember, makePaperKey, sealLastSeen } from '#shared/crypto/v1/key-slots';
import { makeMemberSecrets } from '#shared/crypto/v1/member-keys';
import { firstHead } from '#shared/crypto/v1/verify-chain';
import { writeKeySlots } from '#shared/formats/key-slots/read-key-slots';
import { writeWorkbookList } from '#shared/formats/workbook-list/read-workbook-list';
import { storedSampleChanges } from '../builders/sample-changes';
import {
  founder,
  invitedMember,
  makeSampleWorkbook,
  paperMember,
  samplePassphrase,
  writeSampleEntry,
} from './sample-workbook';

/** Writes the samples and, in `keys.json`, what opens them. */
export async function makeSamples(folder: string): Promise<void> {
  const sample = await makeSampleWorkbook();
  const { workbook, keys } = sample;
  const changes = storedSampleChanges(2);
  if (!Array.isArray(changes)) throw new TypeError('no changes');
  const entry = await writeSampleEntry(sample, firstHead(workbook), changes);

  const invited = await inviteMember({ workbook, member: invitedMember, ...(await makeMemberSecrets()) });
  const paper = await makePaperKey({ workbook, member: paperMember, ...(await makeMemberSecrets()) });
  const lastSeen = await sealLastSeen(keys, entry.head);
  const ada = { member: founder, displayName: 'Ada Okonkwo', initials: 'AO', roles: ['coordinator'] };
  const ben = { member: invitedMember, displayName: 'Ben Carter', initials: 'BC', roles: ['checker'] };
  const listed = {
    workbook,
    name: 'Derwent Youth Arts',
    isExample: true,
    locality: 'locality-uk-general',
    chain: workbook,
    lastOpenedOn: '2027-01-04',
    members: [
      { ...ada, standing: 'enrolled' as const },
      { ...ben, standing: 'invited' as const },
    ],
  };

  const opens = {
    workbook,
    passphrase: samplePassphrase,
    recoveryCode: sample.recoveryCode,
    invitationCode: invited.invitationCode,
    paperKey: paper.recoveryCode,
    ringKey: toBase64(sample.rawRingKey),
    heads: [entry.head],
  };
  const files: Record<string, Uint8Array> = {
    'entry-1.bin': entry.bytes,
    'key-slots.json': writeKeySlots({
      workbook,
      members: [{ ...sample.slots, lastSeen }, invited.slots, paper.slots],
    }),
    'workbook-list.json': writeWorkbookList([listed]),
    'keys.json': textBytes(`${JSON.stringify(opens, null, 2)}\n`),
  };
  await mkdir(folder, { recursive: true });
  // `wx`: what is frozen is never written over.
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, name), bytes, { flag: 'wx' });
}
