/** Which part of a long list is shown, with the way to the part before and the part after. Shows nothing for a list of one part. */
import { Button } from './button';

type PagerProps = {
  label: string;
  /** Counted from 0. */
  at: number;
  size: number;
  count: number;
  onTurn: (to: number) => void;
};

export function Pager({ label, at, size, count, onTurn }: PagerProps) {
  if (count <= size) return null;
  const first = at * size + 1;
  const last = Math.min((at + 1) * size, count);
  return (
    <nav className="row row-spread" aria-label={label}>
      <div className="row">
        <Button disabled={at === 0} onClick={() => onTurn(at - 1)}>
          Page before
        </Button>
        <Button disabled={last === count} onClick={() => onTurn(at + 1)}>
          Next page
        </Button>
      </div>
      <p className="text-quiet">
        {first.toLocaleString('en-GB')} to {last.toLocaleString('en-GB')} of {count.toLocaleString('en-GB')}
      </p>
    </nav>
  );
}
