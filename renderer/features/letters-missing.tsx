// Said before a report is signed: which texts hold letters that no typeface here has. Nobody signs boxes unknowingly.

import type { MissingLetters } from '#shared/report/missing-letters';
import { Notice } from '#ui/notice';

/** More than these nobody reads; the pages show them all. */
const shownTexts = 5;

export function LettersMissing({ missing }: { readonly missing: readonly MissingLetters[] }) {
  const texts = [...new Set(missing.map(({ text }) => text))];
  if (texts.length === 0) return null;
  const more = texts.length - shownTexts;
  return (
    <Notice kind="look" title="Some letters cannot be printed. In their place stands how many there are.">
      <ul>
        {texts.slice(0, shownTexts).map((text) => (
          <li key={text}>{text.length > 80 ? `${text.slice(0, 80)}…` : text}</li>
        ))}
      </ul>
      <p>{`${more > 0 ? `And ${more} more. ` : ''}Write them another way where they matter.`}</p>
    </Notice>
  );
}
