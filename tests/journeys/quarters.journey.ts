// A second quarter: last quarter's answers stand beside, never inside, and the report says what changed.
import { execFileSync } from 'node:child_process';
import { expect } from '@playwright/test';
import { test } from './worlds';

test('The next quarter shows last quarter’s answers beside, fills in none, and its report says what changed', async ({
  worldInReview: world,
}) => {
  const { page, home, review, beforeSigning, sign, reports, masthead, signIn } = world;
  const firstQuestion = (await review.question.textContent()) ?? '';
  await review.sayDifferent('Four people', 'Yes, just now');
  await review.goOn();
  await review.answerTheRest();
  await beforeSigning.goOn.click();
  await sign.signNow();
  await masthead.lock();

  const now = new Date();
  const nextQuarter = new Date(Date.UTC(now.getUTCFullYear(), 3 * Math.floor(now.getUTCMonth() / 3) + 3, 12, 10));
  await page.clock.setFixedTime(nextQuarter);
  await page.reload();
  await signIn.open(world.passphrase);
  await home.openReview();
  await expect(review.question).toHaveText(firstQuestion);
  await expect(review.value('Last quarter')).toHaveText('Four people');
  await expect(review.value('Now')).toHaveText('');
  for (const words of ['As expected', 'Different', 'Cannot find it', 'Does not apply'] as const) {
    await expect(review.answer(words)).not.toBeChecked();
  }

  await review.answerTheRest();
  await beforeSigning.goOn.click();
  await sign.signNow();
  await expect(reports.row(/^Quarterly review, /)).toHaveCount(2);
  const pdf = await world.savedBy(() => reports.save.first().click());
  const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
  expect(text).toMatch(/What changed/i);
  expect(text).toContain('Four people');
});
