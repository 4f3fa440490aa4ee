// The version of a report that this one replaces: when it was signed, and why it was opened again.

import type { Instant } from '#shared/domain/plain-date';
import type { AnyRound } from '#shared/domain/state';
import type { RecordsSeen } from './audience';

export interface ReplacedVersion {
  readonly version: number;
  readonly signedAt: Instant;
  readonly signedBy: string;
  readonly openedAgainAt: Instant;
  /** Empty where the reader may not read what was written freely. */
  readonly because: string;
  /** SHA-256 of the content that was signed, hex. */
  readonly content: string;
  /** Of its signed file for the same readers, hex; empty where none was kept. */
  readonly file: string;
}

/** Null for a first version. */
export function replacedVersion(
  { round, signOffs }: Pick<AnyRound, 'round' | 'signOffs'>,
  version: number,
  seen: RecordsSeen,
  audience: string,
): ReplacedVersion | null {
  const before = signOffs[version - 2];
  if (!before?.superseded) return null;
  return {
    version: version - 1,
    signedAt: before.at,
    signedBy: before.onPaper ? seen.person(before.onPaper.person) : seen.decider(before.signedBy),
    openedAgainAt: before.superseded.at,
    because: seen.typed(before.superseded.because, {
      place: `${round}/version ${version - 1}/because`,
      what: 'Why the version before was opened again',
    }),
    content: before.content,
    file: before.files.find((file) => file.audience === audience)?.digest ?? '',
  };
}
