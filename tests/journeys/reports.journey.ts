// Reports for a funder: a register and the evidence pack, text by text approved or left out, signed, saved, and judged by strangers'
// programs.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { runningText } from '../builders/pdf-pages';
import { lookerAt } from './looker';
import { MakeReport } from './pages/make-report';
import { test } from './worlds';

function judged(program: string, ...given: readonly string[]): string {
  const { error, stdout, stderr } = spawnSync(program, given, { encoding: 'utf8' });
  if (error) throw error;
  return stdout + stderr;
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
  await expect(report.waiting).toBeVisible({ timeout: 60_000 });
  await look('make-the-evidence-pack', ['1280', '800']);
  const pack = await world.savedBy(() => report.signAndSave());
  const inPack = runningText(readFileSync(pack));
  expect(inPack).toContain('What this pack does not hold');
  expect(inPack).toContain('@riversideyouth');
  expect(inPack).not.toContain('Thursday group');
  expect(inPack).not.toMatch(/Leah|Josh Barker/);
  expect(judged('pdfsig', '-nocert', pack)).toContain('Total document signed');
  look.expectNothing();
});
