// Goes through a document before its pages are set, and cuts every text into runs that its typefaces can print.

import type { MissingLetters } from '#shared/report/missing-letters';
import type { Content, DocumentDefinition, Inline, PrintedRun, TextLook } from '#shared/report/pages/page-content';
import { type FamilyName, isFamily } from './report-families';
import { familiesMissed, type HasLetter, isPlain, lookOfRun, scriptRuns } from './script-runs';

type Spreadable = Pick<DocumentDefinition, 'content' | 'styles' | 'defaultStyle'> &
  Partial<Pick<DocumentDefinition, 'header' | 'footer'>>;

type Styles = DocumentDefinition['styles'];

/** Hears each text with the family it is set in, and may give it in pieces. */
type HearText = (text: string, own: FamilyName) => readonly PrintedRun[] | undefined;

/** The families that a document needs beside the house's own. */
export function familiesNeeded(definition: Spreadable, has: HasLetter): ReadonlySet<FamilyName> {
  const needed = new Set<FamilyName>();
  const walk = walker(definition.styles, (text, own) => {
    for (const family of isPlain(text) ? [] : familiesMissed(text, own, has)) {
      needed.add(family);
      // Where a script's own typeface lacks a letter, the general one may have it.
      if (family !== 'NotoSans') needed.add('NotoSans');
    }
    return undefined;
  });
  const first = definition.defaultStyle.font ?? 'SourceSans';
  for (const part of definition.content) walk(part, first);
  for (const page of [1, 2]) {
    for (const furniture of [definition.header, definition.footer]) if (furniture) walk(furniture(page, 2), first);
  }
  return needed;
}

/** The document with its texts in runs. `missed` hears of letters that could not be printed, once for each text. */
export function spreadFonts(
  definition: Spreadable,
  has: HasLetter,
  missed: (missing: MissingLetters) => void,
): Spreadable {
  const told = new Set<string>();
  const walk = walker(definition.styles, (text, own) => {
    if (isPlain(text)) return undefined;
    const letters = new Set<string>();
    const runs = scriptRuns(text, own, has, (letter) => letters.add(letter));
    if (letters.size > 0 && !told.has(text)) {
      told.add(text);
      missed({ letters: [...letters].join(''), text });
    }
    const [run] = runs;
    const isAsItWas = runs.length === 1 && run?.text === text && run.family === own && run.level === undefined;
    return isAsItWas ? undefined : runs.map(lookOfRun);
  });
  const first = definition.defaultStyle.font ?? 'SourceSans';
  const { styles, defaultStyle, header, footer } = definition;
  const spread = (part: Content): Content => {
    walk(part, first);
    return part;
  };
  return {
    styles,
    defaultStyle,
    content: definition.content.map(spread),
    ...(header ? { header: (page, pages) => spread(header(page, pages)) } : {}),
    ...(footer ? { footer: (page, pages) => spread(footer(page, pages)) } : {}),
  };
}

function walker(styles: Styles, hear: HearText): (part: Content, inherited: FamilyName) => void {
  const familyOf = (
    { font, style }: { font?: string; style?: TextLook['style'] },
    inherited: FamilyName,
  ): FamilyName => {
    if (font !== undefined && isFamily(font)) return font;
    const names = style === undefined ? [] : Array.isArray(style) ? style : [style];
    return names.map((name) => styles[name].font).findLast((name) => name !== undefined) ?? inherited;
  };
  const inlineRuns = (inline: Inline, inherited: FamilyName): readonly Inline[] => {
    if (typeof inline === 'string') return hear(inline, inherited) ?? [inline];
    if (!('text' in inline)) return [inline];
    const runs = hear(inline.text, familyOf(inline, inherited));
    return runs ? runs.map((run) => ({ ...inline, ...run })) : [inline];
  };
  const walk = (part: Content, inherited: FamilyName): void => {
    if ('svg' in part || 'image' in part) return;
    const own = familyOf(part, inherited);
    if ('text' in part) {
      if (typeof part.text === 'string') {
        const runs = hear(part.text, own);
        if (runs && part.outline) part.outlineText ??= part.text;
        if (runs) part.text = [...runs];
      } else part.text = part.text.flatMap((inline) => inlineRuns(inline, own));
    } else if ('stack' in part) for (const one of part.stack) walk(one, own);
    else if ('columns' in part) for (const one of part.columns) walk(one, own);
    else if ('table' in part) for (const row of part.table.body) for (const one of row) walk(one, own);
    else if ('ol' in part) for (const one of part.ol) walk(one, own);
    else if ('ul' in part) for (const one of part.ul) walk(one, own);
  };
  return walk;
}
