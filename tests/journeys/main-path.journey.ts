// The main job from first start to a signed PDF that others can check, and back into the workbook afterwards.
import { execFileSync } from 'node:child_process';
import { expect } from '@playwright/test';
import { noteFile, picture } from './evidence';
import { founder, organisation } from './pages/set-up';
import { account, test } from './worlds';

test('An organisation is set up, reviews its first account, signs the quarter and saves a PDF that others can check', async ({
  freshWorld: world,
}) => {
  const { firstStart, setUp, home, accounts, accountForm, review, beforeSigning, sign, reports, masthead, signIn } =
    world;
  const note = 'Asked the two volunteers who post; żółw is the word on the poster.';

  await expect(firstStart.heading).toBeVisible();
  await firstStart.setUp();
  const { passphrase } = await setUp.complete();

  await expect(home.heading).toBeVisible();
  await home.addFirstAccount();
  await accountForm.add(account);
  await expect(accounts.row(account.handle)).toContainText('Live');

  await masthead.goTo('Home');
  await home.openReview();

  await test.step('answers of every kind, with a note and evidence that was chosen, pasted and dropped', async () => {
    await review.choose('As expected');
    await review.note.fill(note);
    await review.chooseFile.setInputFiles(noteFile);
    await expect(review.evidence).toContainText(noteFile.name);
    await review.pasteFile({ ...picture, name: 'image.png' });
    await expect(review.evidence).toContainText('pasted-picture.png');
    await review.dropFile(picture);
    await expect(review.evidence).toContainText(picture.name);
    await review.goOn();
    await review.sayDifferent('One of three has left', 'No, make it an action');
    await review.goOn();
    await review.choose('Cannot find it');
    await review.goOn();
    await review.sayWhyNot('The platform gives none.');
    await review.goOn();
    await review.answerTheRest();
  });

  await expect(beforeSigning.goOn).toBeEnabled();
  await beforeSigning.goOn.click();
  await expect(sign.preview).toBeVisible();
  await sign.signNow();
  await expect(reports.row(/^Quarterly review, /)).toContainText('Nobody else has checked it.');
  const pdf = await world.savedBy(() => reports.save.click());

  await test.step('the programs of others accept the PDF', () => {
    expect(run('pdfsig', pdf)).toMatch(/Total document signed[\s\S]*Signature is Valid/);
    expect(run('qpdf', '--check', pdf)).toContain('No syntax or stream encoding errors found');
    expect(run('mutool', 'sign', '-v', pdf)).toContain('The document is unchanged since signing.');
    const text = run('pdftotext', pdf, '-').replace(/\s+/g, ' ');
    expect(text).toContain(note);
    expect(text).toContain('One of three has left');
    expect(text).toContain('The platform gives none.');
    expect(text).toContain('One person prepared and signed this review. Nobody else has checked it.');
  });

  await masthead.lock();
  await expect(signIn.heading(organisation)).toBeVisible();
  await signIn.open(passphrase);
  await expect(home.task('Sign the quarter')).toContainText(`Signed`);
  await masthead.goTo('Registers');
  await expect(accounts.row(account.handle)).toBeVisible();
  await masthead.goTo('Reports');
  await expect(reports.row(/^Quarterly review, /)).toContainText(`Signed by ${founder}`);
  await masthead.goTo('Actions');
  await expect(world.page.getByRole('table', { name: 'Actions' })).toContainText('Action 1');
});

function run(program: string, ...words: string[]): string {
  return execFileSync(program, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}
