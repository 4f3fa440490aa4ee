// node flip-backup-program.mjs FOLDER make: makes a real backup there, and what its member signs in with.
// node flip-backup-program.mjs FOLDER FLIPS TRUNCATIONS SHARE OF: brings that backup to a clean computer with one bit flipped or
// its end cut off, and signs in; its share of so many cases. Prints as JSON which were accepted and which left anything behind.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { isMemberId } from '#shared/domain/ids';
import { BackupSplitter } from '#shared/formats/backup-file';
import { letInColleague } from '../builders/colleagues';
import { type Computer, makeComputer } from '../builders/computer';
import { seededChance } from '../builders/seeded-chance';
import { foundRiverside, grow, passphrase, unlock } from '../builders/workbooks';

const [folder = '', ...words] = process.argv.slice(2);
const wholeFile = join(folder, 'whole.quarterday');
const memberFile = join(folder, 'member.json');

async function makeBackup(): Promise<void> {
  const computer = await makeComputer();
  const founded = await foundRiverside(computer);
  await founded.workbook.lock();
  await letInColleague(computer, founded, 'Tom Whitaker', ['checker']);
  const workbook = await unlock(computer, founded);
  await grow(workbook, 5);
  const kept = await workbook.keepFile(seededChance(1).bytes(20_000));
  if (kept.state !== 'kept') throw new Error(kept.words);
  const { attachment, digest, sizeBytes } = kept;
  const evidence = workbook.makeId('evidence');
  const effectiveOn = workbook.today();
  const file = { name: 'a.bin', mediaType: 'application/octet-stream', sizeBytes, digest, effectiveOn, attachment };
  const committed = await workbook.commit([{ kind: 'evidence-added', evidence, ...file }]);
  if (committed.state !== 'saved') throw new Error(committed.words);
  const stick = join(folder, 'stick');
  await mkdir(stick);
  const made = await workbook.keeping.backUp(stick);
  if (made.state !== 'made') throw new Error(JSON.stringify(made));
  await writeFile(wholeFile, await readFile(made.path));
  await writeFile(memberFile, JSON.stringify(founded.member));
  await workbook.lock();
  await computer.throwAway();
  console.log(JSON.stringify({ made: basename(made.path) }));
}

interface Case {
  readonly what: string;
  readonly bytes: Uint8Array;
}

/** Half of the flips fall into what stands before the contents, where no digest of a file would show them. */
function* casesOf(whole: Uint8Array, flips: number, truncations: number): Generator<Case> {
  const chance = seededChance(10_000);
  const headBits = headLengthOf(whole) * 8;
  for (let number = 0; number < flips; number += 1) {
    const bit = chance.below(number % 2 === 0 ? headBits : whole.length * 8);
    const bytes = whole.slice();
    bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    yield { what: `bit ${bit & 7} of byte ${bit >> 3} flipped`, bytes };
  }
  for (let number = 0; number < truncations; number += 1) {
    const length = Math.floor((number * Math.min(4096, whole.length)) / truncations);
    yield { what: `cut to ${length} bytes`, bytes: whole.subarray(0, length) };
  }
}

function headLengthOf(whole: Uint8Array): number {
  const first = new BackupSplitter().push(whole).find(({ part }) => part === 'content');
  if (!first) throw new Error('the backup has no contents');
  return first.bytes.byteOffset - whole.byteOffset;
}

async function tryCases(flips: number, truncations: number, share: number, of: number): Promise<void> {
  const whole = new Uint8Array(await readFile(wholeFile));
  const member: unknown = JSON.parse(await readFile(memberFile, 'utf8'));
  if (typeof member !== 'string' || !isMemberId(member)) throw new Error('no member');
  const path = join(folder, `altered-${share}.quarterday`);
  const accepted: string[] = [];
  const left: string[] = [];
  let judged = 0;

  /** Whether it was restored, and by whom it was refused if not. */
  const bring = async (computer: Computer, bytes: Uint8Array) => {
    await writeFile(path, bytes);
    const brought = await computer.vault.bringBackup({ path });
    if (brought.state !== 'brought') return false;
    judged += 1;
    const restored = await brought.backup.restore(member, { passphrase });
    // Nothing would have been judged.
    if (restored.state === 'wait') throw new Error('the sign-in was held up');
    if (restored.state !== 'restored') await brought.backup.drop();
    return restored.state === 'restored';
  };

  let computer = await makeComputer();
  const takeClean = async () => {
    await computer.throwAway();
    computer = await makeComputer();
  };
  if (!(await bring(computer, whole))) throw new Error('the backup as it was made is not accepted');
  await takeClean();
  judged = 0;
  let tried = 0;
  let number = 0;
  for (const { what, bytes } of casesOf(whole, flips, truncations)) {
    if (number++ % of !== share) continue;
    tried += 1;
    const isAccepted = await bring(computer, bytes);
    const found = isAccepted ? [] : await leftOn(computer);
    if (isAccepted) accepted.push(what);
    if (found.length > 0) left.push(`${what}: ${found.join(', ')}`);
    if (isAccepted || found.length > 0) await takeClean();
  }
  await computer.throwAway();
  console.log(JSON.stringify({ tried, judged, sizeBytes: whole.length, accepted, left }));
}

/** Whatever a computer has that never had a workbook. */
async function leftOn({ dataFolder, vault }: Computer): Promise<readonly string[]> {
  const inFolder = async (name: string) => {
    const names = await readdir(join(dataFolder, name)).catch(() => []);
    return names.map((each) => join(name, each));
  };
  const { workbooks } = await vault.list();
  const kept = (await indexedDB.databases()).map(({ name }) => `database ${name}`);
  const listed = workbooks.map(({ workbook }) => `listed ${workbook}`);
  return [...(await inFolder('workbooks')), ...(await inFolder('staged')), ...listed, ...kept];
}

if (words[0] === 'make') await makeBackup();
else {
  const [flips = 0, truncations = 0, share = 0, of = 1] = words.map(Number);
  await tryCases(flips, truncations, share, of);
}
process.exit(0);
