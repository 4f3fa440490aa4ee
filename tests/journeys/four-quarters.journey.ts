// From the first plan through four quarters: an account is agreed to and goes live, two people do the first review, a setting
// drifts, what is to be done is carried on, done and closed, and the last quarter finds everything as expected.
import { execFileSync } from 'node:child_process';
import { expect } from '@playwright/test';
import { Approvals } from './pages/approvals';
import { HandToHand } from './pages/hand-to-hand';
import { founder } from './pages/set-up';
import { test } from './worlds';

const ben = 'Ben Carter';
const aim = 'Young people find out what is on';
const reset = 'Set it back and tell the team';

test('A plan becomes a live account, and four quarters of it are signed, with what drifted put right and closed', async ({
  worldOfTwo: world,
}) => {
  test.setTimeout(900_000);
  const { page, home, masthead, signIn, review, beforeSigning, sign, reports } = world;
  const approvals = new Approvals(page);
  const steps = new HandToHand(page);

  await test.step('the plan: an aim, a request, and the decision of somebody else', async () => {
    await approvals.writeAim(aim, founder);
    await steps.changeTo(ben, world.ben.passphrase);
    await approvals.ask({ platform: 'instagram', handle: '@stannesdropin', aim, owner: founder, deputy: ben });
    await steps.changeTo(founder, world.passphrase);
    await approvals.agree('Instagram @stannesdropin');
    await approvals.goLive();
    await masthead.goTo('Home');
    await expect(home.signal('@stannesdropin has one holder')).toHaveCount(0);
  });

  /** Handed over by the founder, checked by Ben, signed by the founder. */
  const checkAndSign = async () => {
    await steps.handOver.click();
    await steps.handOverNow();
    await steps.changeTo(ben, world.ben.passphrase);
    await steps.goToCheck();
    await steps.checkNow();
    await steps.changeTo(founder, world.passphrase);
    await steps.goToSign();
    await sign.signNow();
  };
  const saveReport = async () => {
    const pdf = await world.savedBy(() => reports.save.first().click());
    return execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ');
  };
  /** Ten days into the quarter that comes so many after this one. */
  const openQuarter = async (later: number) => {
    await masthead.lock();
    const now = new Date();
    const month = 3 * Math.floor(now.getUTCMonth() / 3) + 3 * later;
    await page.clock.setFixedTime(new Date(Date.UTC(now.getUTCFullYear(), month, 12, 10)));
    await page.reload();
    await signIn.choose(founder);
    await signIn.open(world.passphrase);
    await home.heading.waitFor({ timeout: 60_000 });
    await home.openReview();
    await review.answer('As expected').waitFor();
  };

  await test.step('the first quarter, by two people, with no more checks than fit into an hour', async () => {
    await masthead.goTo('Home');
    await home.openReview();
    await review.answer('As expected').waitFor();
    const beganAt = performance.now();
    await review.answerTheRest();
    const answered = await page.getByText(/ of \d+ checks answered/).textContent();
    await checkAndSign();
    const tookSeconds = Math.ceil((performance.now() - beganAt) / 1000);
    await expect(reports.row(/^Quarterly review, /)).toContainText(`Prepared by ${founder}, checked by ${ben}`);
    const checks = Number(/(\d+) checks answered/.exec(answered ?? '')?.[1]);
    // What is slow is looking at the platform, which nobody does here. So no hour is measured: what is held is that the checks are
    // few enough, at a minute each with ten to spare. The seconds noted beside are the app's own part alone.
    expect(checks).toBeGreaterThan(10);
    expect(checks).toBeLessThan(50);
    test.info().annotations.push({
      type: 'first quarter',
      description: `${checks} checks; answered, checked and signed in ${tookSeconds} s by a machine`,
    });
  });

  const drifted = await test.step('the second: a setting is not what it was, and becomes an action', async () => {
    await openQuarter(1);
    const question = (await review.question.textContent()) ?? '';
    const expected = (await review.value('What you expect').textContent()) ?? '';
    expect(expected).not.toBe('');
    await review.sayDifferent('Open to everybody', 'No, make it an action');
    await page.getByLabel('What has to be done').fill(reset);
    await review.goOn();
    await review.answerTheRest();
    await checkAndSign();
    expect(await saveReport()).toContain('Open to everybody');
    await masthead.goTo('Actions');
    await expect(page.getByRole('row').filter({ hasText: reset })).toBeVisible();
    return question;
  });

  await test.step('the third: the action is carried on, and is told as overdue', async () => {
    await openQuarter(2);
    await expect(review.question).toHaveText(drifted);
    await expect(review.value('Last quarter')).toHaveText('Open to everybody');
    await expect(review.value('Now')).toHaveText('');
    await masthead.goTo('Home');
    await expect(home.signal(reset)).toBeVisible();
    await masthead.goTo('Actions');
    await page.getByRole('row').filter({ hasText: reset }).getByRole('button').first().click();
    await page.getByLabel('What was done').fill('Set to followers only again');
    await page.getByRole('button', { name: 'Close the action' }).click();
    await masthead.goTo('Home');
    await expect(home.signal(reset)).toHaveCount(0);
    await home.carryOn();
    await review.answerTheRest();
    await checkAndSign();
    const text = await saveReport();
    expect(text).toMatch(/What changed/i);
    expect(text).toContain('Set to followers only again');
  });

  await test.step('the fourth: all as expected, and nothing is open any more', async () => {
    await openQuarter(3);
    await expect(review.value('Last quarter')).not.toHaveText('Open to everybody');
    await review.answerTheRest();
    await expect(beforeSigning.heading).toBeVisible();
    await checkAndSign();
    await expect(reports.row(/^Quarterly review, /)).toHaveCount(4);
    await masthead.goTo('Actions');
    await expect(page.getByText('No action is open.')).toBeVisible();
    await masthead.goTo('Home');
    await expect(home.task('Sign the quarter')).toContainText('Signed by');
  });
});
