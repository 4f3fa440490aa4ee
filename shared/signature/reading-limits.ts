// What reading one PDF may cost. A hostile file meets these limits long before it can exhaust memory or time.

import { PdfReadError } from './pdf-read-error';

export const fileBytesMax = 100_000_000;
export const nestingMax = 64;
export const objectsMax = 100_000;
export const signaturesMax = 32;
const stepsMax = 2_000_000;
const inflatedBytesMax = 16_000_000;

/** Counts work done for one file; throws `too-much-work` once it is spent. */
export class ReadingAllowance {
  #stepsLeft = stepsMax;
  #inflatedBytesLeft = inflatedBytesMax;

  takeSteps(count: number): void {
    this.#stepsLeft -= count;
    if (this.#stepsLeft < 0) throw new PdfReadError('too-much-work', `more than ${stepsMax} steps`);
  }

  takeInflatedBytes(count: number): void {
    this.#inflatedBytesLeft -= count;
    if (this.#inflatedBytesLeft < 0) {
      throw new PdfReadError('too-much-work', `more than ${inflatedBytesMax} bytes unpacked`);
    }
  }
}
