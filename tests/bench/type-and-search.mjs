// Types as a quick person does, and takes the times: into a note, into the search of a register and into the search of everything.

const betweenMs = 120;
/** The words are typed so often into the note: of twenty keys the largest is no percentile. */
const noteTimes = 4;

/**
 * In ms, for each key of a note: `typing`, what the page's thread worked, and `typingByClock`, how long it was at it, waiting for
 * a processor that others use included. Of the searches: from a key to what it found, painted.
 */
export async function typeAndSearch(page, words) {
  const { typing, typingByClock } = await typeNote(page, words);
  await page.getByRole('button', { name: 'Registers', exact: true }).click();
  await page.getByRole('button', { name: 'People', exact: true }).click();
  const list = await searchFor(page, page.getByRole('searchbox'), words);
  await page.getByRole('button', { name: 'Search', exact: true }).click();
  const search = await searchFor(page, page.getByRole('searchbox'), words);
  return { typing, typingByClock, list, search };
}

async function typeNote(page, words) {
  await page.getByRole('button', { name: 'Quarterly review', exact: true }).click();
  const note = page.getByLabel('Note');
  await note.click();
  const work = await taskTime(page, 'threadTicks');
  const clock = await taskTime(page, 'timeTicks');
  const typing = [];
  const typingByClock = [];
  for (const letter of words.repeat(noteTimes)) {
    const [worked, passed] = [await work(), await clock()];
    await page.keyboard.press(letter === ' ' ? 'Space' : letter);
    await page.waitForTimeout(betweenMs);
    typing.push((await work()) - worked);
    typingByClock.push((await clock()) - passed);
  }
  return { typing, typingByClock };
}

/** Asks how long the tasks of the page's own thread took so far, in ms: by the processor's time or by the clock. */
async function taskTime(page, timeDomain) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
  };
}

async function searchFor(page, box, words) {
  await box.click();
  const took = [];
  for (const letter of words) {
    // Watching before the key is pressed: a busy page may be handed a key before it is asked anything.
    await page.evaluate(() => {
      window.listing = window.bench.listed();
    });
    await page.keyboard.press(letter === ' ' ? 'Space' : letter);
    const found = await page.evaluate(() => window.listing);
    if (found !== undefined) took.push(found);
    await page.waitForTimeout(betweenMs);
  }
  // Empty for whoever comes next.
  await box.fill('');
  return took;
}
