// Goes through the record once, in order, and notes beside each change what it found: what the fields, the answer or the
// membership were before. Light enough for tens of thousands of entries; the words are made later, for what is shown.

import type { Answer, Change, Membership, Organisation } from '../change';
import { rolesFor } from '../may-change';
import { eitherOf } from '../number-words';
import type { Instant } from '../plain-date';
import { type FieldValues, ofEachGeneralRegister, type RegisterName } from '../registers/register';
import { answerKey, type Kept, type Member, recordOf, recordsById, type State } from '../state';
import type { HistoryEntry } from './history-entry';

/** What a change found of what it is about; left out where there was nothing. */
export interface Before {
  readonly fields?: FieldValues;
  readonly answer?: Answer;
  readonly expected?: string;
  readonly membership?: Membership;
  readonly organisation?: Organisation;
  readonly noteTitle?: string;
}

/** One change of the record, with what it found. */
export interface Step {
  /** The entry's number and the place of the change in it: the same for the same change. */
  readonly key: string;
  readonly entry: HistoryEntry;
  readonly change: Change;
  readonly before: Before;
  /** Why the change had no effect; empty where it had one. */
  readonly refusedBecause: string;
}

export interface Retraced {
  /** Oldest first. */
  readonly steps: readonly Step[];
  /** The state, with the records that were taken out put back, so that they still have a name. */
  readonly named: State;
}

export function retrace(state: State, entries: readonly HistoryEntry[]): Retraced {
  // The newest part alone does not tell how the organisation was described before it.
  const isWhole = entries[0]?.seq === 1;
  const trail = new Trail(isWhole ? undefined : (state.general.organisation ?? undefined));
  const steps = entries.flatMap((entry) =>
    entry.changes.map((change, index): Step => {
      const isRefused = entry.refused.includes(change.kind);
      const before = trail.beforeOf(change);
      const refusedBecause = isRefused ? whyRefused(change, trail.members.get(entry.by)) : '';
      if (!isRefused) trail.follow(change, entry.at);
      return { key: `${entry.seq}.${index}`, entry, change, before, refusedBecause };
    }),
  );
  return { steps, named: withRecordsOfOld(state, trail.records) };
}

/** The same of one change about to be told, from the state that it found. */
export function beforeIn(state: State, change: Change): Before {
  const { general, own } = state;
  switch (change.kind) {
    case 'record-added':
    case 'record-changed':
    case 'record-removed':
      return given('fields', recordOf(state, change.register, change.record)?.fields);
    case 'answer-given':
    case 'answer-withdrawn':
      return given('answer', general.rounds[change.round]?.answers[answerKey(change.item, change.about)]);
    case 'expectation-set':
      return given('expected', general.expectations[answerKey(change.item, change.about)]?.expected);
    case 'member-changed':
      return given('membership', general.members[change.member]);
    case 'organisation-described':
      return given('organisation', general.organisation ?? undefined);
    case 'note-written':
    case 'note-removed':
      return given('noteTitle', own.notes[change.note]?.title);
    default:
      return {};
  }
}

/** Left out rather than undefined. */
function given<Name extends keyof Before>(name: Name, value: Before[Name]): Before {
  return value === undefined ? {} : { [name]: value };
}

interface Standing {
  readonly membership: Membership;
  readonly standing: Member['standing'];
}

/** What is known on the way. Written in place, because a copy for each of many entries would take as long as the record is long. */
class Trail {
  readonly records = new Map<string, Kept>();
  readonly members = new Map<string, Standing>();
  readonly #answers = new Map<string, Answer>();
  readonly #expected = new Map<string, string>();
  readonly #noteTitles = new Map<string, string>();
  #organisation: Organisation | undefined;

  constructor(organisation: Organisation | undefined) {
    this.#organisation = organisation;
  }

  beforeOf(change: Change): Before {
    switch (change.kind) {
      case 'record-added':
      case 'record-changed':
      case 'record-removed':
        return given('fields', this.records.get(recordKey(change))?.fields);
      case 'answer-given':
      case 'answer-withdrawn':
        return given('answer', this.#answers.get(answerPlace(change)));
      case 'expectation-set':
        return given('expected', this.#expected.get(answerKey(change.item, change.about)));
      case 'member-changed':
        return given('membership', this.members.get(change.member)?.membership);
      case 'organisation-described':
        return given('organisation', this.#organisation);
      case 'note-written':
      case 'note-removed':
        return given('noteTitle', this.#noteTitles.get(change.note));
      default:
        return {};
    }
  }

  follow(change: Change, at: Instant): void {
    switch (change.kind) {
      case 'record-added':
      case 'record-changed': {
        const { register, record } = change;
        const known = this.records.get(recordKey(change));
        if (change.kind === 'record-added' ? known !== undefined : known === undefined) return;
        const fields = { ...known?.fields, ...change.fields };
        this.records.set(recordKey(change), {
          register,
          record,
          fields,
          addedAt: known?.addedAt ?? at,
          changedAt: at,
        });
        return;
      }
      case 'answer-given':
        this.#answers.set(answerPlace(change), change.answer);
        return;
      case 'answer-withdrawn':
        this.#answers.delete(answerPlace(change));
        return;
      case 'expectation-set':
        this.#expected.set(answerKey(change.item, change.about), change.expected);
        return;
      case 'organisation-described':
        this.#organisation = change.organisation;
        return;
      case 'note-written':
        this.#noteTitles.set(change.note, change.title);
        return;
      case 'member-added': {
        const { displayName, initials, roles } = change;
        const membership = { displayName, initials, roles, reads: [] };
        this.members.set(change.member, { membership, standing: 'enrolled' });
        return;
      }
      case 'member-invited':
        this.members.set(change.member, { membership: change.membership, standing: 'invited' });
        return;
      case 'member-enrolled':
      case 'member-reset':
      case 'member-left': {
        const known = this.members.get(change.member);
        if (known) this.members.set(change.member, { ...known, standing: standings[change.kind] });
        return;
      }
      case 'member-changed': {
        const known = this.members.get(change.member);
        if (known) this.members.set(change.member, { ...known, membership: change.membership });
        return;
      }
    }
  }
}

const standings = { 'member-enrolled': 'enrolled', 'member-reset': 'invited', 'member-left': 'left' } as const;

function recordKey({ register, record }: { readonly register: RegisterName; readonly record: string }): string {
  return `${register}/${record}`;
}

function answerPlace(change: Extract<Change, { kind: 'answer-given' | 'answer-withdrawn' }>): string {
  return `${change.round} ${answerKey(change.item, change.about)}`;
}

/** The likeliest reason, from what the record says of who wrote it: the readers' own rule keeps none. */
function whyRefused({ kind }: Change, author: Standing | undefined): string {
  if (!author) return 'Whoever wrote it has no sign-in here.';
  const { displayName, roles } = author.membership;
  if (author.standing === 'left') return `${displayName} had left.`;
  if (author.standing === 'invited') return `${displayName} had not made keys of their own yet.`;
  const needed = rolesFor(kind);
  if (!roles.some((role) => needed.includes(role))) {
    return `The role of ${displayName} did not allow it. It takes a ${eitherOf(needed)}.`;
  }
  return 'It takes somebody else, or it was sealed with a key that was no longer in use.';
}

/** Under their last name, which they may have been given before they were taken out. */
function withRecordsOfOld(state: State, records: ReadonlyMap<string, Kept>): State {
  const gone = [...records.values()].filter(({ register, record }) => !recordOf(state, register, record));
  if (gone.length === 0) return state;
  const put = (register: RegisterName) => ({
    ...Object.fromEntries(gone.flatMap((kept) => (kept.register === register ? [[kept.record, kept]] : []))),
    ...recordsById(state, register),
  });
  return {
    ...state,
    general: { ...state.general, records: ofEachGeneralRegister(put) },
    consents: { ...state.consents, records: { consents: put('consents') } },
    safeguarding: {
      ...state.safeguarding,
      records: { concerns: put('concerns'), complaints: put('complaints') },
    },
  };
}
