// The text that was weighed last and what the word lists say of it. Both go when the screen goes: nothing outlives it.

import { useEffect, useState } from 'react';
import type { Weighed } from '#shared/domain/judge-password';

/** Opens the word lists; what it is given lives until its end. */
export type StartWeighing = () => {
  /** Undefined where the lists could not be opened. */
  weigh(password: string): Promise<Weighed | undefined>;
  end(): void;
};

export interface WeighedText {
  readonly text: string;
  readonly weighed: Weighed | undefined;
}

/** Undefined while nothing is typed, and before the first answer. */
export function useWeighed(typed: string, startWeighing: StartWeighing): WeighedText | undefined {
  const [weighing, setWeighing] = useState<ReturnType<StartWeighing>>();
  const [last, setLast] = useState<WeighedText>();

  useEffect(() => {
    const started = startWeighing();
    setWeighing(started);
    return () => started.end();
  }, [startWeighing]);

  useEffect(() => {
    if (typed === '' || !weighing) {
      setLast(undefined);
      return;
    }
    let isCurrent = true;
    void weighing.weigh(typed).then((weighed) => {
      if (isCurrent) setLast({ text: typed, weighed });
    });
    return () => {
      isCurrent = false;
    };
  }, [typed, weighing]);

  return typed === '' ? undefined : last;
}
