// Keeps an open workbook beyond its safety copy: a snapshot a day, backups by hand and as planned, rehearsals, and erasing.

import { type Change, type ErasedRing, type ErasureChange, erasureOfRing } from '#shared/domain/change';
import { type Erasing, namesOf, whoIsErased, whyNotErase } from '#shared/domain/erase-from-change';
import { makeId, type RecordId } from '#shared/domain/ids';
import { mayChange } from '#shared/domain/may-change';
import { readsRing } from '#shared/domain/may-read';
import { addDays, dayOf, type Instant, instantOf } from '#shared/domain/plain-date';
import { ringOfRegister, sealedRings } from '#shared/domain/registers/register';
import { erasuresOf, type State } from '#shared/domain/state';
import { notSavedWords } from './failure-words';
import { readJournal } from './journal-reader';
import type { JudgedRecord } from './judge-record';
import type { Erased, ErasureToLookAt, Keeping } from './keeping';
import type { KeptFrame } from './kept-frame';
import { type MadeBackup, makeBackup } from './make-backup';
import { type ErasurePlan, erasureChanges, planErasure } from './plan-erasure';
import { type Rehearsed, rehearseBackup } from './rehearse-backup';
import { rewriteErased } from './rewrite-erased';
import type { Watching } from './run-job';
import type { KeptSnapshot, SafetyCopy } from './safety-copy';
import type { Session } from './session';
import type { Surroundings } from './surroundings';
import type { Committed, KeptFile } from './workbook';

/** What the workbook lends to its keeping. */
interface Lent {
  readonly record: () => JudgedRecord;
  readonly chain: string;
  readonly alone: <Result>(work: () => Promise<Result>) => Promise<Result>;
  /** Only within `alone`. */
  readonly write: (changes: readonly Change[]) => Promise<Committed>;
  readonly keepFile: (bytes: Uint8Array) => Promise<KeptFile>;
  /** The record was rewritten; the browser's copy follows. Only within `alone`. */
  readonly replaceRecord: (record: JudgedRecord, frames: readonly KeptFrame[]) => Promise<void>;
  readonly tell: (notice: string) => void;
}

/** Below this the next evidence may not fit, and a full disk stops all saving. */
const littleRoomBytes = 200 * 1024 * 1024;

/** What few read comes first: what names somebody there is the reason why they are erased at all. */
const erasedRings: readonly ErasedRing[] = [...sealedRings, 'general'];

export class KeepWorkbook implements Keeping {
  readonly #surroundings: Surroundings;
  readonly #safetyCopy: SafetyCopy;
  readonly #session: Session;
  readonly #lent: Lent;

  constructor(surroundings: Surroundings, safetyCopy: SafetyCopy, session: Session, lent: Lent) {
    this.#surroundings = surroundings;
    this.#safetyCopy = safetyCopy;
    this.#session = session;
    this.#lent = lent;
  }

  async backUp(folder: string, watching: Watching = {}): Promise<MadeBackup> {
    let pinned: () => void = () => undefined;
    const whenPinned = new Promise<void>((resolve) => {
      pinned = resolve;
    });
    const backup = {
      safetyCopy: this.#safetyCopy,
      session: this.#session,
      chain: this.#lent.chain,
      end: () => this.#lent.record().end,
      state: this.#state,
      at: this.#now(),
    };
    // Nothing is written while the contents are pinned; what takes long goes on beside the next saves.
    let making: Promise<MadeBackup> | undefined;
    await this.#lent.alone(async () => {
      making = makeBackup(backup, folder, watching, pinned);
      await Promise.race([whenPinned, making]);
    });
    const made = await making;
    if (!made) return { state: 'cancelled' };
    if (made.state !== 'made') return made;
    const { name, sizeBytes, head, entries } = made;
    await this.#lent.alone(() => this.#lent.write([{ kind: 'backup-made', folder, name, sizeBytes, head, entries }]));
    return made;
  }

  async rehearse(folder: string, watching: Watching = {}): Promise<Rehearsed> {
    const rehearsed = await rehearseBackup(this.#surroundings, this.#session, this.#lent.record, folder, watching);
    if (rehearsed.state !== 'rehearsed') return rehearsed;
    const kept = await this.#lent.keepFile(new TextEncoder().encode(rehearsed.report));
    if (kept.state !== 'kept') return { state: 'not rehearsed', words: kept.words };
    const today = dayOf(this.#now());
    const committed = await this.#lent.alone(() =>
      this.#lent.write([
        {
          kind: 'evidence-added',
          evidence: makeId('evidence', this.#surroundings.randomBytes(16)),
          name: `Rehearsal of a backup, ${today}.txt`,
          mediaType: 'text/plain',
          sizeBytes: kept.sizeBytes,
          digest: kept.digest,
          effectiveOn: today,
          attachment: kept.attachment,
        },
      ]),
    );
    return committed.state === 'saved' ? rehearsed : { state: 'not rehearsed', words: committed.words };
  }

  async snapshots(): Promise<readonly KeptSnapshot[]> {
    const answer = await this.#safetyCopy.listSnapshots(this.#session.workbook);
    return answer.ok ? answer.value.kept : [];
  }

  namesOf(person: RecordId): readonly string[] {
    return namesOf(this.#state, person);
  }

  async previewErasure(wanted: Erasing): Promise<ErasureToLookAt> {
    const read = await readJournal(this.#safetyCopy, this.#session.workbook);
    if (!read.ok) return { entries: 0, staying: 0, passages: [] };
    const plans = await this.#plan(read.value.frames, wanted);
    return {
      entries: plans.reduce((sum, { plan }) => sum + plan.naming, 0),
      staying: plans.reduce((sum, { plan }) => sum + plan.staying, 0),
      passages: [...new Set(plans.flatMap(({ plan }) => plan.passages))],
    };
  }

  erase(wanted: Erasing, because: string, attachments: readonly string[]): Promise<Erased> {
    return this.#lent.alone(async () => {
      const refused = whyNotErase(this.#state, wanted.person);
      if (refused !== '') return notErased(refused);
      const read = await readJournal(this.#safetyCopy, this.#session.workbook);
      if (!read.ok) return notErased(notSavedWords(read.code));
      const plans = await this.#plan(read.value.frames, wanted);
      for (const { ring, plan } of plans) {
        const also = ring === 'general' ? attachments : [];
        const destroyed = [...new Set([...also, ...plan.attachments])];
        if (destroyed.length === 0 && plan.entries.length === 0 && !this.#isIn(ring, wanted)) continue;
        for (const change of erasureChanges(ring, wanted, because, plan.entries, destroyed)) {
          const committed = await this.#lent.write([change]);
          if (committed.state !== 'saved') return notErased(committed.words);
        }
      }
      const words = await this.#finishErasing();
      const entries = plans.reduce((sum, { plan }) => sum + plan.naming, 0);
      return words === '' ? { state: 'erased', entries } : notErased(words);
    });
  }

  /** What is to go from each ring that this member reads, each told to its own readers. */
  async #plan(
    frames: readonly KeptFrame[],
    wanted: Erasing,
  ): Promise<readonly { ring: ErasedRing; plan: ErasurePlan }[]> {
    const state = this.#state;
    const rings = erasedRings.filter((ring) => this.#mayErase(ring, wanted));
    return Promise.all(
      rings.map(async (ring) => ({ ring, plan: await planErasure(frames, this.#session, state, wanted, ring) })),
    );
  }

  /** Whether the register of whoever is erased is of a ring: its readers are told of the erasure in any case. */
  #isIn(ring: ErasedRing, { person }: Erasing): boolean {
    const kept = whoIsErased(this.#state, person);
    return kept !== undefined && ringOfRegister(kept.register) === ring;
  }

  /** Who reads a ring may be nobody who erases from it: a safeguarding lead who is no coordinator leaves the rest as it is. */
  #mayErase(ring: ErasedRing, { person }: Erasing): boolean {
    const { member } = this.#session;
    const change = { kind: erasureOfRing[ring], person, because: '', entries: [], attachments: [] };
    const by = { member, at: this.#now(), seq: this.#lent.record().end.frames };
    return readsRing(this.#state, member, ring) && mayChange(this.#state, change, by);
  }

  /** Erases exactly what erasures of another copy of this workbook erased, as far as it is here. */
  replayErasures(erasures: readonly ErasureChange[]): Promise<Erased> {
    return this.#lent.alone(async () => {
      for (const change of erasures) {
        const committed = await this.#lent.write([change]);
        if (committed.state !== 'saved') return notErased(committed.words);
      }
      const words = await this.#finishErasing();
      return words === '' ? { state: 'erased', entries: erasures.length } : notErased(words);
    });
  }

  /** What is to be done once a day, and what was left undone: told only where somebody has to do something about it. */
  async settle(): Promise<void> {
    if (erasuresOf(this.#state).length > 0) {
      const words = await this.#lent.alone(() => this.#finishErasing());
      if (words !== '') this.#lent.tell(`Something that was erased is still on the disk. ${words}`);
    }
    await this.#snapshotOfToday();
    await this.#warnOfLittleRoom();
    await this.#backUpAsPlanned();
  }

  async #snapshotOfToday(): Promise<void> {
    const { workbook } = this.#session;
    const made = await this.#safetyCopy.makeSnapshot({ workbook, day: dayOf(this.#now()) });
    if (!made.ok) this.#lent.tell(`Today’s snapshot could not be made. ${notSavedWords(made.code)}`);
  }

  async #warnOfLittleRoom(): Promise<void> {
    const facts = await this.#safetyCopy.safetyCopyFacts(this.#session.workbook);
    if (!facts.ok || facts.value.freeBytes >= littleRoomBytes) return;
    const megabytes = Math.floor(facts.value.freeBytes / 1024 / 1024);
    this.#lent.tell(
      `Only ${megabytes} MB are free on the disk of your records. Make some room, or soon nothing can be saved.`,
    );
  }

  async #backUpAsPlanned(): Promise<void> {
    const { backupPlan, lastBackup } = this.#state.general;
    if (!backupPlan || backupPlan.everyDays === 0 || backupPlan.folder === '') return;
    const due = lastBackup && addDays(dayOf(lastBackup.at), backupPlan.everyDays);
    if (due && due > dayOf(this.#now())) return;
    const made = await this.backUp(backupPlan.folder);
    if (made.state === 'not made') this.#lent.tell(`The planned backup was not made. ${made.words}`);
  }

  async #finishErasing(): Promise<string> {
    const rewritten = await rewriteErased(this.#safetyCopy, this.#session, this.#state);
    if (rewritten.state === 'failed') return rewritten.words;
    if (rewritten.state === 'nothing to do') return '';
    await this.#lent.replaceRecord(rewritten.record, rewritten.frames);
    await this.#snapshotOfToday();
    return '';
  }

  get #state(): State {
    return this.#lent.record().state;
  }

  #now(): Instant {
    return instantOf(this.#surroundings.now());
  }
}

function notErased(words: string): Erased {
  return { state: 'not erased', words };
}
