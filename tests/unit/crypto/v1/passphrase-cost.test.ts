import { describe, expect, it } from 'vitest';
import { derivePassphraseKey } from '#shared/crypto/v1/derive-passphrase-key';
import { baseCost, calibrateCost, isCostAllowed, type PassphraseCost } from '#shared/crypto/v1/passphrase-cost';

/** A computer that spends so many milliseconds on a pass over 64 MiB. */
const computer = (passMs: number) => async (cost: PassphraseCost) =>
  passMs * cost.iterations * (cost.memoryKiB / baseCost.memoryKiB);

describe('the cost of a guess', () => {
  it('is raised on a fast computer, memory first, to about a second', async () => {
    expect(await calibrateCost(computer(50))).toEqual({ memoryKiB: 256 * 1024, iterations: 5, parallelism: 1 });
    expect(await calibrateCost(computer(117))).toEqual({ memoryKiB: 128 * 1024, iterations: 4, parallelism: 1 });
  });

  it('is never lowered on a slow one', async () => {
    expect(await calibrateCost(computer(2000))).toEqual(baseCost);
  });

  it('always stays within the bounds that a reader keeps', async () => {
    for (const passMs of [0.01, 1, 30, 117, 400, 10_000]) {
      expect(isCostAllowed(await calibrateCost(computer(passMs)))).toBe(true);
    }
  });

  it('is refused outside the bounds before any work is done', async () => {
    const cost = { memoryKiB: 1024, iterations: 1, parallelism: 1 };
    await expect(derivePassphraseKey({ passphrase: 'x', salt: new Uint8Array(16), cost })).rejects.toThrow(RangeError);
    expect(isCostAllowed({ memoryKiB: Number.NaN, iterations: 3, parallelism: 1 })).toBe(false);
    expect(isCostAllowed({ memoryKiB: 65_536.5, iterations: 3, parallelism: 1 })).toBe(false);
  });
});
