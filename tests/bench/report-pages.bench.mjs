// Reports of 30 and 300 pages, tagged, beside the same words by raw pdfkit and by Chromium's own tagged print: processor time,
// time on the clock, bytes, growth with the rows; and whether the page answers meanwhile and lets go when told to.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram } from '../../scripts/run-program.mjs';
import { bundleProgram } from './bundle-program.mjs';
import { builtRenderer, settle, startBrowser, withExample } from './open-app.mjs';

const runs = 5;
const rowsOf = { 30: 415, 300: 4150 };

export async function run({ report, folder }) {
  const setPages = await bundleProgram('pages/set-pages-program');
  const html = (await import((await bundleProgram('pages/html-pages')).href)).htmlPages;
  const set = async (who, rows) => {
    const file = join(folder, `${who}-${rows}.pdf`);
    const { code, output } = await runProgram(process.execPath, [setPages.pathname, who, String(rows), file]);
    if (code !== 0) throw new Error(output);
    return JSON.parse(output.trim().split('\n').at(-1));
  };
  const browser = await startBrowser();
  try {
    const page = await browser.newPage();
    for (const pages of [30, 300]) await comparePages({ report, set, page, html, folder, pages });
  } finally {
    await browser.close();
  }
  await growRows({ report, set });
  await setManyRisks({ report, set });
  await setInApp({ report, folder });
}

/** Runs take turns, so that whatever else the machine does falls on all alike; each figure is of one turn. */
async function comparePages({ report, set, page, html, folder, pages }) {
  const rows = rowsOf[pages];
  const [cpu, wall, bytes, ours, baseline, print] = [[], [], [], [], [], []];
  await page.setContent(html(rows));
  for (let each = 0; each < runs; each++) {
    const our = await set('ours', rows);
    const raw = await set('pdfkit', rows);
    const startedAt = performance.now();
    await page.pdf({ path: join(folder, `chromium-${rows}.pdf`), format: 'A4', tagged: true, preferCSSPageSize: true });
    const printMs = performance.now() - startedAt;
    cpu.push(our.cpuMs / raw.cpuMs);
    wall.push(our.wallMs / printMs);
    bytes.push(our.bytes / raw.bytes);
    ours.push(our.cpuMs);
    baseline.push(raw.cpuMs);
    print.push(printMs);
  }
  await expectSameWords(folder, rows, pages);
  const what = `${pages} pages`;
  report({
    name: `report-${pages}-cpu-ours`,
    meaning: `processor time of ${what}, tagged, in Node`,
    values: ours,
    unit: 'ms',
    better: 'lower',
  });
  report({
    name: `report-${pages}-cpu-pdfkit`,
    meaning: `processor time of the same words by pdfkit, by hand and untagged`,
    values: baseline,
    unit: 'ms',
    better: 'lower',
  });
  report({
    name: `report-${pages}-cpu-vs-pdfkit`,
    meaning: 'the first by the second',
    values: cpu,
    unit: 'times',
    goal: pages === 30 ? 1.5 : 2,
    better: 'lower',
  });
  report({
    name: `report-${pages}-chromium`,
    meaning: `Chromium’s own tagged print of the same words, on the clock`,
    values: print,
    unit: 'ms',
    better: 'lower',
  });
  report({
    name: `report-${pages}-wall-vs-chromium`,
    meaning: 'ours on the clock, in Node, by Chromium’s print of a page that is already loaded',
    values: wall,
    unit: 'times',
    goal: pages === 30 ? 2 : 1,
    better: 'lower',
  });
  report({
    name: `report-${pages}-bytes-vs-pdfkit`,
    meaning: 'bytes of the tagged file by those of the untagged',
    values: bytes,
    unit: 'times',
    goal: pages === 30 ? undefined : 2.5,
    better: 'lower',
  });
}

async function expectSameWords(folder, rows, pages) {
  const wordsOf = async (who) => {
    const { output } = await runProgram('pdftotext', ['-raw', join(folder, `${who}-${rows}.pdf`), '-']);
    // Each sets its own page breaks, so that heads and page numbers come at other places.
    const furniture = /\d+ of \d+|Setting We expect Last quarter Now Result/g;
    return output.replaceAll(/\s+/g, ' ').replaceAll(furniture, '').replaceAll(/\s+/g, '');
  };
  const [ours, pdfkit, chromium] = await Promise.all(['ours', 'pdfkit', 'chromium'].map(wordsOf));
  if (ours !== pdfkit || ours !== chromium) throw new Error('The three files do not hold the same words.');
  for (const who of ['ours', 'pdfkit']) {
    const { output } = await runProgram('pdfinfo', [join(folder, `${who}-${rows}.pdf`)]);
    const count = Number(/Pages:\s+(\d+)/.exec(output)?.[1]);
    if (Math.abs(count - pages) > pages / 10) throw new Error(`${who} has ${count} pages, not about ${pages}.`);
  }
}

async function growRows({ report, set }) {
  const growth = [];
  for (let each = 0; each < runs; each++) {
    const few = await set('ours', 300);
    const many = await set('ours', 6000);
    growth.push(many.cpuMs / few.cpuMs / (6000 / 300));
  }
  report({
    name: 'report-rows-growth',
    meaning: 'processor time of 6,000 rows by that of 300, by the ratio of the rows',
    values: growth,
    unit: 'times',
    goal: 1.2,
    better: 'lower',
  });
}

/** A register larger than any organisation's is. */
async function setManyRisks({ report, set }) {
  const made = [];
  for (let each = 0; each < runs; each++) made.push(await set('risks', 10_000));
  report({
    name: 'report-10000-risks-cpu',
    meaning: 'processor time of an extract of 10,000 risks, in Node',
    values: made.map(({ cpuMs }) => cpuMs),
    unit: 'ms',
    better: 'lower',
  });
  report({
    name: 'report-10000-risks-memory',
    meaning: 'the most memory that its process held',
    values: made.map(({ mostMemoryMb }) => mostMemoryMb),
    unit: 'MB',
    better: 'lower',
  });
}

/** The built app's own worker, on a review of 150 accounts. */
async function setInApp({ report, folder }) {
  const file = join(folder, 'review.json');
  const { code, output } = await runProgram(process.execPath, [
    (await bundleProgram('pages/big-review-program')).pathname,
    file,
  ]);
  if (code !== 0) throw new Error(output);
  const model = readFileSync(file, 'utf8');
  const worker = readdirSync(join(builtRenderer, 'assets')).find((name) => /^report\.worker-.*\.js$/.test(name));
  const [stalls, made, cancelled] = [[], [], []];
  await withExample({ folder }, async (page) => {
    await settle(page);
    for (let each = 0; each < runs; each++) {
      const { stallMs, madeMs, told } = await page.evaluate(makeInPage, { worker, model });
      if (told < 3) throw new Error('The worker told of no progress.');
      stalls.push(stallMs);
      made.push(madeMs);
      cancelled.push(await cancelAfter(page, { worker, model }));
    }
  });
  report({
    name: 'report-300-in-app',
    meaning: 'a review of 150 accounts in the app’s own worker, on the clock',
    values: made,
    unit: 'ms',
    better: 'lower',
  });
  report({
    name: 'report-300-longest-stall',
    meaning: 'the longest time in which the page ran no timer meanwhile',
    values: stalls,
    unit: 'ms',
    goal: 50,
    better: 'lower',
  });
  report({
    name: 'cancel-after',
    meaning: 'from ending the worker in the midst of such a report to the browser’s word that it is gone',
    values: cancelled,
    unit: 'ms',
    goal: 200,
    better: 'lower',
  });
}

function makeInPage({ worker, model }) {
  const parsed = JSON.parse(model);
  const stopWatching = window.bench.watchForStalls();
  const startedAt = performance.now();
  return new Promise((resolve, reject) => {
    let told = 0;
    const maker = new Worker(`/assets/${worker}`, { type: 'module' });
    maker.onerror = ({ message }) => reject(new Error(message));
    maker.onmessage = ({ data }) => {
      if (data.answer === 'failed') reject(new Error(data.message));
      if (data.answer === 'progress') told++;
      if (data.answer !== 'report') return;
      maker.terminate();
      resolve({ madeMs: performance.now() - startedAt, stallMs: stopWatching(), told });
    };
    maker.postMessage({ model: parsed });
  });
}

async function cancelAfter(page, { worker, model }) {
  const started = page.waitForEvent('worker');
  await page.evaluate(
    ({ worker: name, model: text }) =>
      new Promise((resolve) => {
        window.maker = new Worker(`/assets/${name}`, { type: 'module' });
        window.maker.onmessage = () => resolve();
        window.callOff = new Int32Array(new SharedArrayBuffer(4));
        window.maker.postMessage({ model: JSON.parse(text), callOff: window.callOff });
      }),
    { worker, model },
  );
  const gone = (await started).waitForEvent('close');
  // In the midst of its work: the first progress is told before the pages are set.
  await page.waitForTimeout(500);
  const startedAt = performance.now();
  await page.evaluate(() => {
    Atomics.store(window.callOff, 0, 1);
    window.maker.terminate();
  });
  await gone;
  return performance.now() - startedAt;
}
