// File names that are safe on every system: small letters, figures and hyphens.

/** `Riverside Youth Project` → `riverside-youth-project`; at most 60 letters, never empty. */
export function fileNameOf(words: string): string {
  const plain = words
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  return plain || 'organisation';
}
