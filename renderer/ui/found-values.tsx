/** The same thing at several times, side by side: what is expected, what it was last quarter, what it is now. */
import type { ReactNode } from 'react';
import type { ShapeKind } from './shape';
import { ShapeWords } from './shape-words';

type FoundValuesProps = {
  values: readonly {
    id: string;
    label: string;
    /** Who found it, and when: "Tom Wilkes, 8 December". */
    by?: string;
    /** A link beside the label. */
    action?: ReactNode;
    value?: ReactNode;
    shape?: ShapeKind;
  }[];
};

/** A value that is left out stays an empty place: it is not known yet. */
export function FoundValues({ values }: FoundValuesProps) {
  return (
    <dl className="found-values">
      {values.map(({ id, label, by, action, value, shape }) => (
        <div key={id} className="found-value">
          <dt>
            {label}
            {by !== undefined && by !== '' && <span className="found-by">, {by}</span>} {action}
          </dt>
          <dd className="text-found">
            {shape === undefined || value === undefined ? value : <ShapeWords kind={shape}>{value}</ShapeWords>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
