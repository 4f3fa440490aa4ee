// What to say when a workbook does not open: what happened, and what to do or when to try again. Pure.

import { writeWait } from '#shared/domain/write-wait';
import type { Unlocked } from '#storage/vault';

export function refusalWords(refusal: Exclude<Unlocked, { state: 'open' }>): string {
  switch (refusal.state) {
    case 'wrong passphrase':
      if (refusal.waitMs > 0) return `This is not the passphrase. Try again in ${writeWait(refusal.waitMs)}`;
      return `This is not the passphrase. ${triesWords(refusal.freeTriesLeft)}`;
    case 'wait':
      return `Too many tries. Try again in ${writeWait(refusal.waitMs)}`;
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
