// Answers checks of an open review by keyboard, as a quick person does, and takes the times.
import { open } from 'node:fs/promises';
import { join } from 'node:path';

const betweenMs = 150;
/** About what an answer takes in the journal. */
const appendedBytes = 1200;

/** Arrow key to "Saved" and to the next check painted, in ms for each answer; and, in words, what the disk alone needs. */
export async function answerReview(page, folder, answers) {
  const saved = [];
  const painted = [];
  const appended = [];
  const appendedFile = await open(join(folder, 'appended'), 'a');
  await page.getByRole('button', { name: 'Quarterly review', exact: true }).click();
  await page.getByRole('radio', { name: 'As expected' }).waitFor();
  let direction = 'ArrowRight';
  for (let answer = 0; answer < answers; answer++) {
    // Away from the end of the review, which leads to another screen.
    if (await isAtEnd(page, direction)) direction = direction === 'ArrowRight' ? 'ArrowLeft' : 'ArrowRight';
    const isExpected = await page.getByRole('radio', { name: 'As expected' }).isChecked();
    await page.keyboard.press(isExpected ? '3' : '1');
    // Even a quick person sees the answer taken before they go on.
    await page.waitForTimeout(betweenMs);
    await page.keyboard.press(direction);
    const took = await page.evaluate(async () => {
      const { at: pressedAt } = window.bench.lastKey();
      const next = await window.bench.first('painted', pressedAt);
      const said = await window.bench.first('saved', pressedAt);
      return { painted: next.at - pressedAt, saved: said.at - pressedAt };
    });
    saved.push(took.saved);
    painted.push(took.painted);
    appended.push(await timeAppend(appendedFile));
    await page.waitForTimeout(betweenMs);
  }
  await appendedFile.close();
  const disk = `this disk alone ${percentile(appended, 0.5).toFixed(1)} ms, p95 ${percentile(appended, 0.95).toFixed(1)} ms`;
  return { saved, painted, disk };
}

export function percentile(values, part) {
  return values.toSorted((a, b) => a - b)[Math.ceil(values.length * part) - 1];
}

async function isAtEnd(page, direction) {
  if (direction === 'ArrowLeft') return page.getByRole('button', { name: 'Previous' }).isDisabled();
  return page.getByRole('button', { name: 'Before you sign' }).isVisible();
}

async function timeAppend(file) {
  const startedAt = performance.now();
  await file.write(new Uint8Array(appendedBytes));
  await file.datasync();
  return performance.now() - startedAt;
}
