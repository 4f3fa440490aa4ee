import { describe, expect, it } from 'vitest';
import {
  attachmentBytesMax,
  callBytesMax,
  fileChunkBytesMax,
  journalChunkBytesMax,
  smallFileBytesMax,
} from '#shared/contract/call-limits';
import { callNames } from '#shared/contract/call-names';
import { callShapes } from '#shared/contract/call-shapes';
import { frameBytesMax, frameOverhead } from '#shared/formats/journal-file';

const workbook = '0'.repeat(64);
const accepts = (name: keyof typeof callShapes, input: unknown) => callShapes[name].input.safeParse(input).success;

describe('the shapes of the calls', () => {
  it('are there for exactly the names', () => {
    expect(Object.keys(callShapes).toSorted()).toEqual(callNames.toSorted());
  });

  it('refuse anything more than was asked for', () => {
    expect(accepts('close-safety-copy', { workbook })).toBe(true);
    expect(accepts('close-safety-copy', { workbook, force: true })).toBe(false);
    expect(accepts('about', null)).toBe(true);
    expect(accepts('about', {})).toBe(false);
  });

  it('let no id through that could become another path', () => {
    for (const id of [
      '',
      '..',
      '/',
      workbook.slice(1),
      `${workbook}0`,
      `../${workbook.slice(3)}`,
      `${workbook}\n`,
      'G'.repeat(64),
    ]) {
      expect(accepts('safety-copy-facts', { workbook: id }), JSON.stringify(id)).toBe(false);
    }
  });

  it('let no stage, day or file name through that could become another path', () => {
    const stage = '0'.repeat(32);
    expect(accepts('stage-drop', { stage })).toBe(true);
    expect(accepts('read-journal', { workbook, stage, fromByte: 0 })).toBe(true);
    expect(accepts('read-journal', { workbook, stage: undefined, fromByte: 0 })).toBe(true);
    for (const other of ['', '..', stage.slice(1), `${stage}0`, `../${stage.slice(3)}`, `${stage}\n`, null]) {
      expect(accepts('stage-drop', { stage: other }), JSON.stringify(other)).toBe(false);
      expect(accepts('read-journal', { workbook, stage: other, fromByte: 0 }), JSON.stringify(other)).toBe(false);
    }
    for (const day of ['2027-02-30', '..', '2027-02-03/..', '2027-2-3', '2027-02-03T00:00:00Z', '2027-02-03\n']) {
      expect(accepts('make-snapshot', { workbook, day }), day).toBe(false);
    }
    expect(accepts('outside-begin', { folder: '/x', name: 'a-1.zip.age\n' })).toBe(false);
  });

  it('bound every stretch of bytes', () => {
    const append = (frame: unknown, expectedTail: unknown = new Uint8Array(32)) =>
      accepts('append-journal', { workbook, expectedLength: 16, expectedTail, frame });
    expect(append(new Uint8Array(40))).toBe(true);
    expect(append(new Uint8Array(attachmentBytesMax + 1))).toBe(false);
    expect(append(new Uint8Array(40), new Uint8Array(31))).toBe(false);
    expect(append('bytes')).toBe(false);
    expect(append(new ArrayBuffer(40))).toBe(false);
  });

  it('leave room for the longest frame, attachment and answer', () => {
    expect(frameBytesMax + frameOverhead).toBeLessThan(attachmentBytesMax);
    expect(attachmentBytesMax).toBeLessThan(callBytesMax);
    expect(journalChunkBytesMax).toBeLessThan(callBytesMax);
    expect(fileChunkBytesMax).toBeLessThan(callBytesMax);
    // The index of a hundred thousand attachments, with key slots and grants.
    expect(100_000 * (2 + 12 + 64 + 8 + 32) + 2 * smallFileBytesMax).toBeLessThan(callBytesMax);
  });
});
