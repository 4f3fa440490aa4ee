import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frameBytesMax, JournalSplitter, journalMagic, makeFrame } from '#shared/formats/journal-file';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();
const frameOf = (bytes: Uint8Array) => makeFrame(bytes, sha256(bytes));
const payloads = fc.array(fc.uint8Array({ minLength: 1, maxLength: 60 }), { maxLength: 8 });

describe('the journal file', () => {
  it('begins with its name and lays a frame out as length, bytes, digest', () => {
    expect(Buffer.from(journalMagic).toString()).toBe('quarterday-jrnl1');
    const bytes = new Uint8Array([1, 2, 3]);
    expect(Buffer.from(frameOf(bytes))).toEqual(Buffer.concat([Buffer.from([0, 0, 0, 3, 1, 2, 3]), sha256(bytes)]));
  });

  it('gives back every frame, however the file is cut into pieces', () => {
    fc.assert(
      fc.property(payloads, fc.integer({ min: 1, max: 70 }), (entries, pieceLength) => {
        const file = Buffer.concat([journalMagic, ...entries.map(frameOf)]);
        const splitter = new JournalSplitter();
        const frames = [];
        for (let at = 0; at < file.byteLength; at += pieceLength) {
          frames.push(...splitter.push(file.subarray(at, at + pieceLength)));
        }
        expect(frames.map((frame) => Buffer.from(frame.bytes))).toEqual(entries.map((entry) => Buffer.from(entry)));
        for (const { bytes, digest, fromByte, toByte } of frames) {
          expect(Buffer.from(digest)).toEqual(sha256(bytes));
          expect(file.subarray(fromByte, toByte)).toEqual(Buffer.from(frameOf(bytes)));
        }
        expect(splitter.end()).toEqual({ state: 'whole', atByte: file.byteLength });
      }),
    );
  });

  it('can be read from where a frame begins', () => {
    const [first, second] = [frameOf(new Uint8Array([1])), frameOf(new Uint8Array([2]))];
    const splitter = new JournalSplitter(16 + first.byteLength);
    expect(splitter.push(second)).toMatchObject([{ bytes: new Uint8Array([2]), fromByte: 53, toByte: 90 }]);
    expect(splitter.end()).toEqual({ state: 'whole', atByte: 90 });
  });

  it('says where an unfinished last frame begins', () => {
    const splitter = new JournalSplitter();
    splitter.push(Buffer.concat([journalMagic, frameOf(new Uint8Array(9)), Buffer.from([0, 0])]));
    expect(splitter.end()).toEqual({ state: 'torn', atByte: 16 + 45 });
  });

  it('calls what cannot be a frame damaged, and reads no further', () => {
    for (const length of [
      [0, 0, 0, 0],
      [255, 255, 255, 255],
      [1, 0, 0, 1],
    ]) {
      const splitter = new JournalSplitter();
      expect(splitter.push(Buffer.concat([journalMagic, Buffer.from(length), frameOf(new Uint8Array(9))]))).toEqual([]);
      expect(splitter.push(frameOf(new Uint8Array(9)))).toEqual([]);
      expect(splitter.end()).toEqual({ state: 'damaged', atByte: 16 });
    }
  });

  it('calls another file, or less than the name, damaged from the first byte', () => {
    for (const words of ['', 'quarterday-jrnl', 'quarterday-jrnl2', 'PK and something longer than that']) {
      const splitter = new JournalSplitter();
      expect(splitter.push(Buffer.from(words))).toEqual([]);
      expect(splitter.end()).toEqual({ state: 'damaged', atByte: 0 });
    }
  });

  it('makes no frame of nothing, of too much, or with half a digest', () => {
    expect(() => makeFrame(new Uint8Array(0), new Uint8Array(32))).toThrow(RangeError);
    expect(() => makeFrame(new Uint8Array(frameBytesMax + 1), new Uint8Array(32))).toThrow(RangeError);
    expect(() => makeFrame(new Uint8Array(1), new Uint8Array(31))).toThrow(RangeError);
  });
});
