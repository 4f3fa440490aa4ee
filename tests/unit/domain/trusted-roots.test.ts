// Roots of other organisations in the record: trusted once, called by name in the history, and taken away with a reason.

import { describe, expect, test } from 'vitest';
import type { Change } from '#shared/domain/change';
import { checkChange } from '#shared/domain/check-change';
import { undoChanges } from '#shared/domain/undo-change';
import { ada, fold, smallWorkbook } from '../../builders/small-workbook';

const digest = 'ab'.repeat(32);
const trusted: Change = { kind: 'root-trusted', certificate: 'MIIBAAECAwQFBgc=', digest, name: 'Hill Street Trust' };
const distrusted: Change = { kind: 'root-distrusted', digest, because: 'They have a new one.' };
const by = { member: ada, at: '2027-03-24T12:00:00.000Z' as never, seq: 99 };

describe('a root that was compared', () => {
  test('is known from then on, once, and is known no longer when it was taken away', () => {
    const state = fold(smallWorkbook, trusted);
    expect(state.general.trustedRoots).toMatchObject([{ digest, name: 'Hill Street Trust', trustedBy: ada }]);
    expect(fold(state, trusted).general.trustedRoots).toHaveLength(1);
    expect(fold(state, distrusted).general.trustedRoots).toEqual([]);
  });

  test('is refused without a name or a second time, and is not taken away without a reason', () => {
    const state = fold(smallWorkbook, trusted);
    expect(checkChange(smallWorkbook, trusted, by)).toMatchObject({ ok: true });
    expect(checkChange(smallWorkbook, { ...trusted, name: ' ' }, by)).toMatchObject({ ok: false });
    expect(checkChange(state, trusted, by)).toMatchObject({ ok: false });
    expect(checkChange(state, { ...distrusted, because: '' }, by)).toMatchObject({ ok: false });
    expect(checkChange(smallWorkbook, distrusted, by)).toMatchObject({ ok: false });
  });

  test('can be taken back at once; taking it away cannot, because trust needs a comparison', () => {
    expect(undoChanges(smallWorkbook, [trusted], by)).toMatchObject([{ kind: 'root-distrusted', digest }]);
    expect(undoChanges(fold(smallWorkbook, trusted), [distrusted], by)).toBeUndefined();
  });
});
