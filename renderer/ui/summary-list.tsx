/** Terms and what they are: a record to read, or answers to check, each with a way to change it. */
import type { ReactNode } from 'react';
import { LinkButton, type Target } from './link-button';

type SummaryListProps = {
  rows: readonly { term: string; value: ReactNode; change?: Target }[];
};

export function SummaryList({ rows }: SummaryListProps) {
  return (
    <dl className="summary-list">
      {rows.map(({ term, value, change }) => (
        <div key={term} className="summary-row">
          <dt>{term}</dt>
          <dd>{value}</dd>
          {change && (
            <dd className="summary-change">
              <LinkButton {...change}>
                Change<span className="hidden-words"> {term}</span>
              </LinkButton>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
