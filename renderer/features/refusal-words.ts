// What to say when a workbook does not open: what happened, and what to do or when to try again. Pure.

import type { Unlocked } from '#storage/vault';

export function refusalWords(refusal: Exclude<Unlocked, { state: 'open' }>): string {
  switch (refusal.state) {
    case 'wrong passphrase':
      if (refusal.waitMs > 0) return `This is not the passphrase. Try again in ${waitWords(refusal.waitMs)}`;
      return `This is not the passphrase. ${triesWords(refusal.freeTriesLeft)}`;
    case 'wait':
      return `Too many tries. Try again in ${waitWords(refusal.waitMs)}`;
    case 'wrong code':
    case 'cannot open':
      return refusal.words;
    case 'open elsewhere':
      return `This workbook is open in another ${refusal.where === 'window' ? 'window' : 'Quarterday'} on this computer. Close it there, then try again.`;
  }
}

function triesWords(left: number): string {
  if (left === 0) return 'After the next wrong one you will have to wait';
  return left === 1 ? 'One more try before you have to wait' : `${left} more tries before you have to wait`;
}

/** `30 seconds`, `2 minutes`. */
export function waitWords(waitMs: number): string {
  const seconds = Math.ceil(waitMs / 1000);
  if (seconds < 60) return seconds === 1 ? '1 second' : `${seconds} seconds`;
  const minutes = Math.ceil(seconds / 60);
  return minutes === 1 ? '1 minute' : `${minutes} minutes`;
}
