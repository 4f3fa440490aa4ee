// A concern from the first press to its sign-off: somebody writes it down in two presses and never sees it again; the safeguarding lead
// works the steps, is refused to close it with one open, gives a reason, and signs it off.
import { execFileSync } from 'node:child_process';
import { expect, type Page } from '@playwright/test';
import { lookerAt } from './looker';
import { MakeReport } from './pages/make-report';
import { founder } from './pages/set-up';
import { test } from './worlds';

const field = (page: Page, label: string) => page.getByLabel(label, { exact: false }).first();

test('A concern is written down in two presses, asked about a name, read by the lead alone, and closed once every step is settled', async ({
  worldOfTwo: world,
}) => {
  test.setTimeout(480_000);
  const { page, home, masthead, accountForm, signIn } = world;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const look = lookerAt(page);

  // The organisation's own procedure.
  await masthead.register('Procedures');
  await page.getByRole('button', { name: 'Add a procedure' }).click();
  await field(page, 'What is it for?').selectOption('bullying');
  await field(page, 'State').selectOption('in-force');
  await field(page, 'Who leads').selectOption({ label: founder });
  await accountForm.carryOn();
  await field(page, 'In the first hour').fill('Stay with the young person. Promise no secrecy.');
  await field(page, 'Within 24 hours').fill('Tell the parents');
  await field(page, 'Whom you turn to outside').fill('Report Harmful Content');
  await accountForm.carryOn();
  await accountForm.carryOn();
  await page.getByRole('button', { name: 'Add a procedure' }).click();
  await page.getByRole('table', { name: 'Procedures' }).getByText('Bullying online').waitFor();
  await page.getByRole('button', { name: 'What is covered' }).click();
  const covered = page.getByRole('table', { name: 'Topics, policies and procedures' });
  await expect(covered.getByRole('row', { name: /^Bullying online/ })).toContainText('None says it');
  await expect(covered.getByRole('row', { name: /^Bullying online/ })).toContainText('Never');
  await expect(covered.getByRole('row', { name: /^Grooming/ })).toContainText('None in force');
  await look('topic-cover');
  await masthead.register('Concerns');
  await page.getByText('No concerns are written down.').waitFor();
  await masthead.lock();

  await signIn.choose('Ben Carter');
  await signIn.open(world.ben.passphrase);
  await home.heading.waitFor();
  await masthead.worried();
  await world.worried.heading.waitFor();
  await page.getByRole('button', { name: 'Write it down for the lead' }).click();
  await accountForm.step('What worries you').waitFor();
  await accountForm.carryOn();
  await expect(accountForm.summary).toContainText('Say whether anybody is in danger now');
  await page.getByRole('radio', { name: 'Yes, or I am not sure' }).check();
  await field(page, 'What it is about').selectOption('grooming');
  await expect(page.getByText('Call 999 now.')).toBeVisible();
  const routes = page.getByRole('complementary', { name: 'Whom to call' });
  await expect(routes).toContainText('CEOP');
  await page.getByRole('checkbox', { name: 'Wants to meet' }).check();
  await look('concern-worry');
  await page.getByRole('radio', { name: 'No, as far as I know' }).check();
  await field(page, 'What it is about').selectOption('bullying');
  await expect(routes.getByRole('heading', { name: /CEOP/ })).toHaveCount(0);
  await expect(page.getByText('Call 999 now.')).toHaveCount(0);
  await accountForm.carryOn();
  await field(page, 'Who it is about').fill('J. T.');
  await field(page, 'Whose words are these?').selectOption('young');
  await field(page, 'What was seen or heard').fill('Three of them write about Jordan Tate every night.');
  await field(page, 'On which day').fill('2 September 2026');
  await look('concern-seen', ['1280', '800']);
  await accountForm.carryOn();
  await field(page, 'How it came').selectOption('post');
  await accountForm.carryOn();
  await field(page, 'What was done').fill('I told nobody yet.');
  await accountForm.carryOn();
  await look('concern-check', ['1280']);
  await page.getByRole('button', { name: 'Add a concern' }).click();
  const asked = page.getByRole('dialog', { name: 'This may name a young person' });
  await expect(asked).toContainText('“Jordan Tate” may be a name');
  await look('concern-name-asked');
  await asked.getByRole('button', { name: 'Change it' }).click();
  await accountForm.goToStep('What was seen or heard');
  await field(page, 'What was seen or heard').fill('Three of them write about J. T. every night.');
  for (let step = 0; step < 3; step += 1) await accountForm.carryOn();
  await page.getByRole('button', { name: 'Add a concern' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'The concern is written down' })).toBeVisible();
  await expect(page.getByText(`Tell ${founder} yourself, today.`)).toBeVisible();
  await look('concern-handed-in');

  // He has nothing of it any more, wherever he looks.
  await masthead.register('Concerns');
  await expect(page.getByText(`Only ${founder} can read the concerns.`)).toBeVisible();
  await look('concerns-not-read');
  await masthead.goTo('Home');
  await expect(page.getByText('J. T.')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0);
  await masthead.search('night');
  await expect(page.getByRole('main')).toContainText('Nothing');
  await expect(page.getByText('Three of them')).toHaveCount(0);
  await masthead.lock();

  await signIn.choose(founder);
  await signIn.open(world.passphrase);
  await home.heading.waitFor();
  const attention = page.getByRole('region', { name: 'Needs attention' });
  await expect(attention).toContainText('A concern waits for you: J. T., Bullying online.');
  await attention.getByRole('button', { name: 'Take it on' }).click();
  await expect(page.getByText('Three of them write about J. T. every night.')).toBeVisible();
  await look('concern-new');
  await page.getByRole('main').getByRole('button', { name: 'Take it on' }).click();
  const taking = page.getByRole('dialog', { name: 'Take it on' });
  await expect(taking.getByLabel('Case number')).toHaveValue('Case 1');
  await expect(taking.getByLabel('The procedure it goes by')).toContainText('Bullying online');
  await look('concern-take-on', ['1280']);
  await taking.getByRole('button', { name: 'Take it on' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Case 1' })).toBeVisible();

  const settle = async (step: string, how: 'It is done' | 'It is not needed here', because = '') => {
    await page.getByRole('button', { name: `Settle ${step}` }).click();
    const dialog = page.getByRole('dialog', { name: step });
    await dialog.getByRole('radio', { name: how }).check();
    if (because !== '') await dialog.getByLabel('Why not').fill(because);
    await dialog.getByRole('button', { name: 'Save the step' }).click();
    await expect(dialog).toHaveCount(0);
  };
  await settle('Stay with the young person', 'It is done');
  await settle('Promise no secrecy', 'It is done');
  await settle('Tell the parents', 'It is done');
  await page.getByRole('button', { name: 'Sign it off and close it' }).click();
  const refusal = page.getByRole('alert').filter({ hasText: 'It cannot be closed yet.' });
  await expect(refusal).toContainText('“Report Harmful Content” is still open');
  await expect(refusal).toContainText('Choose what came of it');
  await look('concern-not-closed');
  await page.getByRole('button', { name: 'Settle Report Harmful Content' }).click();
  const settling = page.getByRole('dialog', { name: 'Report Harmful Content' });
  await settling.getByRole('radio', { name: 'It is not needed here' }).check();
  await settling.getByRole('button', { name: 'Save the step' }).click();
  await expect(settling).toContainText('Write why it is not needed');
  await look('concern-step-without-reason', ['1280', '800']);
  await settling.getByLabel('Why not').fill('The platform took it down the same day');
  await settling.getByRole('button', { name: 'Save the step' }).click();
  await refusal.getByRole('button', { name: 'Say what came of it' }).click();
  await accountForm.step('What came of it').waitFor();
  await field(page, 'What came of it').selectOption('ours');
  await accountForm.saveChanges('');
  await page.getByRole('button', { name: 'Sign it off and close it' }).click();
  await expect(page.getByText(`signed off by ${founder}`)).toBeVisible();
  await look('concern-closed');
  await page.getByRole('button', { name: 'Concerns', exact: true }).first().click();
  await expect(page.getByRole('table', { name: 'Concerns' }).getByRole('row').nth(1)).toContainText('Closed');
  await look('concerns');

  // The quarter is not over, so nothing can be given for it yet; the one before has this one. Of the time before nobody knows.
  await page.getByRole('button', { name: 'Counts for everybody' }).click();
  const counts = page.getByRole('table', { name: 'Counts by quarter' });
  await expect(counts.getByRole('row').nth(1)).toContainText('Not over yet');
  await expect(counts.getByRole('row').nth(2)).toContainText('Not given');
  await expect(counts.getByRole('row')).toHaveCount(3);
  await counts
    .getByRole('button', { name: /^Look and give/ })
    .first()
    .click();
  const giving = page.getByRole('dialog', { name: /^Give everybody the counts/ });
  await expect(giving).toContainText('No words and no initials go with them.');
  await expect(giving).toContainText('Bullying online: 1');
  await look('concern-counts-to-give', ['1280', '800']);
  await giving.getByRole('button', { name: 'Give the counts' }).click();
  await expect(counts.getByRole('row').nth(2)).toContainText(`Given by ${founder}`);
  await look('concern-counts');
  await masthead.lock();

  // Ben sees the counts, and makes the report: it holds nobody.
  await signIn.choose('Ben Carter');
  await signIn.open(world.ben.passphrase);
  await home.heading.waitFor();
  await masthead.goTo('Reports');
  const report = new MakeReport(page);
  await report.begin('Incidents and moderation');
  await report.chooseReader('Funders');
  const path = await world.savedBy(() => report.signAndSave());
  const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
  expect(text).toContain('Concerns and complaints');
  expect(text).not.toMatch(/J\. T\.|Three of them|Case 1/);
  look.expectNothing();
});
