// Whether a report is a draft: neither signed nor made to be signed. Only a draft says so on every page.

import type { ReportHead } from './report-head';

export function isDraft({ isSigned, places }: Pick<ReportHead, 'isSigned' | 'places'>): boolean {
  return !isSigned && places.length === 0;
}
