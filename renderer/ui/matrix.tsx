/** What meets what: a row for each of one kind, a column for each of another. It can be scrolled sideways, also by the keyboard. */
import type { ReactNode } from 'react';
import { LinkButton, type Target } from './link-button';

export type MatrixRow = Target & { id: string; name: string; cells: readonly ReactNode[] };

type MatrixProps = {
  caption: string;
  /** What the rows are. */
  heading: string;
  columns: readonly { id: string; name: string }[];
  rows: readonly MatrixRow[];
};

export function Matrix({ caption, heading, columns, rows }: MatrixProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what can be scrolled must be reached by the keyboard
    <section className="matrix" aria-label={caption} tabIndex={0}>
      <table className="table">
        <caption className="hidden-words">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{heading}</th>
            {columns.map(({ id, name }) => (
              <th key={id} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, cells, ...target }) => (
            <tr key={id}>
              <th scope="row">
                {target.href === undefined && target.onClick === undefined ? (
                  name
                ) : (
                  <LinkButton {...target}>{name}</LinkButton>
                )}
              </th>
              {columns.map((column, index) => (
                <td key={column.id}>{cells[index]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
