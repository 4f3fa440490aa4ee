/** Quarterday's mark: a disc in four, the present quarter filled. A decoration beside the name, silent to screen readers. */
import { type Quarter, quarterPath } from './quarter-path';

type MarkProps = { quarter?: Quarter; size?: number; inkOnly?: boolean };

const quarters: readonly Quarter[] = [1, 2, 3, 4];

export function Mark({ quarter = 1, size = 32, inkOnly = false }: MarkProps) {
  return (
    <svg
      className={inkOnly ? 'mark mark-ink' : 'mark'}
      width={size}
      height={size}
      viewBox="0 0 32 32"
      aria-hidden="true"
      focusable="false"
    >
      {quarters.map((each) =>
        each === quarter ? (
          <path key={each} className="mark-present" d={quarterPath(each, 16, 15.25, 1.1)} fill="currentColor" />
        ) : (
          <path
            key={each}
            d={quarterPath(each, 16, 14.4, 1.95)}
            fill="none"
            stroke="currentColor"
            strokeWidth="1.7"
            strokeLinejoin="round"
          />
        ),
      )}
    </svg>
  );
}
