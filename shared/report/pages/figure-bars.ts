// Figure 1 as vector drawing: one bar a quarter, what was different in ink and what was not found hatched above it.
// A quarter without a review has no bar but the words "not kept"; the figure's words are also given as plain text.

import { scaleBand, scaleLinear } from 'd3-scale';
import { countOf, numberWord } from '#shared/domain/number-words';
import { type Quarter, writeQuarterShort } from '#shared/domain/quarter';
import type { QuarterFigure } from '../quarterly-review';
import { ink, ink2, sheetWidth } from './style-sheet';

const height = 122;
const barsWidth = 384;
const top = 18;
const base = 94;
const hatchStep = 4.4;

export function figureBarsSvg(quarters: readonly QuarterFigure[]): string {
  const most = Math.max(1, ...quarters.map(({ kept }) => (kept ? kept.different + kept.notFound : 0)));
  const y = scaleLinear([0, most], [base, top]);
  const x = scaleBand(
    quarters.map(({ quarter }) => writeQuarterShort(quarter)),
    [0, barsWidth],
  )
    .paddingInner(0.48)
    .paddingOuter(0.12);
  const bars = quarters.map((figure, index) => {
    const left = x(writeQuarterShort(figure.quarter)) ?? 0;
    const isLast = index === quarters.length - 1;
    const label = quarterLabel(figure.quarter, index === 0 || figure.quarter.quarter === 1 || isLast);
    return drawQuarter(figure, { left, width: x.bandwidth(), y, label, isLast });
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${sheetWidth} ${height}" width="${sheetWidth}" height="${height}" font-family="SourceSans" font-size="9.6">${bars.join('')}<path d="M0 ${base}H${barsWidth}" stroke="${ink}" stroke-width="0.9"/></svg>`;
}

/** `2026 Q2`, `Q2 2026-27`, or `Q2` where the year is plain from its neighbours. */
function quarterLabel(quarter: Quarter, hasYear: boolean): string {
  return hasYear ? writeQuarterShort(quarter) : `Q${quarter.quarter}`;
}

interface Place {
  readonly left: number;
  readonly width: number;
  readonly y: (count: number) => number;
  readonly label: string;
  readonly isLast: boolean;
}

function drawQuarter({ kept }: QuarterFigure, { left, width, y, label, isLast }: Place): string {
  const middle = left + width / 2;
  const words = (text: string, at: number, colour: string, bold = false) =>
    `<text x="${middle}" y="${at}" text-anchor="middle" fill="${colour}"${bold ? ' font-weight="bold"' : ''}>${text}</text>`;
  const name = words(label, base + 13, isLast ? ink : ink2, isLast);
  if (!kept) return `${name}${words('not kept', base + 24, ink2)}`;
  const total = kept.different + kept.notFound;
  const split = y(kept.different);
  const summit = y(total);
  const solid =
    kept.different === 0
      ? ''
      : `<rect x="${left}" y="${split}" width="${width}" height="${base - split}" fill="${ink}"/>`;
  const gap = kept.different === 0 ? 0 : 1;
  const hatched = kept.notFound === 0 ? '' : hatch(left, summit, width, split - gap - summit);
  const leaders = isLast ? legend(left + width, kept, { split, summit }) : '';
  return `${solid}${hatched}${words(String(total), summit - 5, ink, isLast)}${name}${words(`of ${kept.checked}`, base + 24, ink2)}${leaders}`;
}

/** Lines from the last bar's parts to their names. */
function legend(
  right: number,
  kept: NonNullable<QuarterFigure['kept']>,
  { split, summit }: { split: number; summit: number },
): string {
  const parts = [
    { words: 'cannot find it', at: (summit + split) / 2, is: kept.notFound > 0 },
    { words: 'different', at: (split + base) / 2, is: kept.different > 0 },
  ].filter(({ is }) => is);
  const [upper, lower] = parts;
  const tooClose = upper && lower ? Math.max(0, 11 - (lower.at - upper.at)) : 0;
  return parts
    .map(({ words, at }, index) => {
      const level = index === 0 ? at - tooClose : at;
      return `<path d="M${right + 4} ${at}L${right + 22} ${level}" stroke="${ink2}" stroke-width="0.6"/><text x="${right + 26}" y="${level + 3.2}" fill="${ink}">${words}</text>`;
    })
    .join('');
}

/** Slanting lines cut to a box, drawn one by one: patterns are not read by every PDF viewer. */
function hatch(left: number, summit: number, width: number, boxHeight: number): string {
  const lines: string[] = [];
  for (let start = hatchStep - boxHeight; start < width; start += hatchStep) {
    const from = Math.max(0, start);
    const to = Math.min(width, start + boxHeight);
    if (to > from) {
      const down = (distance: number) => summit + boxHeight - (distance - start);
      lines.push(`M${left + from} ${down(from)}L${left + to} ${down(to)}`);
    }
  }
  return `<path d="${lines.join('')}" stroke="${ink}" stroke-width="0.7"/><rect x="${left + 0.4}" y="${summit}" width="${width - 0.8}" height="${boxHeight}" fill="none" stroke="${ink}" stroke-width="0.8"/>`;
}

/** What the figure shows, for who cannot see it. The words under it say the same in the text. */
export function figureAlt(quarters: readonly QuarterFigure[]): string {
  return `Bars, one for each quarter. ${figureWords(quarters)}`;
}

/** The figure in words, for whoever cannot see it: `3 of 62 settings in 2026 Q4, one of them not found`. */
export function figureWords(quarters: readonly QuarterFigure[]): string {
  const parts = quarters.flatMap(({ quarter, kept }) => {
    if (!kept) return [];
    const total = kept.different + kept.notFound;
    const lost = kept.notFound === 0 ? '' : ` (${numberWord(kept.notFound)} not found)`;
    return [`${total} of ${kept.checked} in ${writeQuarterShort(quarter)}${lost}`];
  });
  const missing = quarters.filter(({ kept }) => !kept).length;
  const notKept = missing === 0 ? '' : ` For ${countOf(missing, 'quarter')} no review was kept.`;
  return `In words: ${parts.join(', ')}.${notKept}`;
}
