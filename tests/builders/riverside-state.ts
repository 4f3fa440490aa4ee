// A believable workbook for tests of reports: Riverside Youth Project with three accounts and reviews of several quarters,
// built through the real changes and asked from the real pack.

import { readFileSync } from 'node:fs';
import { applyChange } from '#shared/domain/apply-change';
import type { Answer, Asked, Change } from '#shared/domain/change';
import {
  type ActionId,
  type EvidenceId,
  type ItemId,
  type MemberId,
  makeId,
  type RecordId,
  type RoundId,
} from '#shared/domain/ids';
import { type Instant, instantOf, type PlainDate } from '#shared/domain/plain-date';
import type { Quarter } from '#shared/domain/quarter';
import { emptyState, type Round, type State } from '#shared/domain/state';
import { itemsForAccount } from '#shared/packs/items-for-account';
import type { ChecklistPack } from '#shared/packs/pack-schema';
import { readPack } from '#shared/packs/read-pack';
import { findChecklist, readableItem } from '#shared/packs/readable-item';

const packFile = new URL('../../resources/packs/social-media-with-young-people/1.0.0/pack.json', import.meta.url);

export function realPack(): ChecklistPack {
  const read = readPack(readFileSync(packFile, 'utf8'));
  if (!read.ok || read.pack.kind !== 'checklists') throw new Error('the shipped pack is not readable');
  return read.pack;
}

/** Ids that come out the same on every run. */
export function countingIds(): <Kind extends Parameters<typeof makeId>[0]>(
  kind: Kind,
) => ReturnType<typeof makeId<Kind>> {
  let made = 0;
  return (kind) => {
    made += 1;
    // One letter of an id for each byte, 32 letters in all.
    const bytes = Uint8Array.from({ length: 16 }, (_, index) => Math.floor(made / 32 ** (15 - index)) % 32);
    return makeId(kind, bytes);
  };
}

export const asExpected: Answer = { result: 'yes', found: '', note: '', why: '', putRight: '', evidence: [] };

/** A workbook under construction: each call makes one change, as a person would. */
export class WorkbookInMaking {
  state: State;
  readonly pack = realPack();
  readonly id = countingIds();
  readonly founder: MemberId;
  #seq = 0;

  constructor() {
    this.founder = this.id('member');
    this.state = emptyState(this.founder);
  }

  make(change: Change, at: string, member: MemberId = this.founder): void {
    this.#seq += 1;
    const before = this.state.general.refused.length;
    this.state = applyChange(this.state, change, { member, at: moment(at), seq: this.#seq });
    if (this.state.general.refused.length > before) throw new Error(`refused: ${change.kind}`);
  }

  organisation(name: string, isExample: boolean): void {
    this.make(
      {
        kind: 'organisation-described',
        organisation: {
          name,
          charityNumber: isExample ? '0000000 (example)' : '1234567',
          purpose: 'Evenings and trips for young people',
          ages: '8 to 19',
          locality: 'locality-derby-and-derbyshire',
          safeguardingLead: '',
          safeguardingDeputy: '',
          isExample,
        },
      },
      '2026-01-05T10:00',
    );
  }

  person(name: string, position: string): RecordId {
    const record = this.id('record');
    this.make({ kind: 'record-added', register: 'people', record, fields: { name, position } }, '2026-01-05T10:05');
    return record;
  }

  /** The first is the founder. */
  member(person: RecordId, displayName: string): MemberId {
    const member = Object.keys(this.state.general.members).length === 0 ? this.founder : this.id('member');
    const initials = displayName.replaceAll(/[^\p{Lu}]/gu, '').slice(0, 2);
    const keys = { signing: '', recipient: '' };
    const roles = ['coordinator', 'signatory'] as const;
    this.make({ kind: 'member-added', member, person, displayName, initials, roles, keys }, '2026-01-05T10:10');
    return member;
  }

  account(fields: Readonly<Record<string, string>>, holders: readonly RecordId[]): RecordId {
    const record = this.id('record');
    const rows = holders.map((person) => ({ person, access: 'full', secondFactor: 'yes' }));
    const all = { state: 'live', ...fields, holders: rows };
    this.make({ kind: 'record-added', register: 'accounts', record, fields: all }, '2026-01-05T10:15');
    return record;
  }

  /** Opens a review that asks every item of the pack about each account. */
  open(quarter: Quarter, accounts: readonly RecordId[], at: string): RoundId {
    const round = this.id('round');
    const checklist = findChecklist(this.pack, 'quarterly-review');
    if (!checklist) throw new Error('the pack has no quarterly review');
    const asked = accounts.flatMap((about): Asked[] => {
      const platform = this.state.general.records.accounts[about]?.fields.platform;
      const groups = itemsForAccount(this.pack, checklist, { platform: String(platform) });
      return groups.flatMap(({ items }) =>
        items.map(({ id }) => ({ item: id, about, expected: readableItem(this.pack, id)?.expected ?? '' })),
      );
    });
    this.openAsking(round, quarter, asked, at);
    return round;
  }

  openAsking(round: RoundId, quarter: Quarter, asked: readonly Asked[], at: string): void {
    const pack = { id: this.pack.id, version: this.pack.version, hash: 'ab'.repeat(32) };
    this.make({ kind: 'round-opened', round, checklist: 'quarterly-review', quarter, pack, asked }, at);
  }

  answer(
    round: RoundId,
    { item, about }: Pick<Asked, 'item' | 'about'>,
    answer: Partial<Answer>,
    at: string,
    by?: MemberId,
  ): void {
    this.make({ kind: 'answer-given', round, item, about, answer: { ...asExpected, ...answer } }, at, by);
  }

  evidence(name: string, effectiveOn: string, sizeBytes: number, at: string, by?: MemberId): EvidenceId {
    const evidence = this.id('evidence');
    const digest = [...name]
      .map((letter) => letter.charCodeAt(0).toString(16).padStart(2, '0'))
      .join('')
      .repeat(9)
      .slice(0, 64);
    const attachment = { name: 'cd'.repeat(32), key: '' };
    const change = {
      evidence,
      name,
      mediaType: 'image/png',
      sizeBytes,
      digest,
      effectiveOn: effectiveOn as PlainDate,
      attachment,
    };
    this.make({ kind: 'evidence-added', ...change }, at, by);
    return evidence;
  }

  action(
    words: string,
    owner: RecordId,
    dueOn: string,
    from: { round: RoundId; item: ItemId; about: RecordId } | null,
    at: string,
  ): ActionId {
    const action = this.id('action');
    this.make({ kind: 'action-raised', action, words, owner, dueOn: dueOn as PlainDate, from }, at);
    return action;
  }

  round(id: RoundId): Round {
    const round = this.state.general.rounds[id];
    if (!round) throw new Error(`no round ${id}`);
    return round;
  }
}

/** `2027-03-24T16:02` in UTC. */
export function moment(at: string): Instant {
  return instantOf(new Date(`${at}:00.000Z`));
}

export interface Riverside {
  readonly book: WorkbookInMaking;
  readonly round: Round;
  readonly coordinator: MemberId;
  readonly volunteer: MemberId;
}

/** Three accounts on two platforms, reviews of three quarters with one left out between, some things wrong on purpose. */
export function riverside(): Riverside {
  const book = new WorkbookInMaking();
  book.organisation('Riverside Youth Project', true);
  const amina = book.person('Amina Hussain', 'Coordinator');
  const josh = book.person('Josh Barker', 'Volunteer');
  book.person('Margaret Ellery', 'Trustee');
  const zofia = book.person('Zofia Wójcik-Żółć', 'Youth worker');
  const coordinator = book.member(amina, 'Amina Hussain');
  const volunteer = book.member(josh, 'Josh Barker');
  const common = { owner: amina, deputy: josh, moderator: zofia, moderatorDeputy: amina };
  const page = book.account(
    { platform: 'facebook-page', name: 'Riverside Youth', purpose: 'What is on, for families', ...common },
    [amina, josh],
  );
  const main = book.account(
    {
      platform: 'instagram',
      name: 'Riverside Youth Project',
      handle: '@riversideyouth',
      purpose: 'Evenings and trips, for young people 13 to 19',
      ...common,
    },
    [amina, zofia],
  );
  const girls = book.account(
    {
      platform: 'instagram',
      name: 'Riverside Girls',
      handle: '@riverside.girls',
      purpose: 'The Thursday group',
      ...common,
    },
    [amina],
  );
  const accounts = [page, main, girls];

  const quarters: readonly { quarter: Quarter; day: string; different: number; lost: number }[] = [
    { quarter: { year: 2025, quarter: 4 }, day: '2025-12-10', different: 9, lost: 3 },
    { quarter: { year: 2026, quarter: 1 }, day: '2026-03-16', different: 6, lost: 1 },
    { quarter: { year: 2026, quarter: 3 }, day: '2026-09-21', different: 3, lost: 0 },
    { quarter: { year: 2026, quarter: 4 }, day: '2026-12-08', different: 2, lost: 1 },
  ];
  for (const { quarter, day, different, lost } of quarters) {
    const round = book.open(quarter, accounts, `${day}T09:00`);
    book.round(round).asked.forEach((asked, index) => {
      const answer = earlierAnswer(index, different, lost);
      book.answer(round, asked, answer, `${day}T10:${String(index % 60).padStart(2, '0')}`, volunteer);
    });
  }

  const id = book.open({ year: 2027, quarter: 1 }, accounts, '2027-03-01T09:00');
  const asked = book.round(id).asked;
  const given = new Map<Asked, Partial<Answer>>();
  const find = (about: RecordId, item: string): Asked => {
    const found = asked.find((one) => one.about === about && one.item === item);
    if (!found) throw new Error(`${item} is not asked`);
    return found;
  };
  const screenshot = book.evidence('message-controls.png', '2027-03-18', 184_320, '2027-03-18T14:31');
  const minutes = book.evidence(
    'trustees-minutes-february.pdf',
    '2027-02-24',
    1_424_000,
    '2027-03-20T11:02',
    volunteer,
  );
  given.set(find(main, 'ig-4-message-controls'), {
    result: 'no',
    found: 'Everyone on Instagram',
    putRight: 'now',
    note: 'Changed after the app update in February. Set back to People we follow.',
    evidence: [screenshot],
  });
  given.set(find(main, 'g2-people-who-can-get-in'), { result: 'no', found: '1', putRight: 'action' });
  given.set(find(girls, 'g4-second-factor'), {
    result: 'no',
    found: 'Some holders',
    putRight: 'action',
    note: 'Zofia’s new telephone is not set up yet.',
  });
  given.set(find(page, 'fb-7-tagging'), { result: 'no', found: 'Anyone', putRight: 'now' });
  given.set(find(girls, 'ig-11-sharing-and-remix'), {
    result: 'unknown',
    note: 'The menu named in the guide is not there in the app any more.',
  });
  given.set(find(page, 'fb-14-groups'), { result: 'not applicable', why: 'The Page has no groups.' });
  given.set(find(girls, 'g11-house-rules'), { result: 'partly', found: 'There, out of date', putRight: 'action' });
  given.set(find(page, 'g20-consent'), { evidence: [minutes, screenshot] });
  for (const [index, one] of asked.entries()) {
    const by = index % 3 === 0 ? volunteer : coordinator;
    const day = 16 + Math.floor(index / 40);
    book.answer(id, one, given.get(one) ?? {}, `2027-03-${day}T14:${String(index % 60).padStart(2, '0')}`, by);
  }
  const from = (one: Asked) => ({ round: id, item: one.item, about: one.about as RecordId });
  book.action(
    'Give Josh his own access to @riversideyouth',
    amina,
    '2027-03-31',
    from(find(main, 'g2-people-who-can-get-in')),
    '2027-03-20T10:00',
  );
  book.action(
    'Set up the second factor on Zofia’s new telephone',
    zofia,
    '2027-03-31',
    from(find(girls, 'g4-second-factor')),
    '2027-03-20T10:05',
  );
  book.action(
    'Write the new house rules into the profile',
    josh,
    '2027-04-09',
    from(find(girls, 'g11-house-rules')),
    '2027-03-20T10:10',
  );
  return { book, round: book.round(id), coordinator, volunteer };
}

function earlierAnswer(index: number, different: number, lost: number): Partial<Answer> {
  if (index % 11 === 3 && index / 11 < different) return { result: 'no', found: 'Something else', putRight: 'now' };
  if (index % 13 === 5 && index / 13 < lost) return { result: 'unknown' };
  return {};
}
