/** Words with the shape that says how they stand: "open diamond, 1 of 2". In order is said plainly, in ink. */
import type { ReactNode } from 'react';
import { Shape, type ShapeKind } from './shape';

const colours: Partial<Record<ShapeKind, string>> = { diamond: 'text-amber', triangle: 'text-brick text-strong' };

export function ShapeWords({ kind, children }: { kind: ShapeKind; children: ReactNode }) {
  const colour = colours[kind];
  return (
    <span className={colour === undefined ? 'with-shape' : `with-shape ${colour}`}>
      <Shape kind={kind} />
      <span>{children}</span>
    </span>
  );
}
