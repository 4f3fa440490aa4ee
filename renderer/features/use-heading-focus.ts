// Within one screen: when a new step takes the place of another, its name is read out and the keyboard goes on from there.

import { useEffect, useRef } from 'react';

/** Not at the first step: the app sees to the focus of a new screen. */
export function useHeadingFocus(step: string): void {
  const before = useRef(step);
  useEffect(() => {
    if (before.current === step) return;
    before.current = step;
    document.querySelector('h1')?.focus();
  }, [step]);
}
