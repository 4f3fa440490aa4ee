// What members read and confirm, each at their own sign-in, and again once the text says something new; and a quiz that nobody passes
// faster than it can be read.
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import type { Register } from './pages/register';
import { founder } from './pages/set-up';
import { test } from './worlds';

const ben = 'Ben Carter';
const first = 'I answer young people between nine and eight.';
const second = 'I answer young people between nine and six.';

interface Practice {
  readonly quizzes: readonly {
    readonly id: string;
    readonly questions: readonly { readonly id: string; readonly right: string }[];
  }[];
  readonly texts: {
    readonly en: {
      readonly questions: Readonly<
        Record<string, { readonly question: string; readonly answers: Readonly<Record<string, string>> }>
      >;
    };
  };
}

const file = new URL('../../resources/packs/everyday-practice/1.0.0/pack.json', import.meta.url);
const practice: Practice = JSON.parse(readFileSync(file, 'utf8'));

const whoHas = (page: Page) => page.getByRole('table', { name: 'Who has confirmed' });
const rowOf = (page: Page, name: string) => whoHas(page).getByRole('row').filter({ hasText: name });

test('A coordinator sees who has not confirmed; a member reads, ticks and confirms; a new line waits to be read again', async ({
  worldOfTwo: world,
}) => {
  const { page, home, masthead, signIn, accountForm } = world;
  const changeTo = async (name: string, passphrase: string) => {
    await masthead.lock();
    await signIn.choose(name);
    await signIn.open(passphrase);
    await home.heading.waitFor();
  };
  const askOfUs = () => page.getByRole('button', { name: 'What we ask of you' }).click();

  await masthead.register('Clauses of your own');
  await page.getByRole('button', { name: 'Add a clause of your own' }).click();
  await page.getByLabel('What each person confirms').fill(first);
  await accountForm.carryOn();
  await page.getByRole('button', { name: 'Add a clause of your own' }).click();
  await page.getByRole('button', { name: 'Who has confirmed' }).click();
  await expect(rowOf(page, ben)).toContainText('Waiting since');
  await expect(rowOf(page, founder)).toContainText('Waiting since');

  await changeTo(ben, world.ben.passphrase);
  await home.signal('Read and confirm how we behave online.').getByRole('button', { name: 'Read it' }).click();
  const confirm = page.getByRole('button', { name: 'Confirm all of it' });
  await confirm.click();
  await expect(page.getByRole('alert')).toContainText('I confirm: tick the 16 lines that are left');
  for (const box of await page.getByRole('checkbox').all()) await box.check();
  await page.getByRole('checkbox', { name: first }).uncheck();
  await confirm.click();
  await expect(page.getByRole('alert')).toContainText('I confirm: tick the one line that is left');
  await page.getByRole('checkbox', { name: first }).check();
  await confirm.click();
  await expect(page.getByText(/^Confirmed on \d/)).toBeVisible();
  // Who has not is for coordinators to see.
  await expect(whoHas(page)).toHaveCount(0);
  await masthead.goTo('Home');
  await expect(home.signal('Read and confirm')).toHaveCount(0);

  await changeTo(founder, world.passphrase);
  await askOfUs();
  await expect(rowOf(page, ben)).not.toContainText('Waiting');
  const path = await world.savedBy(() => page.getByRole('button', { name: 'Save as a table (CSV)' }).click());
  const saved = readFileSync(path, 'utf8');
  expect(saved).toMatch(/Ben Carter,At their own sign-in,\d+ \w+ \d{4},/);
  expect(saved).toContain(`${founder},At their own sign-in,Waiting since`);
  await masthead.register('Clauses of your own');
  await page.getByRole('button', { name: first }).click();
  await page.getByRole('button', { name: 'Open the record' }).click();
  await page.getByLabel('What each person confirms').fill(second);
  await accountForm.saveChanges('Nobody reads in the evening');
  await page.getByRole('button', { name: 'Who has confirmed' }).click();
  await expect(rowOf(page, ben)).toContainText('Waiting since');

  await changeTo(ben, world.ben.passphrase);
  const waits = home.signal('Read and confirm how we behave online.');
  await expect(waits).toContainText('One line is new or says something else since you confirmed it.');
  await waits.getByRole('button', { name: 'Read it' }).click();
  const changed = page.getByRole('status').filter({ hasText: 'One line new or said otherwise since then' });
  await expect(changed).toContainText(`${second} It said: ${first}`);
  for (const box of await page.getByRole('checkbox').all()) await box.check();
  await confirm.click();
  await expect(page.getByText(/^Confirmed on \d/)).toBeVisible();
});

test('A quiz in no time does not count; taken with time it is passed, and the table of training shows it', async ({
  setUpWorld: world,
}) => {
  const { page, masthead, people, accountForm } = world;
  await meetsYoungPeople(page, people, accountForm.saveChanges.bind(accountForm));
  await masthead.goTo('Home');
  await page.getByRole('button', { name: 'Training and quizzes' }).click();
  await page.getByRole('button', { name: /^Add to our courses ?: CEOP and CEOP Education$/ }).click();
  const row = page.getByRole('table', { name: 'People and courses' }).getByRole('row').filter({ hasText: founder });
  await expect(row).toContainText('Missing');

  await page.getByRole('button', { name: /^Take it ?: Where to turn$/ }).click();
  await page.getByRole('button', { name: 'Begin' }).click();
  await answerAll(page, { slowly: false });
  await expect(page.getByRole('alert')).toContainText(
    'That was faster than the questions can be read: eight questions in',
  );
  await page.getByRole('button', { name: 'Training and quizzes' }).click();
  await expect(row).toContainText('Missing');

  await page.getByRole('button', { name: /^Take it ?: Where to turn$/ }).click();
  await page.getByRole('button', { name: 'Begin' }).click();
  await answerAll(page, { slowly: true });
  await expect(page.getByRole('status')).toContainText('“CEOP and CEOP Education” counts as done from today.');
  await expect(page.getByText(/You last passed it on .*, 7 of 8 right at the first try\./)).toBeVisible();
  await page.getByRole('button', { name: 'Training and quizzes' }).click();
  await expect(row).toContainText('Until ');
  await expect(row).not.toContainText('Missing');
});

async function meetsYoungPeople(page: Page, people: Register, save: (because: string) => Promise<void>) {
  await page.getByRole('button', { name: 'Registers' }).click();
  await page
    .getByRole('navigation', { name: 'Registers' })
    .getByRole('button', { name: 'People', exact: true })
    .click();
  await people.choose(founder);
  await people.openChosen();
  await page.getByLabel('Do they meet young people, online or face to face?').selectOption({ label: 'Yes' });
  await save('Thursday evenings');
}

/** With time, the first question is answered wrongly once, so that it is asked again. */
async function answerAll(page: Page, { slowly }: { readonly slowly: boolean }) {
  const questions = practice.quizzes.find(({ id }) => id === 'where-to-turn')?.questions ?? [];
  const texts = practice.texts.en.questions;
  let isMissed = !slowly;
  for (;;) {
    const asked = questions.map(({ id, right }) => ({ right, ...texts[id] }));
    const group = page.getByRole('group');
    const words = (await group.locator('legend').innerText()).trim();
    const question = asked.find((each) => each.question !== undefined && words.startsWith(each.question));
    if (!question?.answers) throw new Error(`nothing is known of “${words}”`);
    const chosen = isMissed ? question.right : Object.keys(question.answers).find((id) => id !== question.right);
    await group.getByLabel(question.answers[chosen ?? ''] ?? '', { exact: true }).check();
    await page.getByRole('button', { name: 'Answer' }).click();
    if (!isMissed) await expect(page.getByText('Not quite.')).toBeVisible();
    isMissed = true;
    const finish = page.getByRole('button', { name: 'Finish' });
    if (await finish.isVisible()) {
      // The time it takes to read is the clock's, and nobody waits for it.
      if (slowly) await page.clock.setFixedTime(new Date(Date.now() + 120_000));
      await finish.click();
      return;
    }
    await page.getByRole('button', { name: 'Next question' }).click();
  }
}
