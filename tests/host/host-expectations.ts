// What the app expects of a host, whichever it is: one list, run over both adapters.
import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Host } from '#host/host';
import { fileChunkBytesMax } from '#shared/contract/call-limits';
import type { CallAnswer, CallOutput } from '#shared/contract/call-shapes';
import { emptyTail, journalMagic, makeFrame } from '#shared/formats/journal-file';
import { valueFrom } from '../durability/journal-world';

export interface HostWorld {
  readonly host: Host;
  readonly dataFolder: string;
  /** Where backups and exports may go. */
  readonly outsideFolder: string;
  end(): Promise<void>;
}

export const hexDigest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
export const frameOf = (bytes: Uint8Array) => makeFrame(bytes, createHash('sha256').update(bytes).digest());
export const words = (text: string) => new TextEncoder().encode(text);

export function expectOfHost(shell: 'electron' | 'browser', startWorld: () => Promise<HostWorld>): void {
  describe(`the ${shell} host`, () => {
    const workbook = hexDigest(words(`a workbook in ${shell}`));
    const stranger = hexDigest(words('a workbook that was never made'));
    let world: HostWorld;
    let host: Host;

    beforeAll(async () => {
      world = await startWorld();
      host = world.host;
    });
    afterAll(() => world.end());

    async function backupFolder(): Promise<string> {
      const folder = join(world.outsideFolder, 'backups');
      await mkdir(folder, { recursive: true });
      return folder;
    }

    /** What the job came to; null when it failed or was stopped. */
    async function jobResult(started: CallAnswer<'stage-unpack'>): Promise<CallOutput<'job-progress'>['result']> {
      const { job } = valueFrom<'stage-unpack'>(started);
      return vi.waitFor(
        async () => {
          const { state, result } = valueFrom(await host.jobProgress(job));
          if (state === 'running') throw new Error('It still runs');
          return result;
        },
        { timeout: 30_000, interval: 20 },
      );
    }

    const create = (id: string) => host.openSafetyCopy({ workbook: id, create: true });

    it('says which shell it is and where the safety copies stand', async () => {
      const about = await host.about();
      expect(about).toMatchObject({
        ok: true,
        value: { shell, appVersion: '9.9.9', safetyCopyFolder: world.dataFolder },
      });
    });

    it('says that there is no workbook list, then keeps one', async () => {
      expect(await host.readWorkbookList()).toEqual({ ok: false, code: 'missing' });
      expect(await host.writeWorkbookList(words('list'))).toEqual({ ok: true, value: null });
      expect(await host.readWorkbookList()).toEqual({ ok: true, value: { bytes: words('list'), recovered: false } });
    });

    it('refuses to open what is missing unless it is to be made', async () => {
      expect(await host.openSafetyCopy({ workbook, create: false })).toEqual({ ok: false, code: 'missing' });
      expect(await create(workbook)).toEqual({
        ok: true,
        value: {
          access: 'read-write',
          created: true,
          journalLength: journalMagic.byteLength,
          tail: emptyTail,
          keySlots: null,
          grants: null,
          tornTail: null,
          recovered: { keySlots: null, grants: null },
          damage: null,
        },
      });
    });

    it('appends, says so when the same is asked again, and refuses another entry in its place', async () => {
      const start = { workbook, expectedLength: 16, expectedTail: emptyTail };
      const first = frameOf(words('first entry'));
      const after = { journalLength: 16 + first.byteLength, tail: first.slice(-32) };
      expect(await host.appendJournal({ ...start, frame: first })).toEqual({
        ok: true,
        value: { outcome: 'appended', ...after },
      });
      expect(await host.appendJournal({ ...start, frame: first })).toEqual({
        ok: true,
        value: { outcome: 'already-there', ...after },
      });
      expect(await host.appendJournal({ ...start, frame: frameOf(words('another')) })).toEqual({
        ok: false,
        code: 'head-differs',
      });
      const next = { workbook, expectedLength: after.journalLength, expectedTail: emptyTail };
      expect(await host.appendJournal({ ...next, frame: frameOf(words('next')) })).toEqual({
        ok: false,
        code: 'head-differs',
      });
    });

    it('refuses a frame whose digest is not that of its bytes', async () => {
      const frame = frameOf(words('spoilt on the way'));
      frame.set([1], 4);
      const answer = await host.appendJournal({ workbook, expectedLength: 16, expectedTail: emptyTail, frame });
      expect(answer).toEqual({ ok: false, code: 'wrong-input' });
    });

    it('reads the journal back from any byte', async () => {
      const frame = frameOf(words('first entry'));
      const all = Buffer.concat([journalMagic, frame]);
      const whole = await host.readJournal({ workbook, fromByte: 0 });
      expect(whole).toMatchObject({ ok: true, value: { journalLength: all.byteLength } });
      expect(whole.ok && Buffer.from(whole.value.bytes)).toEqual(all);
      const end = await host.readJournal({ workbook, fromByte: all.byteLength });
      expect(end.ok && end.value.bytes.byteLength).toBe(0);
    });

    it('hands a journal of 20 MB over in pieces of 8 MB at most', async () => {
      const id = hexDigest(words(`a long workbook in ${shell}`));
      await create(id);
      let expected = { expectedLength: 16, expectedTail: emptyTail };
      for (let entry = 0; entry < 4; entry += 1) {
        const answer = await host.appendJournal({
          workbook: id,
          ...expected,
          frame: frameOf(randomBytes(5 * 1024 * 1024)),
        });
        if (!answer.ok) throw new Error(answer.code);
        expected = { expectedLength: answer.value.journalLength, expectedTail: answer.value.tail };
      }
      const pieces: number[] = [];
      for (let fromByte = 0; fromByte < expected.expectedLength; ) {
        const answer = await host.readJournal({ workbook: id, fromByte });
        if (!answer.ok) throw new Error(answer.code);
        pieces.push(answer.value.bytes.byteLength);
        fromByte += answer.value.bytes.byteLength;
      }
      expect(pieces.map((length) => Math.round(length / 1024 / 1024))).toEqual([8, 8, 4]);
    });

    it('keeps key slots and grants, and gives them back with the safety copy', async () => {
      expect(await host.writeKeySlots({ workbook, bytes: words('slots') })).toEqual({ ok: true, value: null });
      expect(await host.writeGrants({ workbook, bytes: words('grants') })).toEqual({ ok: true, value: null });
      expect(await host.openSafetyCopy({ workbook, create: false })).toMatchObject({
        ok: true,
        value: { created: false, keySlots: words('slots'), grants: words('grants') },
      });
    });

    it('keeps an attachment of 25 MB under the digest of its bytes and refuses any other name', async () => {
      const bytes = randomBytes(25 * 1024 * 1024);
      const name = hexDigest(bytes);
      expect(await host.writeAttachment({ workbook, name: stranger, bytes })).toEqual({
        ok: false,
        code: 'digest-differs',
      });
      expect(await host.writeAttachment({ workbook, name, bytes })).toEqual({ ok: true, value: null });
      const back = await host.readAttachment({ workbook, name });
      expect(back.ok && bytes.equals(back.value.bytes)).toBe(true);
      expect(await host.readAttachment({ workbook, name: stranger })).toEqual({ ok: false, code: 'missing' });
    }, 60_000);

    it('refuses an attachment that is too big', async () => {
      const bytes = new Uint8Array(26 * 1024 * 1024);
      const answer = await host.writeAttachment({ workbook, name: hexDigest(bytes), bytes });
      expect(answer.ok || answer.code).toMatch(/^(too-big|wrong-input)$/);
    });

    it('refuses a workbook that is not 64 hex digits', async () => {
      for (const id of ['', '..', '../../etc', workbook.toUpperCase(), `${workbook}/..`, `${workbook}\n`]) {
        expect(await host.openSafetyCopy({ workbook: id, create: true })).toEqual({ ok: false, code: 'wrong-input' });
        expect(await host.readAttachment({ workbook, name: id })).toEqual({ ok: false, code: 'wrong-input' });
      }
    });

    it('gives five free tries and then a wait', async () => {
      const member = { workbook, member: 'member-1' };
      expect(await host.passphraseTry({ ...member, outcome: 'may-i' })).toEqual({
        ok: true,
        value: { waitMs: 0, freeTriesLeft: 5 },
      });
      for (let tries = 0; tries < 4; tries += 1) await host.passphraseTry({ ...member, outcome: 'wrong' });
      const fifth = await host.passphraseTry({ ...member, outcome: 'wrong' });
      expect(fifth.ok && fifth.value.waitMs).toBeGreaterThan(29_000);
      const right = await host.passphraseTry({ ...member, outcome: 'right' });
      expect(right).toEqual({ ok: true, value: { waitMs: 0, freeTriesLeft: 5 } });
    });

    it('says where everything of a workbook stands', async () => {
      const facts = await host.safetyCopyFacts(workbook);
      expect(facts).toMatchObject({
        ok: true,
        value: {
          journal: { sizeBytes: 16 + 36 + 11 },
          keySlots: { sizeBytes: 5 },
          attachments: { count: 1, sizeBytes: 25 * 1024 * 1024, names: [expect.stringMatching(/^[0-9a-f]{64}$/)] },
          movedAside: [],
        },
      });
      expect(await host.safetyCopyFacts(stranger)).toEqual({ ok: false, code: 'missing' });
    });

    it('pins, writes and reads a backup again, and says how far it is', async () => {
      const folder = await backupFolder();
      const pinned = await jobResult(await host.backupContents(workbook));
      if (pinned?.of !== 'backup-contents') throw new Error('nothing was pinned');
      expect(pinned).toMatchObject({ attachments: 1, damaged: [], keySlots: words('slots') });
      const signed = words('signed by the page');
      const input = { pinned: pinned.pinned, folder, name: 'a.quarterday', manifest: signed, leaveOutDamaged: false };
      expect(await jobResult(await host.backupWrite(input))).toMatchObject({ path: join(folder, 'a.quarterday') });
      expect(await host.lookAtFolder(folder)).toMatchObject({
        ok: true,
        value: { state: 'ready', backups: [{ name: 'a.quarterday' }] },
      });
      const verified = await jobResult(await host.backupVerify(join(folder, 'a.quarterday')));
      expect(verified).toMatchObject({ workbook, manifest: signed, attachments: 1 });
      if (verified?.of !== 'backup-verify') throw new Error('nothing was verified');
      expect(Buffer.from(verified.indexDigest).toString('hex')).toBe(hexDigest(pinned.index));
    }, 60_000);

    it('stages an uploaded backup, works on it as on any copy, and commits it', async () => {
      const file = await readFile(join(await backupFolder(), 'a.quarterday'));
      const { stage } = valueFrom(await host.stageUploadBegin(file.byteLength));
      for (let atByte = 0; atByte < file.byteLength; atByte += fileChunkBytesMax) {
        const bytes = file.subarray(atByte, atByte + fileChunkBytesMax);
        expect(await host.stageUploadChunk({ stage, atByte, bytes })).toEqual({ ok: true, value: null });
      }
      expect(await jobResult(await host.stageUnpack(stage))).toMatchObject({ of: 'stage-unpack', workbook });
      const { journalLength, tail } = valueFrom(await host.openSafetyCopy({ workbook, stage, create: false }));
      const next = { workbook, stage, expectedLength: journalLength, expectedTail: tail };
      expect(await host.appendJournal({ ...next, frame: frameOf(words('staged')) })).toMatchObject({ ok: true });
      expect(await host.closeSafetyCopy(workbook, stage)).toEqual({ ok: true, value: null });
      expect(await host.safetyCopyFacts(workbook, stage)).toMatchObject({ ok: true });
      expect(await host.stageCommit({ stage, workbook, over: 'nothing' })).toEqual({ ok: false, code: 'already-here' });
      expect(await host.stageCommit({ stage, workbook, over: 'existing' })).toMatchObject({ ok: true });
      expect(await host.stageDrop(stage)).toEqual({ ok: true, value: null });
      const opened = valueFrom(await host.openSafetyCopy({ workbook, create: false }));
      expect(opened.journalLength).toBeGreaterThan(journalLength);
      expect(valueFrom(await host.listReplaced(workbook)).replaced).toHaveLength(1);
      expect(await host.dropReplaced(workbook)).toEqual({ ok: true, value: null });
    }, 60_000);

    it('stages a backup that lies in a folder, and stops when it is told to', async () => {
      const { stage } = valueFrom(await host.stageFile(join(await backupFolder(), 'a.quarterday')));
      const { job } = valueFrom(await host.stageUnpack(stage));
      expect(await host.jobCancel(job)).toMatchObject({ ok: true, value: { state: 'cancelled' } });
      expect(await host.stageDrop(stage)).toEqual({ ok: true, value: null });
    }, 60_000);

    it('makes a snapshot a day, stages it, and drops all of them', async () => {
      const day = '2027-03-24';
      expect(await host.makeSnapshot({ workbook, day })).toMatchObject({ ok: true, value: { made: true } });
      expect(await host.makeSnapshot({ workbook, day })).toMatchObject({ ok: true, value: { made: false } });
      const { stage } = valueFrom(await host.stageSnapshot({ workbook, day }));
      expect(await jobResult(await host.stageUnpack(stage))).toMatchObject({ of: 'stage-unpack', workbook });
      expect(await host.stageDrop(stage)).toEqual({ ok: true, value: null });
      expect(await host.dropSnapshots(workbook)).toEqual({ ok: true, value: null });
      expect(await host.listSnapshots(workbook)).toEqual({ ok: true, value: { kept: [] } });
    }, 60_000);

    it('rewrites the journal and removes attachments', async () => {
      const { journalLength, tail } = valueFrom(await host.openSafetyCopy({ workbook, create: false }));
      const replacements = [{ index: 0, frame: frameOf(words('erased')) }];
      const head = { expectedLength: journalLength, expectedTail: tail };
      const rewritten = valueFrom(await host.replaceFrames({ workbook, ...head, replacements }));
      expect(rewritten.journalLength).toBe(journalLength - 'first entry'.length + 'erased'.length);
      expect(await host.removeAttachments({ workbook, names: [stranger] })).toEqual({
        ok: true,
        value: { removed: 0 },
      });
    });

    it('writes a large file to a folder in pieces', async () => {
      const folder = await backupFolder();
      const { outside } = valueFrom(await host.outsideBegin({ folder, name: 'export.zip.age' }));
      expect(await host.outsideChunk({ outside, atByte: 0, bytes: words('sealed') })).toEqual({
        ok: true,
        value: null,
      });
      expect(await host.outsideFinish(outside)).toMatchObject({ ok: true, value: { sizeBytes: 6 } });
      const other = valueFrom(await host.outsideBegin({ folder, name: 'export.csv' }));
      expect(await host.outsideDrop(other.outside)).toEqual({ ok: true, value: null });
    });

    it('knows folders: to suggest, to make, and where only a dialog can choose', async () => {
      const folder = await backupFolder();
      expect(await host.makeFolder(join(folder, 'below'))).toEqual({ ok: true, value: null });
      expect(await host.suggestFolders()).toMatchObject({ ok: true });
      const { capabilities } = valueFrom(await host.about());
      const chosen = await host.chooseFolder();
      expect(chosen).toEqual(
        capabilities.folders === 'dialog'
          ? { ok: true, value: { outcome: 'chosen', path: '/chosen' } }
          : { ok: false, code: 'no-such-call' },
      );
      const told = await host.whenToLock();
      expect(told).toEqual(
        capabilities.tellsSystemLock === 'nothing'
          ? { ok: false, code: 'no-such-call' }
          : { ok: true, value: { because: 'sleep' } },
      );
    });

    it('finds the workbooks that stand here, and removes one with all that belongs to it', async () => {
      const long = hexDigest(words(`a long workbook in ${shell}`));
      const found = valueFrom(await host.scanWorkbooks()).workbooks;
      expect(found).toEqual([workbook, long].toSorted());
      expect(await host.removeWorkbook(long)).toEqual({ ok: true, value: null });
      expect(await host.scanWorkbooks()).toEqual({ ok: true, value: { workbooks: [workbook] } });
    });

    it('writes nothing once the safety copy is closed', async () => {
      expect(await host.closeSafetyCopy(workbook)).toEqual({ ok: true, value: null });
      const append = { workbook, expectedLength: 16, expectedTail: emptyTail, frame: frameOf(words('late')) };
      expect(await host.appendJournal(append)).toEqual({ ok: false, code: 'not-open' });
      expect(await host.readJournal({ workbook, fromByte: 0 })).toEqual({ ok: false, code: 'not-open' });
      expect(await host.writeKeySlots({ workbook, bytes: words('late') })).toEqual({ ok: false, code: 'not-open' });
      expect(await host.writeAttachment({ workbook, name: hexDigest(words('x')), bytes: words('x') })).toEqual({
        ok: false,
        code: 'not-open',
      });
    });
  });
}
