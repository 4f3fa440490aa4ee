// For whom the PDFs of a set are made when a round is handed over. Each is rendered, kept and signed by everybody who stands for it.

import type { ReportAudience } from '#shared/report/quarterly-review';

/** The organisation itself is always among them. */
export const setAudiences: readonly ReportAudience[] = ['internal'];
