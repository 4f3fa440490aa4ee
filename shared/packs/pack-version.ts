// The order of versions of a pack: 1.10.0 comes after 1.9.0.

/** Negative where `a` is the older one, positive where it is the newer, 0 where they are the same. */
export function comparePackVersions(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}
