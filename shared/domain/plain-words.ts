// Text as it is compared where people wrote it: capitals and accents do not matter, nor whether an apostrophe is curled.

/** Letters that are others with a stroke come apart no further. */
const strokes: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ħ: 'h', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i' };

const isPlainAlready = /^[ -~\s]*$/;

export function plainWords(text: string): string {
  if (isPlainAlready.test(text)) return text.toLowerCase();
  return plainLetters(text.toLowerCase()).toLowerCase();
}

/** Without accents and curls; capitals stay. */
export function plainLetters(text: string): string {
  if (isPlainAlready.test(text)) return text;
  return (
    text
      .normalize('NFKD')
      // Nor what nobody sees: soft hyphens, and signs that join or part letters.
      .replaceAll(/\p{M}|\u00ad|\u200c|\u200d|\u2060/gu, '')
      .replaceAll(/[łøđħßæœı]/gi, (letter) => strokes[letter] ?? strokes[letter.toLowerCase()]?.toUpperCase() ?? letter)
      .replaceAll(/[‘’ʼ]/g, "'")
  );
}

/** The same, with one space wherever there were any. */
export function plainLine(text: string): string {
  return plainWords(text).replaceAll(/\s+/g, ' ').trim();
}
