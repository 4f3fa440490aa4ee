// Guards that say whether what was read from a file has a shape, each put together from smaller ones. They are for files
// that come with the app: this room has no library for shapes, and needs none that tells a user what is wrong.

export type Guard<Shape> = (value: unknown) => value is Shape;
export type Guarded<Of> = Of extends Guard<infer Shape> ? Shape : never;

export const isText: Guard<string> = (value) => typeof value === 'string';
export const isWhole: Guard<number> = (value): value is number => Number.isInteger(value);

export function isListOf<Shape>(of: Guard<Shape>): Guard<readonly Shape[]> {
  return (value): value is readonly Shape[] => Array.isArray(value) && value.every(of);
}

export function isRecordOf<Shape>(of: Guard<Shape>): Guard<Readonly<Record<string, Shape>>> {
  return (value): value is Readonly<Record<string, Shape>> => isObject(value) && Object.values(value).every(of);
}

export function isEither<Guards extends readonly Guard<unknown>[]>(...guards: Guards): Guard<Guarded<Guards[number]>> {
  return (value): value is Guarded<Guards[number]> => guards.some((is) => is(value));
}

export function isWord<const Word extends string>(...words: readonly Word[]): Guard<Word> {
  return (value): value is Word => words.some((word) => word === value);
}

export function mayBe<Shape>(of: Guard<Shape>): Guard<Shape | undefined> {
  return (value): value is Shape | undefined => value === undefined || of(value);
}

type Parts = Readonly<Record<string, Guard<unknown>>>;
type Whole<P extends Parts> = { readonly [Name in keyof P]: Guarded<P[Name]> };

/** These parts and no others, so that a slip of the pen in the file is found. */
export function has<P extends Parts>(parts: P): Guard<Whole<P>> {
  return (value): value is Whole<P> =>
    isObject(value) &&
    Object.keys(value).every((name) => Object.hasOwn(parts, name)) &&
    Object.entries(parts).every(([name, is]) => is(value[name]));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
