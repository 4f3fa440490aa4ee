/** Who did what and when, newest first: a date, then a sentence. */
import { type ReactNode, useId } from 'react';

type DatedListProps = {
  title: string;
  rows: readonly { id: string; date: string; words: ReactNode }[];
  nothing?: string;
  /** A link to the rest. */
  more?: ReactNode;
};

export function DatedList({ title, rows, nothing = 'Nothing yet.', more }: DatedListProps) {
  const titleId = useId();
  return (
    <section aria-labelledby={titleId}>
      <div className="section-head">
        <h2 id={titleId}>{title}</h2>
      </div>
      {rows.length === 0 ? (
        <p className="dated-row text-quiet">{nothing}</p>
      ) : (
        <ul>
          {rows.map((row) => (
            <li key={row.id} className="dated-row">
              <span className="dated-date">{row.date}</span>
              <span className="dated-words">{row.words}</span>
            </li>
          ))}
        </ul>
      )}
      {more !== undefined && <p className="dated-more">{more}</p>}
    </section>
  );
}
