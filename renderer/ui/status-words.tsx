/** The state of a piece of work in words, with its disc; "signed" has the double underline of a settled account. */
import { QuarterDisc, type WorkState } from './quarter-disc';
import { Shape } from './shape';

type StatusWordsProps = {
  state: WorkState;
  /** Said instead of the state when the work is late, e.g. "Overdue by 6 days". */
  overdue?: string;
};

export function StatusWords({ state, overdue }: StatusWordsProps) {
  if (overdue !== undefined) {
    return (
      <span className="status status-overdue">
        <Shape kind="triangle" />
        <span>{overdue}</span>
      </span>
    );
  }
  return (
    <span className={state === 'cannot start yet' ? 'status status-waiting' : 'status'}>
      <QuarterDisc state={state} />
      <span className={state === 'signed' ? 'status-word-signed' : undefined}>
        {state.charAt(0).toUpperCase() + state.slice(1)}
      </span>
    </span>
  );
}
