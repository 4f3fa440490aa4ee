/** How each area stood at the end of the past quarters: a shape and a number in each cell, the same in words for
 *  screen readers, and a legend under it. */
import { Shape, type ShapeKind } from './shape';

export type Health = 'in order' | 'gaps' | 'put right' | 'not looked at' | 'not kept';

type HealthStripProps = {
  title: string;
  /** `yearWords`: what the year is called, `2027` or `2026-27`. */
  quarters: readonly { yearWords: string; quarter: 1 | 2 | 3 | 4; now?: boolean }[];
  /** One cell for each quarter, in the same order. */
  areas: readonly { name: string; cells: readonly { health: Health; count?: number }[] }[];
};

export function HealthStrip({ title, quarters, areas }: HealthStripProps) {
  const heads = quarters.map((quarter, index) => ({
    ...quarter,
    yearShown: quarters[index - 1]?.yearWords !== quarter.yearWords,
  }));
  return (
    <div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that can scroll must be reachable to be scrolled by keys */}
      <section className="strip-scroll" aria-label={title} tabIndex={0}>
        <table className="strip">
          <thead>
            <tr>
              <th scope="col">
                <h2>{title}</h2>
              </th>
              {heads.map(({ yearWords, quarter, now, yearShown }) => (
                <th key={`${yearWords} ${quarter}`} scope="col" className={now ? 'strip-now' : undefined}>
                  <span className={yearShown ? 'strip-year' : 'hidden-words'}>{yearWords} </span>
                  <span>
                    Q{quarter}
                    {now && ', now'}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {areas.map((area) => (
              <tr key={area.name}>
                <th scope="row">{area.name}</th>
                {heads.map(({ yearWords, quarter, now }, index) => {
                  const { health, count } = area.cells[index] ?? { health: 'not kept' };
                  return (
                    <td key={`${yearWords} ${quarter}`} className={now ? 'strip-now' : undefined}>
                      <HealthCell health={health} count={count} />
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="strip-legend">
        {legend.map(({ health, words }) => (
          <span key={health} className="with-shape">
            <Shape kind={shapes[health]} size={14} />
            <span>{words}</span>
          </span>
        ))}
      </p>
    </div>
  );
}

function HealthCell({ health, count }: { health: Health; count?: number }) {
  return (
    <span className={`strip-cell strip-cell-${health.replaceAll(' ', '-')}`}>
      <Shape kind={shapes[health]} size={14} />
      <span className="hidden-words">{health === 'put right' ? 'to put right' : health} </span>
      {count}
    </span>
  );
}

const shapes: Record<Health, ShapeKind> = {
  'in order': 'dot',
  gaps: 'diamond',
  'put right': 'triangle',
  'not looked at': 'ring',
  'not kept': 'dash',
};

const legend: readonly { health: Health; words: string }[] = [
  { health: 'in order', words: 'in order' },
  { health: 'gaps', words: 'gaps, how many' },
  { health: 'put right', words: 'to put right, how many' },
  { health: 'not looked at', words: 'not looked at' },
  { health: 'not kept', words: 'not kept' },
];
