// Founds a workbook: its genesis, the founder's keys and their ways in, the rings, the certificates and the first entries.
// The list of workbooks is written last, so whatever breaks on the way leaves no workbook rather than half of one.

import { fromBase64, makeRandomBytes, toHex } from '#shared/crypto/bytes';
import { signGenesis } from '#shared/crypto/v1/genesis';
import { enrolMember } from '#shared/crypto/v1/key-slots';
import { importSigningKey, makeMemberSecrets } from '#shared/crypto/v1/member-keys';
import { commitToRingKey, grantRing, makeRingKey } from '#shared/crypto/v1/ring-keys';
import { firstHead } from '#shared/crypto/v1/verify-chain';
import type { Change } from '#shared/domain/change';
import { type MemberId, makeId } from '#shared/domain/ids';
import { dayOf, type Instant, instantOf } from '#shared/domain/plain-date';
import { rings } from '#shared/domain/ring';
import { emptyState } from '#shared/domain/state';
import { writeGenesis, writeGenesisRecord } from '#shared/formats/genesis/read-genesis';
import { readGrants, writeGrants } from '#shared/formats/grants/read-grants';
import { readKeySlots, writeKeySlots } from '#shared/formats/key-slots/read-key-slots';
import { appendEntry } from './append-entry';
import { checkChanges } from './check-changes';
import { notSavedWords } from './failure-words';
import { firstEntries } from './first-entries';
import { startRecord } from './judge-record';
import { keepFrame } from './kept-frame';
import { makePassphraseKey } from './make-passphrase-key';
import { openSession } from './session';
import { openStores, type Stores } from './stores';
import type { Surroundings } from './surroundings';
import { UnlockedWorkbook } from './unlocked-workbook';
import type { Founded, Founding } from './vault';
import { enlist, listingOf, readList } from './workbook-list';

export async function foundWorkbook(surroundings: Surroundings, founding: Founding): Promise<Founded> {
  const list = await readList(surroundings.safetyCopy);
  if (!list.ok) return notFounded(list.words);
  const at = instantOf(surroundings.now());
  const founder = await makeFounder(surroundings, founding, at);
  const entries = firstEntries(founding, founder, surroundings.randomBytes);
  const refusal = whyRefused(founder.member, entries, at);
  if (refusal) return notFounded(refusal);
  const opened = await openStores(surroundings, founder.workbook, { create: true });
  if (opened.state !== 'open') return notFounded('This workbook is open elsewhere.');
  let founded: Founded | undefined;
  try {
    founded = await layDown(surroundings, opened.stores, founder, entries, at);
  } finally {
    if (founded?.state !== 'founded') await opened.stores.letGo();
  }
  return founded;
}

type Founder = Awaited<ReturnType<typeof makeFounder>>;

/** Everything that is made before the first byte is written. */
async function makeFounder(surroundings: Surroundings, founding: Founding, at: Instant) {
  const member = makeId('member', surroundings.randomBytes(16));
  const { secrets, publicKeys } = await makeMemberSecrets();
  const nonce = toHex(makeRandomBytes(32));
  const genesisBytes = writeGenesis({ made: at, founder: member, founderKeys: publicKeys, nonce });
  const { signature, workbook } = await signGenesis(genesisBytes, await importSigningKey(secrets.signing));
  const passphrase = await makePassphraseKey(surroundings, founding.passphrase);
  const enrolled = await enrolMember({ workbook, member, secrets, publicKeys, passphrase, seen: firstHead(workbook) });
  const firstKeys = await Promise.all(
    rings.map(async (ring) => {
      const key = makeRingKey();
      const by = { member, recipient: publicKeys.age, by: member, at, signingKey: enrolled.keys.signing };
      const grant = await grantRing({ workbook, ring, epoch: 1, key, ...by });
      return { ring, grant, commitment: await commitToRingKey(key, { workbook, ring, epoch: 1 }) };
    }),
  );
  const grants = firstKeys.map(({ grant }) => grant);
  const certificates = await surroundings.makeCertificates({
    organisation: founding.organisation.name,
    name: founding.founder.displayName,
    at,
    publicKey: fromBase64(publicKeys.p256),
  });
  return {
    workbook,
    member,
    publicKeys,
    certificates,
    keys: enrolled.keys,
    recoveryCode: enrolled.recoveryCode,
    genesis: writeGenesisRecord(genesisBytes, signature),
    keySlots: writeKeySlots({ workbook, members: [enrolled.slots] }),
    ringKeys: firstKeys.map(({ ring, commitment }) => ({ ring, commitment })),
    grants: writeGrants({ workbook, grants, links: [] }),
  };
}

/** Asked before anything is written, so that a name that is too long does not leave a folder behind. */
function whyRefused(member: MemberId, entries: readonly (readonly Change[])[], at: Instant): string {
  let state = emptyState(member);
  for (const [index, changes] of entries.entries()) {
    const checked = checkChanges(state, changes, { member, at, seq: index + 1 });
    if (!checked.ok) return checked.words;
    state = checked.state;
  }
  return '';
}

async function layDown(
  surroundings: Surroundings,
  stores: Stores,
  founder: Founder,
  entries: readonly (readonly Change[])[],
  at: Instant,
): Promise<Founded> {
  const { workbook, member, keys } = founder;
  const { safetyCopy, safety } = stores;
  if ('code' in safety) return notFounded(notSavedWords(safety.code));
  for (const write of [
    () => safetyCopy.writeKeySlots({ workbook, bytes: founder.keySlots }),
    () => safetyCopy.writeGrants({ workbook, bytes: founder.grants }),
  ]) {
    const written = await write();
    if (!written.ok) return notFounded(notSavedWords(written.code));
  }
  const genesis = await keepFrame(0, founder.genesis, safety.journalLength);
  const appended = await appendEntry(
    safetyCopy,
    workbook,
    { length: safety.journalLength, tail: safety.tail },
    genesis,
  );
  if (appended.state !== 'on the disk') {
    return notFounded(notSavedWords(appended.state === 'head differs' ? appended.state : appended.code));
  }

  // From here on it is opened as any other is, so that what was written has been read once before it is relied upon.
  const started = await startRecord(genesis, workbook);
  const grants = readGrants(founder.grants);
  const keySlots = readKeySlots(founder.keySlots);
  if (!started.ok || !grants.ok || !keySlots.ok) return notFounded('What was written cannot be read again.');
  const session = await openSession(workbook, member, keys, started.genesis, grants.value);
  const unlocked = new UnlockedWorkbook(surroundings, stores, {
    session,
    keySlots: keySlots.value,
    grants: grants.value,
    chain: workbook,
    record: started.record,
    checkpointFrames: 0,
    source: 'safety copy',
    readOnlyBecause: '',
    notices: [],
  });
  await unlocked.settleIn({ kind: 'replace', frames: [genesis] }, [
    { name: 'key slots', bytes: founder.keySlots },
    { name: 'grants', bytes: founder.grants },
  ]);
  const refused = async (words: string) => {
    await unlocked.lock();
    return notFounded(words);
  };
  for (const changes of entries) {
    const committed = await unlocked.commit(changes);
    if (committed.state !== 'saved') return refused(committed.words);
  }
  const { state } = unlocked.getSnapshot();
  const listing = listingOf(workbook, workbook, state, dayOf(at));
  if (!listing || !(await enlist(safetyCopy, surroundings.locks, listing))) {
    return refused('The list of workbooks on this computer could not be written, so nothing was set up.');
  }
  return { state: 'founded', workbook: unlocked, recoveryCode: founder.recoveryCode };
}

function notFounded(words: string): Founded {
  return { state: 'not founded', words };
}
