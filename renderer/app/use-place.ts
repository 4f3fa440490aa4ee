// Where in the workbook the person is. Kept in the browser's history without an address, so that Back works and no name or
// id of a record ever stands in an address.

import { useEffect, useRef, useState } from 'react';
import type { Place } from '#shared/domain/place';

interface Kept {
  readonly place: Place;
}

export function usePlace(first: Place): { readonly place: Place; readonly go: (place: Place) => void } {
  const [place, setPlace] = useState(first);
  const beginning = useRef(first);

  useEffect(() => {
    const kept: Kept = { place: beginning.current };
    history.replaceState(kept, '');
    const back = (event: PopStateEvent) => {
      if (isKept(event.state)) setPlace(event.state.place);
    };
    addEventListener('popstate', back);
    return () => removeEventListener('popstate', back);
  }, []);

  const go = (next: Place) => {
    const kept: Kept = { place: next };
    // A setting after another of the same review is not a step that Back should take one by one.
    if (next.name === 'review' && place.name === 'review') history.replaceState(kept, '');
    else history.pushState(kept, '');
    setPlace(next);
  };
  return { place, go };
}

/** The history is this page's own, but what another version kept there may have another shape. */
function isKept(state: unknown): state is Kept {
  return typeof state === 'object' && state !== null && 'place' in state && state.place instanceof Object;
}
