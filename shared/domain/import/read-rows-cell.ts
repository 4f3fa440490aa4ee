// The lines of a field that holds lines, as one cell has them: `Person: Ada Okonkwo; Since: 2026-10-01`, a line of the cell for
// each. The grammar is that in which `register-rows.ts` writes them. Where no part is named, the names alone are taken.

/** Each line by the labels of its parts. `isName` tells whether words are a name as they stand, whatever is in them. */
export function readRowsCell(
  labels: readonly string[],
  text: string,
  isName: (words: string) => boolean,
): readonly Readonly<Record<string, string>>[] {
  const [first = ''] = labels;
  // The longest first, so that no label is found inside another.
  const pattern = labels.toSorted((a, b) => b.length - a.length).map(literal);
  const part = new RegExp(`(${pattern.join('|')}): *`, 'iy');
  const next = new RegExp(`\\n|; *(?=(?:${pattern.join('|')}):)|$`, 'gi');
  const labelOf = (written: string) => labels.find((label) => label.toLowerCase() === written.toLowerCase()) ?? first;
  const lines: Record<string, string>[] = [];
  let line: Record<string, string> = {};
  let at = 0;
  while (at <= text.length) {
    part.lastIndex = at;
    const named = part.exec(text);
    const from = named ? part.lastIndex : at;
    const quoted = named ? quotedFrom(text, from) : undefined;
    next.lastIndex = quoted ? quoted.end : from;
    const end = next.exec(text);
    const until = end?.index ?? text.length;
    const words = quoted && text.slice(quoted.end, until).trim() === '' ? quoted.words : text.slice(from, until).trim();
    const isMore = end?.[0].startsWith(';') ?? false;
    if (named) line[labelOf(named[1] ?? '')] = words;
    else if (isMore) line[first] = words;
    else for (const name of namesIn(words, isName)) lines.push({ [first]: name });
    at = until + Math.max(1, end?.[0].length ?? 0);
    if (isMore) continue;
    if (Object.keys(line).length > 0) lines.push(line);
    line = {};
  }
  return lines;
}

/** How `register-rows.ts` writes what holds a sign of this grammar. */
export function quotedPart(words: string): string {
  return /[;\n"]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
}

function quotedFrom(text: string, from: number): { readonly words: string; readonly end: number } | undefined {
  const found = /^"((?:[^"]|"")*)"(?=\s*(?:;|\n|$))/.exec(text.slice(from));
  return found ? { words: (found[1] ?? '').replaceAll('""', '"'), end: from + found[0].length } : undefined;
}

/** `Priya Shah, Tom Wilkes` are two; `Shah, Priya` is one where that is a name. */
function namesIn(words: string, isName: (words: string) => boolean): readonly string[] {
  if (words === '') return [];
  if (isName(words)) return [words];
  const parts = words.split(/[;,]| and | & /).map((part) => part.trim());
  return parts.filter((part) => part !== '');
}

function literal(label: string): string {
  return label.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
