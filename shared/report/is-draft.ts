// Whether a report is a draft: neither signed nor made to be signed. Only a draft says so on every page.

import type { QuarterlyReviewModel } from './quarterly-review';

export function isDraft({ isSigned, places }: Pick<QuarterlyReviewModel, 'isSigned' | 'places'>): boolean {
  return !isSigned && places.length === 0;
}
