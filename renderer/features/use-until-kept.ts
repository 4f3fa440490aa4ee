// Holds somebody back, once, who would leave a code that is shown now and never again before they have shown that it is on paper.

import { useEffect, useRef, useState } from 'react';
import type { ScreenProps } from './screen';

interface UntilKept {
  /** True once somebody wanted to leave without it: the screen then says what that means. */
  readonly isHeldBack: boolean;
  /** Lets them go from now on. */
  readonly kept: () => void;
}

/** `code` is empty until there is one. */
export function useUntilKept(code: string, whenLeaving: ScreenProps['whenLeaving']): UntilKept {
  const isKept = useRef(false);
  const [isHeldBack, setHeldBack] = useState(false);
  // The app gives a new one each time it draws.
  const latest = useRef(whenLeaving);
  useEffect(() => {
    latest.current = whenLeaving;
  });
  useEffect(() => {
    if (code === '') return undefined;
    return latest.current(async () => {
      if (!isKept.current) setHeldBack(true);
      return isKept.current;
    });
  }, [code]);
  return {
    isHeldBack,
    kept: () => {
      isKept.current = true;
    },
  };
}
