/** The outline of one quarter of a disc, as an SVG path: the drawing behind the mark, the year and the progress discs. */

/** January to March is quarter 1, at the top right; the year runs clockwise. */
export type Quarter = 1 | 2 | 3 | 4;

const signs: Record<Quarter, readonly [x: 1 | -1, y: 1 | -1]> = { 1: [1, -1], 2: [1, 1], 3: [-1, 1], 4: [-1, -1] };

/** `gap` is the distance from the quarter's straight sides to the middle lines of the disc. */
export function quarterPath(quarter: Quarter, centre: number, radius: number, gap: number): string {
  const [right, down] = signs[quarter];
  const reach = Math.sqrt(radius ** 2 - gap ** 2);
  const at = (x: number, y: number) => `${round(centre + right * x)} ${round(centre + down * y)}`;
  const clockwise = right * down > 0 ? 1 : 0;
  return `M${at(gap, gap)}L${at(reach, gap)}A${radius} ${radius} 0 0 ${clockwise} ${at(gap, reach)}Z`;
}

function round(length: number): number {
  return Math.round(length * 1000) / 1000;
}
