// A path in a folder that a person named, written as the folder itself is written, so that nobody has to know the system.

/** `E:\Backups` and a name → `E:\Backups\name`; `/media/stick` and a name → `/media/stick/name`. */
export function pathIn(folder: string, name: string): string {
  const separator = folder.includes('\\') && !folder.includes('/') ? '\\' : '/';
  return folder.endsWith(separator) ? folder + name : folder + separator + name;
}
