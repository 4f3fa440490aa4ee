// The packs of an unlocked workbook: those that come with the app, and those it took from files, also while it is open.

import { useEffect, useRef, useState } from 'react';
import type { AdoptedPack } from '#shared/domain/state';
import type { PackLibrary } from '#shared/packs/pack-library';
import { loadPacksWith } from './load-packs';

/** `first` holds what was taken in before the workbook was opened. */
export function usePacks(first: PackLibrary, adopted: readonly AdoptedPack[]): PackLibrary {
  const [packs, setPacks] = useState(first);
  const known = useRef(adopted);
  useEffect(() => {
    if (adopted === known.current) return;
    known.current = adopted;
    let isLatest = true;
    void loadPacksWith(adopted).then((library) => {
      if (isLatest) setPacks(library);
    });
    return () => {
      isLatest = false;
    };
  }, [adopted]);
  return packs;
}
