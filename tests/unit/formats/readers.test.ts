import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { readCheckpointSegment } from '#shared/formats/checkpoint-segment/read-checkpoint-segment';
import { readEntry, readEntryPayload, writeEntryHeader, writeEntryPayload } from '#shared/formats/entry/read-entry';
import { readGenesisRecord } from '#shared/formats/genesis/read-genesis';
import { readGrants } from '#shared/formats/grants/read-grants';
import { readKeySlots } from '#shared/formats/key-slots/read-key-slots';
import type { Reading } from '#shared/formats/reading';
import { layOutRecord, takeApartRecord } from '#shared/formats/signed-record';
import { readWorkbookList, writeWorkbookList } from '#shared/formats/workbook-list/read-workbook-list';
import { readSample } from '../../formats/read-sample';
import { founder, made } from '../../formats/sample-workbook';

// Real keys and many cases: a busy computer needs longer than a moment.
vi.setConfig({ testTimeout: 60_000 });

const bytesOf = (text: string) => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** A binary shape whose JSON stands after its two bytes of length. */
const withHeader = (header: string) => (whole: Uint8Array) => {
  const length = new DataView(whole.buffer, whole.byteOffset).getUint16(0);
  const json = bytesOf(header);
  const changed = new Uint8Array(2 + json.length + whole.length - 2 - length);
  new DataView(changed.buffer).setUint16(0, json.length);
  changed.set(json, 2);
  changed.set(whole.subarray(2 + length), 2 + json.length);
  return changed;
};
const asWhole = (text: string) => () => bytesOf(text);

type Shape = [
  string,
  string,
  (bytes: Uint8Array) => Reading<unknown>,
  (json: string) => (whole: Uint8Array) => Uint8Array,
];
const shapes: Shape[] = [
  ['genesis', 'genesis.bin', readGenesisRecord, withHeader],
  ['entry', 'entry-1.bin', readEntry, withHeader],
  ['checkpoint segment', 'checkpoint-segment.bin', readCheckpointSegment, withHeader],
  ['grants', 'grants.json', readGrants, asWhole],
  ['key slots', 'key-slots.json', readKeySlots, asWhole],
  ['workbook list', 'workbook-list.json', readWorkbookList, asWhole],
];

describe.each(shapes)('the reader of %s', (kind, file, read, change) => {
  it('says that something else is not ours', async () => {
    const whole = await readSample('v1', file);
    for (const json of [
      '{"format":1,"kind":"shopping list"}',
      '{"hello":"world"}',
      '[1,2]',
      '"text"',
      'null',
      'PK\u0003',
    ]) {
      expect(read(change(json)(whole)), json).toMatchObject({ ok: false, problem: 'not ours' });
    }
  });

  it('says that a damaged one is altered', async () => {
    const whole = await readSample('v1', file);
    for (const json of [
      `{"format":1,"kind":"${kind}"}`,
      `{"format":0,"kind":"${kind}"}`,
      `{"format":1.5,"kind":"${kind}"}`,
      `{"format":1,"kind":"${kind}`,
    ]) {
      expect(read(change(json)(whole)), json).toMatchObject({ ok: false, problem: 'altered' });
    }
  });

  it('never throws, whatever the bytes', async () => {
    const whole = await readSample('v1', file);
    fc.assert(
      fc.property(fc.nat(whole.length), fc.uint8Array({ maxLength: 40 }), (place, noise) => {
        const changed = whole.slice();
        changed.set(noise.subarray(0, Math.max(0, whole.length - place)), Math.min(place, whole.length));
        expect(typeof read(changed).ok).toBe('boolean');
        expect(typeof read(whole.subarray(0, place)).ok).toBe('boolean');
        expect(read(new Uint8Array(noise)).ok).toBe(false);
      }),
    );
  });
});

describe('a field that no version has', () => {
  it('is refused, and so is one that is missing or of the wrong form', async () => {
    const text = textOf(await readSample('v1', 'workbook-list.json'));
    for (const [from, to] of [
      ['"isExample":true', '"isExample":true,"colour":"red"'],
      ['"isExample":true,', ''],
      ['2027-01-04', '2027-02-30'],
      ['AO', ''],
      [founder, 'Ada'],
    ] as const) {
      expect(text).toContain(from);
      expect(readWorkbookList(bytesOf(text.replace(from, to)))).toMatchObject({ problem: 'altered' });
    }
  });

  it('cannot be written', () => {
    const workbook = 'ab'.repeat(32);
    expect(() =>
      writeWorkbookList([
        { workbook, name: '', isExample: false, locality: 'locality-uk-general', chain: workbook, members: [] },
      ]),
    ).toThrow();
  });
});

describe('the layout of a signed record', () => {
  const part = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });

  it('gives back the parts it was made of', () => {
    fc.assert(
      fc.property(fc.uint8Array(), part(32), part(64), fc.uint8Array(), (header, digest, signature, payload) => {
        const parts = { headerBytes: header, payloadDigest: digest, signature, sealedPayload: payload };
        const taken = takeApartRecord(layOutRecord(parts));
        expect(taken && Object.values(taken).map((bytes) => [...bytes])).toEqual(
          [header, digest, signature, payload].map((bytes) => [...bytes]),
        );
      }),
    );
  });

  it('is not made of parts that could not be read again', () => {
    const parts = {
      headerBytes: new Uint8Array(10),
      payloadDigest: new Uint8Array(32),
      signature: new Uint8Array(64),
      sealedPayload: new Uint8Array(0),
    };
    expect(() => layOutRecord(parts)).not.toThrow();
    expect(() => layOutRecord({ ...parts, headerBytes: new Uint8Array(65_536) })).toThrow(RangeError);
    expect(() => layOutRecord({ ...parts, payloadDigest: new Uint8Array(31) })).toThrow(RangeError);
    expect(() => layOutRecord({ ...parts, signature: new Uint8Array(65) })).toThrow(RangeError);
  });
});

describe('the payload of an entry', () => {
  const write = (note: string) => writeEntryPayload({ at: made, changes: [{ note }] });

  it('comes back as it was, padded to a multiple of 256 bytes', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 700, unit: 'binary' }), (note) => {
        const padded = write(note);
        expect(padded.length % 256).toBe(0);
        expect(readEntryPayload(padded)).toMatchObject({ ok: true, value: { at: made, changes: [{ note }] } });
      }),
      { numRuns: 30 },
    );
  });

  it('hides small differences in length', () => {
    expect(write('yes').length).toBe(write('a much longer answer to the same thing').length);
  });

  it('is altered when its padding, its length or its text is', () => {
    const padded = write('note');
    const altered = { ok: false, problem: 'altered' };
    expect(readEntryPayload(padded.with(-1, 1))).toMatchObject(altered);
    expect(readEntryPayload(padded.with(0, 1))).toMatchObject(altered);
    expect(readEntryPayload(padded.subarray(0, 255))).toMatchObject(altered);
    expect(readEntryPayload(new Uint8Array(0))).toMatchObject(altered);
  });

  it('holds at least one change, at an instant in UTC', () => {
    expect(() => writeEntryPayload({ at: made, changes: [] })).toThrow();
    for (const at of ['2027-01-04T10:00:00.000+01:00', '2027-01-04', '2027-01-04T10:00:00Z', '']) {
      expect(() => writeEntryPayload({ at, changes: [{}] })).toThrow();
    }
  });
});

describe('the header of an entry', () => {
  const header = {
    workbook: 'ab'.repeat(32),
    chain: 'ab'.repeat(32),
    seq: 1,
    prev: 'ab'.repeat(32),
    author: founder,
    ring: 'general',
    epoch: 1,
    nonce: 'cd'.repeat(32),
    sealing: 'ring' as const,
    lasting: '',
  };

  it('is written for every ring, also a member’s own', () => {
    for (const ring of ['general', 'consents', 'safeguarding', 'coordinators', `private:${founder}`]) {
      expect(textOf(writeEntryHeader({ ...header, ring }))).toContain(`"ring":"${ring}"`);
    }
  });

  it('cannot be written so that no reader would take it', () => {
    for (const wrong of [
      { ring: 'everyone' },
      { ring: 'private:' },
      { seq: 0 },
      { epoch: 0 },
      { author: 'Ada' },
      { prev: 'AB'.repeat(32) },
      { nonce: '' },
    ]) {
      expect(() => writeEntryHeader({ ...header, ...wrong })).toThrow();
    }
  });
});
