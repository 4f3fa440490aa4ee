/** A cell of a register: the first line what it is, the second what goes with it. */
import type { ReactNode } from 'react';

export function TwoLines({ first, second, quiet = true }: { first: ReactNode; second?: ReactNode; quiet?: boolean }) {
  return (
    <span className="two-lines">
      <span>{first}</span>
      {second !== undefined && <span className={quiet ? 'two-lines-second text-quiet' : undefined}>{second}</span>}
    </span>
  );
}
