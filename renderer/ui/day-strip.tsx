/** The last days of each account, a shape a day and the same in words for screen readers, with a legend under it. */
import { Shape, type ShapeKind } from './shape';

export type DayMark = 'looked at' | 'missed' | 'explained' | 'not due' | 'not yet' | 'not written down';

type DayStripProps = {
  /** What the first column holds, "Account". */
  rowsAre: string;
  caption: string;
  /** `weekday` is its first letters, "Mo". */
  days: readonly { id: string; weekday: string; number: string; words: string; now?: boolean }[];
  /** One cell for each day, in the same order. `more` is read out after the mark. */
  rows: readonly { id: string; name: string; cells: readonly { mark: DayMark; more?: string }[] }[];
};

export function DayStrip({ rowsAre, caption, days, rows }: DayStripProps) {
  return (
    <div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that can scroll must be reachable to be scrolled by keys */}
      <section className="strip-scroll" aria-label={caption} tabIndex={0}>
        <table className="strip day-strip">
          <caption className="hidden-words">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{rowsAre}</th>
              {days.map(({ id, weekday, number, words, now }) => (
                <th key={id} scope="col" className={now ? 'strip-now' : undefined}>
                  <span className="hidden-words">{now ? `${words}, today` : words}</span>
                  <span aria-hidden="true">
                    {weekday}
                    <br />
                    {number}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, name, cells }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                {days.map((day, index) => (
                  <td key={day.id} className={day.now ? 'strip-now' : undefined}>
                    <DayCell mark={cells[index]?.mark ?? 'not written down'} more={cells[index]?.more} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="strip-legend">
        {legend.map((mark) => (
          <span key={mark} className="with-shape">
            <Shape kind={shapeOf(mark) ?? 'dot'} size={14} />
            <span>{markWords[mark]}</span>
          </span>
        ))}
        <span>empty: nothing written down</span>
      </p>
    </div>
  );
}

function DayCell({ mark, more }: { mark: DayMark; more: string | undefined }) {
  const shape = shapeOf(mark);
  return (
    <span className={looks[mark] ?? 'strip-cell'}>
      {shape && <Shape kind={shape} size={14} />}
      <span className="hidden-words">{more === undefined ? markWords[mark] : `${markWords[mark]}: ${more}`}</span>
    </span>
  );
}

const looks: Partial<Record<DayMark, string>> = {
  explained: 'strip-cell strip-cell-gaps',
  missed: 'strip-cell strip-cell-put-right',
  'not due': 'strip-cell strip-cell-not-kept',
};

function shapeOf(mark: DayMark): ShapeKind | undefined {
  return shapes[mark];
}

const shapes: Partial<Record<DayMark, ShapeKind>> = {
  'looked at': 'dot',
  missed: 'triangle',
  explained: 'diamond',
  'not due': 'dash',
  'not yet': 'ring',
};

const markWords: Record<DayMark, string> = {
  'looked at': 'looked at',
  missed: 'nobody looked',
  explained: 'nobody looked, with a reason',
  'not due': 'not to be looked at',
  'not yet': 'not yet today',
  'not written down': 'nothing written down',
};

const legend: readonly DayMark[] = ['looked at', 'missed', 'explained', 'not due', 'not yet'];
