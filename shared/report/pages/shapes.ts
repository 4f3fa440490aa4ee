// The shapes that stand beside words: dot, diamond and triangle as on screen, and the quarter disc of the mark.

import type { Settled } from '../quarterly-review';
import type { Picture } from './page-content';
import { amber, brick, ink } from './style-sheet';

const drawn: Readonly<Record<Settled['shape'], string>> = {
  dot: `<circle cx="5" cy="5" r="3.6" fill="${ink}"/>`,
  diamond: `<path d="M5 1.1 8.9 5 5 8.9 1.1 5Z" fill="none" stroke="${amber}" stroke-width="1.2"/>`,
  triangle: `<path d="M5 .9 9.2 8.6H.8Z" fill="${brick}"/>`,
};

export function shapeSvg(shape: Settled['shape']): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10" width="10" height="10">${drawn[shape]}</svg>`;
}

/** The disc as it stands on a cover. */
export function discMark(quarter: number): Picture {
  return { svg: quarterDiscSvg(quarter, 84), alt: '', width: 84, height: 84, margin: [0, 32, 0, 36] };
}

/** A disc in four with the present quarter filled, clockwise from the top right. */
function quarterDiscSvg(quarter: number, size: number): string {
  const radius = 48;
  const gap = 2.2;
  const quarters = [0, 1, 2, 3].map((index) => {
    const fill = index === quarter - 1 ? ink : 'none';
    return `<path transform="rotate(${index * 90} 50 50)" d="M${50 + gap} ${50 - gap}V${50 - radius}A${radius - gap} ${radius - gap} 0 0 1 ${50 + radius} ${50 - gap}Z" fill="${fill}" stroke="${ink}" stroke-width="0.9"/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" width="${size}" height="${size}">${quarters.join('')}</svg>`;
}
