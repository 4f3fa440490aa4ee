/** Letters that no typeface of the report has, and the text they stand in. In their place stands how many there are. */
export interface MissingLetters {
  readonly letters: string;
  readonly text: string;
}
