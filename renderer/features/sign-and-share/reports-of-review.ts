// The reports that a review gives: one for each chosen audience, as they are to be signed.

import type { ReportOfSet } from '../signed-set';
import { type ReviewModelRequest, reportFileName, reviewModel } from './review-model';
import { setAudiences } from './set-audiences';

export async function reportsOfReview(request: Omit<ReviewModelRequest, 'audience'>): Promise<readonly ReportOfSet[]> {
  const organisation = request.workbook.getSnapshot().state.general.organisation?.name ?? '';
  return Promise.all(
    setAudiences.map(async (audience) => ({
      audience,
      name: reportFileName(organisation, request.round, audience),
      model: await reviewModel({ ...request, audience }),
    })),
  );
}
