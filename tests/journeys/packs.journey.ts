// Somebody gives the coordinator a newer checklist in the middle of a quarter: what would change is shown first, answers stay, and what
// is new is offered. A check of the organisation's own is answered, signed and printed beside it.
import { execFileSync } from 'node:child_process';
import { expect } from '@playwright/test';
import { lookerAt } from './looker';
import { type PackFile, Packs, packFile } from './pages/packs';
import { organisation } from './pages/set-up';
import { test } from './worlds';

const reworded = 'ig-4-message-controls';
const gone = 'ig-3-message-request-filter';

/** One check more, one said otherwise, one retired. */
function newer(pack: PackFile) {
  const review = pack.checklists.find(({ id }) => id === 'quarterly-review');
  const messages = review?.items.find(({ id }) => id === reworded);
  if (!review || !messages) throw new Error('the pack has another Instagram');
  const { replaces: _, ...plain } = messages;
  review.items = [
    ...review.items.filter(({ id }) => id !== gone),
    { ...plain, id: 'ig-99-broadcast-channels', answer: { kind: 'text' }, evidence: 'welcome' },
  ];
  delete pack.texts.en.items[gone];
  pack.retired.push(gone);
  pack.texts.en.items[reworded] = { ...pack.texts.en.items[reworded], question: 'Who can begin a chat with us?' };
  pack.texts.en.items['ig-99-broadcast-channels'] = {
    label: 'Broadcast channels',
    question: 'Are broadcast channels off?',
    why: 'They reach everyone at once.',
    where: 'In Instagram: Settings, Broadcast channels.',
    expected: 'Off',
  };
}

/** Two checks that wait for each other. */
function inCircles(pack: PackFile) {
  const [first, second] = pack.checklists.find(({ id }) => id === 'quarterly-review')?.items ?? [];
  if (!first || !second) throw new Error('the pack asks nothing');
  first.when = [{ item: second.id, is: ['no'] }];
  second.when = [{ item: first.id, is: ['no'] }];
}

/** One check gone without a word. */
function forgetOne(pack: PackFile) {
  const review = pack.checklists.find(({ id }) => id === 'quarterly-review');
  if (review) review.items = review.items.filter(({ id }) => id !== gone);
  delete pack.texts.en.items[gone];
}

test('A newer checklist comes from a file in the middle of a quarter: what changes is shown first, answers stay, and what is new is offered', async ({
  worldInReview: world,
}) => {
  test.setTimeout(480_000);
  const { page, review, beforeSigning, sign, reports, masthead, home } = world;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const look = lookerAt(page);
  const packs = new Packs(page);
  await review.sayDifferent('Four people', 'Yes, just now');
  await review.goOn();

  // What is no newer pack is refused in words, and changes nothing.
  await packs.open(organisation);
  await look('packs');
  for (const [file, words] of [
    [Buffer.from('not a pack at all'), 'it is not readable as JSON'],
    [Buffer.alloc(2_000_000, ' '), 'This file is larger than 1 MB'],
    [packFile('0.9.0'), 'This is version 0.9.0, which is older than'],
    [packFile('9.0.0'), 'A version so far ahead would keep every later one out'],
    [packFile('2.0.0', inCircles), 'waits for an answer that waits for'],
    [packFile('2.0.0', forgetOne), 'is gone without being called retired'],
  ] as const) {
    await packs.choose(file);
    await expect(packs.refusal).toContainText(words);
  }
  await expect(packs.row('2.0.0')).toHaveCount(0);
  await look('packs-refused', ['800']);

  // What would change, before anything does.
  await packs.choose(packFile('2.0.0', newer));
  await expect(page.getByRole('heading', { level: 1 })).toContainText('version 2.0.0?');
  await expect(page.getByText('1 new check, 1 check said otherwise and 1 check retired.')).toBeVisible();
  await expect(page.getByText(/its \d+ checks and its one answer stay as they are/)).toBeVisible();
  await expect(packs.part(/^New checks/)).toContainText('Broadcast channels');
  await expect(packs.part(/^Said otherwise/)).toContainText(
    'was “Who can send us message requests?”, now “Who can begin a chat with us?”',
  );
  await expect(packs.part(/^Retired/)).toContainText('Hidden words in requests');
  await look('packs-preview');
  await page.getByRole('button', { name: 'Leave everything as it is' }).click();
  await expect(packs.row('2.0.0')).toHaveCount(0);
  await packs.choose(packFile('2.0.0', newer));
  await packs.use.click();
  await expect(packs.row('2.0.0')).toContainText('In use');
  await expect(packs.row('2.0.0')).toContainText('From a file');
  await look('packs-taken', ['800']);
  await packs.choose(packFile('2.0.0', newer));
  await expect(packs.refusal).toContainText('is here already');

  // A check of the organisation's own.
  await page.getByRole('button', { name: 'See your own checks' }).click();
  await page.getByRole('button', { name: 'Add a check of your own' }).click();
  await page.getByLabel('What do you ask?').fill('Who can see the members of our group chat?');
  await page.getByLabel('In a few words').fill('Members of the chat');
  await page.getByLabel('What is it asked about?').selectOption('platform');
  await page.getByLabel('Platform', { exact: true }).selectOption('instagram');
  await page.getByLabel('What do you expect?').fill('Only people we know');
  await look('own-check-form', ['800']);
  await page.getByRole('button', { name: 'Carry on' }).click();
  await page.getByLabel('Why do you ask it?').fill('A stranger once joined it.');
  await page.getByLabel('Where does one look?').fill('Open the chat and press its name.');
  await page.getByRole('radio', { name: 'Welcome, not asked for' }).check();
  await page.getByRole('radio', { name: 'In use' }).check();
  await page.getByRole('button', { name: 'Carry on' }).click();
  await page.getByRole('button', { name: 'Add a check of your own' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Members of the chat' })).toContainText('In use');
  await look('own-checks', ['800']);

  // The open review keeps its words, and takes in what is new when somebody wants it.
  await masthead.goTo('Quarterly review');
  await page.getByRole('button', { name: 'Add 2 new checks' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Add two new checks to the review of');
  await expect(page.getByRole('row').filter({ hasText: 'Members of the chat' })).toContainText('Your own check');
  await look('new-checks', ['800']);
  await page.getByRole('button', { name: 'Add the 2 checks' }).click();
  await expect(review.question).toHaveText('Are broadcast channels off?');
  await review.choose('As expected');
  await review.goOn();
  await expect(review.question).toHaveText('Who can see the members of our group chat?');
  await expect(page.getByText('Your own check.')).toBeVisible();
  await expect(review.value('What you expect')).toContainText('Only people we know');
  await look('own-check-asked', ['800']);
  await review.sayDifferent('Two strangers', 'Yes, just now');

  // Every other check is still asked, in the words it was opened with.
  await masthead.goTo('Home');
  await home.carryOn();
  const asked: string[] = [];
  const heading = page.getByRole('heading', { level: 1, name: 'Before you sign' });
  while (!(await heading.isVisible())) {
    asked.push((await review.question.textContent()) ?? '');
    if ((await page.getByRole('radio', { checked: true }).count()) === 0) await review.choose('As expected');
    await review.goOn();
  }
  expect(asked).toContain('Who can send us message requests?');
  expect(asked).toContain('Are message requests with hurtful words hidden?');
  expect(asked).not.toContain('Who can begin a chat with us?');

  await beforeSigning.goOn.click();
  await sign.signNow();
  const pdf = await world.savedBy(() => reports.save.first().click());
  const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
  expect(text).toContain('Own checks');
  expect(text).toContain('Members of the chat');
  expect(text).toContain('Two strangers');
  expect(text).toContain('Broadcast channels');
  expect(text).toMatch(/social-media-with-young-people 2\.0\.0/);

  // After a lock everything is read anew from the record, and the next quarter asks the newer words.
  await masthead.lock();
  const now = new Date();
  const nextQuarter = new Date(Date.UTC(now.getUTCFullYear(), 3 * Math.floor(now.getUTCMonth() / 3) + 3, 12, 10));
  await page.clock.setFixedTime(nextQuarter);
  await page.reload();
  await world.signIn.open(world.passphrase);
  await home.openReview();
  await review.answer('As expected').waitFor();
  await page.getByRole('navigation', { name: 'All accounts' }).getByRole('button', { name: 'Own checks' }).click();
  await expect(review.question).toHaveText('Who can see the members of our group chat?');
  await expect(review.value('Last quarter')).toHaveText('Two strangers');
  await expect(review.value('Now')).toHaveText('');
  look.expectNothing();
});
