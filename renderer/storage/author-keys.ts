// Which key each author signs with, and from which entry on.

import { fromBase64 } from '#shared/crypto/bytes';
import { importVerifyingKey } from '#shared/crypto/v1/sign-bytes';
import type { State } from '#shared/domain/state';

export type AuthorKeys = ReadonlyMap<string, AuthorKey>;

interface AuthorKey {
  readonly key: CryptoKey;
  /** The place of the entry that named it: its owner can only have signed later ones. */
  readonly since: number;
}

export function authorKeyAt(keys: AuthorKeys, author: string, seq: number): CryptoKey | undefined {
  const known = keys.get(author);
  return known && known.since < seq ? known.key : undefined;
}

/** The keys with those of members who are new in this state. Who was added with something that is no key signs nothing. */
export async function addAuthorKeys(keys: AuthorKeys, { general }: State, since: number): Promise<AuthorKeys> {
  const added = Object.values(general.members).filter(({ member }) => !keys.has(member));
  if (added.length === 0) return keys;
  const imported = added.map(async ({ member, keys: own }): Promise<[string, AuthorKey][]> => {
    try {
      return [[member, { key: await importVerifyingKey(fromBase64(own.signing)), since }]];
    } catch {
      return [];
    }
  });
  return new Map([...keys, ...(await Promise.all(imported)).flat()]);
}
