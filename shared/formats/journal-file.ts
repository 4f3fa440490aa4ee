// The outermost frame of a workbook's journal file, all that a shell understands of it: a 16-byte magic, then frames
// of u32be length ‖ bytes ‖ SHA-256 of those bytes. Pure and without imports: whoever reads a frame checks its digest,
// because hashing is asynchronous in a page and not in Node.

export const journalMagic: Uint8Array = Uint8Array.from('quarterday-jrnl1', (letter) => letter.charCodeAt(0));

export const digestLength = 32;

/** What a frame adds to its bytes. */
export const frameOverhead = 4 + digestLength;

export const frameBytesMax = 16 * 1024 * 1024;

/** The tail of a journal is its last frame's digest; of a journal without frames it is this. */
export const emptyTail: Uint8Array = new Uint8Array(digestLength);

export interface JournalFrame {
  readonly bytes: Uint8Array;
  /** As it stands in the file, not yet compared with the bytes. */
  readonly digest: Uint8Array;
  readonly fromByte: number;
  readonly toByte: number;
}

export type JournalEnd =
  | { readonly state: 'whole'; readonly atByte: number }
  /** The last frame is unfinished: an append that was never acknowledged. */
  | { readonly state: 'torn'; readonly atByte: number }
  /** No frame can begin at this byte. */
  | { readonly state: 'damaged'; readonly atByte: number };

/** `digest` is the SHA-256 of `bytes`. Throws a RangeError for no bytes or more than a frame may hold. */
export function makeFrame(bytes: Uint8Array, digest: Uint8Array): Uint8Array<ArrayBuffer> {
  if (!isFrameLength(bytes.byteLength) || digest.byteLength !== digestLength) throw new RangeError('Not a frame');
  const frame = new Uint8Array(bytes.byteLength + frameOverhead);
  new DataView(frame.buffer).setUint32(0, bytes.byteLength);
  frame.set(bytes, 4);
  frame.set(digest, 4 + bytes.byteLength);
  return frame;
}

/** Takes a journal in pieces of any size, from its first byte or from a byte where a frame begins. */
export class JournalSplitter {
  #rest: Uint8Array = new Uint8Array(0);
  #atByte: number;
  #isDamaged = false;

  constructor(fromByte = 0) {
    this.#atByte = fromByte;
  }

  /** The frames that this piece completes. Bytes are views on the piece. */
  push(piece: Uint8Array): JournalFrame[] {
    this.#rest = this.#rest.byteLength === 0 ? piece : joinBytes(this.#rest, piece);
    const frames: JournalFrame[] = [];
    if (this.#atByte === 0) this.#takeMagic();
    while (this.#atByte > 0 && !this.#isDamaged && this.#rest.byteLength >= 4) {
      const length = readLength(this.#rest);
      if (!isFrameLength(length)) this.#isDamaged = true;
      if (this.#isDamaged || this.#rest.byteLength < length + frameOverhead) break;
      const toByte = this.#atByte + length + frameOverhead;
      frames.push({
        bytes: this.#rest.subarray(4, 4 + length),
        digest: this.#rest.subarray(4 + length, length + frameOverhead),
        fromByte: this.#atByte,
        toByte,
      });
      this.#rest = this.#rest.subarray(length + frameOverhead);
      this.#atByte = toByte;
    }
    return frames;
  }

  /** What the journal ended with, once every piece has been pushed. */
  end(): JournalEnd {
    const atByte = this.#atByte;
    if (this.#isDamaged || atByte === 0) return { state: 'damaged', atByte };
    return { state: this.#rest.byteLength === 0 ? 'whole' : 'torn', atByte };
  }

  #takeMagic(): void {
    const magic = journalMagic.byteLength;
    if (this.#rest.byteLength < magic) return;
    this.#isDamaged = !journalMagic.every((byte, index) => this.#rest[index] === byte);
    if (this.#isDamaged) return;
    this.#rest = this.#rest.subarray(magic);
    this.#atByte = magic;
  }
}

export function isFrameLength(length: number): boolean {
  return length > 0 && length <= frameBytesMax;
}

function readLength(bytes: Uint8Array): number {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0);
}

function joinBytes(first: Uint8Array, second: Uint8Array): Uint8Array {
  const joined = new Uint8Array(first.byteLength + second.byteLength);
  joined.set(first);
  joined.set(second, first.byteLength);
  return joined;
}
