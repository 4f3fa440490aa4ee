// One open journal file: the record itself. An append that was answered is on the disk; one that failed left nothing.
import { constants, type FileHandle, open } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { digestLength, emptyTail, frameOverhead, isFrameLength, journalMagic } from '#shared/formats/journal-file';
import { CallRefused, isDiskFull } from './call-refused';
import { syncFolder, writeSynced } from './replace-file';
import { isGood, type JournalScan, readStretch, scanJournal } from './scan-journal';

export interface JournalHead {
  readonly journalLength: number;
  readonly tail: Uint8Array;
}

export interface OpenedJournal extends JournalHead {
  readonly tornTail: { movedTo: string; sizeBytes: number } | null;
  readonly damage: { atByte: number } | null;
}

export class Journal {
  readonly #path: string;
  readonly #file: FileHandle;
  #head: JournalHead = { journalLength: 0, tail: emptyTail };
  #state: 'whole' | 'damaged' | 'unsure' = 'unsure';

  private constructor(path: string, file: FileHandle) {
    this.#path = path;
    this.#file = file;
  }

  static async open(path: string): Promise<Journal> {
    return new Journal(path, await open(path, constants.O_RDWR));
  }

  get head(): JournalHead {
    return this.#head;
  }

  /** Reads everything; a torn tail is kept in a file beside the journal, then cut. Refuses what is no journal. */
  async check(): Promise<OpenedJournal> {
    this.#state = 'unsure';
    const scan = await scanJournal(this.#file);
    if (!scan) throw new CallRefused('unreadable');
    const tornTail = scan.state === 'torn' ? await this.#moveTornTail(scan) : null;
    // A frame that stands here may have been written by a shell that died before its fsync.
    if (scan.state === 'whole') await this.#file.datasync();
    this.#head = { journalLength: scan.state === 'damaged' ? scan.fileLength : scan.goodLength, tail: scan.tail };
    this.#state = scan.state === 'damaged' ? 'damaged' : 'whole';
    return { ...this.#head, tornTail, damage: scan.state === 'damaged' ? { atByte: scan.goodLength } : null };
  }

  read(fromByte: number, bytesMax: number): Promise<Uint8Array> {
    const length = Math.max(0, Math.min(bytesMax, this.#head.journalLength - fromByte));
    return readStretch(this.#file, fromByte, length);
  }

  refuseUnlessWritable(): void {
    if (this.#state === 'damaged') throw new CallRefused('read-only');
    if (this.#state === 'unsure') throw new CallRefused('not-open');
  }

  refuseOtherHead({ journalLength, tail }: JournalHead): void {
    if (journalLength !== this.#head.journalLength || !isEqual(tail, this.#head.tail)) {
      throw new CallRefused('head-differs');
    }
  }

  async append(expected: JournalHead, frame: Uint8Array): Promise<'appended' | 'already-there'> {
    this.refuseUnlessWritable();
    const digest = readFrameDigest(frame);
    if (await this.#alreadyHolds(expected, frame)) return 'already-there';
    const { journalLength } = this.#head;
    if ((await this.#file.stat()).size !== journalLength) throw new CallRefused('head-differs');
    this.refuseOtherHead(expected);
    try {
      await writeAll(this.#file, frame, journalLength);
      await this.#file.datasync();
    } catch (error) {
      await this.#cutBack();
      throw isDiskFull(error) ? new CallRefused('disk-full', { cause: error }) : error;
    }
    this.#head = { journalLength: journalLength + frame.byteLength, tail: digest };
    return 'appended';
  }

  close(): Promise<void> {
    return this.#file.close();
  }

  async #alreadyHolds(expected: JournalHead, frame: Uint8Array): Promise<boolean> {
    const from = expected.journalLength;
    if (from < journalMagic.byteLength || from + frame.byteLength > this.#head.journalLength) return false;
    if (!isEqual(await readStretch(this.#file, from, frame.byteLength), frame)) return false;
    const tail =
      from === journalMagic.byteLength ? emptyTail : await readStretch(this.#file, from - digestLength, digestLength);
    return isEqual(tail, expected.tail);
  }

  /** If even this fails nothing more is written until the journal has been checked again. */
  async #cutBack(): Promise<void> {
    this.#state = 'unsure';
    await this.#file.truncate(this.#head.journalLength);
    await this.#file.sync();
    this.#state = 'whole';
  }

  async #moveTornTail(scan: JournalScan): Promise<{ movedTo: string; sizeBytes: number }> {
    const torn = await readStretch(this.#file, scan.goodLength, scan.fileLength - scan.goodLength);
    const movedTo = `${this.#path}.torn-${new Date().toISOString().replaceAll(/[-:.]/g, '')}`;
    await writeSynced(movedTo, torn);
    await syncFolder(dirname(movedTo));
    await this.#file.truncate(scan.goodLength);
    await this.#file.sync();
    return { movedTo: basename(movedTo), sizeBytes: torn.byteLength };
  }
}

/** The page makes the frame; one that is not whole must never reach the file. */
export function readFrameDigest(frame: Uint8Array): Uint8Array {
  const length = frame.byteLength - frameOverhead;
  const announced = frame.byteLength < 4 ? 0 : new DataView(frame.buffer, frame.byteOffset, 4).getUint32(0);
  const digest = frame.slice(-digestLength);
  if (!isFrameLength(length) || announced !== length || !isGood({ bytes: frame.subarray(4, -digestLength), digest })) {
    throw new CallRefused('wrong-input');
  }
  return digest;
}

export async function writeAll(file: FileHandle, bytes: Uint8Array, atByte: number): Promise<void> {
  let written = 0;
  while (written < bytes.byteLength) {
    const { bytesWritten } = await file.write(bytes, written, bytes.byteLength - written, atByte + written);
    written += bytesWritten;
  }
}

function isEqual(first: Uint8Array, second: Uint8Array): boolean {
  return first.byteLength === second.byteLength && Buffer.compare(first, second) === 0;
}
