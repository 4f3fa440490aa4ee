// What the app is doing when it is killed or its power is cut. Each goes on until the app is gone, and hands over every mark
// it left in the record as soon as the screen called it saved.

/** One line for each activity: what is being done, and how. */
export const activities = {
  'saving answers': keepAnswering,
};

async function keepAnswering(page, mark, acknowledged) {
  await page.getByRole('button', { name: 'Quarterly review' }).click();
  const next = page.getByRole('button', { name: /^(Next setting|Next account)/ });
  const previous = page.getByRole('button', { name: 'Previous' });
  for (let number = 0; ; number++) {
    const words = `${mark}-${number}`;
    await page.getByRole('radio', { name: 'As expected' }).check();
    await page.getByLabel('Note').fill(words);
    const startedAt = await page.evaluate(() => performance.now());
    await ((await next.isVisible()) ? next : previous).click();
    await page.evaluate((after) => window.bench.first('saved', after), startedAt);
    acknowledged(words);
  }
}

/**
 * Lets an activity run until `end`, which is called once something was acknowledged and must leave the app gone. Answers what
 * was acknowledged before `end` said that it is over.
 */
export async function during(activity, page, mark, end) {
  const acknowledged = [];
  let isOver = false;
  let begin;
  const hasBegun = new Promise((resolve) => {
    begin = resolve;
  });
  const work = activities[activity](page, mark, (words) => {
    if (!isOver) acknowledged.push(words);
    begin();
  }).catch((error) => error);
  // Without a save there would be nothing to lose.
  const early = await Promise.race([hasBegun, work]);
  if (early) throw early;
  await end(() => {
    isOver = true;
  });
  const error = await work;
  // The app going away is how it ends; anything else is a fault of the activity.
  if (!/closed|crashed|disconnected|Target/i.test(error.message)) throw error;
  return acknowledged;
}
