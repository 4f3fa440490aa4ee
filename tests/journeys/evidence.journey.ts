// Files that cannot be evidence are refused in words, and nothing of them is kept.
import { writeFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { emptyFile, misnamedFile, picture, tooLargeFile } from './evidence';
import { test } from './worlds';

test('Evidence that is empty, too large or not what its name says is refused in words', async ({
  worldInReview: world,
}, info) => {
  const { review, masthead, page } = world;
  const before = await world.readJournal();
  await review.chooseFile.setInputFiles(emptyFile);
  await expect(review.evidence).toContainText('nothing.png is empty. Choose the file again.');
  const tooLarge = info.outputPath(tooLargeFile.name);
  await writeFile(tooLarge, tooLargeFile.buffer);
  await review.chooseFile.setInputFiles(tooLarge);
  await expect(review.evidence).toContainText('film.png is larger than 25 MB.');
  await review.dropFile(misnamedFile);
  await expect(review.evidence).toContainText('minutes.pdf is not a PDF: it is a PNG picture.');
  await expect(review.evidence.getByRole('listitem')).toHaveCount(0);
  expect(await world.readJournal()).toEqual(before);

  await review.chooseFile.setInputFiles(picture);
  await expect(review.evidence.getByRole('listitem')).toHaveCount(1);
  await expect(review.evidence).not.toContainText('minutes.pdf');
  await page.getByRole('button', { name: `Open ${picture.name}` }).click();
  await expect(page.getByRole('img', { name: picture.name })).toBeVisible();
  await page.keyboard.press('Escape');
  await masthead.goTo('Where is my data');
  await expect(page.getByText(/^1 files?, /)).toBeVisible();
});
