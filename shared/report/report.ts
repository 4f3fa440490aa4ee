// Every report there is, by the format that its results are written in: its model and its pages.

import type { AnnualSelfAssessmentModel } from './annual-self-assessment';
import { annualSelfAssessmentDocument } from './annual-self-assessment-document';
import type { ConsentFormModel } from './consent-form';
import { consentFormDocument } from './consent-form-document';
import type { ConsentRecordModel } from './consent-record';
import { consentRecordDocument } from './consent-record-document';
import type { DocumentDefinition } from './pages/page-content';
import type { PublicDisclaimerModel } from './public-disclaimer';
import { publicDisclaimerDocument } from './public-disclaimer-document';
import type { QuarterlyReviewModel } from './quarterly-review';
import { quarterlyReviewDocument } from './quarterly-review-document';
import { registerReportDocument } from './register-report-documents';
import type { RegisterReportModel } from './register-reports';
import type { YoungPeopleHandoutModel } from './young-people-handout';
import { youngPeopleHandoutDocument } from './young-people-handout-document';

export type ReportModel =
  | QuarterlyReviewModel
  | AnnualSelfAssessmentModel
  | RegisterReportModel
  | PublicDisclaimerModel
  | ConsentFormModel
  | ConsentRecordModel
  | YoungPeopleHandoutModel;

/** The pages of a report. The same model gives the same pages. */
export function reportDocument(model: ReportModel): DocumentDefinition {
  switch (model.format) {
    case 'quarterday-quarterly-review':
      return quarterlyReviewDocument(model);
    case 'quarterday-annual-self-assessment':
      return annualSelfAssessmentDocument(model);
    case 'quarterday-account-register':
    case 'quarterday-action-plan':
    case 'quarterday-policy-matrix':
    case 'quarterday-risk-extract':
    case 'quarterday-consent-summary':
    case 'quarterday-incident-summary':
    case 'quarterday-planning-statement':
    case 'quarterday-platform-decision':
    case 'quarterday-content-check':
    case 'quarterday-consultation':
    case 'quarterday-declarations':
    case 'quarterday-training-matrix':
    case 'quarterday-funder-evidence-pack':
    case 'quarterday-register':
      return registerReportDocument(model);
    case 'quarterday-public-disclaimer':
      return publicDisclaimerDocument(model);
    case 'quarterday-consent-form':
      return consentFormDocument(model);
    case 'quarterday-consent-record':
      return consentRecordDocument(model);
    case 'quarterday-young-people-handout':
      return youngPeopleHandoutDocument(model);
  }
}
