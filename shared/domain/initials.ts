// The initials that stand for a name where there is little room, until somebody writes others.

/** `Tom Whitaker` → `TW`, `Maria del Carmen Ruiz` → `MR`, `Ngozi` → `N`. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/);
  const chosen = words.length > 1 ? [words[0], words.at(-1)] : words;
  return chosen.map((word) => [...(word ?? '')][0]?.toUpperCase() ?? '').join('');
}
