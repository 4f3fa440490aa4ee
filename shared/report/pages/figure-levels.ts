// The figure of a self-assessment as vector drawing: a row for each aspect with four places. This year fills its places in ink; last
// year is an open diamond under the place it reached. Without colour, and said in words beside and below.

import { levels, levelWords, type SaidLevel } from '#shared/domain/annual/assessment';
import { type OwnYear, writeYear } from '#shared/domain/quarter';
import type { AspectRow } from '../annual-self-assessment';
import { ink, ink2, ruleColour, sheetWidth } from './style-sheet';

const rowHeight = 24;
const headHeight = 20;
const placesFrom = 196;
const placeWidth = 44;
const placeGap = 3;
const barHeight = 9;

type Row = Pick<AspectRow, 'title' | 'level' | 'before'>;

export function figureLevelsSvg(rows: readonly Row[], comparedWith: OwnYear | null): string {
  const height = headHeight + rows.length * rowHeight + 4;
  const heads = levels
    .map((level) => `<text x="${middleOf(level)}" y="11" text-anchor="middle" fill="${ink2}">${level}</text>`)
    .join('');
  const drawn = rows.map((row, index) => drawRow(row, headHeight + index * rowHeight, comparedWith !== null)).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${sheetWidth} ${height}" width="${sheetWidth}" height="${height}" font-family="SourceSans" font-size="9.6">${heads}${drawn}</svg>`;
}

function leftOf(level: number): number {
  return placesFrom + (level - 1) * (placeWidth + placeGap);
}

function middleOf(level: number): number {
  return leftOf(level) + placeWidth / 2;
}

function drawRow({ title, level, before }: Row, top: number, hasBefore: boolean): string {
  const bar = top + 4;
  const places = levels
    .map((each) => {
      const isFilled = typeof level === 'number' && each <= level;
      return `<rect x="${leftOf(each)}" y="${bar}" width="${placeWidth}" height="${barHeight}" fill="${isFilled ? ink : 'none'}" stroke="${isFilled ? ink : ruleColour}" stroke-width="0.7"/>`;
    })
    .join('');
  const mark =
    typeof before === 'number'
      ? `<path d="M${middleOf(before)} ${bar + barHeight + 1.4}l3.4 3.4 -3.4 3.4 -3.4 -3.4Z" fill="none" stroke="${ink}" stroke-width="0.9"/>`
      : '';
  const words = `<text x="${leftOf(5) + 6}" y="${bar + 8}" fill="${ink}">${shortWords(level)}${hasBefore ? `, ${beforeWords(before)}` : ''}</text>`;
  return `<path d="M0 ${top - 1}H${sheetWidth}" stroke="${ruleColour}" stroke-width="0.5"/><text x="0" y="${bar + 8}" fill="${ink}">${escaped(title)}</text>${places}${mark}${words}`;
}

function shortWords(level: SaidLevel | null): string {
  if (level === null) return 'nothing said';
  return level === 'not applicable' ? 'does not apply' : String(level);
}

function beforeWords(before: SaidLevel | null): string {
  if (before === null) return 'not asked before';
  return before === 'not applicable' ? 'did not apply' : `was ${before}`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** What the figure shows, for who cannot see it. */
export function figureLevelsAlt(rows: readonly Row[], comparedWith: OwnYear | null): string {
  return `A row for each aspect, with four places. ${figureLevelsWords(rows, comparedWith)}`;
}

/** `Policy 3, was 2; Responsibility 4, was 4.` */
function figureLevelsWords(rows: readonly Row[], comparedWith: OwnYear | null): string {
  const parts = rows.map(
    ({ title, level, before }) =>
      `${title} ${shortWords(level)}${comparedWith === null ? '' : `, ${beforeWords(before)}`}`,
  );
  return `${parts.join('; ')}.`;
}

/** How to read it. */
export function figureLevelsKey(comparedWith: OwnYear | null): string {
  const names = levels.map((level) => `${level} ${levelWords[level].toLowerCase()}`).join(', ');
  return `${names}.${comparedWith === null ? '' : ` The open diamond is ${writeYear(comparedWith)}.`} There is no sum: each aspect stands for itself.`;
}
