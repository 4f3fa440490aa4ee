// What cannot be taken back is confirmed by typing a name. Capitals, spaces and the shape of an apostrophe do not matter: whoever
// types a name means it. Pure.

export function isTypedName(typed: string, name: string): boolean {
  return plain(typed) === plain(name);
}

function plain(words: string): string {
  return words
    .normalize('NFC')
    .replaceAll(/[’‘`´]/g, "'")
    .replaceAll(/[‐‑–—]/g, '-')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toLocaleLowerCase('en-GB');
}
