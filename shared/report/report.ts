// Every report there is, by the format that its results are written in: its model, its pages, and the name of the results that
// travel inside the PDF.

import type { ConsentFormModel } from './consent-form';
import { consentFormDocument } from './consent-form-document';
import type { ConsentRecordModel } from './consent-record';
import { consentRecordDocument } from './consent-record-document';
import type { DocumentDefinition } from './pages/page-content';
import type { PublicDisclaimerModel } from './public-disclaimer';
import { publicDisclaimerDocument } from './public-disclaimer-document';
import type { QuarterlyReviewModel } from './quarterly-review';
import { quarterlyReviewDocument } from './quarterly-review-document';

export type ReportModel = QuarterlyReviewModel | PublicDisclaimerModel | ConsentFormModel | ConsentRecordModel;

/** The pages of a report. The same model gives the same pages. */
export function reportDocument(model: ReportModel): DocumentDefinition {
  switch (model.format) {
    case 'quarterday-quarterly-review':
      return quarterlyReviewDocument(model);
    case 'quarterday-public-disclaimer':
      return publicDisclaimerDocument(model);
    case 'quarterday-consent-form':
      return consentFormDocument(model);
    case 'quarterday-consent-record':
      return consentRecordDocument(model);
  }
}

/** `quarterly-review.json`: the results as a program reads them, inside the PDF. */
export function resultsFileName({ format }: Pick<ReportModel, 'format'>): string {
  return `${format.replace(/^quarterday-/, '')}.json`;
}
