// Which key each author signs with, and from which entry on. Keys change: a member makes new ones, or is asked in once more.

import { fromBase64 } from '#shared/crypto/bytes';
import { importVerifyingKey } from '#shared/crypto/v1/sign-bytes';
import type { GeneralState } from '#shared/domain/state';

/** For each author their keys, the newest last. */
export type AuthorKeys = ReadonlyMap<string, readonly AuthorKey[]>;

export interface AuthorKey {
  /** Undefined where what was named is no key: then its owner signs nothing from there on. */
  readonly key: CryptoKey | undefined;
  /** The raw Ed25519 public key, base64: what the state names. */
  readonly named: string;
  /** The number of the entry that named it: its owner can only have signed later ones with it. */
  readonly since: number;
}

export function authorKeyAt(keys: AuthorKeys, author: string, number: number): CryptoKey | undefined {
  return keys.get(author)?.findLast(({ since }) => since < number)?.key;
}

/** The key that the record names for an author now. */
export function keyNamedLast(keys: AuthorKeys, author: string): string | undefined {
  return keys.get(author)?.at(-1)?.named;
}

/** Whether the record names this key for an author, now or at any time before. */
export function wasKeyNamed(keys: AuthorKeys, author: string, key: string): boolean {
  return keys.get(author)?.some(({ named }) => named === key) ?? false;
}

/** The keys with those that are new in this state. */
export async function addAuthorKeys(
  keys: AuthorKeys,
  { members, paperKey }: Pick<GeneralState, 'members' | 'paperKey'>,
  since: number,
): Promise<AuthorKeys> {
  const named = [...Object.values(members), ...(paperKey ? [paperKey] : [])];
  const added = named.filter((author) => keyNamedLast(keys, author.member) !== author.keys.signing);
  if (added.length === 0) return keys;
  const after = new Map(keys);
  for (const { member, keys: own } of added) {
    const key = await readVerifyingKey(own.signing);
    after.set(member, [...(keys.get(member) ?? []), { key, named: own.signing, since }]);
  }
  return after;
}

/** The keys as a checkpoint keeps them. */
export interface KeptAuthorKey {
  readonly author: string;
  readonly named: string;
  readonly since: number;
}

export function writeAuthorKeys(keys: AuthorKeys): readonly KeptAuthorKey[] {
  return [...keys].flatMap(([author, own]) => own.map(({ named, since }) => ({ author, named, since })));
}

export async function readAuthorKeys(kept: readonly KeptAuthorKey[]): Promise<AuthorKeys> {
  const keys = new Map<string, readonly AuthorKey[]>();
  for (const { author, named, since } of kept) {
    keys.set(author, [...(keys.get(author) ?? []), { key: await readVerifyingKey(named), named, since }]);
  }
  return keys;
}

async function readVerifyingKey(named: string): Promise<CryptoKey | undefined> {
  try {
    return await importVerifyingKey(fromBase64(named));
  } catch {
    return undefined;
  }
}
