/** One tick for each thing asked: tall when answered, with a diamond when different, thick for where we are, short for
 *  what is to come. The same is said in words under it. */
import type { ReactNode } from 'react';

export type Tick = { id: string; state: 'answered' | 'different' | 'to come' };

type TallyProps = {
  ticks: readonly Tick[];
  /** The id of the tick where we are. */
  here?: string;
  /** "Setting 12 of 31. 11 answered, 2 of them not as expected." */
  words: ReactNode;
};

export function Tally({ ticks, here, words }: TallyProps) {
  return (
    <div>
      <svg className="tally" aria-hidden="true" focusable="false">
        <line className="tally-base" x1="0" x2="100%" y1="31.5" y2="31.5" stroke="currentColor" />
        {ticks.map(({ id, state }, index) => (
          // The drawing stretches with the page, so places are given in percent and sizes in pixels.
          <svg key={id} x={`${((index + 0.55) / ticks.length) * 100}%`} overflow="visible" aria-hidden="true">
            <TickMark state={state} here={id === here} />
          </svg>
        ))}
      </svg>
      <p className="tally-words">{words}</p>
    </div>
  );
}

function TickMark({ state, here }: { state: Tick['state']; here: boolean }) {
  const diamond = <path className="tally-different" d="M0 3 5.5 8.5 0 14-5.5 8.5Z" fill="currentColor" />;
  if (here) {
    return (
      <>
        <line y1={state === 'different' ? 15 : 6} y2="32" stroke="currentColor" strokeWidth="5" />
        {state === 'different' && diamond}
      </>
    );
  }
  if (state === 'to come') return <line className="tally-coming" y1="26" y2="31" stroke="currentColor" />;
  return (
    <>
      <line y1="14" y2="32" stroke="currentColor" strokeWidth="2" />
      {state === 'different' && diamond}
    </>
  );
}
