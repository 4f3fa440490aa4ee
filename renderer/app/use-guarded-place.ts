// Where the person is, and that nothing on a screen is left behind: before another screen is shown, what the present one
// has to save is saved. The browser's own Back cannot wait; what was typed is then kept as a draft.

import { useEffect, useRef } from 'react';
import type { Place } from '#shared/domain/place';
import { usePlace } from './use-place';

interface GuardedPlace {
  readonly place: Place;
  readonly go: (place: Place) => void;
  readonly whenLeaving: (save: () => Promise<boolean>) => () => void;
}

export function useGuardedPlace(first: Place): GuardedPlace {
  const { place, go } = usePlace(first);
  const saving = useRef<() => Promise<boolean>>(undefined);
  const shown = useRef(place);
  useEffect(() => {
    shown.current = place;
  }, [place]);
  return {
    place,
    go: (to) => {
      // What a screen began may end after somebody has left it: then nobody is taken away from where they went.
      if (shown.current.name !== place.name) return;
      const saved = saving.current?.();
      // Moving on within one screen does not wait for the disk: the screen is still there to tell what could not be saved.
      if (!saved || to.name === place.name) go(to);
      else void saved.then((isSaved) => isSaved && shown.current.name === place.name && go(to));
    },
    whenLeaving: (save) => {
      saving.current = save;
      return () => {
        if (saving.current === save) saving.current = undefined;
      };
    },
  };
}
