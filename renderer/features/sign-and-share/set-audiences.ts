// For whom the PDFs of a set are made when a round is handed over. Each is rendered, kept and signed by everybody who stands for it.

import type { Audience } from '#shared/domain/registers/register';

/** The organisation itself is always among them. */
export const setAudiences: readonly Audience[] = ['internal'];
