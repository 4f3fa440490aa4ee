// The ways into a member's keys. A random user key seals the member's key bundle; a passphrase slot and a recovery slot
// each wrap that user key, so either opens everything and a passphrase changes without touching a record. The keys of an
// invitation have one way in, a one-time code, and open enrolment only.
import { fromBase64, makeRandomBytes, sameBytes, textBytes, toBase64 } from '../bytes';
import { importMemberKeys, type MemberKeys, type MemberPublicKeys, type MemberSecrets } from './member-keys';
import { isCostAllowed, type PassphraseCost } from './passphrase-cost';
import { makeInvitationCode, makeRecoveryCode } from './recovery-code';
import { type EpochLink, linkEpochs } from './ring-keys';
import { sealBytes, unsealBytes } from './seal-bytes';
import { deriveSecretBytes, importSecretKey, type SecretKey } from './secret-key';
import type { Head } from './verify-chain';

/** `check` tells a wrong passphrase from a damaged slot; all binary values are base64. */
export type PassphraseSlot = {
  readonly kind: 'passphrase';
  readonly salt: string;
  readonly cost: PassphraseCost;
  readonly check: string;
  readonly userKey: string;
};
export type CodeSlot = {
  readonly kind: 'recovery' | 'invitation';
  readonly salt: string;
  readonly check: string;
  readonly userKey: string;
};

export type MemberSlots = {
  readonly member: string;
  readonly publicKeys: MemberPublicKeys;
  readonly slots: readonly (PassphraseSlot | CodeSlot)[];
  readonly bundle: string;
  /** The last head seen, sealed; absent from an invitation, a paper key and slots of the first version. Rewritten without touching the rest. */
  readonly lastSeen?: string | undefined;
};

/** A passphrase as it comes out of the worker: the key, and what is needed to derive it again. */
export type DerivedPassphrase = { key: Uint8Array; salt: Uint8Array; cost: PassphraseCost };

/** What a person offers to get in: the key of their passphrase, or a code as it was read (`recovery-code.ts`). */
export type WayIn = { passphraseKey: Uint8Array } | { recoveryCode: string } | { invitationCode: string };

export type Unlocking =
  | { ok: true; keys: MemberKeys }
  | { ok: false; problem: 'wrong passphrase' | 'wrong code' | 'no such way in' | 'newer' | 'altered' };

const saltLength = 16;

export function makePassphraseSalt() {
  return makeRandomBytes(saltLength);
}

/** What the worker needs to try a passphrase; `undefined` where there is no slot or its cost is out of bounds. */
export function passphraseSlotOf(slots: MemberSlots): { salt: Uint8Array; cost: PassphraseCost } | undefined {
  const slot = slots.slots.find((each) => each.kind === 'passphrase');
  return slot && isCostAllowed(slot.cost) ? { salt: fromBase64(slot.salt), cost: slot.cost } : undefined;
}

type NewMember = { workbook: string; member: string; secrets: MemberSecrets; publicKeys: MemberPublicKeys };

/**
 * Seals new secrets for a member and makes the recovery code, which is shown once and kept nowhere. `seen` is where the record
 * ends: the slots of a member remember it from the first, so that a missing note of it shows.
 */
export async function enrolMember(
  member: NewMember & { passphrase: DerivedPassphrase; seen: Head },
): Promise<{ slots: MemberSlots; keys: MemberKeys; recoveryCode: string }> {
  const userKey = makeRandomBytes(32);
  const recoveryCode = makeRecoveryCode();
  const slots = await sealMember(member, userKey, [
    await makePassphraseSlot(member, member.passphrase, userKey),
    await makeCodeSlot('recovery', member, recoveryCode, userKey),
  ]);
  const keys = await importMemberKeys(member, member.secrets, userKey);
  return { slots: { ...slots, lastSeen: await sealLastSeen(keys, member.seen) }, keys, recoveryCode };
}

/** Seals secrets that open enrolment only, under a one-time code that is shown once and kept nowhere. */
export async function inviteMember(member: NewMember): Promise<{ slots: MemberSlots; invitationCode: string }> {
  const userKey = makeRandomBytes(32);
  const invitationCode = makeInvitationCode();
  const slot = await makeCodeSlot('invitation', member, invitationCode, userKey);
  return { slots: await sealMember(member, userKey, [slot]), invitationCode };
}

/** Seals the secrets of the organisation's paper key: a recovery code is their one way in. */
export async function makePaperKey(member: NewMember): Promise<{ slots: MemberSlots; recoveryCode: string }> {
  const userKey = makeRandomBytes(32);
  const recoveryCode = makeRecoveryCode();
  const slot = await makeCodeSlot('recovery', member, recoveryCode, userKey);
  return { slots: await sealMember(member, userKey, [slot]), recoveryCode };
}

async function sealMember(member: NewMember, userKey: Uint8Array, slots: MemberSlots['slots']): Promise<MemberSlots> {
  const bundle = await sealBytes(
    await importSecretKey(userKey),
    'key bundle',
    bundleContext(member),
    textBytes(writeBundle(member.workbook, member.secrets)),
  );
  return { member: member.member, publicKeys: member.publicKeys, slots, bundle: toBase64(bundle) };
}

/**
 * Makes the notes of an earlier time readable with a member's present keys: their key of then, sealed under the one of now.
 * `earlier` are the slots of then, `epoch` is that of the present notes key (`ring-keys.ts`).
 */
export async function linkEarlierNotes(
  earlier: MemberSlots,
  wayIn: WayIn,
  now: { workbook: string; keys: MemberKeys; epoch: number },
): Promise<{ ok: true; link: EpochLink } | Extract<Unlocking, { ok: false }>> {
  const { workbook, keys, epoch } = now;
  const opened = await openUserKey(earlier, workbook, wayIn);
  if (!opened.ok) return opened;
  const { member, publicKeys } = earlier;
  const bundle = await openBundle({ workbook, member, publicKeys }, earlier.bundle, opened.userKey);
  if (!bundle.ok) return bundle;
  const ring = `private:${keys.member}`;
  return {
    ok: true,
    link: await linkEpochs({ workbook, ring, epoch, key: keys.notes, previousKey: bundle.secrets.notes }),
  };
}

/** Opens a member's keys for a session. */
export async function unlockMember(slots: MemberSlots, workbook: string, wayIn: WayIn): Promise<Unlocking> {
  const opened = await openUserKey(slots, workbook, wayIn);
  if (!opened.ok) return opened;
  const { member, publicKeys } = slots;
  const bundle = await openBundle({ workbook, member, publicKeys }, slots.bundle, opened.userKey);
  if (!bundle.ok) return bundle;
  return { ok: true, keys: await importMemberKeys({ member, workbook, publicKeys }, bundle.secrets, opened.userKey) };
}

/**
 * Gives the slots a new passphrase. Copies of the old slots elsewhere still open with the old passphrase, and the
 * screen has to say so.
 */
export async function changePassphrase(
  slots: MemberSlots,
  workbook: string,
  wayIn: WayIn,
  passphrase: DerivedPassphrase,
): Promise<{ ok: true; slots: MemberSlots } | Extract<Unlocking, { ok: false }>> {
  const opened = await openUserKey(slots, workbook, wayIn);
  if (!opened.ok) return opened;
  const slot = await makePassphraseSlot({ workbook, member: slots.member }, passphrase, opened.userKey);
  return { ok: true, slots: { ...slots, slots: [slot, ...slots.slots.filter((each) => each.kind !== 'passphrase')] } };
}

/** Gives the slots a new recovery code in place of the old one. */
export async function changeRecoveryCode(
  slots: MemberSlots,
  workbook: string,
  wayIn: WayIn,
): Promise<{ ok: true; slots: MemberSlots; recoveryCode: string } | Extract<Unlocking, { ok: false }>> {
  const opened = await openUserKey(slots, workbook, wayIn);
  if (!opened.ok) return opened;
  const recoveryCode = makeRecoveryCode();
  const slot = await makeCodeSlot('recovery', { workbook, member: slots.member }, recoveryCode, opened.userKey);
  const others = slots.slots.filter((each) => each.kind !== 'recovery');
  return { ok: true, slots: { ...slots, slots: [...others, slot] }, recoveryCode };
}

/** Seals the head that this member has now seen, for `MemberSlots.lastSeen`. */
export async function sealLastSeen(keys: MemberKeys, head: Head): Promise<string> {
  const text = JSON.stringify({ chain: head.chain, seq: head.seq, head: head.head });
  return toBase64(await sealBytes(keys.lastSeen, 'last seen', [keys.workbook, keys.member], textBytes(text)));
}

/** The head that this member saw last; `undefined` before the first, `altered` where it does not open. */
export async function openLastSeen(
  keys: MemberKeys,
  sealed: string | undefined,
): Promise<Head | undefined | 'altered'> {
  if (sealed === undefined) return undefined;
  const context = [keys.workbook, keys.member];
  const unsealed = await unsealBytes(keys.lastSeen, 'last seen', context, fromBase64(sealed));
  const head = unsealed.ok ? readJson(unsealed.bytes) : undefined;
  return isHead(head) ? head : 'altered';
}

type Whose = { workbook: string; member: string };
type Kind = 'passphrase' | 'recovery' | 'invitation';

async function makePassphraseSlot(whose: Whose, passphrase: DerivedPassphrase, userKey: Uint8Array) {
  const { key, salt, cost } = passphrase;
  const kind = 'passphrase' as const;
  return { kind, salt: toBase64(salt), cost, ...(await wrapUserKey(kind, whose, key, salt, userKey)) };
}

// No Argon2id for a code: it has 80 random bits or more, so there is nothing that slow guessing would add.
async function makeCodeSlot(
  kind: CodeSlot['kind'],
  whose: Whose,
  code: string,
  userKey: Uint8Array,
): Promise<CodeSlot> {
  const salt = makeRandomBytes(saltLength);
  return { kind, salt: toBase64(salt), ...(await wrapUserKey(kind, whose, await codeKey(kind, code), salt, userKey)) };
}

/** HKDF wants a secret of 32 bytes, which the code's digest is. */
const codeKey = async (kind: CodeSlot['kind'], code: string) =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', textBytes(`quarterday v1 ${kind} code ${code}`)));

async function wrapUserKey(kind: Kind, whose: Whose, key: Uint8Array, salt: Uint8Array, userKey: Uint8Array) {
  const secret = await importSecretKey(key);
  const check = await checkOf(kind, secret, salt);
  const wrapped = await sealBytes(secret, 'user key', slotContext(kind, whose), userKey);
  return { check: toBase64(check), userKey: toBase64(wrapped) };
}

const slotContext = (kind: Kind, { workbook, member }: Whose) => [workbook, member, kind];

const checkOf = (kind: Kind, secret: SecretKey, salt: Uint8Array) =>
  deriveSecretBytes(secret, `${kind} check`, salt, saltLength);

type OpenedUserKey = { ok: true; userKey: Uint8Array } | Extract<Unlocking, { ok: false }>;

async function openUserKey(slots: MemberSlots, workbook: string, wayIn: WayIn): Promise<OpenedUserKey> {
  const { kind, key } = await keyOfWayIn(wayIn);
  const slot = slots.slots.find((each) => each.kind === kind);
  if (!slot) return { ok: false, problem: 'no such way in' };
  const secret = await importSecretKey(key);
  if (!sameBytes(await checkOf(kind, secret, fromBase64(slot.salt)), fromBase64(slot.check))) {
    return { ok: false, problem: kind === 'passphrase' ? 'wrong passphrase' : 'wrong code' };
  }
  const context = slotContext(kind, { workbook, member: slots.member });
  const unsealed = await unsealBytes(secret, 'user key', context, fromBase64(slot.userKey));
  return unsealed.ok ? { ok: true, userKey: unsealed.bytes } : { ok: false, problem: damage(unsealed.problem) };
}

async function keyOfWayIn(wayIn: WayIn): Promise<{ kind: Kind; key: Uint8Array }> {
  if ('passphraseKey' in wayIn) return { kind: 'passphrase', key: wayIn.passphraseKey };
  if ('recoveryCode' in wayIn) return { kind: 'recovery', key: await codeKey('recovery', wayIn.recoveryCode) };
  return { kind: 'invitation', key: await codeKey('invitation', wayIn.invitationCode) };
}

// An envelope of a later version is newer; anything else that does not open has been altered.
const damage = (problem: 'newer' | 'not ours' | 'altered') => (problem === 'newer' ? 'newer' : 'altered');

// The bundle is sealed and opened by nothing but this file, so its shape lives here; it changes only with the format
// number of the key slots. The public keys are bound in, so nobody can put others in their place.
const bundleContext = (whose: Whose & { publicKeys: MemberPublicKeys }) => {
  const { ed25519, age, p256 } = whose.publicKeys;
  return [whose.workbook, whose.member, ed25519, age, p256];
};

const writeBundle = (workbook: string, secrets: MemberSecrets) =>
  JSON.stringify({
    workbook,
    identity: toBase64(secrets.identity),
    signing: toBase64(secrets.signing),
    pdfSigning: toBase64(secrets.pdfSigning),
    notes: toBase64(secrets.notes),
  });

type OpenedBundle = { ok: true; secrets: MemberSecrets } | { ok: false; problem: 'newer' | 'altered' };

async function openBundle(
  whose: Whose & { publicKeys: MemberPublicKeys },
  sealed: string,
  userKey: Uint8Array,
): Promise<OpenedBundle> {
  const user = await importSecretKey(userKey);
  const unsealed = await unsealBytes(user, 'key bundle', bundleContext(whose), fromBase64(sealed));
  if (!unsealed.ok) return { ok: false, problem: damage(unsealed.problem) };
  const bundle = readJson(unsealed.bytes);
  if (!isBundle(bundle) || bundle.workbook !== whose.workbook) return { ok: false, problem: 'altered' };
  const secrets = {
    identity: fromBase64(bundle.identity),
    signing: fromBase64(bundle.signing),
    pdfSigning: fromBase64(bundle.pdfSigning),
    notes: fromBase64(bundle.notes),
  };
  return { ok: true, secrets };
}

const decoder = new TextDecoder('utf-8', { fatal: true });
const readJson = (bytes: Uint8Array): unknown => JSON.parse(decoder.decode(bytes));

type Bundle = Record<'workbook' | 'identity' | 'signing' | 'pdfSigning' | 'notes', string>;

const isBundle = (value: unknown): value is Bundle =>
  hasFields(value, ['workbook', 'identity', 'signing', 'pdfSigning', 'notes'], []);

const isHead = (value: unknown): value is Head => hasFields(value, ['chain', 'head'], ['seq']);

function hasFields(value: unknown, texts: readonly string[], numbers: readonly string[]): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const fields = new Map<string, unknown>(Object.entries(value));
  return (
    texts.every((name) => typeof fields.get(name) === 'string') &&
    numbers.every((name) => typeof fields.get(name) === 'number')
  );
}
