// The snapshots on "Where is my data": one a day, what they are for and what they are not.

import { isPlainDate, writeDate } from '#shared/domain/plain-date';
import { writeSize } from '#shared/domain/write-size';
import { LinkButton } from '#ui/link-button';
import type { Snapshots } from './use-kept';

interface SnapshotsProps {
  readonly snapshots: Snapshots;
  /** Locks the workbook, and leads to where a snapshot takes its place. */
  readonly putBack: () => void;
}

export function SnapshotsSection({ snapshots, putBack }: SnapshotsProps) {
  return (
    <section className="stack-close">
      <div className="section-head">
        <h2>Snapshots</h2>
        {snapshots.length > 0 && <LinkButton onClick={putBack}>Put one back</LinkButton>}
      </div>
      <p className="measure">
        Once a day, at the first sign-in, the record is copied as it stands. The last 14 days are kept here, on the same
        disk: they help when a file is damaged, not when the disk is.
      </p>
      {snapshots.length === 0 ? (
        <p className="text-quiet">None yet. The first is made a few moments after signing in.</p>
      ) : (
        <ul className="columns">
          {snapshots.map(({ day, sizeBytes }) => (
            <li key={day}>
              {isPlainDate(day) ? writeDate(day) : day} <span className="text-quiet">{writeSize(sizeBytes)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
