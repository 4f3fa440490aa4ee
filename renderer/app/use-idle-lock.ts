// Locks after a time in which nobody touched a key, the mouse or the screen.

import { useEffect, useRef } from 'react';

export const idleMs = 5 * 60_000;

export function useIdleLock(lock: () => void): void {
  const latest = useRef(lock);
  useEffect(() => {
    latest.current = lock;
  });
  useEffect(() => {
    let lastTouched = Date.now();
    const touch = () => {
      lastTouched = Date.now();
    };
    const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;
    for (const sign of signs) addEventListener(sign, touch, { passive: true });
    // Looked at every few seconds rather than by one long timer, which would stand still while the computer sleeps.
    const watch = setInterval(() => {
      // A clock set back must not put the lock off by as much.
      lastTouched = Math.min(lastTouched, Date.now());
      if (Date.now() - lastTouched >= idleMs) latest.current();
    }, 5_000);
    return () => {
      for (const sign of signs) removeEventListener(sign, touch);
      clearInterval(watch);
    };
  }, []);
}
