/** A register as a table: two-line cells, headers that sort, the chosen row washed and barred, each row a link.
 *  On a narrow screen each row becomes a small list of its own. */
import { type ReactNode, useState } from 'react';
import { Button } from './button';
import { LinkButton, type Target } from './link-button';

export type Column<Row> = {
  id: string;
  heading: string;
  cell: (row: Row) => ReactNode;
  /** What the column is sorted by; a column without it cannot be sorted. */
  sortBy?: (row: Row) => string | number;
  number?: boolean;
  wideOnly?: boolean;
};

export type Sorting = { column: string; direction: 'ascending' | 'descending' };

type RegisterTableProps<Row> = {
  caption: string;
  /** The first column names the row. */
  columns: readonly [Column<Row>, ...Column<Row>[]];
  rows: readonly Row[];
  rowId: (row: Row) => string;
  /** Where a row leads; its whole width can be pressed. The link is the first line of the first column. */
  rowTarget?: (row: Row) => Target & { name: string; second?: ReactNode };
  chosen?: string;
  firstSorting?: Sorting;
  nothing?: string;
};

/** As many rows as are drawn at first: a register of ten years has thousands, and nobody reads those from top to bottom. */
const drawnAtOnce = 100;

export function RegisterTable<Row>(props: RegisterTableProps<Row>) {
  const { caption, columns, rows, rowId, rowTarget, chosen, firstSorting, nothing = 'Nothing here yet.' } = props;
  const [sorting, setSorting] = useState(firstSorting);
  const sorted = sortRows(rows, columns, sorting);
  const [drawn, setDrawn] = useState(drawnAtOnce);

  const sortOn = (column: string) =>
    setSorting({
      column,
      direction: sorting?.column === column && sorting.direction === 'ascending' ? 'descending' : 'ascending',
    });

  return (
    <>
      <table className="table register">
        <caption className="hidden-words">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <Heading
                key={column.id}
                column={column}
                direction={sorting?.column === column.id ? sorting.direction : undefined}
                onSort={() => sortOn(column.id)}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.slice(0, drawn).map((row) => {
            const id = rowId(row);
            const [first, ...others] = columns;
            return (
              <tr key={id} className={id === chosen ? 'register-row register-row-chosen' : 'register-row'}>
                <th scope="row">
                  {rowTarget ? <RowLink {...rowTarget(row)} chosen={id === chosen} /> : first.cell(row)}
                </th>
                {others.map((column) => (
                  <td key={column.id} data-heading={column.heading} className={cellLook(column)}>
                    <div>{column.cell(row)}</div>
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      {rows.length === 0 && <p className="register-empty">{nothing}</p>}
      {rows.length > drawn && (
        <p className="register-more">
          <Button onClick={() => setDrawn(drawn + drawnAtOnce)}>
            {`Show ${Math.min(drawnAtOnce, rows.length - drawn)} more of ${rows.length}`}
          </Button>
        </p>
      )}
    </>
  );
}

type HeadingProps<Row> = { column: Column<Row>; direction?: Sorting['direction']; onSort: () => void };

function Heading<Row>({ column, direction, onSort }: HeadingProps<Row>) {
  if (!column.sortBy) {
    return (
      <th scope="col" className={cellLook(column)}>
        {column.heading}
      </th>
    );
  }
  return (
    <th scope="col" className={cellLook(column)} aria-sort={direction ?? 'none'}>
      <button type="button" className={direction ? 'sort-button sort-button-sorted' : 'sort-button'} onClick={onSort}>
        {column.heading}
        {direction && (
          <span className="sort-arrow" aria-hidden="true">
            {direction === 'ascending' ? '↓' : '↑'}
          </span>
        )}
      </button>
    </th>
  );
}

function RowLink({ name, second, chosen, ...target }: Target & { name: string; second?: ReactNode; chosen: boolean }) {
  return (
    <span className="two-lines">
      <span>
        <LinkButton className="row-link" aria-current={chosen ? 'true' : undefined} {...target}>
          {name}
        </LinkButton>
      </span>
      {second !== undefined && <span className="two-lines-second text-quiet">{second}</span>}
    </span>
  );
}

function cellLook<Row>(column: Column<Row>): string | undefined {
  return [column.number && 'number', column.wideOnly && 'wide-only'].filter(Boolean).join(' ') || undefined;
}

/** Words in the order of an English index, numbers by size; equal rows stay in the order they were given. */
const alphabet = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' });

function sortRows<Row>(rows: readonly Row[], columns: readonly Column<Row>[], sorting?: Sorting): readonly Row[] {
  const sortBy = columns.find((column) => column.id === sorting?.column)?.sortBy;
  if (!sorting || !sortBy) return rows;
  const sign = sorting.direction === 'ascending' ? 1 : -1;
  return rows.toSorted((a, b) => {
    const [x, y] = [sortBy(a), sortBy(b)];
    return sign * (typeof x === 'number' && typeof y === 'number' ? x - y : alphabet.compare(String(x), String(y)));
  });
}
