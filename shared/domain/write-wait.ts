// How long somebody has to wait, as people say it. Never less than it is.

import { figuresOf } from './number-words';

/** `30 seconds`, `2 minutes`. */
export function writeWait(waitMs: number): string {
  const seconds = Math.ceil(waitMs / 1000);
  return seconds < 60 ? figuresOf(seconds, 'second') : figuresOf(Math.ceil(seconds / 60), 'minute');
}
