// node big-review-program.mjs FILE: writes the model of a quarterly review of about 300 pages.

import { writeFileSync } from 'node:fs';
import { reportOf } from '../../builders/report-request';
import { WorkbookInMaking } from '../../builders/riverside-state';

const [file] = process.argv.slice(2);
const book = new WorkbookInMaking();
book.organisation('Riverside Youth Project', true);
const accounts = Array.from({ length: 150 }, (_, index) =>
  book.account({ platform: 'instagram', handle: `@group${index}` }, []),
);
const id = book.open({ year: 2027, quarter: 1 }, accounts, '2027-03-01T09:00');
book.round(id).asked.forEach((one, index) => {
  const answer = index % 25 === 0 ? ({ result: 'no', found: 'Everyone', putRight: 'now' } as const) : {};
  book.answer(id, one, answer, '2027-03-02T09:00');
});
writeFileSync(file ?? '', JSON.stringify(reportOf(book, book.round(id))));
