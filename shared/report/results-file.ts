// The results of a report as they travel inside its PDF: what they and their schema are called, and as a program reads them.

/** `quarterly-review.json`: the results as a program reads them, by the format they are written in. */
export function resultsFileName({ format }: { readonly format: string }): string {
  return `${format.replace(/^quarterday-/, '')}.json`;
}

/** `quarterly-review.schema.json`: the JSON Schema that the results keep to. */
export function schemaFileName(model: { readonly format: string }): string {
  return resultsFileName(model).replace(/json$/, 'schema.json');
}

/** JSON, without the picture that stands in the pages already. */
export function resultsOf(model: { readonly format: string }): string {
  return JSON.stringify(model, (key, value: unknown) => (key === 'logo' ? undefined : value), 2);
}
