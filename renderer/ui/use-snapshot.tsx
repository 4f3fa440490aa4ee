/** Reads a store that lives outside React and draws again when it changes. */
import { useSyncExternalStore } from 'react';

/** `getSnapshot` returns the same value until something has changed. */
export type SnapshotStore<T> = { subscribe: (onChange: () => void) => () => void; getSnapshot: () => T };

export function useSnapshot<T>(store: SnapshotStore<T>): T {
  return useSyncExternalStore(store.subscribe, store.getSnapshot);
}
