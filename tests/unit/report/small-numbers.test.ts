import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hideSmall } from '#shared/report/small-numbers';

it('prints counts that are none of them small as they are, and none as none', () => {
  expect(hideSmall([12, 0, 30, 5], 5)).toEqual([12, 0, 30, 5]);
});

it('hides a small count, and another with it so that the total does not give it away', () => {
  expect(hideSmall([40, 3, 0, 12, 9], 5)).toEqual([40, null, 0, 12, null]);
});

it('hides no more than it takes', () => {
  expect(hideSmall([40, 3, 4, 12], 5)).toEqual([40, null, null, 12]);
});

it('does not take several small ones for enough where their sum tells each of them', () => {
  // Five that are one each: whoever knows that they come to five would know them all.
  expect(hideSmall([1, 1, 1, 1, 1, 20], 5)).toEqual([null, null, null, null, null, null]);
  expect(hideSmall([1, 1], 5)).toBeNull();
  expect(hideSmall([3], 5)).toBeNull();
});

it('leaves no small count to be worked out from the total and what is shown, whatever the counts', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 8 }),
      fc.integer({ min: 2, max: 10 }),
      (counts, below) => {
        const shown = hideSmall(counts, below);
        if (!shown) return;
        const hidden = counts.filter((_, index) => shown[index] === null);
        for (const [index, count] of counts.entries()) {
          if (count > 0 && count < below) expect(shown[index]).toBeNull();
        }
        if (hidden.length === 0) return;
        const total = counts.reduce((sum, count) => sum + count, 0);
        const known = shown.reduce<number>((sum, count) => sum + (count ?? 0), 0);
        // The most that each hidden one could be, as far as anybody can tell.
        const most = total - known - (hidden.length - 1);
        expect(hidden.length).toBeGreaterThan(1);
        expect(most).toBeGreaterThanOrEqual(below);
      },
    ),
  );
});
