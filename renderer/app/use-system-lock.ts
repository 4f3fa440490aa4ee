// Locks when the computer goes to sleep or its screen is locked, where the shell can tell.

import { useEffect, useRef } from 'react';
import type { Host } from '#host/host';

export function useSystemLock(host: Pick<Host, 'about' | 'whenToLock'>, lock: () => void): void {
  const latest = useRef(lock);
  useEffect(() => {
    latest.current = lock;
  });
  useEffect(() => {
    let current = true;
    void waitForSystem(host).then((isToLock) => current && isToLock && latest.current());
    return () => {
      current = false;
    };
  }, [host]);
}

/** Resolves to false at once where nothing tells, and where the waiting itself failed. */
async function waitForSystem(host: Pick<Host, 'about' | 'whenToLock'>): Promise<boolean> {
  const about = await host.about();
  if (!about.ok || about.value.capabilities.tellsSystemLock === 'nothing') return false;
  return (await host.whenToLock()).ok;
}
