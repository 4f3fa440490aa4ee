// The changes of many years of audit work, entry by entry and in order, the same for the same seed: what an organisation
// with 100 accounts would have written. Every quarter is reviewed and signed but the last, which is half answered.

import { createHash } from 'node:crypto';
import type { Answer, Asked, Change } from '#shared/domain/change';
import { type ActionId, type MemberId, makeId, type RecordId } from '#shared/domain/ids';
import { addDays, dayOf, type Instant, instantOf, type PlainDate } from '#shared/domain/plain-date';
import { addQuarters, firstDayOf, type Quarter, quarterOf } from '#shared/domain/quarter';
import type { FieldValues } from '#shared/domain/registers/register';
import { roundContent } from '#shared/domain/round-content';
import { roundStatements } from '#shared/domain/round-statements';
import type { State } from '#shared/domain/state';
import type { PackLibrary } from '#shared/packs/pack-library';
import { questionsForAccount } from '#shared/packs/questions-for-round';
import { findChecklist, readableItem } from '#shared/packs/readable-item';
import { checkedPost, entryOf, recordOfAQuarter, recordsOfTheStart, signedConsent } from './registers-of-years';
import { type Chance, seededChance } from './seeded-chance';

export interface YearsWanted {
  readonly years: number;
  /** How many of the 100 accounts are live, and so are asked about each quarter. */
  readonly liveAccounts: number;
  /** The last quarter is the one of this moment, and nothing is later. */
  readonly until: Instant;
}

export interface WorkEntry {
  readonly at: Instant;
  readonly changes: readonly Change[];
}

/** Gives the attachment for a piece of evidence, and what a change says of the file in it. */
export type KeepEvidence = (
  chance: Chance,
) => Promise<Pick<Extract<Change, { kind: 'evidence-added' }>, 'attachment' | 'digest' | 'sizeBytes'>>;

const seed = 20270104;
const accountCount = 100;
const peopleCount = 30;
/** Policies, procedures, risks, devices, tools and contacts. */
const othersOfTheStart = 56;
const checksPerAccount = 41;
/** 5,000 in ten years. */
const consentsPerQuarter = 125;
/**
 * 20,000 in ten years: evidence, actions raised and closed, looks at the accounts, posts, searches, password events, records
 * changed, and the opening and signing of the reviews.
 */
const otherPerQuarter = 500;
const raisedPerQuarter = 100;
const looksPerQuarter = 130;
/** From the first day of the quarter on, which has passed when they are written. */
const lookedAtDays = 13;
const postsPerQuarter = 20;
const recordsPerQuarter = 9;
/** 500 in ten years. */
const evidencePerYear = 50;

export async function* yearsOfWork(
  wanted: YearsWanted,
  packs: PackLibrary,
  author: MemberId,
  look: () => State,
  keepEvidence: KeepEvidence,
): AsyncGenerator<WorkEntry> {
  const chance = seededChance(seed);
  const work = new Work(chance, packs, author, keepEvidence);
  const last = quarterOf(dayOf(wanted.until));
  const quarters = wanted.years * 4;
  for (let number = 0; number < quarters; number += 1) {
    const quarter = addQuarters(last, number + 1 - quarters);
    const isLast = number + 1 === quarters;
    const entries: (readonly Change[])[] = [];
    if (number === 0) entries.push(...work.begin(firstDayOf(quarter), wanted.liveAccounts));
    // Made one by one, because each may look at the state that the one before it left.
    const rest = work.quarter(quarter, number, isLast, look);
    const clock = makeClock(quarter, isLast ? wanted.until : undefined, wanted.liveAccounts);
    for (const changes of entries) yield { at: clock(), changes };
    for await (const changes of rest) yield { at: clock(), changes };
  }
}

/** When the first entry of such a workbook may be written at the latest. */
export function beginningOf({ years, until }: YearsWanted): Instant {
  return startOf(addQuarters(quarterOf(dayOf(until)), 1 - years * 4));
}

/** The moments of a quarter's entries: evenly through it, or through as much of it as has passed. */
function makeClock(quarter: Quarter, until: Instant | undefined, liveAccounts: number): () => Instant {
  const from = Date.parse(startOf(quarter));
  const to = Date.parse(until ?? startOf(addQuarters(quarter, 1)));
  const entriesMax =
    accountCount +
    peopleCount +
    othersOfTheStart +
    liveAccounts * checksPerAccount +
    consentsPerQuarter +
    otherPerQuarter +
    10;
  let made = 0;
  return () => {
    made += 1;
    return instantOf(new Date(from + Math.floor(((to - from) * made) / entriesMax)));
  };
}

function startOf(quarter: Quarter): Instant {
  return instantOf(new Date(`${firstDayOf(quarter)}T00:00:00.000Z`));
}

class Work {
  readonly #chance: Chance;
  readonly #packs: PackLibrary;
  readonly #author: MemberId;
  readonly #keepEvidence: KeepEvidence;
  /** Of its own, so that all else is the same with the files and without them. */
  readonly #chanceOfFiles = seededChance(seed + 1);
  readonly #people: RecordId[] = [];
  readonly #accounts: RecordId[] = [];
  readonly #consents: RecordId[] = [];
  readonly #openActions: ActionId[] = [];
  #evidenceAdded = 0;

  constructor(chance: Chance, packs: PackLibrary, author: MemberId, keepEvidence: KeepEvidence) {
    this.#chance = chance;
    this.#packs = packs;
    this.#author = author;
    this.#keepEvidence = keepEvidence;
  }

  /** What is there from the start: people, accounts and the other registers. */
  begin(on: PlainDate, liveAccounts: number): readonly (readonly Change[])[] {
    const people = Array.from({ length: peopleCount }, (_, number) => {
      const record = this.#id('record');
      this.#people.push(record);
      return entryOf(record, {
        register: 'people',
        fields: { name: `Person ${number + 1}`, position: 'Youth worker' },
      });
    });
    const accounts = Array.from({ length: accountCount }, (_, number) => {
      const record = this.#id('record');
      this.#accounts.push(record);
      return entryOf(record, { register: 'accounts', fields: this.#account(number, on, number < liveAccounts) });
    });
    const others = recordsOfTheStart(this.#chance, on, this.#people, this.#accounts);
    return [...people, ...accounts, ...others.map((each) => entryOf(this.#id('record'), each))];
  }

  async *quarter(
    quarter: Quarter,
    number: number,
    isLast: boolean,
    look: () => State,
  ): AsyncGenerator<readonly Change[]> {
    const round = this.#id('round');
    const asked = this.#questions(look());
    const { reference } = this.#packs.quarterly;
    yield [{ kind: 'round-opened', round, checklist: 'quarterly-review', quarter, pack: reference, asked }];
    const answered = isLast ? asked.slice(0, Math.floor(asked.length / 2)) : asked;
    for (const { item, about } of answered) {
      yield [{ kind: 'answer-given', round, item, about, answer: this.#answer() }];
    }
    for (let each = 0; each < consentsPerQuarter; each += 1) yield this.#consent(firstDayOf(quarter));
    const evidence = Math.round(((number + 1) * evidencePerYear) / 4) - this.#evidenceAdded;
    for (let each = 0; each < evidence; each += 1) yield [await this.#evidence(firstDayOf(quarter))];
    for (let each = 0; each < raisedPerQuarter; each += 1) yield [this.#raise(firstDayOf(quarter))];
    // A few are open at any time.
    const closed = this.#openActions.splice(0, this.#openActions.length - 20);
    for (const action of closed) yield [{ kind: 'action-closed', action, done: this.#chance.text(80) }];
    yield* this.#ofRegisters(firstDayOf(quarter), look(), isLast);
    const written =
      evidence + raisedPerQuarter + closed.length + looksPerQuarter + postsPerQuarter + recordsPerQuarter + 2;
    for (let each = written; each < otherPerQuarter; each += 1) yield [this.#changeOfRecord()];
    if (!isLast) yield [this.#sign(look(), round)];
  }

  /** As many for each account as the packs of later years will ask: its own questions first, then others of the pack. */
  #questions(state: State): readonly Asked[] {
    const { pack } = this.#packs.quarterly;
    const every = findChecklist(pack, 'quarterly-review')?.items ?? [];
    return this.#accounts.flatMap((about) => {
      const account = state.general.records.accounts[about];
      if (account?.fields.state !== 'live') return [];
      const own = questionsForAccount(state, pack, account);
      const others = every
        .filter(({ id }) => !own.some(({ item }) => item === id))
        .map(({ id }) => ({ item: id, about, expected: readableItem(pack, id)?.expected ?? '' }));
      return [...own, ...others].slice(0, checksPerAccount);
    });
  }

  #answer(): Answer {
    const chance = this.#chance;
    const answer: Answer = { result: 'yes', found: '', note: '', why: '', putRight: '', evidence: [] };
    const note = chance.below(4) === 0 ? chance.text(60) : '';
    switch (chance.below(20)) {
      case 0:
        return { ...answer, result: 'no', found: chance.text(20), note: chance.text(90), putRight: 'now' };
      case 1:
        return { ...answer, result: 'not applicable', why: chance.text(50) };
      case 2:
        return { ...answer, result: 'partly', found: chance.text(20), note, putRight: 'now' };
      default:
        return { ...answer, note };
    }
  }

  #consent(on: PlainDate): readonly Change[] {
    const record = this.#id('record');
    this.#consents.push(record);
    return entryOf(record, signedConsent(this.#chance, on));
  }

  /** Looks at the live accounts, posts against the consents, and the rest that a quarter brings. */
  *#ofRegisters(on: PlainDate, state: State, isLast: boolean): Generator<readonly Change[]> {
    const chance = this.#chance;
    const live = this.#accounts.filter((account) => state.general.records.accounts[account]?.fields.state === 'live');
    for (let each = 0; each < looksPerQuarter; each += 1) {
      const day = addDays(on, isLast ? 0 : Math.floor(each / live.length) % lookedAtDays);
      const account = live[each % live.length] ?? chance.pick(live);
      yield [{ kind: 'moderation-logged', account, day, outcome: 'quiet', done: '', minutesToAnswer: null }];
    }
    const [people, accounts, consents] = [this.#people, this.#accounts, this.#consents.slice(-consentsPerQuarter)];
    for (let each = 0; each < postsPerQuarter; each += 1) {
      yield entryOf(this.#id('record'), checkedPost(chance, on, { people, accounts, consents }));
    }
    for (let each = 0; each < recordsPerQuarter; each += 1) {
      yield entryOf(this.#id('record'), recordOfAQuarter(chance, on, each, people, accounts));
    }
  }

  async #evidence(on: PlainDate): Promise<Change> {
    this.#evidenceAdded += 1;
    const kept = await this.#keepEvidence(this.#chanceOfFiles);
    const name = `${this.#chance.text(16)}.png`;
    const evidence = this.#id('evidence');
    return { kind: 'evidence-added', evidence, name, mediaType: 'image/png', effectiveOn: on, ...kept };
  }

  #raise(on: PlainDate): Change {
    const action = this.#id('action');
    this.#openActions.push(action);
    const owner = this.#chance.pick(this.#people);
    return { kind: 'action-raised', action, words: this.#chance.text(120), owner, dueOn: addDays(on, 120), from: null };
  }

  #changeOfRecord(): Change {
    const because = this.#chance.text(40);
    if (this.#chance.below(2) === 0) {
      const fields = { position: this.#chance.text(30) };
      return { kind: 'record-changed', register: 'people', record: this.#chance.pick(this.#people), fields, because };
    }
    const fields = { purpose: this.#chance.text(120) };
    return { kind: 'record-changed', register: 'accounts', record: this.#chance.pick(this.#accounts), fields, because };
  }

  #sign(state: State, round: Extract<Change, { kind: 'round-signed' }>['round']): Change {
    const opened = state.general.rounds[round];
    if (!opened) throw new Error('the round to be signed was not opened');
    const content = createHash('sha256').update(roundContent(state, opened)).digest('hex');
    const statement = roundStatements['quarterly-review'].signed;
    return { kind: 'round-signed', round, content, statement, preparedBy: this.#author, checkedBy: '', files: [] };
  }

  #account(number: number, on: PlainDate, isLive: boolean): FieldValues {
    const [owner, deputy] = [this.#people[number % peopleCount] ?? '', this.#people[(number + 1) % peopleCount] ?? ''];
    const holder = (person: string) => ({
      person,
      access: 'full',
      grantedOn: on,
      confirmedOn: on,
      secondFactor: 'yes',
    });
    return {
      platform: number % 2 === 0 ? 'instagram' : 'facebook-page',
      name: `Riverside Group ${number + 1}`,
      handle: `@riversidegroup${number + 1}`,
      purpose: this.#chance.text(120),
      audience: 'Young people and their families',
      ...(isLive ? { state: 'live' } : { state: 'closed', closedOn: on, closedBecause: this.#chance.text(60) }),
      owner,
      deputy,
      approvedBy: owner,
      approvedOn: on,
      signUpEmail: 'organisation',
      moderator: deputy,
      holders: [holder(owner), holder(deputy)],
    };
  }

  #id<Kind extends 'record' | 'round' | 'evidence' | 'action'>(kind: Kind) {
    return makeId<Kind>(kind, this.#chance.bytes(16));
  }
}
