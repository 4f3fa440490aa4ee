// An evening about being online: the sheet for the group is chosen, looked at and saved, the session is written down, what names a
// young person is refused, and the map of the guidance says what is held for it.
import { execFileSync } from 'node:child_process';
import { expect } from '@playwright/test';
import { lookerAt } from './looker';
import { test } from './worlds';

test('A sheet for tonight’s group is printed with our own contacts, and the session is written down', async ({
  exampleWorld: world,
}) => {
  test.setTimeout(900_000);
  const { page, masthead, accountForm } = world;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const look = lookerAt(page);
  const press = (name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();

  await masthead.register('Sessions about being online');
  await look('sessions');
  await press('Print a sheet for young people');
  await expect(page.getByRole('heading', { level: 1, name: 'Sheets for young people' })).toBeVisible();
  // The organisation said 11 to 19; its own platforms are ticked, and every topic.
  await expect(page.getByRole('radio', { name: '14 to 17' })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'Instagram' })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'Snapchat' })).not.toBeChecked();
  await page.getByText(/^Page 1 of/).waitFor();
  await look('advice');

  await page.getByRole('radio', { name: '11 to 13' }).check();
  await page.getByRole('checkbox', { name: 'Snapchat' }).check();
  await page.getByRole('checkbox', { name: 'Facebook' }).uncheck();
  await page.getByRole('checkbox', { name: 'Sites for adults' }).uncheck();
  const sheet = await world.savedBy(async () => {
    await page.getByText(/^Page 1 of/).waitFor();
    await press('Save the sheet as a PDF');
  });
  const printed = textIn(sheet);
  for (const words of [
    'Looking after yourself online',
    'Ages 11 to 13',
    // Of our own register, and of the area.
    'Our office',
    '01632 960155',
    'Priya Nair, safeguarding lead',
    '01632 960156',
    '0800 1111',
    // On what they use, from the age on that it allows.
    'Snapchat from 13 on',
    'Ghost Mode',
    'The law may change',
  ]) {
    expect(printed).toContain(words);
  }
  for (const words of ['Facebook: ', 'Sites made for adults', 'Deborah Okafor']) expect(printed).not.toContain(words);

  await page.getByRole('radio', { name: /^Notes/ }).check();
  await page.getByText(/^Page 1 of/).waitFor();
  const notes = await world.savedBy(async () => {
    await page.getByText(/^Page 1 of/).waitFor();
    await press('Save the sheet as a PDF');
  });
  expect(textIn(notes)).toContain('To begin with:');

  // What the sheet was for is there already; a name is not taken.
  await press('Write the session down');
  await accountForm.field('Date').fill('25 November 2026');
  await accountForm.field('With whom').fill('Thursday girls’ group');
  await expect(page.getByRole('radio', { name: '11 to 13' })).toBeChecked();
  await accountForm.field('How many young people took part').fill('12');
  await accountForm.field('Who led it').selectOption({ label: 'Leah Stone' });
  await page.getByLabel('The second adult').selectOption({ label: 'Tom Wilkes' });
  await look('session');
  await accountForm.carryOn();
  await expect(page.getByRole('checkbox', { name: 'Privacy settings' })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'Sites for adults' })).not.toBeChecked();
  await page.getByRole('checkbox', { name: 'Bullying online' }).uncheck();
  await page.getByRole('radio', { name: 'Yes', exact: true }).check();
  // Where the window is low, the foot bar lies over a part of a box until one scrolls, which axe calls a small target.
  await look('session-topics', ['1280', '200-percent']);
  await accountForm.carryOn();
  await page.getByLabel('What they said they want to know').fill('Maya asked about @maya.r.07');
  await page.getByRole('radio', { name: 'Nothing to do', exact: true }).check();
  await accountForm.carryOn();
  await expect(accountForm.summary).toContainText('out: no');
  await look('session-names-somebody', ['800']);
  await page.getByLabel('What they said they want to know').fill('How to leave a group chat without a fuss.');
  await accountForm.carryOn();
  await expect(page.getByText('Privacy settings', { exact: true })).toBeVisible();
  await expect(page.getByText('Bullying online', { exact: true })).toHaveCount(0);
  await press('Add a session');
  await masthead.register('Sessions about being online');
  await expect(page.getByRole('row', { name: /Thursday girls’ group/ }).first()).toContainText('25 November 2026');

  await masthead.register('Profiles looked at together');
  await look('looks-at-profiles');
  await press('Add a look at a profile');
  await expect(page.getByText(/^Only when the young person wants it/)).toBeVisible();
  await look('look-at-a-profile');
  look.expectNothing();
});

test('Help says why a screen asks, what the guidance says and what is held for it, what words mean and where all of it is from', async ({
  exampleWorld: world,
}) => {
  test.setTimeout(900_000);
  const { page, masthead, home } = world;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const look = lookerAt(page);
  const press = (name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();
  const heading = (name: string) => page.getByRole('heading', { name, exact: true });
  const parts = page.getByRole('navigation', { name: 'Help' });
  const paragraphs = page.getByRole('navigation', { name: 'All paragraphs' });

  // Why a register is kept stands on its page for who wants to know, and on its form.
  await masthead.register('Procedures');
  await press(/^Why we keep this/);
  await expect(page.getByText(/^The guidance asks for a procedure for bullying/)).toBeVisible();
  await look('register-with-why');
  await press('Add a procedure');
  await expect(page.getByText(/^The guidance asks for a procedure for bullying/)).toBeVisible();

  // F1 opens what belongs to the screen one is on, also from within a field.
  await page.getByLabel('What you call it').focus();
  await page.keyboard.press('F1');
  await expect(heading('Procedures')).toBeVisible();
  await look('help-this-screen');
  await press(/^5.5 Bullying online/);
  await expect(heading('5.5 Bullying online')).toBeVisible();
  await expect(page.getByText('Every worker knows CEOP, and what it does not take: bullying.')).toBeVisible();
  await expect(page.getByText('1 procedure for bullying', { exact: true })).toBeVisible();
  await expect(page.getByText('1 session about bullying', { exact: true })).toBeVisible();
  await expect(
    page.getByText(/come from it\. .* asks them \d+ times, over all your accounts: \d+ answered/),
  ).toBeVisible();
  await press('Which checks they are');
  await look('help-5-5');
  await press(/^Open.*1 session about bullying/);
  await expect(page.getByRole('heading', { level: 1, name: 'Sessions about being online' })).toBeVisible();

  await press('Help');
  await expect(page.getByText(/^The guidance has you teach young people to be safe online/)).toBeVisible();
  await parts.getByRole('button', { name: 'The guidance' }).click();
  await paragraphs.getByRole('button', { name: '6.4 Consent for pictures' }).click();
  await expect(heading('6.4 Consent for pictures')).toBeVisible();
  await press('Print a blank form');
  await expect(heading('Print a blank form')).toBeVisible();

  await press('Help');
  await parts.getByRole('button', { name: 'Words' }).click();
  await look('help-words');
  await page.getByLabel('Search the words').fill('sexting');
  await expect(page.getByRole('status')).toHaveText(/^1 of \d+ words$/);
  await expect(page.getByText('Nudes and semi-nudes')).toBeVisible();
  await page.getByLabel('Search the words').fill('crystal ball');
  await expect(page.getByText('No word here says that.')).toBeVisible();
  await parts.getByRole('button', { name: 'Sources' }).click();
  await expect(heading('Advice for young people')).toBeVisible();
  await press(/^\d+ sources.*Advice for young people$/);
  await expect(page.getByText(/^CEOP Education, Reporting and blocking/)).toBeVisible();
  await look('help-sources');

  // From a check of the review to the paragraph it comes from, and back to the check.
  await masthead.goTo('Quarterly review');
  await press('Why we ask');
  await page
    .getByRole('button', { name: /^\d(?:\.\d)?, / })
    .first()
    .click();
  await expect(heading('What you hold for it')).toBeVisible();
  await press('Back');
  await expect(page.getByRole('button', { name: 'Why we ask' })).toBeVisible();

  // The one search finds screens and words as well.
  await masthead.search('sheets for');
  await page
    .getByRole('region', { name: 'Screens and words' })
    .getByRole('button', { name: 'Sheets for young people' })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sheets for young people' })).toBeVisible();

  await masthead.goTo('Home');
  await home.tasks.waitFor();
  await press('Help');
  await expect(heading('Home')).toBeVisible();
  await press('Back');
  await home.tasks.waitFor();
  look.expectNothing();
});

function textIn(file: string): string {
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).replaceAll(/\s+/g, ' ');
}
