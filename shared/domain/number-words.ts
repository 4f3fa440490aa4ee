// Numbers as people read them in a sentence: words up to nine and figures from ten, or figures alone, each with the right form
// of the noun.

const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

export function numberWord(count: number): string {
  return words[count] ?? String(count);
}

/** `two of seven`, `none of seven`. */
export function partOf(count: number, all: number): string {
  return `${count === 0 ? 'none' : numberWord(count)} of ${numberWord(all)}`;
}

/** `one setting`, `135 settings`, `no settings`. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${numberWord(count)} ${count === 1 ? one : many}`;
}

const figures = new Intl.NumberFormat('en-GB');

/** `1,204`. */
export function writeFigures(count: number): string {
  return figures.format(count);
}

/** In figures whatever the number, for what may be many: `1 entry`, `1,204 entries`. */
export function figuresOf(count: number, one: string, many = `${one}s`): string {
  return `${writeFigures(count)} ${count === 1 ? one : many}`;
}

/** `1 entry`, `1,204 entries` of the record. */
export function entriesOf(count: number): string {
  return figuresOf(count, 'entry', 'entries');
}

/** `a person`, `an account`. */
export function withArticle(noun: string): string {
  return `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`;
}

/** The same text with a capital, for the start of a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The same text with a small letter, to follow other words; what begins with two capitals is a short form, and stays: `IT`. */
export function uncapital(text: string): string {
  if (/^\p{Lu}{2}/u.test(text)) return text;
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** `a`, `a and b`, `a, b and c`. */
export function listOf(parts: readonly string[]): string {
  return joined(parts, 'and');
}

/** `a`, `a or b`, `a, b or c`. */
export function eitherOf(parts: readonly string[]): string {
  return joined(parts, 'or');
}

function joined(parts: readonly string[], last: 'and' | 'or'): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${last} ${parts.at(-1)}`;
}
