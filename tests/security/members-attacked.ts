// One run over several members: people are asked in, given other roles, reset, asked in once more and removed, through the real
// storage and crypto. Then somebody who kept every key that the removed ever held reads the disk and writes to it, with a client
// of their own. Gives what they achieved, in words; nothing is what it should be.

import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { unlockMember } from '#shared/crypto/v1/key-slots';
import { type MemberKeys, makeMemberSecrets } from '#shared/crypto/v1/member-keys';
import { commitToRingKey, grantRing, makeRingKey, openRings } from '#shared/crypto/v1/ring-keys';
import { openRecord, type SealedUnder } from '#shared/crypto/v1/sealed-record';
import { importSecretKey, type SecretKey } from '#shared/crypto/v1/secret-key';
import type { Change, Membership, Role } from '#shared/domain/change';
import { type MemberId, makeId } from '#shared/domain/ids';
import { epochOf, readersOf } from '#shared/domain/may-read';
import { instantOf } from '#shared/domain/plain-date';
import { type Ring, rings } from '#shared/domain/ring';
import type { State } from '#shared/domain/state';
import type { Entry } from '#shared/formats/entry/read-entry';
import type { Workbook } from '#storage/workbook';
import { type Colleague, enrolColleague, membershipOf, unlockAs } from '../builders/colleagues';
import { type Computer, makeComputer } from '../builders/computer';
import { appendOwn, type Disk, keysOfMember, readDisk, writeOwnGrants } from '../builders/own-client';
import { addPerson, type FoundedWorkbook, foundRiverside, passphrase } from '../builders/workbooks';

const someRoles: readonly (readonly Role[])[] = [
  ['contributor'],
  ['coordinator'],
  ['checker', 'signatory'],
  ['safeguarding lead'],
];

/** `who` and `by` choose among the members there are then. */
export interface Step {
  readonly kind: 'ask in' | 'let in' | 'change' | 'reset' | 'leave' | 'ask in again' | 'renew keys' | 'write';
  readonly who: number;
  readonly by: number;
  readonly roles: readonly Role[];
}

export const anySteps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record<Step>({
    kind: fc.constantFrom(
      'ask in',
      'let in',
      'let in',
      'change',
      'reset',
      'leave',
      'ask in again',
      'renew keys',
      'write',
    ),
    who: fc.nat(7),
    by: fc.nat(7),
    roles: fc.constantFrom(...someRoles),
  }),
  { minLength: 2, maxLength: 7 },
);

/** Somebody who is or was a member. The attacker keeps what they ever held. */
interface Person extends Colleague {
  readonly name: string;
  standing: 'invited' | 'enrolled' | 'left';
  roles: readonly Role[];
  code: string;
  /** Who made their code, and knows it. */
  codeFrom: MemberId | '';
  passphrase: string;
  /** Number of the entry that took it from them; 0 where they have it. */
  leftAt: number;
  noCoordinatorSince: number;
  readonly keysKept: MemberKeys[];
  /** By what they are, since most are found again and again. */
  readonly ringKeysKept: Map<string, SecretKey>;
}

/** What the attacker achieved. */
export interface Achieved {
  /** Entries written after they were removed that one of their keys opens. */
  readonly opened: readonly string[];
  /** What of their own writing counts, or is not shown as refused. */
  readonly accepted: readonly string[];
}

export async function attackMembers(steps: readonly Step[]): Promise<Achieved> {
  const computer = await makeComputer();
  try {
    const founded = await foundRiverside(computer);
    await computer.beQuiet();
    await founded.workbook.lock();
    const office = new Office(computer, founded);
    for (const step of steps) await office.take(step);
    await office.removeSomebody();
    // Those who stay have keys of now besides.
    for (const person of office.people) if (person.standing === 'enrolled') await office.keepKeys(person);
    const attack = new Attack(computer, office);
    await attack.plantGrants();
    return { opened: await attack.read(), accepted: await attack.write() };
  } finally {
    await computer.throwAway();
  }
}

/** The people, and what they do as Quarterday lets them. */
class Office {
  readonly people: Person[];
  readonly id: string;
  readonly #computer: Computer;

  constructor(computer: Computer, { id, member, recoveryCode }: FoundedWorkbook) {
    this.#computer = computer;
    this.id = id;
    this.people = [newPerson('Ngozi Okafor', { member, passphrase, recoveryCode }, ['coordinator', 'signatory'])];
  }

  get coordinators(): readonly Person[] {
    return this.people.filter(({ standing, roles }) => standing === 'enrolled' && roles.includes('coordinator'));
  }

  async take({ kind, who, by, roles }: Step): Promise<void> {
    const coordinator = at(this.coordinators, by);
    const present = this.people.filter(({ standing }) => standing !== 'left');
    const other = at(
      present.filter((person) => person !== coordinator),
      who,
    );
    const gone = at(
      this.people.filter(({ standing }) => standing === 'left'),
      who,
    );
    if (!coordinator) throw new Error('nobody is left who could');
    switch (kind) {
      case 'ask in':
      case 'let in':
        return this.#askIn(coordinator, `Person ${this.people.length}`, roles, kind === 'let in');
      case 'ask in again':
        return gone && this.#askIn(coordinator, gone.name, roles, true);
      case 'change':
        return other && this.#change(coordinator, other, roles);
      case 'reset':
        return other && this.#reset(coordinator, other);
      case 'leave':
        return other && this.#remove(coordinator, other);
      case 'renew keys':
        return other?.standing === 'enrolled' ? this.#renewKeys(other) : undefined;
      case 'write':
        await this.as(coordinator, (workbook) => workbook.commit([addPerson(workbook, 'Somebody')]));
    }
  }

  /** So that there is somebody to attack with, who could read before. */
  async removeSomebody(): Promise<void> {
    const [coordinator] = this.coordinators;
    if (!coordinator) throw new Error('nobody is left who could');
    await this.#askIn(coordinator, 'The Last', ['coordinator'], true);
    const last = this.people.at(-1);
    if (last) await this.#remove(coordinator, last);
  }

  async as<Result>(person: Person, work: (workbook: Workbook) => Promise<Result>): Promise<Result> {
    const workbook = await unlockAs(this.#computer, this, person);
    const result = await work(workbook);
    await workbook.lock();
    return result;
  }

  async #askIn(by: Person, name: string, roles: readonly Role[], isLetIn: boolean): Promise<void> {
    const membership: Membership = membershipOf(name, roles);
    const invited = await this.as(by, (workbook) =>
      workbook.members.invite({ person: { name, position: '' }, membership }),
    );
    if (invited.state !== 'invited') throw new Error(invited.words);
    const person = newPerson(name, { member: invited.member, passphrase: '', recoveryCode: '' }, roles);
    this.people.push(person);
    await this.#invite(by, person, invited.code, isLetIn);
  }

  async #invite(by: Person, person: Person, code: string, isLetIn: boolean): Promise<void> {
    person.standing = 'invited';
    person.code = code;
    person.codeFrom = by.member;
    await this.keepKeys(person);
    if (!isLetIn) return;
    const words = `the words of ${person.name}, ${person.keysKept.length}`;
    await enrolColleague(this.#computer, this, { member: person.member, code }, words);
    person.standing = 'enrolled';
    person.passphrase = words;
  }

  /** Nobody goes whose codes still open something: somebody else makes new ones first. */
  async #replaceCodesOf(by: Person, person: Person): Promise<void> {
    for (const invited of this.people) {
      if (invited.standing !== 'invited' || invited.codeFrom !== person.member) continue;
      await this.#reset(by, invited, false);
    }
  }

  async #change(by: Person, person: Person, roles: readonly Role[]): Promise<void> {
    await this.#replaceCodesOf(by, person);
    await this.keepKeys(person);
    const { changed, number } = await this.as(by, async (workbook) => ({
      changed: await workbook.members.change(person.member, membershipOf(person.name, roles)),
      number: workbook.facts().entries,
    }));
    if (changed.state !== 'done') throw new Error(changed.words);
    if (person.roles.includes('coordinator') && !roles.includes('coordinator')) person.noCoordinatorSince = number;
    if (roles.includes('coordinator')) person.noCoordinatorSince = 0;
    person.roles = roles;
  }

  async #reset(by: Person, person: Person, isLetIn = true): Promise<void> {
    await this.#replaceCodesOf(by, person);
    await this.keepKeys(person);
    const reset = await this.as(by, (workbook) => workbook.members.reset(person.member));
    if (reset.state !== 'invited') throw new Error(reset.words);
    await this.#invite(by, person, reset.code, isLetIn);
  }

  async #renewKeys(person: Person): Promise<void> {
    await this.keepKeys(person);
    const next = `other words of ${person.name}, ${person.keysKept.length}`;
    const renewed = await this.as(person, (workbook) => workbook.waysIn.renewKeys(person.passphrase, next));
    if (renewed.state !== 'made') throw new Error(renewed.words);
    person.passphrase = next;
  }

  async #remove(by: Person, person: Person): Promise<void> {
    await this.#replaceCodesOf(by, person);
    await this.keepKeys(person);
    const { left, number } = await this.as(by, async (workbook) => ({
      left: await workbook.members.leave(person.member, 'Moved away'),
      number: workbook.facts().entries,
    }));
    if (left.state !== 'done') throw new Error(left.words);
    person.standing = 'left';
    person.leftAt = number;
  }

  /** The attacker takes a copy of everything that somebody can open now. */
  async keepKeys(person: Person): Promise<void> {
    const { member } = person;
    const disk = await readDisk(this.#computer, this.id);
    const keys =
      person.standing === 'enrolled'
        ? await keysOfMember(this.#computer, this.id, member, person.passphrase)
        : await invitedKeys(disk, this.id, person);
    person.keysKept.push(keys);
    for (const [is, key] of await ringKeysOf(disk, this.id, keys)) person.ringKeysKept.set(is, key);
  }
}

/** What somebody does with the keys of those who were removed, and with the disk. */
class Attack {
  readonly #computer: Computer;
  readonly #office: Office;
  readonly #removed: readonly Person[];
  readonly #demoted: readonly Person[];
  /** Ring keys of the attacker's making. */
  readonly #planted: SecretKey[] = [];

  constructor(computer: Computer, office: Office) {
    this.#computer = computer;
    this.#office = office;
    this.#removed = office.people.filter(({ standing }) => standing === 'left');
    this.#demoted = office.people.filter(
      ({ standing, noCoordinatorSince }) => standing === 'enrolled' && noCoordinatorSince > 0,
    );
  }

  /** Puts grants of keys of their own before those of the members, for the epochs in use and the ones to come. */
  async plantGrants(): Promise<void> {
    const { id } = this.#office;
    await this.#writeHonestly();
    const state = await this.#look((workbook) => workbook.getSnapshot().state);
    const granter = this.#removed.at(-1);
    const keys = granter?.keysKept.at(-1);
    if (!granter || !keys) throw new Error('there was nobody to attack with');
    const planted = rings.flatMap((ring) =>
      [0, 1].flatMap((ahead) =>
        readersOf(state, ring).map(async (member) => {
          const raw = makeRingKey();
          this.#planted.push(await importSecretKey(raw));
          const recipient = state.general.members[member]?.keys.recipient ?? '';
          const epoch = epochOf(state, ring) + ahead;
          const by = granter.member;
          const at = instantOf(this.#computer.surroundings.now());
          return grantRing({
            workbook: id,
            ring,
            epoch,
            key: raw,
            member,
            recipient,
            by,
            at,
            signingKey: keys.signing,
          });
        }),
      ),
    );
    const all = await Promise.all(planted);
    await writeOwnGrants(this.#computer, id, ({ grants, links }) => ({ grants: [...all, ...grants], links }));
    await this.#computer.loseBrowserStorage();
    await this.#writeHonestly();
  }

  /** Writes into the journal whatever would bring them back. */
  async write(): Promise<readonly string[]> {
    const before = await this.#look((workbook) => workbook.getSnapshot().state);
    let expected = before.general.refused.length;
    for (const person of [...this.#removed, ...this.#demoted]) {
      for (const under of await this.#waysToSeal(person, before)) {
        const changes = await this.#wishes(person, before);
        const signing = person.keysKept.at(-1)?.signing;
        if (!signing) throw new Error('there was nobody to attack with');
        await appendOwn(this.#computer, this.#office.id, { author: person.member, signing, ...under, changes });
        expected += changes.length;
      }
    }
    // Everything is folded anew, as on another computer.
    await this.#computer.loseBrowserStorage();
    const { state, readOnlyBecause } = await this.#look((workbook) => workbook.getSnapshot());
    const found: string[] = [];
    if (readOnlyBecause !== '') found.push(`the record was broken: ${readOnlyBecause}`);
    if (!isDeepStrictEqual(withoutRefused(state), withoutRefused(before))) found.push('the state changed');
    if (state.general.refused.length !== expected)
      found.push(`${expected} refused, shown ${state.general.refused.length}`);
    return found;
  }

  /** A coordinator goes on working: in the rings that are written to, and once more after a quiet moment. */
  #writeHonestly(): Promise<void> {
    return this.#look(async (workbook) => {
      await this.#computer.beQuiet();
      const changes: readonly Change[] = [
        addPerson(workbook, 'Written since'),
        { kind: 'authority-kept', authority: 'AAAA', privateKey: 'BBBB' },
      ];
      for (const change of changes) {
        const committed = await workbook.commit([change]);
        if (committed.state !== 'saved') throw new Error(committed.words);
      }
    });
  }

  /** Tries every key ever held, or planted, on everything written since. */
  async read(): Promise<readonly string[]> {
    const disk = await readDisk(this.#computer, this.#office.id);
    const found: string[] = [];
    const trying = [
      ...this.#removed.map((person) => ({ person, since: person.leftAt, isTheirs: () => true })),
      ...this.#demoted.map((person) => ({
        person,
        since: person.noCoordinatorSince,
        isTheirs: ({ header }: Entry) => header.ring === 'coordinators',
      })),
    ];
    for (const { person, since, isTheirs } of trying) {
      const entries = disk.entries.flatMap((entry, index) => (index + 1 > since && isTheirs(entry) ? [entry] : []));
      const opened = await this.#countOpened(disk, person, entries);
      if (opened > 0) found.push(`${person.name} opens ${opened} of ${entries.length} entries written since`);
      if (person.standing === 'left' && (await this.#countOpened(disk, person, disk.entries.slice(0, since))) === 0) {
        throw new Error(`${person.name} opens nothing at all, so that this would show nothing`);
      }
    }
    return found;
  }

  async #countOpened(disk: Disk, person: Person, entries: readonly Entry[]): Promise<number> {
    // Whatever a key opens in the files of today, besides what was kept.
    const today = await Promise.all(person.keysKept.map((keys) => ringKeysOf(disk, this.#office.id, keys)));
    const ringKeys = [...new Map([...person.ringKeysKept, ...today.flat()]).values(), ...this.#planted];
    const identities = person.keysKept.map(({ identity }) => identity);
    const opens = entries.map(async (entry) => {
      const tries =
        entry.header.sealing === 'ring'
          ? ringKeys.map((ringKey) => openRecord('entry', entry, { ringKey }))
          : identities.map((identity) => openRecord('entry', entry, { identity }));
      return (await Promise.all(tries)).some(({ state }) => state === 'open');
    });
    return (await Promise.all(opens)).filter(Boolean).length;
  }

  /** Under the newest key they hold, and as if of the epoch in use, to the recipients that everyone knows. */
  async #waysToSeal(person: Person, state: State): Promise<readonly { under: SealedUnder; epoch: number }[]> {
    const { id } = this.#office;
    const { grants, links } = (await readDisk(this.#computer, id)).grants;
    const inUse = { epoch: epochOf(state, 'general'), ...state.general.rings.general };
    const held = await Promise.all(
      person.keysKept.map((keys) =>
        openRings({ workbook: id, member: person.member, identity: keys.identity, grants, links }),
      ),
    );
    // A key that was planted would make an entry that nobody opens, which is no way to be let in.
    const [newest] = held
      .flat()
      .filter(
        ({ ring, epoch, commitment }) => ring === 'general' && (epoch < inUse.epoch || commitment === inUse.commitment),
      )
      .toSorted((a, b) => b.epoch - a.epoch);
    const holders = readersOf(state, 'general').flatMap(
      (member) => state.general.members[member]?.keys.recipient ?? [],
    );
    return [
      ...(newest ? [{ under: { ringKey: newest.key }, epoch: newest.epoch }] : []),
      { under: { holders }, epoch: inUse.epoch },
    ];
  }

  /** None of it is theirs to do. */
  async #wishes(person: Person, state: State): Promise<readonly Change[]> {
    const { id } = this.#office;
    const { member } = person;
    const random = () => crypto.getRandomValues(new Uint8Array(16));
    const stranger = makeId('member', random());
    const { publicKeys } = await makeMemberSecrets();
    const keys = { signing: publicKeys.ed25519, recipient: publicKeys.age };
    const membership = membershipOf('Mallory', ['coordinator']);
    const someone = Object.values(state.general.records.people)[0]?.record ?? makeId('record', random());
    const ring: Ring = 'general';
    const epoch = epochOf(state, ring) + 1;
    const commitment = await commitToRingKey(makeRingKey(), { workbook: id, ring, epoch });
    const head = person.leftAt > 0 ? await this.#headOf(person.leftAt) : 'ab'.repeat(32);
    const at = instantOf(this.#computer.surroundings.now());
    const erased: Change = {
      kind: 'person-erased',
      person: someone,
      because: '',
      entries: [{ head, at, changes: [] }],
      attachments: [],
    };
    return [
      erased,
      { kind: 'member-invited', member: stranger, person: someone, membership, keys },
      { kind: 'member-changed', member, membership },
      { kind: 'member-enrolled', member, keys: { ...keys, pdfSigning: publicKeys.p256 } },
      { kind: 'member-reset', member, keys },
      { kind: 'ring-renewed', ring, epoch, commitment },
      { kind: 'paper-key-made', member: stranger, keys },
      { kind: 'authority-kept', authority: 'CCCC', privateKey: 'DDDD' },
      ...this.#coordinatorsAway(member),
    ];
  }

  #coordinatorsAway(member: MemberId): readonly Change[] {
    const others = this.#office.coordinators.filter((each) => each.member !== member);
    return others.map((each): Change => ({ kind: 'member-left', member: each.member, because: '' }));
  }

  async #headOf(number: number): Promise<string> {
    const { entries } = await readDisk(this.#computer, this.#office.id);
    return entries[number]?.header.prev ?? 'ab'.repeat(32);
  }

  #look<Result>(work: (workbook: Workbook) => Result | Promise<Result>): Promise<Result> {
    const [coordinator] = this.#office.coordinators;
    if (!coordinator) throw new Error('nobody is left who could');
    return this.#office.as(coordinator, async (workbook) => work(workbook));
  }
}

function newPerson(name: string, colleague: Colleague, roles: readonly Role[]): Person {
  const kept = { keysKept: [], ringKeysKept: new Map() };
  return {
    ...colleague,
    name,
    roles,
    standing: 'enrolled',
    code: '',
    codeFrom: '',
    leftAt: 0,
    noCoordinatorSince: 0,
    ...kept,
  };
}

function at<Item>(list: readonly Item[], number: number): Item | undefined {
  return list[number % Math.max(1, list.length)];
}

function withoutRefused({ general, coordinators, own }: State) {
  const { refused, ...rest } = general;
  return { general: rest, coordinators, own };
}

async function invitedKeys({ keySlots }: Disk, workbook: string, { member, code }: Person): Promise<MemberKeys> {
  const slots = keySlots.members.findLast(
    (each) => each.member === member && each.slots.some(({ kind }) => kind === 'invitation'),
  );
  const opened = slots && (await unlockMember(slots, workbook, { invitationCode: code }));
  if (!opened?.ok) throw new Error('the invitation does not open');
  return opened.keys;
}

async function ringKeysOf(
  { grants }: Disk,
  workbook: string,
  keys: MemberKeys,
): Promise<readonly [string, SecretKey][]> {
  const { member, identity } = keys;
  const held = await openRings({ workbook, member, identity, grants: grants.grants, links: grants.links });
  return held.map(({ commitment, key }) => [commitment, key]);
}
