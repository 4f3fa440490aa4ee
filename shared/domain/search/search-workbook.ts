// Finds what one may read in the whole workbook: records, actions, what was written beside answers, evidence, and one's own
// notes. What a member may not read is not in their state, and so is not found.

import { annualsInOrder } from '../annual/annual-round';
import { saidOf } from '../annual/said-of';
import type { PackReference } from '../change';
import type { ItemId } from '../ids';
import { capital, countOf } from '../number-words';
import { ownLabel } from '../own-check';
import type { Place } from '../place';
import { writeDate } from '../plain-date';
import { writeQuarter, writeYear } from '../quarter';
import { registers } from '../registers/all-registers';
import { placeOfRecord } from '../registers/place-of-record';
import { recordTitle } from '../registers/record-title';
import { registerNames } from '../registers/register';
import { wordsOf } from '../registers/search-records';
import { roundsInOrder } from '../round';
import { answerKey, personName, recordOf, recordsOf, type State } from '../state';
import { searchableRecord, searchableText, searchableTitle } from './searchable';

export interface Found {
  readonly key: string;
  readonly title: string;
  /** What goes with it, e.g. the quarter of an answer. Empty where there is nothing. */
  readonly under: string;
  readonly place: Place;
}

/** What was found of one kind: all of it is counted, the first of it is told. */
export interface FoundGroup {
  readonly name: string;
  readonly count: number;
  readonly found: readonly Found[];
}

interface Searching {
  readonly state: State;
  readonly itemLabel: (item: ItemId, pack: PackReference | undefined) => string;
}

const toldOfEach = 20;

/** The groups in which something was found, every typed word in it; undefined where nothing was typed. */
export function searchWorkbook(typed: string, searching: Searching): readonly FoundGroup[] | undefined {
  const words = wordsOf(typed);
  if (words.length === 0) return undefined;
  const named = words.map((word) => ({ word, ids: idsNamed(word, searching.state) }));
  /** Every word stands in the text or calls something that it names. */
  const finds = (text: string, names: readonly string[] = []) =>
    named.every(({ word, ids }) => text.includes(word) || names.some((name) => ids.has(name)));
  const groups = [
    ...recordGroups(finds, searching),
    actionGroup(finds, searching),
    answerGroup(finds, searching),
    aspectGroup(finds, searching),
    evidenceGroup(finds, searching),
    noteGroup(finds, searching),
  ];
  return groups.filter(({ count }) => count > 0);
}

type Finds = (text: string, names?: readonly string[]) => boolean;

/** The records that are called by a word: what names one of them is found by it. */
function idsNamed(word: string, state: State): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const register of registerNames) {
    for (const record of recordsOf(state, register)) {
      if (searchableTitle(state, record).includes(word)) ids.add(record.record);
    }
  }
  return ids;
}

function groupOf<Thing>(name: string, things: readonly Thing[], tell: (thing: Thing) => Found): FoundGroup {
  return { name, count: things.length, found: things.slice(0, toldOfEach).map(tell) };
}

function recordGroups(finds: Finds, { state }: Searching): readonly FoundGroup[] {
  return registerNames.map((name) => {
    const register = registers[name];
    const found = recordsOf(state, name).filter((record) => {
      const { text, names } = searchableRecord(register, record);
      return finds(text, names);
    });
    return groupOf(register.title, found, (record) => ({
      key: record.record,
      title: recordTitle(state, record),
      under: '',
      place: placeOfRecord(record),
    }));
  });
}

function actionGroup(finds: Finds, { state }: Searching): FoundGroup {
  const found = Object.values(state.general.actions).filter((action) => {
    const { number, words, owner, closed } = action;
    return finds(
      searchableText(action, () => [`Action ${number}`, words, closed?.done ?? ''].join('\n')),
      [owner],
    );
  });
  return groupOf('Actions', found.toReversed(), (action) => ({
    key: action.action,
    title: `Action ${action.number}: ${action.words}`,
    under: action.closed
      ? 'Closed'
      : `By ${writeDate(action.dueOn)}, ${personName(state, action.owner) || 'nobody yet'}`,
    place: action.closed ? { name: 'actions' } : { name: 'action', action: action.action },
  }));
}

function answerGroup(finds: Finds, { state, itemLabel }: Searching): FoundGroup {
  const found = roundsInOrder(state)
    .toReversed()
    .flatMap((round) =>
      round.asked.flatMap((asked) => {
        const answer = round.answers[answerKey(asked.item, asked.about)];
        if (!answer || answer.note + answer.found + answer.why === '') return [];
        const text = searchableText(answer, () => [answer.found, answer.note, answer.why].join('\n'));
        return finds(text) ? [{ round, asked, answer }] : [];
      }),
    );
  return groupOf('Answers of reviews', found, ({ round, asked, answer }) => {
    const about = recordOf(state, 'accounts', asked.about);
    const said = [answer.found, answer.note, answer.why].filter((words) => words !== '').join('. ');
    return {
      key: `${round.round} ${answerKey(asked.item, asked.about)}`,
      title: `${ownLabel(state, asked.item, round.round) ?? itemLabel(asked.item, round.pack)}: ${said}`,
      under: `${about ? recordTitle(state, about) : 'The organisation'}, ${writeQuarter(round.quarter)}`,
      place: {
        name: 'review',
        round: round.round,
        item: asked.item,
        ...(asked.about === '' ? {} : { account: asked.about }),
      },
    };
  });
}

function aspectGroup(finds: Finds, { state, itemLabel }: Searching): FoundGroup {
  const found = annualsInOrder(state)
    .toReversed()
    .flatMap((annual) =>
      annual.aspects.flatMap((aspect) => {
        const said = saidOf(annual, aspect);
        if (!said) return [];
        const text = searchableText(said, () => [said.commentary, said.takesUsUp, said.why].join('\n'));
        return finds(text) ? [{ annual, aspect, said }] : [];
      }),
    );
  return groupOf('Self-assessments', found, ({ annual, aspect, said }) => ({
    key: `${annual.round} ${aspect}`,
    title: `${itemLabel(aspect, annual.pack)}: ${[said.commentary, said.takesUsUp, said.why].filter(Boolean).join(' ')}`,
    under: writeYear(annual.year),
    place: { name: 'annual', round: annual.round, aspect },
  }));
}

function evidenceGroup(finds: Finds, { state }: Searching): FoundGroup {
  const found = Object.values(state.general.evidence).filter((evidence) =>
    finds(searchableText(evidence, () => evidence.name)),
  );
  const kept = new Set(found.map(({ evidence }) => evidence));
  const places = new Map<string, Place>();
  if (kept.size > 0) {
    for (const round of roundsInOrder(state)) {
      for (const asked of round.asked) {
        for (const evidence of round.answers[answerKey(asked.item, asked.about)]?.evidence ?? []) {
          if (!kept.has(evidence)) continue;
          const about = asked.about === '' ? {} : { account: asked.about };
          places.set(evidence, { name: 'review', round: round.round, item: asked.item, ...about });
        }
      }
    }
  }
  if (kept.size > 0) {
    for (const annual of annualsInOrder(state)) {
      const { round, aspects } = annual;
      for (const aspect of aspects) {
        for (const evidence of saidOf(annual, aspect)?.evidence ?? []) {
          if (kept.has(evidence)) places.set(evidence, { name: 'annual', round, aspect });
        }
      }
    }
  }
  return groupOf('Evidence', found.toReversed(), ({ evidence, name, effectiveOn }) => ({
    key: evidence,
    title: name,
    under: `Dated ${writeDate(effectiveOn)}`,
    place: places.get(evidence) ?? { name: 'history' },
  }));
}

function noteGroup(finds: Finds, { state }: Searching): FoundGroup {
  const found = Object.values(state.own.notes).filter((note) =>
    finds(searchableText(note, () => `${note.title}\n${note.words}`)),
  );
  return groupOf('Your private notes', found, (note) => ({
    key: note.note,
    title: note.title || note.words.slice(0, 80),
    under: 'Only you can read it',
    place: { name: 'notes', note: note.note },
  }));
}

/** `One thing`, `Twelve things`: of all groups together. */
export function foundWords(groups: readonly FoundGroup[]): string {
  return capital(
    countOf(
      groups.reduce((sum, { count }) => sum + count, 0),
      'thing',
    ),
  );
}
