// Tells a password or a code from words, where that is cheap. It cannot know every one: it keeps the commonest slip out of the
// record, which forgets nothing.

const named =
  /\b(?:password|passphrase|passcode|pwd|pw|pin|code)\b\s*(?:[:=]\s*\S|(?:(?:is|was|now|number|no\.?)\s+)*[“”"'‘’]?(?=[\p{L}\p{N}]*\d)[\p{L}\p{N}]{4,})/iu;
const leastLength = 8;
/** Names that are written like one. */
const names: readonly string[] = ['1password', 'office365', 'microsoft365'];
const symbol = /[!"£$€%^&*+=?#~|<>\\{}[\]§]/;

export function looksLikePassword(text: string): boolean {
  return named.test(text) || text.split(/\s+/).some(isLikePassword);
}

/** Long enough, with a figure among letters, and a sign or both kinds of letters besides: as the old rule wanted them. */
function isLikePassword(written: string): boolean {
  const word = written.replace(/^[([“‘'"]+/, '').replace(/[.,;:)\]”’'"?!]+$/, (end) => end.replaceAll(/[^?!]/g, ''));
  if (word.length < leastLength || names.includes(word.toLowerCase()) || isAddress(word)) return false;
  if (!/\d/.test(word) || !/\p{L}/u.test(word)) return false;
  return symbol.test(word) || (/\p{Lu}/u.test(word) && /\p{Ll}/u.test(word) && !/[-/]/.test(word));
}

/** A handle, an e-mail address or a place on the web. */
function isAddress(word: string): boolean {
  return word.startsWith('@') || /^[^@\s]+@[^@\s]+\.[a-z]{2,}$/i.test(word) || /^(?:https?:\/\/|www\.)/i.test(word);
}
