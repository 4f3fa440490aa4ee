// Stages: copies of a workbook that can be opened, checked and written like any other before they replace anything. A
// stage belongs to the shell that began it; what a dead shell left behind is put back and cleared when the next one starts.
import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, type FileHandle, link, lstat, open, rm } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import type { CallHandlers } from './answer-calls';
import { listAttachments } from './attachments';
import { CallRefused, isFileError, refuseUnread } from './call-refused';
import { commitStage, settleCommit } from './commit-stage';
import { type FolderLock, takeFolderLock } from './folder-lock';
import { refuseWithoutRoom } from './free-space';
import { InTurn } from './in-turn';
import type { JobSteps, Jobs } from './jobs';
import { writeAll } from './journal';
import { refuseFarPath } from './outside-folders';
import { dataPaths, stagePaths, workbookPaths } from './places';
import type { BackupFacts } from './read-backup';
import { isThere, listFolder } from './read-whole';
import { makeLastingFolder } from './replace-file';
import { type CopiesAt, SafetyCopies } from './safety-copy';
import { unpackBackup } from './unpack-backup';

interface Upload {
  readonly file: FileHandle;
  readonly sizeBytes: number;
  writtenBytes: number;
}

interface Stage {
  readonly lock: FolderLock;
  readonly copies: SafetyCopies;
  /** The file to unpack. */
  readonly source: string;
  readonly upload?: Upload;
  /** Whose attachments complete a snapshot, which holds none. */
  readonly attachmentsOf?: string;
  job?: string;
}

type StageCalls = CallHandlers<
  | 'stage-upload-begin'
  | 'stage-upload-chunk'
  | 'stage-file'
  | 'stage-snapshot'
  | 'stage-unpack'
  | 'stage-commit'
  | 'stage-drop'
>;

export class Stages {
  readonly #dataFolder: string;
  readonly #copies: SafetyCopies;
  readonly #jobs: Jobs;
  readonly #stages = new Map<string, Stage>();
  readonly #turns = new InTurn();

  constructor(dataFolder: string, copies: SafetyCopies, jobs: Jobs) {
    this.#dataFolder = dataFolder;
    this.#copies = copies;
    this.#jobs = jobs;
  }

  readonly calls: StageCalls = {
    'stage-upload-begin': ({ sizeBytes }) => this.#beginUpload(sizeBytes),
    'stage-upload-chunk': (chunk) => this.#turns.run(chunk.stage, () => this.#takeChunk(chunk)),
    'stage-file': ({ path }) => this.#stageFile(path),
    'stage-snapshot': ({ workbook, day }) => this.#stageSnapshot(workbook, day),
    'stage-unpack': ({ stage }) => this.#unpack(stage),
    'stage-commit': (commit) => this.#turns.run(commit.stage, () => this.#commit(commit)),
    'stage-drop': ({ stage }) => this.#drop(stage),
  };

  readonly copiesAt: CopiesAt = ({ stage }) => (stage === undefined ? this.#copies : this.#known(stage).copies);

  /** Clears what shells that are no longer alive have left, and puts back what they had moved aside. */
  async clearStale(): Promise<void> {
    const stages = (await listFolder(dataPaths(this.#dataFolder).staged)) ?? [];
    for (const stage of stages.filter((name) => /^[0-9a-f]{32}$/.test(name))) {
      const { folder, lock: lockPath } = stagePaths(this.#dataFolder, stage);
      const lock = await takeFolderLock(lockPath).catch(() => undefined);
      if (!lock) continue;
      try {
        await settleCommit(this.#dataFolder, stage);
        await rm(folder, { recursive: true, force: true });
      } catch (error) {
        // It stays for the next start: Quarterday opens without it.
        console.error(`The stage ${stage} could not be cleared:`, error);
        await lock.release();
      }
    }
  }

  async dropAll(): Promise<void> {
    await Promise.all([...this.#stages.keys()].map((stage) => this.#drop(stage)));
  }

  async #beginUpload(sizeBytes: number): Promise<{ stage: string }> {
    // Room for the file and for what is in it.
    await refuseWithoutRoom(this.#dataFolder, 2 * sizeBytes);
    return this.#begin(async ({ upload }) => {
      const file = await open(upload, 'wx', 0o600);
      return { source: upload, upload: { file, sizeBytes, writtenBytes: 0 } };
    });
  }

  /** Every piece where the one before ended. One that failed left nothing. */
  async #takeChunk(chunk: { stage: string; atByte: number; bytes: Uint8Array }): Promise<null> {
    const { upload } = this.#known(chunk.stage);
    if (!upload || chunk.atByte !== upload.writtenBytes) throw new CallRefused('head-differs');
    if (chunk.atByte + chunk.bytes.byteLength > upload.sizeBytes) throw new CallRefused('too-big');
    await writeAll(upload.file, chunk.bytes, chunk.atByte);
    upload.writtenBytes += chunk.bytes.byteLength;
    return null;
  }

  async #stageFile(path: string): Promise<{ stage: string }> {
    refuseOtherThanBackup(path);
    const facts = await lstat(path).catch((error) => Promise.reject(refuseUnread(error)));
    if (!facts.isFile()) throw new CallRefused('not-a-backup');
    return this.#begin(async () => ({ source: path }));
  }

  async #stageSnapshot(workbook: string, day: string): Promise<{ stage: string }> {
    const source = join(workbookPaths(this.#dataFolder, workbook).snapshots, day);
    if (!(await isThere(source))) throw new CallRefused('missing');
    return this.#begin(async () => ({ source, attachmentsOf: workbook }));
  }

  async #begin(
    fill: (paths: ReturnType<typeof stagePaths>) => Promise<Pick<Stage, 'source' | 'upload' | 'attachmentsOf'>>,
  ): Promise<{ stage: string }> {
    const stage = randomBytes(16).toString('hex');
    const paths = stagePaths(this.#dataFolder, stage);
    // A commit's marker stands in it, so the folder must outlast a power cut as well as the marker.
    await makeLastingFolder(dataPaths(this.#dataFolder).staged);
    await makeLastingFolder(paths.folder);
    try {
      const lock = await takeFolderLock(paths.lock);
      this.#stages.set(stage, { lock, copies: new SafetyCopies(paths.folder), ...(await fill(paths)) });
    } catch (error) {
      await rm(paths.folder, { recursive: true, force: true });
      throw error;
    }
    return { stage };
  }

  #unpack(id: string): { job: string } {
    const stage = this.#known(id);
    if (stage.job !== undefined) throw new CallRefused('already-here');
    const { upload } = stage;
    if (upload && upload.writtenBytes !== upload.sizeBytes) throw new CallRefused('damaged');
    const started = this.#jobs.start(async (steps) => ({
      of: 'stage-unpack',
      ...(await this.#turns.run(id, () => this.#unpackInto(id, stage, steps))),
    }));
    stage.job = started.job;
    return started;
  }

  async #unpackInto(id: string, stage: Stage, steps: JobSteps): Promise<BackupFacts> {
    const { folder, unpacking } = stagePaths(this.#dataFolder, id);
    const complete = async ({ workbook }: BackupFacts, into: string) => {
      if (stage.attachmentsOf === undefined) return;
      if (workbook !== stage.attachmentsOf) throw new CallRefused('damaged');
      await linkAttachments(workbookPaths(this.#dataFolder, workbook).attachments, join(into, 'attachments'));
    };
    const facts = await unpackBackup({ root: folder, folder: unpacking, source: stage.source, complete }, steps);
    if (stage.upload) {
      await stage.upload.file.close();
      await rm(stage.source, { force: true });
    }
    return facts;
  }

  async #commit({ stage, workbook, over }: { stage: string; workbook: string; over: 'nothing' | 'existing' }) {
    const { copies } = this.#known(stage);
    const staged = copies.paths(workbook);
    if (!(await isThere(staged.journal))) throw new CallRefused('missing');
    await copies.calls['close-safety-copy']({ workbook });
    if (over === 'nothing' && (await isThere(workbookPaths(this.#dataFolder, workbook).folder))) {
      throw new CallRefused('already-here');
    }
    const place = { dataFolder: this.#dataFolder, stage, workbook };
    const movedTo = await this.#copies.whileClosed(workbook, () => commitStage(place, new Date()));
    return { movedTo };
  }

  async #drop(id: string): Promise<null> {
    const stage = this.#known(id);
    if (stage.job !== undefined) await this.#jobs.cancel(stage.job);
    return this.#turns.run(id, async () => {
      this.#stages.delete(id);
      await stage.copies.closeAll();
      await stage.upload?.file.close();
      await rm(stagePaths(this.#dataFolder, id).folder, { recursive: true, force: true });
      return null;
    });
  }

  #known(stage: string): Stage {
    const known = this.#stages.get(stage);
    if (!known) throw new CallRefused('missing');
    return known;
  }
}

/** The page may name any place on this computer, and nothing there but a backup. */
export function refuseOtherThanBackup(path: string, platform: NodeJS.Platform = process.platform): void {
  if (!isAbsolute(path) || !path.endsWith('.quarterday')) throw new CallRefused('not-a-backup');
  refuseFarPath(path, platform);
}

/** An attachment never changes, so a second name for it is as good as a copy, where the disk knows such names. */
async function linkAttachments(from: string, to: string): Promise<void> {
  for (const { name } of await listAttachments(from)) {
    try {
      await link(join(from, name), join(to, name));
    } catch (error) {
      if (!isFileError(error, 'EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK')) throw error;
      await copySynced(join(from, name), join(to, name));
    }
  }
}

async function copySynced(from: string, to: string): Promise<void> {
  await copyFile(from, to, constants.COPYFILE_EXCL);
  const file = await open(to, 'r+');
  await file.sync();
  await file.close();
}
