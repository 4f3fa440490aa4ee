// What a passphrase guess costs (Argon2id's memory and passes), the bounds that a stored cost must keep, and how the
// cost is fitted to this computer. A stored cost outside the bounds is refused before a single guess is made with it.

export type PassphraseCost = {
  readonly memoryKiB: number;
  readonly iterations: number;
  readonly parallelism: number;
};

/** 64 MiB, three passes: the second recommended choice of RFC 9106 with one lane, as the browser has one. */
export const baseCost: PassphraseCost = { memoryKiB: 64 * 1024, iterations: 3, parallelism: 1 };

/** Below 19 MiB and two passes a stolen disk is guessed too fast; above 512 MiB a forged slot could stop the computer. */
const leastCost: PassphraseCost = { memoryKiB: 19 * 1024, iterations: 2, parallelism: 1 };
const mostCost: PassphraseCost = { memoryKiB: 512 * 1024, iterations: 32, parallelism: 4 };

const mostCalibratedKiB = 256 * 1024;

export function isCostAllowed(cost: PassphraseCost): boolean {
  const within = (part: keyof PassphraseCost) =>
    Number.isInteger(cost[part]) && cost[part] >= leastCost[part] && cost[part] <= mostCost[part];
  return within('memoryKiB') && within('iterations') && within('parallelism');
}

/** Raises the cost from 64 MiB and three passes towards `targetMs`: memory first, then passes; never lowers it. */
export async function calibrateCost(
  measureMs: (cost: PassphraseCost) => Promise<number>,
  targetMs = 1000,
): Promise<PassphraseCost> {
  let cost = baseCost;
  let tookMs = await measureMs(cost);
  while (tookMs * 2 <= targetMs && cost.memoryKiB * 2 <= mostCalibratedKiB) {
    cost = { ...cost, memoryKiB: cost.memoryKiB * 2 };
    tookMs = await measureMs(cost);
  }
  const affordable = Math.floor((targetMs / tookMs) * cost.iterations);
  return { ...cost, iterations: Math.min(Math.max(affordable, cost.iterations), mostCost.iterations) };
}
