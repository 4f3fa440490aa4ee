// The sheet that young people are given, and the notes of whoever leads, as a stranger's programs read them.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { adviceAges } from '#shared/domain/young-people/advice-topics';
import type { YoungPeopleHandoutModel } from '#shared/report/young-people-handout';
import { renderReport } from '#workers/render-report';
import { type ExampleState, exampleState } from '../../builders/example-state';
import { handoutOf } from '../../builders/handouts';
import { judge, runningText } from '../../builders/pdf-pages';
import { reportFonts } from '../../builders/report-fonts';
import { moment } from '../../builders/riverside-state';

const asked = { madeAt: moment('2026-11-26T14:00'), appVersion: '1.0.0' };
let example: ExampleState;
beforeAll(async () => {
  example = await exampleState('2026-11-26T14:00:00Z');
}, 60_000);

/** QUARTERDAY_PAGES names a folder for the files, for people to look at. */
async function print(model: YoungPeopleHandoutModel): Promise<Uint8Array> {
  const pdf = await renderReport(model, reportFonts);
  const folder = process.env.QUARTERDAY_PAGES;
  if (folder !== undefined) writeFileSync(join(folder, `${model.sheet.replace(' ', '-')}-${model.age}.pdf`), pdf);
  return pdf;
}

const pagesIn = (pdf: Uint8Array) => Number(/Pages:\s+(\d+)/.exec(judge('pdfinfo', pdf, (file) => [file]))?.[1]);
const inUse = ['facebook-page', 'instagram'];

describe.each(adviceAges)('the sheet for young people of %s', (age) => {
  it('says every topic in words for that age, with our own contacts and who else helps, on four pages at most', async () => {
    const model = handoutOf(example, asked, 'young people', age, { platforms: inUse });
    const pdf = await print(model);
    const text = runningText(pdf);
    expect(model.topics).toHaveLength(10);
    for (const { title } of model.topics) expect(text).toContain(title);
    for (const words of ['01632 960155', '01632 960156', '0800 1111', '999', 'The law may change']) {
      expect(text).toContain(words);
    }
    expect(pagesIn(pdf)).toBeLessThanOrEqual(4);
    expect(judge('qpdf', pdf, (file) => ['--check', file])).toContain('No syntax or stream encoding errors');
  });

  it('and the notes for whoever leads have a question to begin each topic with', async () => {
    const model = handoutOf(example, asked, 'worker', age);
    const text = runningText(await print(model));
    for (const { opener } of model.topics) expect(text).toContain(opener);
    expect(text).toContain('Two adults are in the room');
  });
});

it('runs on overleaf where a pack or a list of contacts is longer than a page, and loses nothing', async () => {
  const long = Array.from(
    { length: 8 },
    (_, index) => `Line ${index + 1} begins here. ${'So it goes on. '.repeat(38)}END${index + 1}.`,
  );
  const model = handoutOf(example, asked, 'young people', '8-10');
  const [first, ...others] = model.topics;
  if (!first) throw new Error('no topic');
  const contacts = Array.from({ length: 60 }, (_, index) => ({
    name: `Contact ${index + 1}`,
    reach: '01632 960155',
    words: '',
  }));
  const text = runningText(await print({ ...model, topics: [{ ...first, lines: long }, ...others], ours: contacts }));
  for (let line = 1; line <= 8; line += 1) expect(text).toContain(`END${line}.`);
  expect(text).toContain('Contact 60');
});
