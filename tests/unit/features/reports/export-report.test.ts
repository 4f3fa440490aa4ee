// A report that is made for good where it cannot be kept or cannot be saved: said in words, and never half done.

import { expect, it } from 'vitest';
import type { Host } from '#host/host';
import type { FailureCode } from '#shared/contract/failure-codes';
import type { KeptFile } from '#storage/workbook';
import { exportReport } from '../../../../renderer/features/reports/export-report';
import { memoryWorkbook } from '../../../builders/memory-workbook';
import { smallWorkbook } from '../../../builders/small-workbook';
import { libraryOf, reviewPack } from '../../packs/newer-packs';

const pdf = new TextEncoder().encode('%PDF-1.7, signed');

async function exportWhere({ saving, keeping }: { saving?: FailureCode; keeping?: KeptFile }) {
  const workbook = await memoryWorkbook(smallWorkbook);
  if (keeping) workbook.answerFile = keeping;
  const handedOver: string[] = [];
  const saveFile: Host['saveFile'] = async ({ suggestedName }) => {
    handedOver.push(suggestedName);
    return saving ? { ok: false, code: saving } : { ok: true, value: { outcome: 'saved' } };
  };
  const told = await exportReport({
    workbook,
    packs: await libraryOf(reviewPack('1.0.0')),
    host: { saveFile } as Host,
    makeReport: async () => pdf,
    appVersion: '1.0.0',
    readCheckingPage: async () => pdf,
    chosen: { report: 'quarterday-risk-extract', about: '', audience: 'internal', carried: [], whoSigns: 'maker' },
    seen: workbook.getSnapshot().state,
    onStep: () => {},
    signal: new AbortController().signal,
  });
  return { told, handedOver, kept: [...workbook.files.values()], entries: workbook.entries };
}

it('is kept, saved and in the record', async () => {
  const { told, handedOver, kept, entries } = await exportWhere({});
  expect(handedOver).toHaveLength(1);
  expect(handedOver[0]).toMatch(/^[a-z0-9-]+-risk-extract-own\.pdf$/);
  expect(told).toEqual({ kind: 'status', words: `${handedOver[0]} was saved.` });
  expect([kept, entries.length]).toEqual([[pdf], 1]);
});

it.each([
  ['disk-full', 'because the disk is full'],
  ['failed', 'may be open in another program'],
] as const)('says why it was not saved (%s), and that it is kept to be saved again', async (saving, words) => {
  const { told, kept, entries } = await exportWhere({ saving });
  expect(told.kind).toBe('alert');
  expect(told.words).toContain(words);
  expect(told.words).toMatch(/It is kept under Reports, and can be saved from there again\.$/);
  expect([kept, entries.length]).toEqual([[pdf], 1]);
});

it('is not handed over, nor in the record, where there is no room to keep it', async () => {
  const keeping: KeptFile = { state: 'refused', words: 'The disk is full.' };
  const { told, handedOver, entries } = await exportWhere({ keeping });
  expect(told).toEqual({
    kind: 'alert',
    words: 'The disk is full. Nothing was signed for good, and nothing was saved.',
  });
  expect([handedOver, entries]).toEqual([[], []]);
});
