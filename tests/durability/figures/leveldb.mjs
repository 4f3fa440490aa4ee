// Reads what LevelDB keeps, as far as looking for words in it needs: the records of its logs put together again, and the
// entries of its tables with their keys and values decompressed. https://github.com/google/leveldb/tree/main/doc

const logBlockBytes = 32_768;
const logHeaderBytes = 7;
const tableMagic = 0xdb4775248b80fb57n;
const footerBytes = 48;
const snappyBlock = 1;

/** Every record of a log, whole. What was torn at the end is given as far as it goes. */
export function* logRecords(bytes) {
  let pieces = [];
  for (let block = 0; block < bytes.length; block += logBlockBytes) {
    const end = Math.min(block + logBlockBytes, bytes.length);
    for (let at = block; at + logHeaderBytes <= end; ) {
      const length = bytes.readUInt16LE(at + 4);
      const type = bytes[at + 6];
      const from = at + logHeaderBytes;
      pieces.push(bytes.subarray(from, Math.min(from + length, end)));
      const isLast = type === 1 || type === 4;
      if (isLast) {
        yield Buffer.concat(pieces);
        pieces = [];
      }
      if (type === 0) break;
      at = from + length;
    }
  }
  if (pieces.length > 0) yield Buffer.concat(pieces);
}

/** Every entry of a table as its key followed by its value; nothing for what is no table. */
export function* tableEntries(bytes) {
  if (bytes.length < footerBytes || bytes.readBigUInt64LE(bytes.length - 8) !== tableMagic) return;
  const footer = new Reader(bytes.subarray(bytes.length - footerBytes));
  footer.handle();
  for (const { value } of blockEntries(readBlock(bytes, footer.handle()))) {
    for (const entry of blockEntries(readBlock(bytes, new Reader(value).handle()))) {
      yield Buffer.concat([entry.key, entry.value]);
    }
  }
}

function readBlock(bytes, { offset, size }) {
  const block = bytes.subarray(offset, offset + size);
  return bytes[offset + size] === snappyBlock ? unsnap(block) : block;
}

function* blockEntries(block) {
  const restarts = block.readUInt32LE(block.length - 4);
  const reader = new Reader(block.subarray(0, block.length - 4 * (restarts + 1)));
  let key = Buffer.alloc(0);
  while (!reader.isAtEnd) {
    const [shared, own, valueLength] = [reader.varint(), reader.varint(), reader.varint()];
    key = Buffer.concat([key.subarray(0, shared), reader.take(own)]);
    yield { key, value: reader.take(valueLength) };
  }
}

/** Undoes Snappy. Throws a RangeError for what is none. https://github.com/google/snappy/blob/main/format_description.txt */
export function unsnap(bytes, lengthMax = 64 * 1024 * 1024) {
  const reader = new Reader(bytes);
  const length = reader.varint();
  if (length > lengthMax) throw new RangeError('not Snappy');
  const out = Buffer.alloc(length);
  let filled = 0;
  while (filled < length) {
    const tag = reader.byte();
    const kind = tag & 3;
    if (kind === 0) {
      const short = tag >> 2;
      const literal = reader.take((short < 60 ? short : reader.littleEndian(short - 59)) + 1);
      literal.copy(out, filled);
      filled += literal.length;
      continue;
    }
    const count = kind === 1 ? ((tag >> 2) & 7) + 4 : (tag >> 2) + 1;
    const back = kind === 1 ? ((tag >> 5) << 8) | reader.byte() : reader.littleEndian(kind === 2 ? 2 : 4);
    if (back === 0 || back > filled || filled + count > length) throw new RangeError('not Snappy');
    // One byte at a time: a copy may reach into what it is just writing.
    for (let each = 0; each < count; each++) out[filled + each] = out[filled + each - back];
    filled += count;
  }
  return out;
}

/** Takes values off the front of some bytes. Throws a RangeError where there are none left. */
class Reader {
  #bytes;
  #at = 0;

  constructor(bytes) {
    this.#bytes = bytes;
  }

  get isAtEnd() {
    return this.#at >= this.#bytes.length;
  }

  byte() {
    if (this.isAtEnd) throw new RangeError('the bytes end too early');
    return this.#bytes[this.#at++];
  }

  take(length) {
    if (this.#at + length > this.#bytes.length) throw new RangeError('the bytes end too early');
    this.#at += length;
    return this.#bytes.subarray(this.#at - length, this.#at);
  }

  littleEndian(count) {
    return this.take(count).readUIntLE(0, count);
  }

  varint() {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
  }

  handle() {
    return { offset: this.varint(), size: this.varint() };
  }
}
