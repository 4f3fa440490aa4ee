// Where the person is, and that nothing on a screen is left behind: before another screen is shown, what the present one
// has to save is saved. The browser's own Back cannot wait; what was typed is then kept as a draft.

import { useRef } from 'react';
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
  return {
    place,
    go: (to) => {
      const saved = saving.current?.();
      // Moving on within one screen does not wait for the disk: the screen is still there to tell what could not be saved.
      if (!saved || to.name === place.name) go(to);
      else void saved.then((isSaved) => isSaved && go(to));
    },
    whenLeaving: (save) => {
      saving.current = save;
      return () => {
        if (saving.current === save) saving.current = undefined;
      };
    },
  };
}
