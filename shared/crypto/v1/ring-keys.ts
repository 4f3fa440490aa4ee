// Ring keys: 32 random bytes per ring and epoch, granted to a member as an age file under the granter's signature.
// A later epoch seals the key of the one before, so one grant opens all that came earlier.
import { type Bytes, fromBase64, makeRandomBytes, sha256, textBytes, toBase64, toHex } from '../bytes';
import { openAgeFile, sealToMembers } from './age-file';
import { sealBytes, unsealBytes } from './seal-bytes';
import { importSecretKey, type SecretKey } from './secret-key';
import { isSignedBy, signBytes } from './sign-bytes';

export type RingGrant = {
  readonly ring: string;
  readonly epoch: number;
  readonly member: string;
  /** The ring key as an age file to the member, in base64. */
  readonly file: string;
  readonly by: string;
  readonly at: string;
  readonly signature: string;
};

/** The key of the epoch before `epoch`, sealed under the key of `epoch`, in base64. */
export type EpochLink = { readonly ring: string; readonly epoch: number; readonly previousKey: string };

export type OpenedGrant =
  | { ok: true; key: Bytes }
  | { ok: false; problem: 'not signed by its granter' | 'not for this member' };

const keyLength = 32;

/** The raw key of a new epoch. Seal it, import it, then let it go. */
export function makeRingKey(): Bytes {
  return makeRandomBytes(keyLength);
}

export async function grantRing(grant: {
  workbook: string;
  ring: string;
  epoch: number;
  key: Uint8Array;
  member: string;
  recipient: string;
  by: string;
  at: string;
  signingKey: CryptoKey;
}): Promise<RingGrant> {
  const { workbook, ring, epoch, member, by, at } = grant;
  const file = await sealToMembers([grant.recipient], grant.key);
  const unsigned = { ring, epoch, member, file: toBase64(file), by, at };
  const signature = await signBytes(grant.signingKey, 'grant', await signedText(workbook, unsigned));
  return { ...unsigned, signature: toBase64(signature) };
}

/** Opens a grant after checking that the granter signed it for this workbook; the granter's right is the domain's. */
export async function openGrant(
  grant: RingGrant,
  by: { workbook: string; identity: CryptoKey; granterKey: CryptoKey },
): Promise<OpenedGrant> {
  const signed = await signedText(by.workbook, grant);
  if (!(await isSignedBy(by.granterKey, fromBase64(grant.signature), 'grant', signed))) {
    return { ok: false, problem: 'not signed by its granter' };
  }
  const key = await openAgeFile(by.identity, fromBase64(grant.file));
  return key?.length === keyLength ? { ok: true, key } : { ok: false, problem: 'not for this member' };
}

// A JSON list of text and whole numbers in fixed order is the same bytes everywhere.
const signedText = async (workbook: string, grant: Omit<RingGrant, 'signature'>) => {
  const { ring, epoch, member, file, by, at } = grant;
  return textBytes(JSON.stringify([workbook, ring, epoch, member, toHex(await sha256(fromBase64(file))), by, at]));
};

/** Seals the key of `epoch - 1` under the key of `epoch`. */
export async function linkEpochs(link: {
  workbook: string;
  ring: string;
  epoch: number;
  key: SecretKey;
  previousKey: Uint8Array;
}): Promise<EpochLink> {
  const { workbook, ring, epoch } = link;
  const sealed = await sealBytes(link.key, 'previous ring key', [workbook, ring, String(epoch)], link.previousKey);
  return { ring, epoch, previousKey: toBase64(sealed) };
}

/** The raw key of the epoch before, or `undefined` where the link is not of this key, ring and workbook. */
export async function followLink(link: EpochLink, workbook: string, key: SecretKey): Promise<Bytes | undefined> {
  const context = [workbook, link.ring, String(link.epoch)];
  const unsealed = await unsealBytes(key, 'previous ring key', context, fromBase64(link.previousKey));
  return unsealed.ok && unsealed.bytes.length === keyLength ? unsealed.bytes : undefined;
}

/** SHA-256 that only this key gives, for this ring and epoch, in hexadecimal: what the record says the key is. */
export async function commitToRingKey(
  key: Uint8Array,
  { workbook, ring, epoch }: { workbook: string; ring: string; epoch: number },
): Promise<string> {
  return toHex(await sha256(textBytes(`quarterday v1 ring key ${JSON.stringify([workbook, ring, epoch])}`), key));
}

/** A ring key that one member can use, with what it is (`commitToRingKey`) and who granted it. */
export type HeldRingKey = {
  readonly ring: string;
  readonly epoch: number;
  readonly key: SecretKey;
  readonly commitment: string;
  /** Who granted the epoch that it was reached from, and the grant itself. */
  readonly grant: RingGrant;
};

/**
 * Opens every grant of one member and follows the links back to the first epoch. Nothing here judges whether a key is the
 * right one: the record's own commitments do, and for a ring without them the founder's signature.
 */
export async function openRings(rings: {
  workbook: string;
  member: string;
  identity: CryptoKey;
  grants: readonly RingGrant[];
  links: readonly EpochLink[];
}): Promise<readonly HeldRingKey[]> {
  const held: HeldRingKey[] = [];
  const own = rings.grants.filter((each) => each.member === rings.member);
  // The newest first, so that a key is reached from the grant that the most others hang on.
  for (const grant of own.toSorted((a, b) => b.epoch - a.epoch)) {
    const file = await openAgeFile(rings.identity, fromBase64(grant.file));
    // One to earlier keys of theirs opens no more; one that was altered never did.
    if (file?.length !== keyLength) continue;
    for await (const opened of backFrom(grant, file, rings)) {
      if (held.some(({ ring, epoch, commitment }) => sameRingKey(opened, { ring, epoch, commitment }))) break;
      held.push(opened);
    }
  }
  return held;
}

const sameRingKey = (a: HeldRingKey, b: Pick<HeldRingKey, 'ring' | 'epoch' | 'commitment'>) =>
  a.ring === b.ring && a.epoch === b.epoch && a.commitment === b.commitment;

async function* backFrom(
  grant: RingGrant,
  file: Bytes,
  { workbook, links }: { workbook: string; links: readonly EpochLink[] },
): AsyncGenerator<HeldRingKey> {
  const { ring } = grant;
  let { epoch } = grant;
  let raw: Bytes | undefined = file;
  while (raw) {
    const key = await importSecretKey(raw);
    yield { ring, epoch, key, commitment: await commitToRingKey(raw, { workbook, ring, epoch }), grant };
    raw = await previousKey(links, { workbook, ring, epoch, key });
    epoch -= 1;
  }
}

/** The raw key of the epoch before, where a link leads to it. */
async function previousKey(
  links: readonly EpochLink[],
  at: { workbook: string; ring: string; epoch: number; key: SecretKey },
): Promise<Bytes | undefined> {
  for (const link of links.filter((each) => each.ring === at.ring && each.epoch === at.epoch)) {
    const previous = await followLink(link, at.workbook, at.key);
    if (previous) return previous;
  }
  return undefined;
}

/**
 * The keys of a member's own ring, the one of now first: from it, links lead to those of before. Two links may lead from one
 * key: a renewal leads to the key it replaced, and the notes of before a reset are linked whenever their code is at hand.
 */
export async function openOwnRing(own: {
  workbook: string;
  member: string;
  notes: SecretKey;
  links: readonly EpochLink[];
}): Promise<readonly SecretKey[]> {
  const ring = `private:${own.member}`;
  const unfollowed = new Set(own.links.filter((link) => link.ring === ring));
  const keys: SecretKey[] = [own.notes];
  // Grows while it is walked: every link is followed once, so the walk ends.
  for (const key of keys) {
    for (const link of unfollowed) {
      const raw = await followLink(link, own.workbook, key);
      if (!raw) continue;
      unfollowed.delete(link);
      keys.push(await importSecretKey(raw));
    }
  }
  return keys;
}

/** The raw key of one epoch out of a member's own grants, for granting it to somebody else. Let it go at once. */
export async function openRawRingKey(
  wanted: { workbook: string; ring: string; epoch: number; commitment: string },
  member: { member: string; identity: CryptoKey },
  { grants, links }: { grants: readonly RingGrant[]; links: readonly EpochLink[] },
): Promise<Bytes | undefined> {
  const { workbook, ring } = wanted;
  for (const grant of grants.filter((each) => each.member === member.member && each.ring === ring)) {
    let raw: Bytes | undefined = await openAgeFile(member.identity, fromBase64(grant.file));
    let { epoch } = grant;
    while (raw?.length === keyLength) {
      const isWanted = epoch === wanted.epoch;
      if (isWanted && (await commitToRingKey(raw, { workbook, ring, epoch })) === wanted.commitment) return raw;
      raw = await previousKey(links, { workbook, ring, epoch, key: await importSecretKey(raw) });
      epoch -= 1;
    }
  }
  return undefined;
}
