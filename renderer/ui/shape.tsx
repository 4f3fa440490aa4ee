/** The five shapes that say how something stands. Silent to screen readers: a word or a number always stands beside them. */

export type ShapeKind = 'dot' | 'diamond' | 'triangle' | 'ring' | 'dash';

export function Shape({ kind, size = 16 }: { kind: ShapeKind; size?: number }) {
  return (
    <svg
      className={`shape shape-${kind}`}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
    >
      {drawings[kind]}
    </svg>
  );
}

const drawings: Record<ShapeKind, React.ReactNode> = {
  dot: <circle cx="8" cy="8" r="6" fill="currentColor" />,
  diamond: <path d="M8 1.4 14.6 8 8 14.6 1.4 8Z" fill="none" stroke="currentColor" strokeWidth="1.8" />,
  triangle: <path d="M8 1.5 15.5 14.5H.5Z" fill="currentColor" />,
  ring: <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  dash: <path d="M1.5 8H14.5" fill="none" stroke="currentColor" strokeWidth="1.5" />,
};
