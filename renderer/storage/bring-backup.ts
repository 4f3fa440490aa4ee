// Brings a backup or a snapshot to this computer. It is unpacked beside what stands here, opened by a member with their own
// passphrase and verified whole; only then does it take its place. Until that step nothing here has changed, and what it
// replaces is set aside, not deleted.

import { makeRandomBytes, toHex } from '#shared/crypto/bytes';
import { type ErasureChange, isErasure } from '#shared/domain/change';
import type { MemberId } from '#shared/domain/ids';
import { type Instant, isInstant } from '#shared/domain/plain-date';
import type { SealedRing } from '#shared/domain/registers/register';
import {
  type BackupManifestRecord,
  readBackupManifestRecord,
} from '#shared/formats/backup-manifest/read-backup-manifest';
import { notBroughtWords } from './failure-words';
import { isWhatWasSigned } from './judge-backup';
import { asListed } from './list-workbooks';
import { refusedErasures } from './replacements';
import { runJob, type Watching } from './run-job';
import type { Answer, BackupFacts, SafetyCopy } from './safety-copy';
import { signIn } from './sign-in';
import { stagedSafetyCopy } from './staged-safety-copy';
import type { Surroundings } from './surroundings';
import type { SignIn } from './try-way-in';
import type { UnlockedWorkbook } from './unlocked-workbook';
import type { BackupSource, Brought, BroughtBackup, Restored } from './vault';
import { enlist, listingOf, readList, type StoredListing } from './workbook-list';
import { WorkingCopy } from './working-copy';

const chunkBytes = 4 * 1024 * 1024;

export async function bringBackup(
  surroundings: Surroundings,
  source: BackupSource,
  watching: Watching = {},
): Promise<Brought> {
  const { safetyCopy } = surroundings;
  const staged = await stage(safetyCopy, source, watching);
  if (!staged.ok) return notBrought(staged.code);
  const id = staged.value.stage;
  const unpacked = await runJob(safetyCopy, safetyCopy.stageUnpack(id), watching);
  const brought = unpacked.ok ? await look(surroundings, id, source, unpacked.value) : notBrought(unpacked.code);
  if (brought.state !== 'brought') await safetyCopy.stageDrop(id);
  return brought;
}

/** Hands the source to the shell; a file that was picked is sent in pieces. */
async function stage(
  safetyCopy: SafetyCopy,
  source: BackupSource,
  { onProgress, signal }: Watching,
): Promise<Answer<{ stage: string }>> {
  if ('path' in source) return safetyCopy.stageFile(source.path);
  if ('day' in source) return safetyCopy.stageSnapshot(source);
  const { file } = source;
  const begun = await safetyCopy.stageUploadBegin(file.size);
  if (!begun.ok) return begun;
  for (let atByte = 0; atByte < file.size; atByte += chunkBytes) {
    const bytes = new Uint8Array(await file.slice(atByte, atByte + chunkBytes).arrayBuffer());
    const sent = signal?.aborted
      ? ({ ok: false, code: 'cancelled' } as const)
      : await safetyCopy.stageUploadChunk({ stage: begun.value.stage, atByte, bytes });
    if (!sent.ok) {
      await safetyCopy.stageDrop(begun.value.stage);
      return sent;
    }
    onProgress?.((atByte + bytes.length) / file.size);
  }
  return begun;
}

/** What can be said of it before anybody has signed in: nothing that was signed has been judged yet. */
async function look(
  surroundings: Surroundings,
  id: string,
  source: BackupSource,
  facts: { readonly of: string } & Partial<BackupFacts>,
): Promise<Brought> {
  if (!isBackup(facts)) return notBrought('failed');
  const list = await readList(surroundings.safetyCopy);
  const here = list.ok ? list.workbooks.find(({ workbook }) => workbook === facts.workbook) : undefined;
  const read = 'day' in source ? undefined : readBackupManifestRecord(facts.manifest);
  if (read && !read.ok) return { state: 'not brought', words: read.words };
  const manifest = read?.value;
  const listing = manifest?.manifest.listing ?? here;
  if (!listing || listing.workbook !== facts.workbook) return notBrought('damaged');
  const backup = new StagedBackup(surroundings, id, facts, manifest, listing, here !== undefined);
  return { state: 'brought', backup };
}

class StagedBackup implements BroughtBackup {
  readonly #surroundings: Surroundings;
  readonly #stage: string;
  readonly #facts: BackupFacts;
  readonly #manifest: BackupManifestRecord | undefined;
  readonly #listing: StoredListing;
  readonly isHere: boolean;

  constructor(
    surroundings: Surroundings,
    stage: string,
    facts: BackupFacts,
    manifest: BackupManifestRecord | undefined,
    listing: StoredListing,
    isHere: boolean,
  ) {
    this.#surroundings = surroundings;
    this.#stage = stage;
    this.#facts = facts;
    this.#manifest = manifest;
    this.#listing = listing;
    this.isHere = isHere;
  }

  get listing() {
    return asListed(this.#listing);
  }

  get made(): Instant | '' {
    const made = this.#manifest?.manifest.made ?? '';
    return isInstant(made) ? made : '';
  }

  get entries(): number | undefined {
    return this.#manifest?.manifest.entries;
  }

  get sizeBytes(): number {
    return this.#facts.sizeBytes;
  }

  async restore(member: MemberId, by: SignIn['by']): Promise<Restored> {
    const { workbook } = this.#facts;
    const { safetyCopy } = this.#surroundings;
    const chain = toHex(makeRandomBytes(32));
    const staged = {
      ...this.#surroundings,
      safetyCopy: stagedSafetyCopy(safetyCopy, this.#stage),
      stage: { id: this.#stage, chain },
    };
    const opened = await signIn(staged, { workbook, member, by });
    if (opened.state !== 'open') return opened;
    const words = await this.#judge(opened.workbook);
    const knownHere = words === '' ? await this.#erasuresKnownHere(member, by, opened.workbook) : noErasures;
    const erasures = knownHere?.erasures ?? [];
    const replayed = erasures.length > 0 ? await opened.workbook.keeping.replayErasures(erasures) : undefined;
    const { state } = opened.workbook.getSnapshot();
    const entries = opened.workbook.facts().entries;
    await opened.workbook.lock();
    if (words !== '') return { state: 'not restored', words };
    if (replayed?.state === 'not erased') return { state: 'not restored', words: replayed.words };

    const over = this.isHere ? 'existing' : 'nothing';
    const committed = await safetyCopy.stageCommit({ stage: this.#stage, workbook, over });
    if (!committed.ok) return { state: 'not restored', words: notBroughtWords(committed.code) };
    await safetyCopy.stageDrop(this.#stage);
    // What the browser holds is of the copy that was here. Without it, it is made again from what stands here now.
    await WorkingCopy.throwAway(this.#surroundings.databasePrefix, workbook).catch(() => undefined);
    const listing = listingOf(workbook, chain, state, '');
    const isListed = listing && (await enlist(safetyCopy, this.#surroundings.locks, listing));
    if (!isListed)
      return { state: 'not restored', words: 'It is here, but the list of workbooks could not be written.' };
    const { movedTo } = committed.value;
    const unseenErasures = knownHere?.unseen ?? 'all: it did not open';
    return { state: 'restored', workbook, entries, movedTo, erasures: erasures.length, unseenErasures };
  }

  async drop(): Promise<void> {
    await this.#surroundings.safetyCopy.stageDrop(this.#stage);
  }

  /** Empty where the whole of it is what its maker signed. */
  async #judge(workbook: UnlockedWorkbook): Promise<string> {
    const { readOnlyBecause } = workbook.getSnapshot();
    if (readOnlyBecause !== '') return readOnlyBecause;
    const isRight = !this.#manifest || (await isWhatWasSigned(this.#manifest, this.#facts, workbook.record));
    return isRight ? '' : notBroughtWords('damaged');
  }

  /**
   * What was erased from the copy that stands here and not from the one that is brought, so that it does not bring it back.
   * Undefined where the copy here does not open: it may be damaged, or have another passphrase by now.
   */
  async #erasuresKnownHere(
    member: MemberId,
    by: SignIn['by'],
    staged: UnlockedWorkbook,
  ): Promise<KnownErasures | undefined> {
    if (!this.isHere) return noErasures;
    const opened = await signIn(this.#surroundings, { workbook: this.#facts.workbook, member, by });
    if (opened.state !== 'open') return undefined;
    try {
      const here = await erasuresOf(opened.workbook);
      const known = new Set<string>();
      for (const { head, change } of await erasuresOf(staged)) known.add(head).add(JSON.stringify(change));
      // By what they say and not by how many there are: both copies may have gone on erasing. One that a later erasure emptied here
      // says something else there, and is known by its place in the record.
      const erasures = here
        .filter(({ head, change }) => !known.has(head) && !known.has(JSON.stringify(change)))
        .map(({ change }) => change);
      return { erasures, unseen: await opened.workbook.unreadHere() };
    } finally {
      await opened.workbook.lock();
    }
  }
}

interface KnownErasures {
  readonly erasures: readonly ErasureChange[];
  /** Rings of which this member does not know what was erased. */
  readonly unseen: readonly SealedRing[];
}

const noErasures: KnownErasures = { erasures: [], unseen: [] };

/** The erasures that count. One that was refused must not be carried out under the name of whoever restores. */
async function erasuresOf(workbook: UnlockedWorkbook): Promise<readonly { head: string; change: ErasureChange }[]> {
  const refused = refusedErasures(workbook.getSnapshot().state.general.refused);
  const history = await workbook.history();
  return history
    .filter(({ seq }) => !refused.has(seq))
    .flatMap(({ head, changes }) => changes.filter(isErasure).map((change) => ({ head, change })));
}

function isBackup(
  facts: { readonly of: string } & Partial<BackupFacts>,
): facts is { of: 'stage-unpack' } & BackupFacts {
  return facts.of === 'stage-unpack';
}

function notBrought(code: string): Brought {
  return code === 'cancelled' ? { state: 'cancelled' } : { state: 'not brought', words: notBroughtWords(code) };
}
