// How a workbook grows from ten years to forty, measured in one run; and, without a goal, one of ten years that asks about all 100
// accounts instead of 10.
import { join } from 'node:path';
import { percentile } from './answer-review.mjs';
import { answers, describeYears, measureYears } from './measure-years.mjs';
import { withTimedWorker } from './open-app.mjs';

export async function run({ report, folder }) {
  const rendererFolder = withTimedWorker(join(folder, 'timed-for-growth'));
  const measure = async (wish) => {
    const measured = await measureYears({ folder, rendererFolder, ...wish });
    console.log(`  ${describeYears(wish, measured)}`);
    return measured;
  };
  const ten = await measure({ years: 10, liveAccounts: 10 });
  const forty = await measure({ years: 40, liveAccounts: 10 });
  const times = { unit: 'x', better: 'lower' };
  const inMs = { unit: 'ms', better: 'lower' };
  report({
    name: 'open-growth-10-to-40-years',
    meaning: `four times the record: ${inWords(forty.beyond)} / ${inWords(ten.beyond)}, as unlock-ten-years`,
    values: [median(forty.beyond) / median(ten.beyond)],
    goal: 4.4,
    ...times,
  });
  report({
    name: 'verify-growth-10-to-40-years',
    meaning: `idle checking of the whole record: ${inWords(forty.verified)} / ${inWords(ten.verified)}`,
    values: [median(forty.verified) / median(ten.verified)],
    ...times,
  });
  report({
    name: 'save-growth-10-to-40-years',
    meaning: `the median of ${answers} answers: ${inWords(forty.saved)} / ${inWords(ten.saved)}`,
    values: [median(forty.saved) / median(ten.saved)],
    ...times,
  });
  const stress = await measure({ years: 10, liveAccounts: 100 });
  report({ name: 'unlock-ten-years-stress', meaning: 'as unlock-ten-years', values: stress.beyond, ...inMs });
  report({ name: 'rebuild-ten-years-stress', meaning: 'as rebuild-ten-years', values: [stress.rebuiltMs], ...inMs });
  report({
    name: 'heap-ten-years-stress',
    meaning: 'as heap-ten-years',
    values: [Math.max(...stress.heldMB)],
    unit: 'MB',
    better: 'lower',
  });
  report({
    name: 'save-ten-years-stress-p95',
    meaning: 'as save-ten-years-p95',
    values: [percentile(stress.saved, 0.95)],
    ...inMs,
  });
}

function inWords(values) {
  return `${Math.round(median(values))} ms`;
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
