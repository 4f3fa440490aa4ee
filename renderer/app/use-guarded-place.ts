// Where the person is, and that nothing on a screen is left behind: before another screen is shown, what the present one
// has to save is saved. The browser's own Back cannot wait; what was typed is then kept as a draft.

import { useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import type { Place } from '#shared/domain/place';
import { usePlace } from './use-place';

/**
 * How long moving on within one screen waits for what was left. Drawing the next check keeps the page as busy as saving the last
 * one does: one after the other, both are done sooner than at once, and a slow disk still holds nobody up.
 */
const moveOnAfterMs = 50;

interface GuardedPlace {
  readonly place: Place;
  readonly go: (place: Place) => void;
  readonly whenLeaving: (save: () => Promise<boolean>) => () => void;
}

export function useGuardedPlace(first: Place): GuardedPlace {
  const { place, go } = usePlace(first);
  const saving = useRef<() => Promise<boolean>>(undefined);
  const shown = useRef(place);
  /** Where somebody is on the way to, while what they leave is being saved. */
  const onTheWay = useRef<{ to: Place }>(undefined);
  useEffect(() => {
    shown.current = place;
    // Whoever has arrived, be it by the browser's own Back, is not on the way any more.
    onTheWay.current = undefined;
  }, [place]);

  const leave = async (save: () => Promise<boolean>, way: { to: Place }) => {
    const from = shown.current;
    const arriveIf = (mayLeave: boolean) => {
      if (!mayLeave || onTheWay.current !== way) return;
      onTheWay.current = undefined;
      // At once, or the screen that is left would be painted a last time.
      flushSync(() => go(way.to));
    };
    // The screen is still there to tell what could not be saved.
    const isWithin = () => way.to.name === from.name;
    const timer = setTimeout(() => arriveIf(isWithin()), moveOnAfterMs);
    const isSaved = await save();
    clearTimeout(timer);
    arriveIf(isSaved || isWithin());
    if (onTheWay.current === way) onTheWay.current = undefined;
  };

  return {
    place,
    go: (to) => {
      // What a screen began may end after somebody has left it: then nobody is taken away from where they went.
      if (shown.current.name !== place.name) return;
      const save = saving.current;
      if (!save) return go(to);
      // Whoever is leaving already may change their mind about where to.
      if (onTheWay.current) {
        onTheWay.current.to = to;
        return;
      }
      onTheWay.current = { to };
      void leave(save, onTheWay.current);
    },
    whenLeaving: (save) => {
      saving.current = save;
      return () => {
        if (saving.current === save) saving.current = undefined;
      };
    },
  };
}
