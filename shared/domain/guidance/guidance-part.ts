// One paragraph of the guidance as this workbook sees it: what it asks, in our words, and where it is seen to.

import type { Place } from '../place';
import type { RegisterName } from '../registers/register';

/** A register in which something of it is kept. */
export interface KeptInRegister {
  readonly register: RegisterName;
  /** Only the records of which a field holds one of these; every record where it is left out. */
  readonly only?: { readonly field: string; readonly is: readonly string[] };
  /** What such records are called, as in `2 procedures for bullying`; the words of the register where it is left out. */
  readonly called?: { readonly one: string; readonly many: string };
}

/** A screen on which it is seen to. */
export interface SeenToOnScreen {
  readonly words: string;
  readonly place: Place;
}

export interface GuidancePart {
  /** `5.5`; `2` for the points to consider, which have no number of their own. */
  readonly paragraph: string;
  readonly title: string;
  readonly asks: readonly string[];
  readonly kept: readonly KeptInRegister[];
  readonly screens: readonly SeenToOnScreen[];
}

export interface GuidanceSection {
  readonly title: string;
  readonly parts: readonly GuidancePart[];
}
