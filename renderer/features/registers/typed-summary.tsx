// Everything that was typed, to be looked over before it is saved. Of a long form, what was left empty is told in one line.

import { uncapital } from '#shared/domain/number-words';
import type { Field } from '#shared/domain/registers/register';
import { SummaryList } from '#ui/summary-list';

interface TypedSummaryProps {
  readonly rows: readonly { readonly field: Field; readonly lines: readonly string[] }[];
  readonly show: (step: string) => void;
}

/** More than this is a wall. */
const longestWhole = 24;

export function TypedSummary({ rows, show }: TypedSummaryProps) {
  const isLong = rows.length > longestWhole;
  const told = isLong ? rows.filter(({ lines }) => lines.length > 0) : rows;
  const empty = isLong ? rows.filter(({ lines }) => lines.length === 0) : [];
  return (
    <>
      <SummaryList
        rows={told.map(({ field, lines }) => ({
          term: field.label,
          value: lines.length === 0 ? '–' : lines.map((line) => <p key={line}>{line}</p>),
          change: { onClick: () => show(field.step) },
        }))}
      />
      {empty.length > 0 && (
        <p className="text-quiet">{`Left empty: ${empty.map(({ field }) => uncapital(field.label)).join('; ')}.`}</p>
      )}
    </>
  );
}
