// Reports for a funder: a register and the evidence pack, text by text approved or left out, signed, saved, and judged by strangers'
// programs.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { examplePassphrase } from '../../renderer/features/example/example-passphrase';
import { runningText } from '../builders/pdf-pages';
import { lookerAt } from './looker';
import { HandToHand } from './pages/hand-to-hand';
import { MakeReport } from './pages/make-report';
import { test } from './worlds';

function judged(program: string, ...given: readonly string[]): string {
  const { error, stdout, stderr } = spawnSync(program, given, { encoding: 'utf8' });
  if (error) throw error;
  return stdout + stderr;
}

/** The names of the files inside a PDF. */
function filesIn(pdf: string): readonly string[] {
  return [...judged('pdfdetach', '-list', pdf).matchAll(/^\d+: (.*)$/gm)].map(([, name = '']) => name).toSorted();
}

/** The file that travels is the one whose digest stands on the page. */
function expectToBeListed(pdf: string, name: string) {
  const target = `${pdf}.${name}`;
  expect(judged('pdfdetach', '-savefile', name, '-o', target, pdf)).toBe('');
  const digest = createHash('sha256').update(readFileSync(target)).digest('hex').toUpperCase();
  expect(runningText(readFileSync(pdf)).replaceAll(/\s/g, '')).toContain(digest);
}

test('A coordinator makes a register and the evidence pack for a funder, and decides text by text what is in them', async ({
  exampleWorld: world,
}) => {
  test.setTimeout(480_000);
  const { page, masthead, home } = world;
  const report = new MakeReport(page);
  const look = lookerAt(page);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await home.tasks.waitFor({ timeout: 60_000 });
  await masthead.goTo('Reports');
  await look('reports-to-make', ['1280']);

  await report.begin('Account register');
  await report.chooseReader('Funders');
  await expect(report.waiting).toBeVisible();
  await report.approve('Account Instagram @riversideyouth, Handle or address');
  await report.approve('Account Instagram @riversideyouth, What it is for');
  await report.leaveOut('Account Instagram @riverside.girls, What it is for');
  await look('make-a-report');
  await report.pages.waitFor({ timeout: 120_000 });
  await report.find.fill('@riversideyouth');
  await page.getByRole('button', { name: 'Find', exact: true }).click();
  await expect(page.getByText(/^On page/)).toBeVisible();
  const saved = await world.savedBy(() => report.signAndSave());
  await report.made.waitFor({ timeout: 60_000 });
  const pdf = readFileSync(saved);
  const text = runningText(pdf);
  expect(text).toContain('@riversideyouth');
  expect(text).toContain('What is on');
  expect(text).not.toContain('Thursday group');
  expect(text).not.toContain('@riverside.girls');
  expect(text).toContain('Funders’ copy. Version 1');
  expect(judged('qpdf', '--check', saved)).toContain('No syntax or stream encoding errors found');
  const signature = judged('pdfsig', '-nocert', saved);
  expect(signature).toContain('Signature is Valid');
  expect(signature).toContain('Total document signed');

  await page.getByRole('button', { name: 'Back to reports' }).click();
  await expect(page.getByText(/^Account register, .* Funders’ copy, signed by Amina Hussain/)).toBeVisible();
  await report.begin('Evidence pack');
  await expect(report.carries(/^The evidence/)).toHaveCount(0);
  await report.carries(/^The page that checks it/).check();
  await expect(report.waiting).toBeVisible({ timeout: 60_000 });
  await look('make-the-evidence-pack', ['1280', '800']);
  await report.chooseSigners('I alone');
  const pack = await world.savedBy(() => report.signAndSave());
  const inPack = runningText(readFileSync(pack));
  expect(inPack).toContain('What this pack does not hold');
  expect(inPack).toContain('@riversideyouth');
  expect(inPack).not.toContain('Thursday group');
  expect(inPack).not.toMatch(/Leah|Josh Barker/);
  expect(judged('pdfsig', '-nocert', pack)).toContain('Total document signed');
  expect(filesIn(pack)).toEqual([
    'funder-evidence-pack.json',
    'funder-evidence-pack.schema.json',
    'quarterday-check.html',
  ]);
  expectToBeListed(pack, 'quarterday-check.html');

  await page.getByRole('button', { name: 'Back to reports' }).click();
  await report.begin('Evidence pack');
  await report.chooseReader('Ourselves');
  await report.carries(/^The evidence/).check();
  await look('an-evidence-pack-with-its-files', ['1280', '800']);
  await report.chooseSigners('I alone');
  const own = await world.savedBy(() => report.signAndSave());
  const [first = '', ...others] = filesIn(own).filter((name) => name.startsWith('evidence-'));
  expect(others.length).toBeGreaterThan(0);
  expectToBeListed(own, first);
  look.expectNothing();
});

test('The evidence pack is signed by its maker, sent back, made again, and signed by a signatory at their own sign-in', async ({
  exampleWorld: world,
}) => {
  test.setTimeout(480_000);
  const { page, masthead, home } = world;
  const report = new MakeReport(page);
  const steps = new HandToHand(page);
  const look = lookerAt(page);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await home.tasks.waitFor({ timeout: 60_000 });
  await test.step('a register is made into a report from its own page, for the house alone', async () => {
    await masthead.register('Devices');
    await page.getByRole('button', { name: 'Make a report of it (PDF)' }).click();
    await expect(page.getByLabel('Which register')).toHaveValue('devices');
    await expect(page.getByRole('group', { name: 'Who it is for' }).getByRole('radio')).toHaveCount(2);
    await report.pages.waitFor({ timeout: 120_000 });
    await look('make-a-register-report', ['1280', '800']);
    await report.chooseSigners('I alone');
    const devices = await world.savedBy(() => report.signAndSave());
    expect(judged('pdfsig', '-nocert', devices).match(/Signature is Valid/g)).toHaveLength(1);
    expect(runningText(readFileSync(devices))).toContain('Project telephone');
  });
  await masthead.goTo('Reports');
  await report.begin('Account register');
  await expect(report.signers.getByRole('radio', { name: /^I alone/ })).toBeChecked();
  await page.getByRole('button', { name: 'Back to reports' }).click();
  await report.begin('Evidence pack');
  await expect(report.signers.getByRole('radio', { name: /^I, and then a signatory/ })).toBeChecked();
  await report.signForSignatory();
  await page.getByRole('button', { name: 'Back to reports' }).click();
  await expect(page.getByText(/^Evidence pack, .* Waits for Margaret Ellery to sign it/)).toBeVisible();
  await expect(page.getByRole('button', { name: /^Look at it and sign/ })).toHaveCount(0);
  await look('a-report-that-waits', ['1280']);
  const before = await world.savedBy(() => report.saveAgain('Evidence pack').click());
  expect(runningText(readFileSync(before))).toContain('Not signed');
  expect(judged('pdfsig', '-nocert', before).match(/Signature is Valid/g)).toHaveLength(1);

  const reason = 'The risk about lost telephones is missing.';
  await test.step('the signatory sends it back with a reason, which its maker reads on Home', async () => {
    await steps.changeTo('Margaret Ellery', examplePassphrase);
    await page.getByRole('button', { name: 'Look at it and sign' }).click();
    await report.kept.waitFor({ timeout: 60_000 });
    await steps.sendBack.click();
    await look('sending-a-report-back', ['800']);
    await page.getByRole('button', { name: 'Send it back with this reason' }).click();
    await expect(page.getByText('Write why you send it back')).toBeVisible();
    await steps.reason.fill(reason);
    await page.getByRole('button', { name: 'Send it back with this reason' }).click();
    await expect(page.getByText(/^Evidence pack, .* Margaret Ellery sent it back, .*lost telephones/)).toBeVisible();
    await look('a-report-sent-back', ['800']);
    await expect(page.getByRole('button', { name: /^Look at it and sign/ })).toHaveCount(0);
    await steps.changeTo('Amina Hussain', examplePassphrase);
    await expect(home.signal('Margaret Ellery sent back “Evidence pack')).toContainText(reason);
    await home
      .signal('Margaret Ellery sent back “Evidence pack')
      .getByRole('button', { name: 'Make it again' })
      .click();
    await report.signForSignatory();
    await masthead.goTo('Home');
    await expect(home.signal('Margaret Ellery sent back “Evidence pack')).toHaveCount(0);
  });

  await steps.changeTo('Margaret Ellery', examplePassphrase);
  await expect(page.getByText(/“Evidence pack, .*” waits for your signature\.$/)).toBeVisible();
  await report.signAfterMaker();
  await expect(page.getByText(/^Evidence pack, .* signed by Amina Hussain, .* and by Margaret Ellery/)).toBeVisible();
  const pack = await world.savedBy(() => report.saveAgain('Evidence pack').click());
  const signatures = judged('pdfsig', '-nocert', pack);
  expect(signatures.match(/Signature is Valid/g)).toHaveLength(2);
  expect(signatures.match(/Total document signed/g)).toHaveLength(1);
  expect(signatures.slice(signatures.indexOf('Signature #2'))).toContain('Total document signed');
  expect(judged('qpdf', '--check', pack)).toContain('No syntax or stream encoding errors found');
  const text = runningText(readFileSync(pack));
  expect(text).toContain('Margaret Ellery');
  expect(text).not.toContain('Not signed');
  await masthead.goTo('Home');
  await expect(page.getByText(/waits for your signature/)).toHaveCount(0);
  look.expectNothing();
});
