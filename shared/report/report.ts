// Every report there is, by the format that its results are written in: its model and its pages.

import type { DocumentDefinition } from './pages/page-content';
import type { QuarterlyReviewModel } from './quarterly-review';
import { quarterlyReviewDocument } from './quarterly-review-document';

export type ReportModel = QuarterlyReviewModel;

/** The pages of a report. The same model gives the same pages. */
export function reportDocument(model: ReportModel): DocumentDefinition {
  switch (model.format) {
    case 'quarterday-quarterly-review':
      return quarterlyReviewDocument(model);
  }
}
