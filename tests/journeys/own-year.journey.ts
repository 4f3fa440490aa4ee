// An organisation whose year begins in April leaves out two quarters, catches them up one after the other, and each says so; what
// was different becomes an action and is closed; the registers stand beside the answers, and evidence that ran out is told.
import { execFileSync } from 'node:child_process';
import { expect } from '@playwright/test';
import { dayOf, instantOf, type PlainDate, writeDate } from '../../shared/domain/plain-date';
import { addQuarters, firstDayOf, quarterOf, writeQuarter, writeQuarterMonths } from '../../shared/domain/quarter';
import { lookerAt } from './looker';
import { test } from './worlds';

test('A year from April: two quarters left out are caught up in order, say how late, and close what was different', async ({
  worldWithOneAccount: world,
}) => {
  // Three reviews with every check.
  test.setTimeout(480_000);
  const { page, home, masthead, review, beforeSigning, sign, reports, signIn } = world;
  const look = lookerAt(page);
  const first = quarterOf(dayOf(instantOf(new Date())), 4);
  const [second, third, now] = [1, 2, 3].map((count) => addQuarters(first, count)) as [
    typeof first,
    typeof first,
    typeof first,
  ];
  const today: PlainDate = firstDayOf(now);
  const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });
  const task = (name: string) =>
    page.getByRole('table', { name: 'Since your first review' }).getByRole('row').filter({ hasText: name });
  const finish = async () => {
    await review.answerTheRest();
    await beforeSigning.goOn.click();
    await sign.signNow();
  };

  // The year, with what it means before it is saved; a month that changes nothing of what was typed.
  await page
    .getByRole('button', { name: /^St Anne|Drop-in/ })
    .first()
    .click();
  await heading('Your organisation').waitFor();
  await page.getByLabel('Your year begins in').selectOption({ label: 'April' });
  await expect(page.getByText(`The quarter now is ${writeQuarter(first)}`)).toBeVisible();
  await page.getByLabel('A parent or carer signs as well below the age of').fill('21');
  await page.getByRole('button', { name: 'Save the changes' }).click();
  await expect(page.getByRole('alert')).toContainText('write an age from 12 to 18');
  await page.getByLabel('A parent or carer signs as well below the age of').fill('18');
  await page.getByRole('button', { name: 'Save the changes' }).click();
  await expect(page.getByRole('alert')).toContainText('write why you chose this age');
  await look('organisation-own-year', ['800']);
  await page.getByLabel('Why this age').fill('Our trustees want both signatures');
  await page.getByRole('button', { name: 'Save the changes' }).click();
  await expect(heading(writeQuarter(first))).toBeVisible();

  // The first review: something is different, and becomes an action.
  await home.openReview();
  await review.chooseFile.setInputFiles({
    name: 'certificate.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.4'),
  });
  await page.getByRole('button', { name: 'The days of certificate.pdf' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Good until').fill('1 January 2020');
  await dialog.getByRole('button', { name: 'Write them down' }).click();
  await expect(dialog).toContainText('it cannot run out before');
  const until = addQuarters(first, 1);
  await dialog.getByLabel('Good until').fill(writeDate(firstDayOf(until)));
  await look('evidence-days', ['800']);
  await dialog.getByRole('button', { name: 'Write them down' }).click();
  await expect(review.evidence).toContainText(`good until ${writeDate(firstDayOf(until))}`);
  await review.sayDifferent('One person', 'No, make it an action');
  await review.goOn();
  await review.answerTheRest();
  await expect(page.getByText('No contact is written down, so none was tried.')).toBeVisible();
  await page.getByRole('button', { name: 'The registers of this quarter, part by part' }).click();
  await heading('The registers of this quarter').waitFor();
  await look('quarter-registers', ['200-percent']);
  await page.getByRole('button', { name: 'I have looked through the consents' }).click();
  await expect(page.getByText('This is what stands in the review.')).toBeVisible();
  await page.getByRole('button', { name: 'Before you sign' }).click();
  await expect(page.getByText('Nobody has looked through the consents')).toHaveCount(0);
  await beforeSigning.goOn.click();
  await sign.signNow();
  await expect(reports.row(`Quarterly review, ${writeQuarter(first)}`)).toHaveCount(1);

  // Three quarters later: two were left out, and the evidence of the first has run out.
  await masthead.lock();
  await page.clock.setFixedTime(new Date(`${today}T10:00:00.000Z`));
  await page.reload();
  await signIn.open(world.passphrase);
  await expect(heading(writeQuarter(now))).toBeVisible();
  await expect(home.signal('The evidence “certificate.pdf” ran out')).toBeVisible();
  await home
    .signal(`${writeQuarterMonths(second)} and ${writeQuarterMonths(third)} have no review.`)
    .getByRole('button', { name: 'Catch up' })
    .click();
  await heading('Earlier quarters').waitFor();
  await look('earlier-quarters', ['800']);

  // The oldest first; the other says that there is an older one.
  await task(writeQuarter(third)).getByRole('button').click();
  await expect(dialog).toContainText(`An older quarter has no review either: ${writeQuarter(second)}`);
  await dialog.getByRole('button', { name: 'Not now' }).click();
  await task(writeQuarter(second)).getByRole('button').click();
  await dialog.getByRole('button', { name: 'Open its review' }).click();
  const late = page.getByText(/^Opened on .* after the quarter had ended\.$/);
  await expect(late).toContainText(`Opened on ${writeDate(today)}`);
  await expect(review.value('Last quarter')).toHaveText('One person');

  // What was different is put right: the action is closed with what was done, and the answer is as expected again.
  await masthead.goTo('Actions');
  await page.getByRole('row').filter({ hasText: 'Action 1' }).getByRole('button', { name: 'Action 1' }).click();
  await page.getByLabel('What was done').fill('Ben can get in as well now');
  await page.getByRole('button', { name: 'Close the action' }).click();
  await expect(page.getByText('No action is open.')).toBeVisible();
  await masthead.goTo('Home');
  await page.getByRole('button', { name: 'Earlier quarters, one by one' }).click();
  await task(writeQuarter(second)).getByRole('button').click();
  await finish();
  const pdf = await world.savedBy(() =>
    reports
      .row(`Quarterly review, ${writeQuarter(second)}`)
      .getByRole('button', { name: 'Save the PDF' })
      .click(),
  );
  const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).replaceAll(/\s+/g, ' ');
  expect(text).toContain(`Opened on ${writeDate(today)}`);
  expect(text).toContain('after the quarter had ended');
  expect(text).toContain('The registers');
  expect(text).toContain('One person');

  // The second, and then nothing is left out.
  await masthead.goTo('Home');
  await home
    .signal(`${writeQuarterMonths(third)} has no review.`)
    .getByRole('button', { name: 'Catch up' })
    .click();
  await task(writeQuarter(third)).getByRole('button').click();
  await dialog.getByRole('button', { name: 'Open its review' }).click();
  await finish();
  await expect(reports.row(/^Quarterly review, /)).toHaveCount(3);
  await masthead.goTo('Home');
  await expect(home.signal('no review')).toHaveCount(0);
  await look('home-own-year', ['1280']);
  look.expectNothing();
});
