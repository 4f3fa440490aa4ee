import { expect, it } from 'vitest';
import { evidencePages } from '#shared/report/pages/evidence-pages';
import { reportOf } from '../../builders/report-request';
import { moment, riverside } from '../../builders/riverside-state';

it('calls an open action overdue from the day after its date', () => {
  const { book, round } = riverside();
  book.action('Write the house rules', book.person('Ruth', ''), '2027-03-25', null, '2027-02-01T10:00');
  const printed = (madeAt: string) => JSON.stringify(evidencePages(reportOf(book, round, { madeAt: moment(madeAt) })));
  const overdueOn = (madeAt: string) => printed(madeAt).match(/"Overdue"/g)?.length ?? 0;
  expect(overdueOn('2027-03-26T09:00')).toBe(overdueOn('2027-03-25T09:00') + 1);
});
