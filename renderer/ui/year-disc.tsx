/** The year of Quarterday: four quarters, fifty-two weeks, the four quarter days. The picture of the first start. */
import { type Quarter, quarterPath } from './quarter-path';

const centre = 230;
const height = 360;

/** Where the words of a quarter stand, from the middle of the disc. */
const quarters: readonly { quarter: Quarter; lines: readonly [string, string]; x: number; y: number }[] = [
  { quarter: 1, lines: ['January', 'to March'], x: 50, y: -55 },
  { quarter: 2, lines: ['April', 'to June'], x: 50, y: 59 },
  { quarter: 3, lines: ['July to', 'September'], x: -51, y: 59 },
  { quarter: 4, lines: ['October to', 'December'], x: -51, y: -55 },
];

/** Week 0 is Christmas, at the top; each quarter day is thirteen weeks from the next. */
const weeks = Array.from({ length: 52 }, (_, week) => ({ week, angle: (week / 52) * 2 * Math.PI }));

export function YearDisc({ present }: { present: Quarter }) {
  return (
    <svg
      className="year-disc"
      viewBox={`0 0 ${centre * 2} ${height}`}
      role="img"
      aria-label="The year in four quarters, settled on Lady Day, 25 March; Midsummer, 24 June; Michaelmas, 29 September; and Christmas, 25 December"
    >
      <g transform={`translate(${centre} ${height / 2})`}>
        {quarters.map(({ quarter, lines, x, y }) => {
          const isPresent = quarter === present;
          return (
            <g key={quarter}>
              <path
                d={quarterPath(quarter, 0, 121, 5)}
                fill={isPresent ? 'currentColor' : 'none'}
                stroke="currentColor"
                strokeWidth="1.1"
              />
              <text className={isPresent ? 'year-present-words' : undefined} textAnchor="middle">
                <tspan x={x} y={y - 4}>
                  {lines[0]}
                </tspan>
                <tspan x={x} y={y + 14}>
                  {lines[1]}
                </tspan>
              </text>
            </g>
          );
        })}
        {weeks.map(({ week, angle }) => {
          const quarterDay = week % 13 === 0;
          const [inner, outer] = quarterDay ? [129, 140] : [133.5, 139.5];
          return (
            <line
              key={week}
              className={quarterDay ? undefined : 'year-week'}
              x1={inner * Math.sin(angle)}
              y1={-inner * Math.cos(angle)}
              x2={outer * Math.sin(angle)}
              y2={-outer * Math.cos(angle)}
              stroke="currentColor"
              strokeWidth={quarterDay ? 1.8 : 1}
            />
          );
        })}
        <text className="year-day" y="-158" textAnchor="middle">
          Christmas, 25 December
        </text>
        <text className="year-day" y="170" textAnchor="middle">
          Midsummer, 24 June
        </text>
        <text className="year-day">
          <tspan x="152" y="-3">
            Lady Day,
          </tspan>
          <tspan x="152" y="15">
            25 March
          </tspan>
        </text>
        <text className="year-day" textAnchor="end">
          <tspan x="-152" y="-3">
            Michaelmas,
          </tspan>
          <tspan x="-152" y="15">
            29 September
          </tspan>
        </text>
      </g>
    </svg>
  );
}
