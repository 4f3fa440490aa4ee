// Long work on a screen: how far it is, and calling it off. Leaving the screen calls it off too.

import { useEffect, useRef, useState } from 'react';
import type { Watching } from '#storage/keeping';

export interface LongWork {
  /** From 0 to 1 while it runs; `unknown` until it is known, undefined while nothing runs. */
  readonly part: number | 'unknown' | undefined;
  run<Result>(work: (watching: Watching) => Promise<Result>): Promise<Result>;
  cancel(): void;
}

export function useLongWork(): LongWork {
  const [part, setPart] = useState<LongWork['part']>();
  const calling = useRef<AbortController>(undefined);
  useEffect(() => () => calling.current?.abort(), []);
  return {
    part,
    async run(work) {
      const controller = new AbortController();
      calling.current = controller;
      setPart('unknown');
      try {
        return await work({ onProgress: setPart, signal: controller.signal });
      } finally {
        setPart(undefined);
      }
    },
    cancel: () => calling.current?.abort(),
  };
}
