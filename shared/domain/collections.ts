// How something is put into a collection of the state. One change at a time copies the collection, so that a state once given out
// never changes. A fold of many changes copies each collection once and then changes its own copy: without that, folding a
// record takes time with the square of its length.

export interface Collections {
  put<Value>(all: Collection<Value>, key: string, value: Value): Collection<Value>;
  without<Value>(all: Collection<Value>, key: string): Collection<Value>;
}

type Collection<Value> = Readonly<Record<string, Value>>;

/** Leaves every collection as it is. */
export const copying: Collections = {
  put: (all, key, value) => ({ ...all, [key]: value }),
  without: (all, key) => {
    const { [key]: _, ...others } = all;
    return others;
  },
};

/** For one fold, whose states on the way nobody keeps. Collections that were there before are left as they are. */
export function makeOwnCollections(): Collections {
  const own = new WeakSet<object>();
  const owned = <Value>(all: Collection<Value>): Record<string, Value> => {
    if (own.has(all)) return all;
    const copy = { ...all };
    own.add(copy);
    return copy;
  };
  return {
    put(all, key, value) {
      const mine = owned(all);
      mine[key] = value;
      return mine;
    },
    without(all, key) {
      const mine = owned(all);
      delete mine[key];
      return mine;
    },
  };
}
