import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeCallFrame, readCallFrame } from '#shared/contract/call-frame';

const leaf = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.uint8Array({ maxLength: 50 }));
const value = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    leaf,
    fc.array(tie('value')),
    fc.dictionary(fc.stringMatching(/^[a-z]+$/), tie('value')),
  ),
})).value;

describe('a call frame', () => {
  it('brings back what was put in, bytes as bytes', () => {
    fc.assert(
      fc.property(value, (given) => {
        expect(readCallFrame(makeCallFrame(given))?.value).toEqual(given);
      }),
    );
  });

  it('is the one drawn in its file', () => {
    const frame = makeCallFrame({ name: 'a', bytes: new Uint8Array([7, 8, 9]) });
    const json = '{"value":{"name":"a","bytes":{"$bytes":0}},"lengths":[3]}';
    expect(Buffer.from(frame).toString('latin1')).toBe(`\0\0\0${String.fromCharCode(json.length)}${json}\x07\x08\x09`);
  });

  it('cut anywhere, or with a byte too many, is no frame', () => {
    const frame = makeCallFrame({ list: [new Uint8Array([1, 2]), 'words', new Uint8Array(0)], more: true });
    for (let length = 0; length < frame.byteLength; length += 1) {
      expect(readCallFrame(frame.subarray(0, length))).toBeUndefined();
    }
    expect(readCallFrame(Buffer.concat([frame, Buffer.of(0)]))).toBeUndefined();
  });

  it('is never made out of bytes at random, and reading them never throws', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => readCallFrame(bytes) === undefined));
  });

  it('refuses lengths that lie', () => {
    for (const lengths of ['[9]', '[-1]', '[0.5]', '["1"]', '{}', 'null']) {
      const json = Buffer.from(`{"value":{"$bytes":0},"lengths":${lengths}}`);
      expect(readCallFrame(Buffer.concat([Buffer.of(0, 0, 0, json.byteLength), json, Buffer.of(1)]))).toBeUndefined();
    }
  });

  it('carries nothing that JSON would lose', () => {
    for (const given of [undefined, Number.NaN, () => 1, 1n, [undefined]]) {
      expect(() => makeCallFrame(given)).toThrow(TypeError);
    }
  });

  it('leaves a field without a value out, as JSON does', () => {
    expect(readCallFrame(makeCallFrame({ workbook: 'w', stage: undefined }))).toEqual({ value: { workbook: 'w' } });
  });
});
