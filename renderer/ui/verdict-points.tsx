/** What is known and what is not, a shape and a sentence each, under the verdict itself. */
import type { ReactNode } from 'react';
import { Shape, type ShapeKind } from './shape';

type VerdictPointsProps = { points: readonly { id: string; shape: ShapeKind; words: ReactNode }[] };

export function VerdictPoints({ points }: VerdictPointsProps) {
  return (
    <ul className="verdict-points">
      {points.map(({ id, shape, words }) => (
        <li key={id} className="verdict-point">
          <Shape kind={shape} />
          <span>{words}</span>
        </li>
      ))}
    </ul>
  );
}
