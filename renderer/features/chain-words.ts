// How the record stands, in words: since when it is unbroken, how long it is, and when that was looked at. Pure.

import { entriesOf } from '#shared/domain/number-words';
import { dayOf, type Instant, writeDate, writeInstant } from '#shared/domain/plain-date';
import type { Checked } from '#storage/workbook';

const justNowMs = 60_000;

interface Chain {
  /** When its first entry was written; empty where nobody can tell. */
  readonly since: Instant | '';
  readonly entries: number;
  readonly checked: Checked | undefined;
}

export function chainWords({ since, entries, checked }: Chain, now: Instant): string {
  if (!checked) return `${entriesOf(entries)}, not checked yet since it was opened.`;
  if (checked.words !== '') return checked.words;
  const from = since === '' ? '' : ` since ${writeDate(dayOf(since))}`;
  const isJustNow = Date.parse(now) - Date.parse(checked.at) < justNowMs;
  const when = isJustNow ? 'checked just now' : `checked ${writeInstant(checked.at)}`;
  const later = entries - checked.entries;
  const rest = later > 0 ? ` ${entriesOf(later)} written since then.` : '';
  return `Unbroken${from}, ${entriesOf(checked.entries)}, ${when}.${rest}`;
}
