// What a form asks whoever fills it in ("What you do about it"), as a report says it to its reader: in the words of the organisation
// itself ("What we do about it").

/** `you` after these is `us`. */
const toUs = /\b(told|for|to|with) you\b/g;

export function inOurWords(asked: string): string {
  return asked
    .replaceAll(toUs, '$1 us')
    .replaceAll(/\byour\b/g, 'our')
    .replaceAll(/\bYour\b/g, 'Our')
    .replaceAll(/\byou\b/g, 'we')
    .replaceAll(/\bYou\b/g, 'We');
}

/** Without the stop at its end, so that the sentence can go on. */
export function unstopped(words: string): string {
  return words.trim().replace(/[.;:]$/, '');
}
