// How the page stops a worker that is busy: a number that both see. A browser ends such a worker only after two seconds, or when it
// has nothing to do; so the worker looks at the number while it works, and stops by itself.

/** Undefined where the page shares no memory with its workers; ending the worker then takes as long as the browser likes. */
export type CallOff = Int32Array<SharedArrayBuffer>;

export function makeCallOff(): CallOff | undefined {
  return globalThis.crossOriginIsolated ? new Int32Array(new SharedArrayBuffer(4)) : undefined;
}

export function callOffNow(callOff: CallOff | undefined): void {
  if (callOff) Atomics.store(callOff, 0, 1);
}

/** Throws once it was called off. */
export function goOnUnless(callOff: CallOff | undefined): () => void {
  return () => {
    if (callOff && Atomics.load(callOff, 0) === 1) throw new Error('It was called off.');
  };
}
