/** How far long work is, in words and as a bar, with a way to call it off. Said politely to screen readers by its words. */
import { type ReactNode, useId } from 'react';
import { Button } from './button';

type ProgressProps = {
  /** What is being done: "Making the backup". */
  children: ReactNode;
  /** From 0 to 1; undefined while nobody can tell. */
  part: number | undefined;
  /** Left out where it cannot be called off any more. */
  onCancel?: (() => void) | undefined;
};

export function Progress({ children, part, onCancel }: ProgressProps) {
  const wordsId = useId();
  const percent = part === undefined ? undefined : Math.floor(part * 100);
  return (
    <div className="progress">
      <p id={wordsId} role="status">
        {children}
      </p>
      <progress className="progress-bar" aria-labelledby={wordsId} max={100} value={percent} />
      <span className="progress-part text-quiet">{percent === undefined ? '' : `${percent} %`}</span>
      {onCancel && <Button onClick={onCancel}>Cancel</Button>}
    </div>
  );
}
