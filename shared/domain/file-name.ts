// File names that are safe on every system: made of words, or of a name that a file had elsewhere.

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

/** Names that Windows keeps for devices, whatever ending follows them. */
const keptByWindows = /^(con|prn|aux|nul|(com|lpt)[0-9¹²³])(?=\.|$)/i;

/** A file's own name as far as it is one on every system, and no path: letters, figures, points and hyphens; never empty. */
export function safeFileName(name: string): string {
  const safe = name
    .normalize('NFKC')
    .replaceAll(/[^\p{L}\p{N}._-]+/gu, '-')
    .slice(-80)
    .replaceAll(/^[.-]+|[.-]+$/g, '')
    .replace(keptByWindows, '$1-file');
  return safe || 'file';
}
