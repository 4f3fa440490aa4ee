// What the results of a report are called inside its PDF.

/** `quarterly-review.json`: the results as a program reads them, by the format they are written in. */
export function resultsFileName({ format }: { readonly format: string }): string {
  return `${format.replace(/^quarterday-/, '')}.json`;
}
