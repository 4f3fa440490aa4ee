// Locks after a time in which nobody touched a key, the mouse or the screen.

import { useEffect, useRef } from 'react';

export function useIdleLock(lock: () => void, minutes: number): void {
  const latest = useRef({ lock, idleMs: minutes * 60_000 });
  useEffect(() => {
    latest.current = { lock, idleMs: minutes * 60_000 };
  });
  useEffect(() => {
    let lastTouched = Date.now();
    const isIdle = () => {
      // A clock set back must not put the lock off by as much.
      lastTouched = Math.min(lastTouched, Date.now());
      return Date.now() - lastTouched >= latest.current.idleMs;
    };
    const look = () => {
      if (isIdle()) latest.current.lock();
    };
    // The touch that wakes a sleeping computer comes before the next look: it must not count as if somebody had been there.
    const touch = () => {
      if (isIdle()) latest.current.lock();
      else lastTouched = Date.now();
    };
    const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;
    // Before anything on the page hears of it.
    for (const sign of signs) addEventListener(sign, touch, { passive: true, capture: true });
    // Looked at every few seconds rather than by one long timer, which would stand still while the computer sleeps.
    const watch = setInterval(look, 5_000);
    return () => {
      for (const sign of signs) removeEventListener(sign, touch, { capture: true });
      clearInterval(watch);
    };
  }, []);
}
