// What reading one PDF may cost. A hostile file meets these limits long before it can exhaust memory or time.

import { PdfReadError } from './pdf-read-error';

export const MAX_FILE_BYTES = 100_000_000;
export const MAX_NESTING = 64;
export const MAX_OBJECTS = 100_000;
export const MAX_SIGNATURES = 32;
const MAX_STEPS = 2_000_000;
const MAX_INFLATED_BYTES = 16_000_000;

/** Counts work done for one file; throws `too-much-work` once it is spent. */
export class ReadingAllowance {
  private stepsLeft = MAX_STEPS;
  private inflatedBytesLeft = MAX_INFLATED_BYTES;

  takeSteps(count: number): void {
    this.stepsLeft -= count;
    if (this.stepsLeft < 0) throw new PdfReadError('too-much-work', `more than ${MAX_STEPS} steps`);
  }

  takeInflatedBytes(count: number): void {
    this.inflatedBytesLeft -= count;
    if (this.inflatedBytesLeft < 0) {
      throw new PdfReadError('too-much-work', `more than ${MAX_INFLATED_BYTES} bytes unpacked`);
    }
  }
}
