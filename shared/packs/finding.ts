// What the checker of packs says: one finding for each thing an editor must mend before a pack can be shipped or used.

export type FindingRule =
  | 'duplicate id'
  | 'retired id used again'
  | 'broken reference'
  | 'unreachable'
  | 'cycle'
  | 'missing text'
  | 'stray text'
  | 'markup'
  | 'wrong replacement'
  | 'no way to reach them'
  | 'dates';

export interface Finding {
  readonly rule: FindingRule;
  /** The id, or the place in the texts, that the finding is about. */
  readonly at: string;
  readonly words: string;
}

/** Ids that stand more than once in a list of one kind. */
export function findDuplicates(kind: string, ids: readonly string[]): readonly Finding[] {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const id of ids) (seen.has(id) ? repeated : seen).add(id);
  return [...repeated].map((id) => ({
    rule: 'duplicate id',
    at: id,
    words: `The ${kind} “${id}” stands here more than once. Give each its own id.`,
  }));
}

/** Compares the ids a pack has with the ids its texts speak of, one language at a time. */
export function compareTexts(
  place: string,
  ids: readonly string[],
  texts: Readonly<Record<string, unknown>>,
): readonly Finding[] {
  const missing = ids
    .filter((id) => !Object.hasOwn(texts, id))
    .map((id): Finding => ({ rule: 'missing text', at: `${place}.${id}`, words: `“${id}” has no text at ${place}.` }));
  const known = new Set(ids);
  const stray = Object.keys(texts)
    .filter((id) => !known.has(id))
    .map(
      (id): Finding => ({
        rule: 'stray text',
        at: `${place}.${id}`,
        words: `${place} speaks of “${id}”, which the pack does not have.`,
      }),
    );
  return [...missing, ...stray];
}
