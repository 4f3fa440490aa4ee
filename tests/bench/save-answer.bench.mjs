// How long an answer takes to be on the disk and said to be, and the next check to stand there. Beside it stands what this
// disk needs for such an append alone, which no saving can be faster than.
import { answerReview, percentile } from './answer-review.mjs';
import { settle, withExample } from './open-app.mjs';

const answers = 120;

export async function run({ report, folder }) {
  let took;
  await withExample({ folder }, async (page) => {
    await settle(page);
    took = await answerReview(page, folder, answers);
  });
  const { saved, painted, disk } = took;
  const meaning = `arrow key to "Saved" in the DOM: sealed, fsynced, in IndexedDB; ${answers} answers; ${disk}`;
  report({ name: 'save-answer-median', meaning, values: saved, unit: 'ms', goal: 10, better: 'lower' });
  report({
    name: 'save-answer-p95',
    meaning,
    values: [percentile(saved, 0.95)],
    unit: 'ms',
    goal: 40,
    better: 'lower',
  });
  report({
    name: 'review-key-to-paint-p95',
    meaning: 'the same arrow keys to the heading of the next check painted; what was left is saved first',
    values: [percentile(painted, 0.95)],
    unit: 'ms',
    goal: 100,
    better: 'lower',
  });
}
