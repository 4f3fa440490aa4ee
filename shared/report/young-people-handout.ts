// What young people are given about being online (D13), for one age and the platforms they use, with whom they can tell; and the notes
// of whoever leads the session about it. Everybody may read it: it holds no name of a young person, and of ours only what the public may
// know or who prints it chose to name.

import { eitherOf, listOf } from '#shared/domain/number-words';
import { dayOf, type Instant, type PlainDate, writeDate } from '#shared/domain/plain-date';
import { contacts } from '#shared/domain/registers/contacts';
import { textOf } from '#shared/domain/registers/register';
import { personName, recordsOf, type State } from '#shared/domain/state';
import { type AdviceAge, adviceAgeWords } from '#shared/domain/young-people/advice-topics';
import type { LocalityPack, YoungPeopleAdvicePack } from '#shared/packs/pack-schema';
import { type ReadableContact, readableLocality } from '#shared/packs/readable-contacts';
import { type ReadablePlatform, readableYoungPeopleAdvice } from '#shared/packs/readable-young-people-advice';
import { fieldsSeenBy } from './audience';

/** `young people`: to hand out. `worker`: the notes of whoever leads. */
export const handoutSheets = ['young people', 'worker'] as const;
export type HandoutSheet = (typeof handoutSheets)[number];

export interface HandoutTopic {
  readonly id: string;
  readonly title: string;
  /** A question to begin with; empty on the sheet for young people. */
  readonly opener: string;
  readonly lines: readonly string[];
}

export interface HandoutPlatform {
  readonly name: string;
  /** `from 13`, where some of that age are younger; empty otherwise. */
  readonly fromAge: string;
  readonly steps: readonly { readonly topic: string; readonly words: string }[];
}

export interface HandoutHelp {
  readonly name: string;
  /** How they are reached: a number, an address or both. */
  readonly reach: string;
  readonly words: string;
}

export interface YoungPeopleHandoutModel {
  readonly format: 'quarterday-young-people-handout';
  readonly formatVersion: 1;
  readonly audience: 'public';
  readonly organisation: { readonly name: string; readonly charityNumber: string };
  readonly isExample: boolean;
  readonly sheet: HandoutSheet;
  readonly age: AdviceAge;
  readonly title: string;
  readonly opening: string;
  readonly closing: string;
  readonly topics: readonly HandoutTopic[];
  /** Where things are set, by what the sheet calls it; none for those who are too young for an account. */
  readonly platforms: readonly HandoutPlatform[];
  /** Where all of that age are too young for the platforms chosen, or nothing is known of them; empty otherwise. */
  readonly tooYoung: string;
  /** Adults of ours, and how to reach them. */
  readonly ours: readonly HandoutHelp[];
  /** Who helps whatever the organisation is. */
  readonly others: readonly HandoutHelp[];
  /** What is about to change, with the day on which that was looked at. */
  readonly coming: readonly {
    readonly title: string;
    readonly text: string;
    readonly checkedOn: PlainDate;
    readonly confidence: 'verified' | 'unverified';
  }[];
  /** Which words these are: `Advice for young people, version 1.0.0`. */
  readonly from: string;
  readonly madeAt: Instant;
  readonly madeWith: string;
}

export interface HandoutRequest {
  readonly state: State;
  readonly pack: YoungPeopleAdvicePack;
  readonly locality: LocalityPack | undefined;
  readonly sheet: HandoutSheet;
  readonly age: AdviceAge;
  /** Ids of topics and platforms; what the pack does not have is passed over. */
  readonly topics: readonly string[];
  readonly platforms: readonly string[];
  /** Whether the safeguarding lead and deputy are named. */
  readonly isNaming: boolean;
  readonly madeAt: Instant;
  readonly appVersion: string;
}

export function youngPeopleHandoutModel(asked: HandoutRequest): YoungPeopleHandoutModel {
  const { state, pack, sheet, age, madeAt } = asked;
  const { organisation } = state.general;
  const advice = readableYoungPeopleAdvice(pack, age);
  const topics = advice.topics.filter(({ id }) => asked.topics.includes(id));
  const isForWorker = sheet === 'worker';
  const platforms = advice.platforms.filter(({ platform }) => asked.platforms.includes(platform));
  const old = platforms.filter(({ minimumAge }) => minimumAge <= agesOf(age).oldest);
  const titleOf = (topic: string) => topics.find(({ id }) => id === topic)?.young.title ?? '';
  return {
    format: 'quarterday-young-people-handout',
    formatVersion: 1,
    audience: 'public',
    organisation: { name: organisation?.name ?? '', charityNumber: organisation?.charityNumber ?? '' },
    isExample: organisation?.isExample ?? false,
    sheet,
    age,
    title: isForWorker ? 'Talking about being online' : 'Looking after yourself online',
    opening: isForWorker ? workerOpening(age) : advice.opening,
    closing: isForWorker ? '' : advice.closing,
    topics: topics.map(({ id, title, young, opener, worker }) =>
      isForWorker ? { id, title, opener, lines: worker } : { id, title: young.title, opener: '', lines: young.lines },
    ),
    platforms: isForWorker
      ? []
      : old.flatMap(({ name, minimumAge, steps }) => {
          const shown = steps.filter(({ topic }) => topics.some(({ id }) => id === topic));
          if (shown.length === 0) return [];
          const fromAge = minimumAge > agesOf(age).youngest ? `from ${minimumAge}` : '';
          return [{ name, fromAge, steps: shown.map(({ topic, words }) => ({ topic: titleOf(topic), words })) }];
        }),
    tooYoung: isForWorker ? '' : tooYoungWords(platforms.filter((platform) => !old.includes(platform))),
    ours: [...leads(state, asked.isNaming), ...ownContacts(state)],
    others: isForWorker ? [] : nationalHelp(asked.locality, age),
    coming: advice.coming.map(({ title, text, checkedOn, confidence }) => ({ title, text, checkedOn, confidence })),
    from: `${pack.texts.en?.title ?? pack.id}, version ${pack.version}`,
    madeAt,
    madeWith: `Quarterday ${asked.appVersion}`,
  };
}

function agesOf(age: AdviceAge): { readonly youngest: number; readonly oldest: number } {
  const [youngest = 0, oldest = 0] = age.split('-').map(Number);
  return { youngest, oldest };
}

function workerOpening(age: AdviceAge): string {
  return `For whoever leads a session with young people of ${adviceAgeWords[age]}. Two adults are in the room. The sheet for young people goes with it.`;
}

/** `You have to be 13 for an account of your own on Instagram and TikTok.` */
function tooYoungWords(platforms: readonly ReadablePlatform[]): string {
  const ages = [...new Set(platforms.map(({ minimumAge }) => minimumAge))];
  const sentences = ages.map((minimum) => {
    const names = platforms.filter(({ minimumAge }) => minimumAge === minimum).map(({ name }) => name);
    return `You have to be ${minimum} for an account of your own on ${listOf(names)}.`;
  });
  if (sentences.length === 0) return '';
  return `${sentences.join(' ')} Watching or playing on somebody else’s? Ask them to look at the settings with you.`;
}

/** By name only where who prints it chose so: their names are not for everybody otherwise. */
function leads(state: State, isNaming: boolean): readonly HandoutHelp[] {
  if (!isNaming) return [];
  const { organisation } = state.general;
  return [
    { record: organisation?.safeguardingLead ?? '', words: 'Our safeguarding lead' },
    { record: organisation?.safeguardingDeputy ?? '', words: 'Stands in for our safeguarding lead' },
  ].flatMap(({ record, words }) => {
    const name = personName(state, record);
    return name === '' ? [] : [{ name, reach: '', words }];
  });
}

/** Numbers and addresses of ours that young people are sent to, as far as the public may know them and nobody found them broken. */
function ownContacts(state: State): readonly HandoutHelp[] {
  return recordsOf(state, 'contacts')
    .filter(({ fields }) => ['works', 'untried'].includes(textOf(fields, 'state')))
    .map(({ fields }) => fieldsSeenBy('public', contacts, fields))
    .flatMap((fields) => {
      if (!['own', 'care', 'night'].includes(textOf(fields, 'kind'))) return [];
      const reach = eitherOf([textOf(fields, 'phone'), textOf(fields, 'address')].filter((words) => words !== ''));
      return [{ name: textOf(fields, 'name'), reach, words: textOf(fields, 'hours') }];
    });
}

/** By their ids in the contacts of an area, in the order in which the sheet has them; the youngest get those for them. */
const helpOf: Readonly<Record<AdviceAge, readonly string[]>> = {
  '8-10': ['emergency-999', 'childline', 'ceop'],
  '11-13': ['emergency-999', 'childline', 'ceop', 'report-remove'],
  '14-17': ['emergency-999', 'childline', 'ceop', 'report-remove', 'report-harmful-content'],
};

/** What those do, said to a young person; what a contact says of itself stands in where nothing is said here. */
const helpWords: Readonly<Record<string, string>> = {
  'emergency-999': 'If you or somebody else is in danger now.',
  childline: 'To talk or write to somebody, about anything, day and night. It is free.',
  ceop: 'Somebody online asks for pictures, wants to meet, or threatens you. They are part of the police.',
  'report-remove': 'A nude picture of you is going round, and you are under 18.',
  'report-harmful-content': 'The app did nothing about your report for a week.',
};

/** The contacts of the area that the sheet names, with what is known of them. */
export function handoutContacts(locality: LocalityPack | undefined, age: AdviceAge): readonly ReadableContact[] {
  const all = (locality && readableLocality(locality))?.situations.flatMap((situation) => situation.contacts) ?? [];
  return helpOf[age].flatMap((id) => all.find((contact) => contact.id === id) ?? []);
}

function nationalHelp(locality: LocalityPack | undefined, age: AdviceAge): readonly HandoutHelp[] {
  return handoutContacts(locality, age).map((contact) => ({
    name: contact.name,
    reach: contact.phone === '' ? contact.web.replace(/^https:\/\/(?:www\.)?/, '').replace(/\/$/, '') : contact.phone,
    words: helpWords[contact.id] ?? contact.takes,
  }));
}

/** `advice-11-13.pdf`, for a file. */
export function handoutFileName({ sheet, age }: Pick<YoungPeopleHandoutModel, 'sheet' | 'age'>): string {
  return sheet === 'worker' ? `session-notes-${age}` : `staying-safe-online-${age}`;
}

/** What stands at the foot: when the sheet was made, and from which words. */
export function handoutFoot({ from, madeAt, organisation }: YoungPeopleHandoutModel): string {
  const charity = organisation.charityNumber === '' ? '' : `, charity number ${organisation.charityNumber}`;
  return `${organisation.name}${charity}. Printed ${writeDate(dayOf(madeAt))}. ${from}.`;
}
