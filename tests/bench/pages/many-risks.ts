// A risk extract of any number of risks: one as the register gives it, again and again under names of their own.

import type { ReportFonts } from '#workers/render-report';
import { renderReport } from '#workers/render-report';
import { registerReportOf } from '../../builders/register-report';
import { WorkbookInMaking } from '../../builders/riverside-state';

export function manyRisks(rows: number, fonts: ReportFonts): Promise<Uint8Array> {
  const book = new WorkbookInMaking();
  book.organisation('Riverside Youth Project', true);
  const fields = {
    ...{ name: 'Strangers write to us', measures: 'Message requests are off, and looked at every day.' },
    ...{ likelihoodBefore: '3', impactBefore: '3', state: 'open' },
  };
  book.make({ kind: 'record-added', register: 'risks', record: book.id('record'), fields }, '2026-02-01T10:00');
  const { model } = registerReportOf(book.state, 'quarterday-risk-extract');
  const [risk] = 'risks' in model ? model.risks.open : [];
  if (model.format !== 'quarterday-risk-extract' || !risk) throw new TypeError('no risk');
  const open = Array.from({ length: rows }, (_, index) => ({ ...risk, risk: `${risk.risk}, case ${index + 1}` }));
  return renderReport({ ...model, risks: { ...model.risks, open } }, fonts);
}
