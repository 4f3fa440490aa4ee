/** How far a piece of work has come, as quarters of a disc. Never shown alone: see `StatusWords`, which adds its word. */

/** The words are the states: what the disc shows is what is written beside it. */
export type WorkState =
  | 'not started'
  | 'in progress'
  | 'ready to check'
  | 'ready to sign'
  | 'signed'
  | 'cannot start yet';

/** What is filled, from the top, clockwise. */
const filled: Partial<Record<WorkState, string>> = {
  'in progress': 'M8 8V1A7 7 0 0 1 15 8Z',
  'ready to check': 'M8 8V1A7 7 0 0 1 8 15Z',
  'ready to sign': 'M8 8V1A7 7 0 1 1 1 8Z',
};

export function QuarterDisc({ state, size = 16 }: { state: WorkState; size?: number }) {
  const part = filled[state];
  return (
    <svg className="quarter-disc" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {state === 'signed' ? (
        <path
          d="M7.1 7.1V.45A7.6 7.6 0 0 0 .45 7.1ZM8.9 7.1H15.55A7.6 7.6 0 0 0 8.9.45ZM7.1 8.9H.45A7.6 7.6 0 0 0 7.1 15.55ZM8.9 8.9V15.55A7.6 7.6 0 0 0 15.55 8.9Z"
          fill="currentColor"
        />
      ) : (
        <circle
          cx="8"
          cy="8"
          r="7"
          fill="none"
          stroke="currentColor"
          strokeWidth={state === 'cannot start yet' ? 1.5 : 1.6}
          strokeDasharray={state === 'cannot start yet' ? '1.6 2.05' : undefined}
        />
      )}
      {part !== undefined && <path d={part} fill="currentColor" />}
    </svg>
  );
}
