// The container of a backup, all that a shell understands of it: which files, how long, with which digests. Pure and
// without imports: whoever reads a content compares its digest, and only a page can judge the manifest, which is signed.
//
//   magic (16) ‖ index ‖ u32be length ‖ manifest ‖ contents in the order of the index, and nothing after them
//   index: workbook (32) ‖ u32be count ‖ per file: u16be length ‖ name ‖ u64be size ‖ SHA-256 (32)

const backupMagic: Uint8Array = Uint8Array.from('quarterday-bkup1', (letter) => letter.charCodeAt(0));

export const backupManifestBytesMax = 1024 * 1024;

export interface BackupFile {
  /** `journal`, `key-slots`, `grants` or `attachments/` and its digest. */
  readonly name: string;
  readonly sizeBytes: number;
  /** SHA-256 in hex. */
  readonly digest: string;
}

export interface BackupIndex {
  /** 64 hex digits. */
  readonly workbook: string;
  readonly files: readonly BackupFile[];
}

export type BackupPart =
  | { readonly part: 'index'; readonly index: BackupIndex; readonly bytes: Uint8Array }
  /** `endsAtByte` is how long the whole file has to be. */
  | { readonly part: 'manifest'; readonly bytes: Uint8Array; readonly endsAtByte: number }
  | { readonly part: 'content'; readonly file: BackupFile; readonly bytes: Uint8Array; readonly isLast: boolean };

export type BackupEnd = 'whole' | 'damaged' | 'newer' | 'not-a-backup';

/** The files that every backup holds, in their order; attachments follow, sorted by name. */
const ownFiles: readonly { readonly name: string; readonly bytesMin: number; readonly bytesMax: number }[] = [
  { name: 'journal', bytesMin: 16, bytesMax: 64 * 1024 ** 3 },
  { name: 'key-slots', bytesMin: 1, bytesMax: 4 * 1024 ** 2 },
  { name: 'grants', bytesMin: 1, bytesMax: 4 * 1024 ** 2 },
];
const attachmentPrefix = 'attachments/';
const attachmentBytesMax = 25 * 1024 ** 2 + 64 * 1024;
const filesMax = 100_000;

const digestLength = 32;
const workbookLength = 32;
const versionAt = backupMagic.byteLength - 1;

/** The exact bytes of the index, in the only order there is. Throws a RangeError for what no reader would take. */
export function layOutBackupIndex({ workbook, files }: BackupIndex): Uint8Array<ArrayBuffer> {
  const isRight = files.every((file, place) => isInItsPlace(file, place, files[place - 1]));
  if (!isRight || files.length < ownFiles.length || files.length > filesMax || !isHexDigest(workbook)) {
    throw new RangeError('Not the files of a backup');
  }
  const length = files.reduce((sum, { name }) => sum + 2 + name.length + 8 + digestLength, workbookLength + 4);
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  bytes.set(fromHex(workbook));
  view.setUint32(workbookLength, files.length);
  let at = workbookLength + 4;
  for (const { name, sizeBytes, digest } of files) {
    view.setUint16(at, name.length);
    bytes.set(
      Uint8Array.from(name, (letter) => letter.charCodeAt(0)),
      at + 2,
    );
    view.setBigUint64(at + 2 + name.length, BigInt(sizeBytes));
    bytes.set(fromHex(digest), at + 2 + name.length + 8);
    at += 2 + name.length + 8 + digestLength;
  }
  return bytes;
}

/** Everything before the contents. */
export function layOutBackupHead(index: Uint8Array, manifest: Uint8Array): Uint8Array<ArrayBuffer> {
  if (manifest.byteLength > backupManifestBytesMax) throw new RangeError('Too long for a manifest');
  const head = new Uint8Array(backupMagic.byteLength + index.byteLength + 4 + manifest.byteLength);
  head.set(backupMagic);
  head.set(index, backupMagic.byteLength);
  new DataView(head.buffer).setUint32(backupMagic.byteLength + index.byteLength, manifest.byteLength);
  head.set(manifest, backupMagic.byteLength + index.byteLength + 4);
  return head;
}

/** Takes a backup in pieces of any size, from its first byte, and hands out nothing that is not in its place. */
export class BackupSplitter {
  #rest: Uint8Array = new Uint8Array(0);
  #passed = 0;
  #files: readonly BackupFile[] = [];
  /** How many files were handed out whole, and how much of the next. */
  #done = 0;
  #doneBytes = 0;
  #next: 'magic' | 'index' | 'manifest' | 'contents' = 'magic';
  #problem: Exclude<BackupEnd, 'whole'> | undefined;

  /** The parts that this piece completes, and the contents that it holds. Bytes are views. */
  push(piece: Uint8Array): BackupPart[] {
    this.#rest = this.#rest.byteLength === 0 ? piece : joinBytes(this.#rest, piece);
    if (this.#next === 'magic') this.#takeMagic();
    const parts: BackupPart[] = [];
    for (let part = this.#take(); part !== undefined; part = this.#take()) parts.push(part);
    return parts;
  }

  /** What the file turned out to be, once every piece has been pushed. */
  end(): BackupEnd {
    if (this.#problem) return this.#problem;
    if (this.#next === 'magic') return 'not-a-backup';
    return this.#next === 'contents' && this.#done === this.#files.length ? 'whole' : 'damaged';
  }

  /** No later piece can make this a backup. */
  get isHopeless(): boolean {
    return this.#problem !== undefined;
  }

  #takeMagic(): void {
    if (this.#rest.byteLength < backupMagic.byteLength) return;
    const isOurs = backupMagic.subarray(0, versionAt).every((byte, place) => this.#rest[place] === byte);
    if (!isOurs) this.#problem = 'not-a-backup';
    else if (this.#rest[versionAt] !== backupMagic[versionAt]) this.#problem = 'newer';
    else {
      this.#pass(backupMagic.byteLength);
      this.#next = 'index';
    }
  }

  #take(): BackupPart | undefined {
    if (this.#problem) return undefined;
    if (this.#next === 'index') return this.#takeIndex();
    if (this.#next === 'manifest') return this.#takeManifest();
    return this.#next === 'contents' ? this.#takeContent() : undefined;
  }

  #takeIndex(): BackupPart | undefined {
    const read = readIndex(this.#rest);
    if (read === 'unfinished') return undefined;
    if (read === 'damaged') {
      this.#problem = 'damaged';
      return undefined;
    }
    const bytes = this.#pass(read.length);
    this.#files = read.index.files;
    this.#next = 'manifest';
    return { part: 'index', index: read.index, bytes };
  }

  #takeManifest(): BackupPart | undefined {
    if (this.#rest.byteLength < 4) return undefined;
    const length = viewOf(this.#rest).getUint32(0);
    if (length > backupManifestBytesMax) this.#problem = 'damaged';
    if (this.#problem || this.#rest.byteLength < 4 + length) return undefined;
    const bytes = this.#pass(4 + length).subarray(4);
    this.#next = 'contents';
    return {
      part: 'manifest',
      bytes,
      endsAtByte: this.#files.reduce((sum, { sizeBytes }) => sum + sizeBytes, this.#passed),
    };
  }

  #takeContent(): BackupPart | undefined {
    if (this.#rest.byteLength === 0) return undefined;
    const file = this.#files[this.#done];
    if (!file) {
      this.#problem = 'damaged';
      return undefined;
    }
    const bytes = this.#pass(Math.min(this.#rest.byteLength, file.sizeBytes - this.#doneBytes));
    this.#doneBytes += bytes.byteLength;
    const isLast = this.#doneBytes === file.sizeBytes;
    if (isLast) {
      this.#done += 1;
      this.#doneBytes = 0;
    }
    return { part: 'content', file, bytes, isLast };
  }

  #pass(length: number): Uint8Array {
    const bytes = this.#rest.subarray(0, length);
    this.#rest = this.#rest.subarray(length);
    this.#passed += length;
    return bytes;
  }
}

function readIndex(bytes: Uint8Array): { index: BackupIndex; length: number } | 'unfinished' | 'damaged' {
  if (bytes.byteLength < workbookLength + 4) return 'unfinished';
  const view = viewOf(bytes);
  const count = view.getUint32(workbookLength);
  if (count < ownFiles.length || count > filesMax) return 'damaged';
  const files: BackupFile[] = [];
  let at = workbookLength + 4;
  for (let place = 0; place < count; place += 1) {
    if (bytes.byteLength < at + 2) return 'unfinished';
    const nameLength = view.getUint16(at);
    if (nameLength > attachmentPrefix.length + 2 * digestLength) return 'damaged';
    const nameEnd = at + 2 + nameLength;
    if (bytes.byteLength < nameEnd + 8 + digestLength) return 'unfinished';
    const file = {
      name: String.fromCharCode(...bytes.subarray(at + 2, nameEnd)),
      sizeBytes: Number(view.getBigUint64(nameEnd)),
      digest: toHex(bytes.subarray(nameEnd + 8, nameEnd + 8 + digestLength)),
    };
    if (!isInItsPlace(file, place, files.at(-1))) return 'damaged';
    files.push(file);
    at = nameEnd + 8 + digestLength;
  }
  return { index: { workbook: toHex(bytes.subarray(0, workbookLength)), files }, length: at };
}

/** One order and no other, so that no file is there twice and no name can be a path of somebody's choice. */
function isInItsPlace({ name, sizeBytes, digest }: BackupFile, place: number, before: BackupFile | undefined): boolean {
  if (!isHexDigest(digest) || !Number.isSafeInteger(sizeBytes)) return false;
  const own = ownFiles[place];
  if (own) return name === own.name && sizeBytes >= own.bytesMin && sizeBytes <= own.bytesMax;
  if (name !== attachmentPrefix + digest || sizeBytes < 1 || sizeBytes > attachmentBytesMax) return false;
  return place === ownFiles.length || (before !== undefined && name > before.name);
}

function isHexDigest(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function fromHex(hex: string): Uint8Array {
  return Uint8Array.from({ length: hex.length / 2 }, (_, place) =>
    Number.parseInt(hex.slice(place * 2, place * 2 + 2), 16),
  );
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function joinBytes(first: Uint8Array, second: Uint8Array): Uint8Array {
  const joined = new Uint8Array(first.byteLength + second.byteLength);
  joined.set(first);
  joined.set(second, first.byteLength);
  return joined;
}
