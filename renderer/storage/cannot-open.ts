// The answer of everything that keeps a workbook from being opened at all.

export function cannotOpen(words: string): { readonly state: 'cannot open'; readonly words: string } {
  return { state: 'cannot open', words };
}
