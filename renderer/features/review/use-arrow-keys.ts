// The arrow keys move through the checks, wherever they have no other work: not in a text, a list or a group of choices.

import { useEffect, useRef } from 'react';

export function useArrowKeys(goLeft: () => void, goRight: () => void): void {
  const moves = useRef({ goLeft, goRight });
  useEffect(() => {
    moves.current = { goLeft, goRight };
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || event.defaultPrevented) return;
      if (document.querySelector('dialog[open]') || hasUseForArrows(event.target)) return;
      const go = { ArrowRight: moves.current.goRight, ArrowLeft: moves.current.goLeft }[event.key];
      if (!go) return;
      // The browser's own use of them chooses another answer.
      event.preventDefault();
      go();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

/** The answer keys are left with an arrow: their own keys are the numbers, and ↑ and ↓ move among them. */
function hasUseForArrows(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.matches('textarea, select') || target.isContentEditable) return true;
  return target instanceof HTMLInputElement && !(target.type === 'radio' && target.closest('.answer-keys'));
}
