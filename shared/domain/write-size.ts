// A file's size as people read it.

/** `840 bytes`, `312 kB`, `1.4 MB`, `62.5 GB`. */
export function writeSize(sizeBytes: number): string {
  if (sizeBytes < 1_000) return `${sizeBytes} bytes`;
  if (sizeBytes < 999_500) return `${Math.round(sizeBytes / 1_000)} kB`;
  if (sizeBytes < 999_950_000) return `${(sizeBytes / 1_000_000).toFixed(1)} MB`;
  return `${(sizeBytes / 1_000_000_000).toFixed(1)} GB`;
}
