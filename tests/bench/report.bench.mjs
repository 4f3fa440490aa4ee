// How long the report of a quarter takes, and whether the page answers meanwhile.
import { settle, withExample } from './open-app.mjs';

const reports = 9;

export async function run({ report, folder }) {
  const made = [];
  const stalls = [];
  await withExample({ folder }, async (page) => {
    await settle(page);
    await page.getByRole('button', { name: 'Reports' }).click();
    const make = page.getByRole('button', { name: 'Make the PDF' }).first();
    for (let each = 0; each < reports; each++) {
      await make.focus();
      await page.evaluate(() => {
        window.bench.stopWatching = window.bench.watchForStalls();
      });
      await page.keyboard.press('Enter');
      const { madeMs, stallMs } = await page.evaluate(async () => {
        const { at: pressedAt } = window.bench.lastKey();
        const { at: handedOverAt } = await window.bench.first('handed over', pressedAt);
        return { madeMs: handedOverAt - pressedAt, stallMs: window.bench.stopWatching() };
      });
      made.push(madeMs);
      stalls.push(stallMs);
      await page.waitForTimeout(500);
    }
  });
  report({
    name: 'report-d5-example',
    meaning: '"Make the PDF" of a past quarter pressed, to its signed bytes handed to the browser as a download',
    values: made,
    unit: 'ms',
    goal: 1500,
    better: 'lower',
  });
  report({
    name: 'report-longest-stall',
    meaning: 'the longest time in which the page ran no timer meanwhile; the median of the reports above',
    values: stalls,
    unit: 'ms',
    goal: 50,
    better: 'lower',
  });
}
