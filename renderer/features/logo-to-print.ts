// The organisation's logo as reports print it. One that is missing, was changed outside or is damaged is left out, and whoever makes the
// report is told: it must not keep them from making it.

import { toBase64 } from '#shared/crypto/bytes';
import { isWholePicture } from '#shared/domain/logo';
import type { Workbook } from '#storage/workbook';

export interface LogoToPrint {
  /** As a data address; left out where there is none to print. */
  readonly logo?: string;
  /** There is one, and it cannot be printed. */
  readonly isLost: boolean;
}

export async function logoToPrint(workbook: Pick<Workbook, 'getSnapshot' | 'readFile'>): Promise<LogoToPrint> {
  const { logo } = workbook.getSnapshot().state.general;
  if (!logo) return { isLost: false };
  const read = await workbook.readFile(logo.attachment);
  if (read.state !== 'read' || !isWholePicture(read.bytes)) return { isLost: true };
  return { logo: `data:${logo.mediaType};base64,${toBase64(read.bytes)}`, isLost: false };
}
