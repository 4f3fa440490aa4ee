// What a page uses, asked over the debugging protocol: when its own thread comes to rest, and how much memory it holds.

const everyMs = 100;
const busyPart = 0.1;
/** Longer than any pause the app makes before work of its own. */
const restMs = 5000;

/** `peakMB` counts from `watch` on, and so holds what the collector has not taken yet. */
export async function watchLoad(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  let peakMB = 0;
  const look = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const of = (name) => metrics.find((metric) => metric.name === name).value;
    peakMB = Math.max(peakMB, of('JSHeapUsedSize') / 1e6);
    return of('TaskDuration') * 1000;
  };
  return {
    /** Waits until the page has rested for five seconds; answers how long it worked until then, in ms from the call on. */
    async rest(timeoutMs) {
      const startedAt = performance.now();
      let busyUntil = startedAt;
      let before = await look();
      while (performance.now() - busyUntil < restMs) {
        if (performance.now() - startedAt > timeoutMs) throw new Error(`the page does not rest within ${timeoutMs} ms`);
        await page.waitForTimeout(everyMs);
        const now = await look();
        if (now - before > everyMs * busyPart) busyUntil = performance.now();
        before = now;
      }
      return busyUntil - startedAt;
    },
    /** What is still held after the collector has run: the page's own objects, and bytes outside them. */
    async heldMB() {
      await session.send('HeapProfiler.collectGarbage');
      const { usedSize, backingStorageSize } = await session.send('Runtime.getHeapUsage');
      return (usedSize + backingStorageSize) / 1e6;
    },
    peakMB: () => peakMB,
  };
}
