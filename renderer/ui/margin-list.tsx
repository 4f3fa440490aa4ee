/** A list in the margin column: places with how far each has come, in words ("All 28", "11 of 31", "None of 8"). */
import { type ReactNode, useId } from 'react';
import { LinkButton, type Target } from './link-button';

export type MarginItem = Target & {
  id: string;
  name: string;
  second?: string;
  count?: string;
  /** The count is everything. */
  complete?: boolean;
  current?: boolean;
};

type MarginListProps = { title: string; aside?: ReactNode; items: readonly MarginItem[] };

export function MarginList({ title, aside, items }: MarginListProps) {
  const titleId = useId();
  return (
    <section className="margin-list" aria-labelledby={titleId}>
      <div className="margin-list-title">
        <h2 id={titleId}>{title}</h2>
        {aside !== undefined && <span className="text-hint">{aside}</span>}
      </div>
      <ul>
        {items.map(({ id, name, second, count, complete, current, ...target }) => (
          <li key={id} className={current ? 'margin-item margin-item-current' : 'margin-item'}>
            <span className="margin-item-words">
              {current ? (
                <span className="margin-item-name" aria-current="true">
                  {name}
                </span>
              ) : (
                <LinkButton className="row-link" {...target}>
                  {name}
                </LinkButton>
              )}
              {second !== undefined && <span className="margin-item-second">{second}</span>}
            </span>
            {count !== undefined && (
              <span className={complete ? 'margin-item-count margin-item-complete' : 'margin-item-count'}>{count}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
