// The names that a certificate gives its holder, made safe to show.

import type { ReadCertificate } from './certificate-path';
import { safeToShow } from './read-text';

/** The first part of the subject of this kind, or an empty text. */
export function nameIn({ parsed }: ReadCertificate, type: string): string {
  const found = parsed.subject.typesAndValues.find((part) => part.type === type);
  return safeToShow(String(found?.value.valueBlock.value ?? ''));
}
