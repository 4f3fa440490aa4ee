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

/** The ring keys that one member can use now. */
export type RingKeys = {
  /** The key of one epoch; `undefined` where this member may not read it. */
  key(ring: string, epoch: number): SecretKey | undefined;
  /** The newest epoch that this member holds: what new entries are sealed under. */
  current(ring: string): { epoch: number; key: SecretKey } | undefined;
};

/** Opens every grant of one member and follows the links back to the first epoch; grants that do not open are named. */
export async function openRings(rings: {
  workbook: string;
  member: string;
  identity: CryptoKey;
  grants: readonly RingGrant[];
  links: readonly EpochLink[];
  granterKey: (granter: string) => CryptoKey | undefined;
}): Promise<{ keys: RingKeys; refused: readonly RingGrant[] }> {
  const { workbook, member, identity, links } = rings;
  const byRing = new Map<string, Map<number, SecretKey>>();
  const refused: RingGrant[] = [];
  for (const grant of rings.grants.filter((each) => each.member === member)) {
    const granterKey = rings.granterKey(grant.by);
    const opened = granterKey && (await openGrant(grant, { workbook, identity, granterKey }));
    if (!opened?.ok) {
      refused.push(grant);
      continue;
    }
    const epochs = byRing.get(grant.ring) ?? new Map<number, SecretKey>();
    byRing.set(grant.ring, epochs);
    let { epoch } = grant;
    let key: SecretKey | undefined = await importSecretKey(opened.key);
    while (key && !epochs.has(epoch)) {
      epochs.set(epoch, key);
      const link = links.find((each) => each.ring === grant.ring && each.epoch === epoch);
      const previous: Bytes | undefined = link && (await followLink(link, workbook, key));
      key = previous && (await importSecretKey(previous));
      epoch -= 1;
    }
  }
  const keys: RingKeys = {
    key: (ring, epoch) => byRing.get(ring)?.get(epoch),
    current(ring) {
      const epochs = byRing.get(ring);
      const epoch = Math.max(0, ...(epochs?.keys() ?? []));
      const key = epochs?.get(epoch);
      return key && { epoch, key };
    },
  };
  return { keys, refused };
}
