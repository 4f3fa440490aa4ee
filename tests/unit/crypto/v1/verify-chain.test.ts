import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { digestRecord, eraseRecord, sealRecord } from '#shared/crypto/v1/sealed-record';
import { type Head, verifyChain } from '#shared/crypto/v1/verify-chain';
import { readEntry, writeEntry, writeEntryHeader, writeEntryPayload } from '#shared/formats/entry/read-entry';
import {
  founder,
  made,
  makeSampleWorkbook,
  type SampleWorkbook,
  writeSampleEntry,
  writeSampleJournal,
} from '../../../formats/sample-workbook';

// Real keys and many cases: a busy computer needs longer than a moment.
vi.setConfig({ testTimeout: 60_000 });

let sample: SampleWorkbook;
let entries: Uint8Array<ArrayBuffer>[];
let heads: Head[];
let lastSeen: Head;

beforeAll(async () => {
  sample = await makeSampleWorkbook();
  ({ entries, heads } = await writeSampleJournal(sample, 12));
  lastSeen = last(heads);
});

const last = <T>(list: readonly T[]): T => {
  const item = list.at(-1);
  if (item === undefined) throw new Error('empty');
  return item;
};
const at = <T>(list: readonly T[], index: number): T => {
  const item = list[index];
  if (item === undefined) throw new Error(`nothing at ${index}`);
  return item;
};
const verify = (records: readonly Uint8Array[], more: { from?: Head; lastSeen?: Head } = {}) =>
  verifyChain(records.map(readEntry), { ...sample.question, ...more });

/** An entry that the founder signs, whatever its header says. */
async function writeSigned(header: Partial<Parameters<typeof writeEntryHeader>[0]>) {
  const record = await sealRecord({
    kind: 'entry',
    header: (nonce) =>
      writeEntryHeader({
        workbook: sample.workbook,
        chain: sample.workbook,
        seq: 13,
        prev: lastSeen.head,
        author: founder,
        ring: 'general',
        epoch: 1,
        nonce,
        sealing: 'ring',
        lasting: '',
        ...header,
      }),
    payload: writeEntryPayload({ at: made, changes: [{}] }),
    under: { ringKey: sample.ringKey },
    signingKey: sample.keys.signing,
  });
  return { bytes: writeEntry(record), head: await digestRecord(record) };
}

describe('an untouched journal', () => {
  it('is sound to its last head, and the head last seen is found', async () => {
    expect(await verify(entries, { lastSeen })).toEqual({
      state: 'sound',
      at: lastSeen,
      erased: [],
      lastSeen: 'found',
    });
  });

  it('is sound from any place in it to its end', async () => {
    const from = at(heads, 5);
    expect(await verify(entries.slice(5), { from, lastSeen: at(heads, 3) })).toEqual({
      state: 'sound',
      at: lastSeen,
      erased: [],
      lastSeen: 'before the start',
    });
    expect(await verify(entries.slice(5), { from, lastSeen: from })).toMatchObject({ lastSeen: 'found' });
  });

  it('is sound when it is empty', async () => {
    expect(await verify([])).toEqual({ state: 'sound', at: at(heads, 0), erased: [], lastSeen: 'not asked' });
  });
});

describe('a journal that someone touched', () => {
  it('shows every single flipped byte of every record', async () => {
    for (const [index, entry] of entries.entries()) {
      const from = at(heads, index);
      await Promise.all(
        Array.from(entry, async (value, byte) => {
          const finding = await verify([entry.with(byte, value ^ (1 << (byte % 8)))], { from });
          expect(finding.state, `entry ${index + 1}, byte ${byte}`).toBe('broken');
        }),
      );
    }
  });

  it('shows any other value of any byte, wherever it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(11), fc.nat(), fc.integer({ min: 1, max: 255 }), async (index, place, change) => {
        const entry = at(entries, index);
        const byte = place % entry.length;
        const touched = entry.with(byte, at([...entry], byte) ^ change);
        const records = entries.with(index, touched);
        expect(await verify(records)).toMatchObject({ state: 'broken', index });
      }),
      { numRuns: 100 },
    );
  });

  it('shows any entry dropped from the middle', async () => {
    for (const index of entries.slice(0, -1).keys()) {
      expect(await verify(entries.toSpliced(index, 1))).toMatchObject({ state: 'broken', problem: 'missing', index });
    }
  });

  it('shows any entry that is there twice, anywhere after its place', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(11), fc.nat(11), async (from, to) => {
        const place = Math.max(from + 1, to);
        const finding = await verify(entries.toSpliced(place, 0, at(entries, from)));
        expect(finding).toMatchObject({ state: 'broken', problem: 'repeated', index: place });
      }),
    );
  });

  it('shows any other order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...Array(12).keys()], { minLength: 12 }), async (order) => {
        fc.pre(order.some((from, to) => from !== to));
        const finding = await verify(order.map((index) => at(entries, index)));
        expect(finding).toMatchObject({ state: 'broken', problem: 'out of order' });
      }),
    );
  });

  it('shows any number of entries cut from the end, against the head last seen', async () => {
    for (const length of entries.keys()) {
      expect(await verify(entries.slice(0, length), { lastSeen })).toMatchObject({
        state: 'broken',
        problem: 'cut short',
        at: at(heads, length),
      });
      // Without that head nothing inside the journal could show it.
      expect(await verify(entries.slice(0, length))).toMatchObject({ state: 'sound' });
    }
  });

  it('shows another end written in place of the one last seen', async () => {
    const other = await writeSampleEntry(sample, at(heads, 11), [{ note: 'another twelfth' }]);
    expect(await verify([...entries.slice(0, 11), other.bytes], { lastSeen })).toMatchObject({
      state: 'broken',
      problem: 'not what was last seen',
      index: 11,
    });
  });

  it('shows an entry that is signed rightly but stands in the wrong place', async () => {
    const cases = [
      [{ workbook: 'ab'.repeat(32) }, 'another workbook'],
      [{ chain: 'ab'.repeat(32) }, 'another chain'],
      [{ author: 'member-zzzzzzzzzzzzzzzz' }, 'unknown author'],
      [{ seq: 14 }, 'missing'],
      [{ seq: 12 }, 'out of order'],
      [{ prev: 'ab'.repeat(32) }, 'does not follow'],
    ] satisfies [Partial<Parameters<typeof writeEntryHeader>[0]>, string][];
    for (const [header, problem] of cases) {
      const { bytes } = await writeSigned(header);
      expect(await verify([...entries, bytes])).toMatchObject({ state: 'broken', problem, index: 12 });
    }
    const { bytes } = await writeSigned({});
    expect(await verify([...entries, bytes])).toMatchObject({ state: 'sound' });
  });

  it('names what is wrong in plain words', async () => {
    expect(await verify(entries.toSpliced(3, 1))).toMatchObject({ words: 'Entry 4 is missing.' });
    expect(await verify(entries.slice(0, 9), { lastSeen })).toMatchObject({
      words: 'The record ends at entry 9, but you have already seen entry 12.',
    });
  });

  it('knows an entry of a newer Quarterday from a damaged one', async () => {
    const newer = new TextEncoder().encode('{"format":99,"kind":"entry"}');
    const bytes = writeEntry({
      headerBytes: newer,
      payloadDigest: new Uint8Array(32),
      signature: new Uint8Array(64),
      sealedPayload: new Uint8Array(0),
    });
    expect(await verify([...entries, bytes])).toMatchObject({ problem: 'newer', index: 12 });
    expect(await verify([...entries, bytes.subarray(0, 40)])).toMatchObject({ problem: 'altered', index: 12 });
  });
});

describe('an erased payload', () => {
  it('leaves the chain sound and is named', async () => {
    const whole = readEntry(at(entries, 6));
    if (!whole.ok) throw new Error(whole.words);
    const erased = entries.with(6, writeEntry(eraseRecord(whole.value)));
    expect(await verify(erased, { lastSeen })).toEqual({
      state: 'sound',
      at: lastSeen,
      erased: [at(heads, 7)],
      lastSeen: 'found',
    });
  });

  it('is not a payload that was cut to something shorter', async () => {
    const cut = at(entries, 6).slice(0, -1);
    expect(await verify(entries.with(6, cut))).toMatchObject({ problem: 'payload altered', index: 6 });
  });
});

describe('a later chain', () => {
  const later = 'cd'.repeat(32);

  it('goes on where its first entry says that it left the chain before', async () => {
    const first = await writeSigned({ chain: later, seq: 1, parent: lastSeen });
    const second = await writeSigned({ chain: later, seq: 2, prev: first.head });
    expect(await verify([...entries, first.bytes, second.bytes], { lastSeen })).toEqual({
      state: 'sound',
      at: { chain: later, seq: 2, head: second.head },
      erased: [],
      lastSeen: 'found',
    });
  });

  it('is refused where it names another head, another number, or an old chain', async () => {
    const cases = [
      { chain: later, seq: 1, parent: at(heads, 11) },
      { chain: later, seq: 2, parent: lastSeen },
      { chain: sample.workbook, seq: 1, parent: lastSeen },
    ];
    for (const header of cases) {
      const { bytes } = await writeSigned(header);
      expect(await verify([...entries, bytes])).toMatchObject({ problem: 'another chain', index: 12 });
    }
  });
});
