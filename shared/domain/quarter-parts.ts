// What a quarter's review looks at beside the settings of each account: the registers, part by part, each with how it stands, in
// a sentence, and the place where it is seen to. Pure; what each says goes by the records alone.

import { liveAccounts } from './accounts-in-use';
import { isActionOverdue, openActions } from './actions';
import { accountsWithoutRisk, type Gap } from './before-signing';
import { beganOn } from './began-on';
import { contentMix, silences } from './content/content-mix';
import { mixSentences } from './content/mix-words';
import { isCheckedFirst } from './content/post-standing';
import { silentAfter } from './content/silent-after';
import { sampleSize, spotCheck } from './content/spot-check';
import { confirmedFigures } from './declarations/confirmed-figures';
import { disclaimerAccounts, isInUse, standingOn } from './disclaimer/disclaimer-accounts';
import type { MemberId } from './ids';
import { accountOfLeaver, leaversStillIn } from './leavers';
import { readersOf } from './may-read';
import { figuresOfQuarter } from './moderation/figures';
import { gapsToExplain } from './moderation/gaps-to-explain';
import { lookedWords } from './moderation/looked-words';
import { capital, countOf, eitherOf, figuresOf, listOf, numberWord, partOf } from './number-words';
import type { Place } from './place';
import { dayOf, isWithin, type PlainDate, writeDate, writeDayAndMonth } from './plain-date';
import { addQuarters, firstDayOf, lastDayOf, type Quarter, writeQuarter } from './quarter';
import { accountTitle, platforms, platformWords } from './registers/account-title';
import { registers } from './registers/all-registers';
import { type ConsentsFound, consentsFoundWords, findInConsents } from './registers/consents-found';
import { isDeviceInUse, isUnguarded } from './registers/devices';
import { dueHeading, isOverdue } from './registers/due-column';
import { isPlanned } from './registers/posts';
import { recordTitle } from './registers/record-title';
import { manyOf, type RegisterName, registerNames, ringOfRegister, textOf } from './registers/register';
import { isClosedRisk } from './registers/risks';
import { releasedFor } from './safeguarding/incident-counts';
import { type Kept, memberName, personName, type Round, recordsOf, type State } from './state';
import { trainingMatrix } from './training/training-matrix';
import { isTrained } from './training/training-standing';

export interface QuarterPart {
  /** The same for the same part. */
  readonly part: string;
  readonly title: string;
  /** How it stands, by itself. */
  readonly sentence: string;
  readonly isInOrder: boolean;
  readonly button: string;
  readonly place: Place;
}

interface Looked {
  readonly state: State;
  readonly round: Round;
  readonly today: PlainDate;
  /** The first day of the quarter: what was done since counts for its review. */
  readonly since: PlainDate;
  /** Empty for everybody: what a report says. */
  readonly me: MemberId | '';
}

/** Every part, in the order in which they are gone through. */
export function quarterParts(state: State, round: Round, today: PlainDate, me: MemberId | ''): readonly QuarterPart[] {
  const looked: Looked = { state, round, today, since: firstDayOf(round.quarter), me };
  return [
    consentsPart(looked),
    postsPart(looked),
    spotCheckPart(looked),
    contentMixPart(looked),
    moderationPart(looked),
    incidentsPart(looked),
    disclaimersPart(looked),
    leaversPart(looked),
    contactsPart(looked),
    lookAlikesPart(looked),
    changesPart(looked),
    duePart(looked, 'tools'),
    devicesPart(looked),
    ...confirmedPart(looked),
    ...trainingPart(looked),
    ...otherDueParts(looked),
    risksPart(looked),
    actionsPart(looked),
  ];
}

/** The parts that are not in order, as what to look at before signing. None keeps anybody from it: each is said as it is. */
export function partGaps(parts: readonly QuarterPart[]): readonly Gap[] {
  return parts
    .filter(({ isInOrder }) => !isInOrder)
    .map(({ part, sentence, button, place }) => ({ key: `part:${part}`, level: 'look', sentence, button, place }));
}

/** Only a reader of the consents can say how they stand; the others see whether one of them has. */
function consentsPart({ state, round, today, me }: Looked): QuarterPart {
  const readers = readersOf(state, 'consents');
  const isReader = me !== '' && readers.includes(me);
  const part = {
    part: 'consents',
    title: 'Consents',
    button: isReader ? 'Look through them' : 'See how it stands',
    place: { name: 'quarter-registers', round: round.round } as const,
  };
  const { consentsLook: look } = round;
  if (!look) {
    const names = eitherOf(readers.map((reader) => memberName(state, reader)));
    const whoCan = isReader || me === '' ? '' : ` ${names === '' ? 'Somebody who reads them' : names} can.`;
    return { ...part, isInOrder: false, sentence: `Nobody has looked through the consents for this review.${whoCan}` };
  }
  const on = writeDate(dayOf(look.at));
  if (isReader && !isSameFinding(look, findInConsents(state, today))) {
    return { ...part, isInOrder: false, sentence: `The consents are not as they were found on ${on}. Look once more.` };
  }
  const isInOrder = look.postsToTakeDown === 0;
  const who = memberName(state, look.by);
  return { ...part, isInOrder, sentence: `${who} looked through them on ${on}: ${consentsFoundWords(look)}.` };
}

function isSameFinding(one: ConsentsFound, other: ConsentsFound): boolean {
  return consentsFoundWords(one) === consentsFoundWords(other);
}

function postsPart({ state, since, today }: Looked): QuarterPart {
  const posts = recordsOf(state, 'posts').filter(({ fields }) => !isPlanned(fields));
  const wanted = Math.min(sampleSize, posts.length);
  // A check that nobody did is none. What was ready before it went up was held against them then.
  const checked = posts.filter(
    ({ fields }) =>
      (textOf(fields, 'checkedBy') !== '' && isWithin(textOf(fields, 'checkedOn'), since, today)) ||
      (isCheckedFirst(fields) &&
        textOf(fields, 'upBecause') === '' &&
        isWithin(textOf(fields, 'postedOn'), since, today)),
  ).length;
  const part = { part: 'posts', title: 'A sample of posts', ...toRegister('posts', 'See the posts') };
  const many = `${capital(countOf(checked, 'post'))} ${checked === 1 ? 'was' : 'were'}`;
  const isInOrder = checked > 0 && checked >= wanted;
  const advice =
    posts.length > 0 && wanted < sampleSize
      ? ` Check all ${numberWord(wanted)}.`
      : ` Check at least ${numberWord(sampleSize)}.`;
  return {
    ...part,
    isInOrder,
    sentence: `${many} checked against the consents since ${writeDate(since)}.${isInOrder ? '' : advice}`,
  };
}

/** The posts drawn for this quarter by their ids: of each it is written down whose everything in it is. */
function spotCheckPart({ state, round, today }: Looked): QuarterPart {
  const drawn = spotCheck(state, round.quarter, today);
  const part = { part: 'spot-check', title: 'Rights, in posts drawn', ...toRegister('posts', 'See the posts') };
  const [first] = drawn.filter(({ isRight }) => !isRight);
  const which = listOf(drawn.map(({ post }) => recordTitle(state, post)));
  if (drawn.length === 0) return { ...part, isInOrder: true, sentence: 'No post of this quarter is written down.' };
  const right = drawn.filter(({ isRight }) => isRight).length;
  const sentence = `${capital(countOf(drawn.length, 'post'))} of this quarter ${drawn.length === 1 ? 'was' : 'were'} drawn: ${which}. `;
  if (!first) return { ...part, isInOrder: true, sentence: `${sentence}The rights to all of them are written down.` };
  return {
    ...part,
    isInOrder: false,
    sentence: `${sentence}The rights to ${right === 0 ? 'none' : numberWord(right)} of them are written down.`,
    button: 'Write it down',
    place: { name: 'record', register: 'posts', record: first.post.record, field: 'rights' },
  };
}

/** What went up, of which kinds, how much of it asked or answered, and which account was silent too long. */
function contentMixPart({ state, round, today }: Looked): QuarterPart {
  const last = lastDayOf(round.quarter);
  const days = { from: firstDayOf(round.quarter), to: last < today ? last : today };
  const mix = contentMix(state, days);
  const part = { part: 'content-mix', title: 'What was posted', ...toRegister('posts', 'See the posts') };
  const silent = silences(state, days).filter(
    ({ account, days: long }) => long > (silentAfter(account.fields) ?? long),
  );
  const sentence = [
    ...silent.map(
      ({ account, days: long, from, to }) =>
        `${accountTitle(account)} was silent for ${figuresOf(long, 'day')}, from ${writeDayAndMonth(from)} to ${writeDayAndMonth(to)}, where ${figuresOf(silentAfter(account.fields) ?? 0, 'day')} were the most.`,
    ),
    ...mixSentences(mix, contentMix(state, daysOf(addQuarters(round.quarter, -1)))),
  ].join(' ');
  const isOneWay = mix.judged > 0 && mix.twoWay === 0;
  return { ...part, isInOrder: silent.length === 0 && !isOneWay, sentence };
}

function daysOf(quarter: Quarter) {
  return { from: firstDayOf(quarter), to: lastDayOf(quarter) };
}

function moderationPart({ state, round, today }: Looked): QuarterPart {
  const figures = figuresOfQuarter(state, round.quarter, today);
  const part = {
    part: 'moderation',
    title: 'Daily look at the accounts',
    button: 'See the days',
    place: { name: 'moderation' } as const,
  };
  if (figures.all.promised === 0) {
    const sentence = 'Too little is written down to say on how many days somebody looked at the accounts.';
    return { ...part, isInOrder: false, sentence };
  }
  const days = [{ from: firstDayOf(round.quarter), to: lastDayOf(round.quarter) }];
  const open = liveAccounts(state).flatMap((account) => gapsToExplain(state, account, days, today)).length;
  const openWords =
    open === 0
      ? ''
      : ` ${capital(countOf(open, 'gap'))} longer than may be missed ${open === 1 ? 'has' : 'have'} no reason.`;
  return { ...part, isInOrder: open === 0, sentence: `${lookedWords(state, figures, round.quarter)}${openWords}` };
}

/** Whether the safeguarding lead has told how many concerns and complaints there were, for the last quarter that is over. Not how many. */
function incidentsPart({ state, round, today }: Looked): QuarterPart {
  const part = {
    part: 'incidents',
    title: 'Concerns and complaints',
    button: 'See the counts',
    place: { name: 'incident-counts' } as const,
  };
  const founded = beganOn(state);
  const quarter = [round.quarter, addQuarters(round.quarter, -1)].find((each) => lastDayOf(each) < today);
  if (!quarter || !founded || lastDayOf(quarter) < founded) {
    return { ...part, isInOrder: true, sentence: 'No quarter is over yet, so no counts of them are due.' };
  }
  const of = `concerns and complaints of ${writeQuarter(quarter)}`;
  const released = releasedFor(state.general, firstDayOf(quarter), lastDayOf(quarter));
  if (!released) {
    return { ...part, isInOrder: false, sentence: `The safeguarding lead has not given the counts of the ${of}.` };
  }
  const who = memberName(state, released.by);
  const on = writeDate(dayOf(released.at));
  return { ...part, isInOrder: true, sentence: `${who} gave the counts of the ${of} on ${on}.` };
}

/** Whether each live account shows a disclaimer that says what holds now, and that nobody approved too long ago. */
function disclaimersPart({ state, today }: Looked): QuarterPart {
  const part = { part: 'disclaimers', title: 'Disclaimers', ...toRegister('disclaimers', 'See the disclaimers') };
  const live = liveAccounts(state);
  const inUse = recordsOf(state, 'disclaimers').filter(isInUse);
  const isRight = (account: string) =>
    inUse.some(({ record, fields }) =>
      disclaimerAccounts(state, record, fields).some(
        (one) => one.account.record === account && standingOn(fields, one) === 'there',
      ),
    );
  const wrong = live.filter(({ record }) => !isRight(record));
  const { due } = registers.disclaimers;
  const old = due ? inUse.filter(({ fields }) => isOverdue(due, fields, today)).length : 0;
  const oldWords =
    old === 0 ? '' : ` ${capital(countOf(old, 'disclaimer'))} ${old === 1 ? 'is' : 'are'} more than a year old.`;
  const where =
    live.length === 0
      ? 'No account is live.'
      : wrong.length === 0
        ? 'Every live account shows a disclaimer that says what holds now.'
        : `No disclaimer that says what holds now stands on ${listOf(wrong.map(accountTitle))}.`;
  return { ...part, isInOrder: wrong.length === 0 && old === 0, sentence: `${where}${oldWords}` };
}

function leaversPart({ state, today }: Looked): QuarterPart {
  const leavers = leaversStillIn(state, today);
  const [first] = leavers;
  const part = { part: 'leavers', title: 'Holders and leavers' };
  if (!first) {
    const sentence = 'Nobody who has left is named for a live account or has a sign-in.';
    return { ...part, isInOrder: true, sentence, ...toRegister('people', 'See the people') };
  }
  const { person, accounts, signsIn } = first;
  const name = personName(state, person.record);
  const [account] = accounts;
  const where = [...accounts.map(accountTitle), ...(signsIn ? ['Quarterday'] : [])];
  const sentence =
    leavers.length === 1
      ? `${name} has left and can still get into ${listOf(where)}.`
      : `${capital(countOf(leavers.length, 'person', 'people'))} who left can still get in: ${listOf(leavers.map((each) => personName(state, each.person.record)))}.`;
  const place: Place = account ? accountOfLeaver(account, person.record) : { name: 'members' };
  return { ...part, isInOrder: false, sentence, button: account ? 'See the account' : 'See the sign-ins', place };
}

function contactsPart({ state, since, today }: Looked): QuarterPart {
  const kept = recordsOf(state, 'contacts').filter(({ fields }) => textOf(fields, 'state') !== 'gone');
  const part = { part: 'contacts', title: 'Contacts', ...toRegister('contacts', 'See the contacts') };
  if (kept.length === 0) {
    return { ...part, isInOrder: false, sentence: 'No contact is written down, so none was tried.' };
  }
  const tried = kept.filter(({ fields }) => isWithin(textOf(fields, 'checkedOn'), since, today)).length;
  const broken = kept.filter(({ fields }) => textOf(fields, 'state') === 'broken').length;
  const brokenWords = broken === 0 ? '' : ` ${capital(numberWord(broken))} ${broken === 1 ? 'does' : 'do'} not work.`;
  return {
    ...part,
    isInOrder: tried === kept.length && broken === 0,
    sentence: `Tried since ${writeDate(since)}: ${tried} of ${figuresOf(kept.length, 'contact')}.${brokenWords}`,
  };
}

function lookAlikesPart({ state, since, today }: Looked): QuarterPart {
  const searches = recordsOf(state, 'look-alikes').map(({ fields }) => fields);
  const searched = new Set(
    searches
      .filter((fields) => isWithin(textOf(fields, 'on'), since, today))
      .map((fields) => textOf(fields, 'platform')),
  );
  const missing = [
    ...new Set(
      liveAccounts(state)
        .filter(({ fields }) => !searched.has(textOf(fields, 'platform')))
        .map(platformWords),
    ),
  ];
  const there = searches.filter(
    (fields) => textOf(fields, 'result') === 'found' && textOf(fields, 'outcome') !== 'gone',
  );
  const found =
    there.length === 0
      ? ''
      : ` ${capital(numberWord(there.length))} found ${there.length === 1 ? 'is' : 'are'} still there.`;
  const sinceWhen = `since ${writeDate(since)}`;
  const searchedWords =
    liveAccounts(state).length === 0
      ? 'There is no live account whose look-alikes could be searched for.'
      : `Every platform was searched for look-alikes ${sinceWhen}.`;
  return {
    part: 'look-alikes',
    title: 'Look-alike searches',
    isInOrder: missing.length === 0 && there.length === 0,
    sentence:
      missing.length === 0
        ? `${searchedWords}${found}`
        : `Nobody has searched for look-alikes on ${listOf(missing)} ${sinceWhen}.${found}`,
    ...(missing.length === 0
      ? toRegister('look-alikes', 'See the searches')
      : { button: 'Write down a search', place: { name: 'new-record', register: 'look-alikes' } as const }),
  };
}

function changesPart({ state, since, today }: Looked): QuarterPart {
  const changes = recordsOf(state, 'platform-changes').map(({ fields }) => fields);
  const open = changes.filter((fields) => textOf(fields, 'state') === 'open');
  const noticed = changes.filter((fields) => isWithin(textOf(fields, 'noticedOn'), since, today)).length;
  const [first] = open;
  const platform = platforms.find(({ value }) => value === textOf(first ?? {}, 'platform'))?.words ?? 'a platform';
  return {
    part: 'platform-changes',
    title: 'What the platforms changed',
    isInOrder: open.length === 0,
    sentence:
      open.length === 0
        ? `Nothing that the platforms changed is left to decide. ${noticed === 0 ? 'No change was' : `${capital(countOf(noticed, 'change'))} ${noticed === 1 ? 'was' : 'were'}`} noticed since ${writeDate(since)}.`
        : `${open.length === 1 ? `A change by ${platform} is` : `${capital(numberWord(open.length))} changes by the platforms are`} still to be decided.`,
    ...toRegister('platform-changes', 'See the changes'),
  };
}

function overdueOf(state: State, register: RegisterName, today: PlainDate): readonly Kept[] {
  const { due } = registers[register];
  return due ? recordsOf(state, register).filter(({ fields }) => isOverdue(due, fields, today)) : [];
}

/** As Home says it of the same records. */
function pastWords(register: RegisterName): string {
  const { due } = registers[register];
  return due ? `past the day under “${dueHeading(due)}”` : '';
}

/** A register whose records are to be looked at again by a day. */
function duePart({ state, today }: Looked, register: RegisterName): QuarterPart {
  const { title, one } = registers[register];
  const many = manyOf(registers[register]);
  const kept = recordsOf(state, register);
  const late = overdueOf(state, register, today).length;
  const lateWords = `${capital(countOf(late, one, many))} ${late === 1 ? 'is' : 'are'} ${pastWords(register)}.`;
  const none =
    kept.length === 0
      ? `No ${one} is written down, so none was looked at.`
      : kept.length === 1
        ? `One ${one}, not overdue.`
        : `Of ${figuresOf(kept.length, one, many)}, none is overdue.`;
  return {
    part: register,
    title,
    isInOrder: late === 0,
    sentence: late === 0 ? none : lateWords,
    ...toRegister(register, `See the ${many}`),
  };
}

const toldApart: readonly RegisterName[] = ['tools', 'contacts', 'risks', 'disclaimers'];

/** Of the other registers that everybody reads, those with something overdue. */
function otherDueParts(looked: Looked): readonly QuarterPart[] {
  return registerNames
    .filter((name) => registers[name].due && ringOfRegister(name) === 'general' && !toldApart.includes(name))
    .map((name) => duePart(looked, name))
    .filter(({ isInOrder }) => !isInOrder);
}

function devicesPart({ state }: Looked): QuarterPart {
  const used = recordsOf(state, 'devices').filter(({ fields }) => isDeviceInUse(fields));
  const open = used.filter(({ fields }) => isUnguarded(fields)).length;
  const many = figuresOf(used.length, 'device');
  // Somebody looks after a live account with something.
  const isMissing = used.length === 0 && liveAccounts(state).length > 0;
  const guarded =
    used.length === 0
      ? 'No device in use is written down.'
      : used.length === 1
        ? 'The one device in use locks its screen and gets updates.'
        : `Of ${many} in use, each locks its screen and gets updates.`;
  return {
    part: 'devices',
    title: registers.devices.title,
    isInOrder: open === 0 && !isMissing,
    sentence: open === 0 ? guarded : `Of ${many} in use, ${open} may have no screen lock or no updates.`,
    ...toRegister('devices', 'See the devices'),
  };
}

/** What people confirm, and their own privacy settings; nothing before anybody has confirmed anything. */
function confirmedPart({ state, today }: Looked): readonly QuarterPart[] {
  const figures = confirmedFigures(state, today);
  if (!figures) return [];
  const { asked, confirmed, signIns, privacyChecked } = figures;
  return [
    {
      part: 'confirmed',
      title: 'What people confirm',
      isInOrder: confirmed === asked && privacyChecked === signIns,
      sentence: `${capital(partOf(confirmed, asked))} have confirmed within a year how we behave online, and ${partOf(privacyChecked, signIns)} who sign in have looked through their own privacy settings.`,
      button: 'See who',
      place: { name: 'declarations' },
    },
  ];
}

/** Nothing before there is a course. */
function trainingPart({ state, today }: Looked): readonly QuarterPart[] {
  const needed = trainingMatrix(state, today).flatMap(({ people }) => people);
  if (needed.length === 0) return [];
  const lacking = needed.filter(({ trained }) => !isTrained(trained)).length;
  const soon = needed.filter(({ trained }) => trained.standing === 'runs out soon').length;
  const soonWords =
    soon === 0 ? '' : ` ${capital(countOf(soon, 'training'))} ${soon === 1 ? 'runs' : 'run'} out within 60 days.`;
  return [
    {
      part: 'training',
      title: 'Training',
      isInOrder: lacking === 0,
      sentence:
        lacking === 0
          ? `Everybody holds the training they need.${soonWords}`
          : `Of ${figuresOf(needed.length, 'training')} that people need, ${lacking} ${lacking === 1 ? 'is' : 'are'} missing or ran out.${soonWords}`,
      button: 'See who',
      place: { name: 'training' },
    },
  ];
}

function risksPart({ state, today }: Looked): QuarterPart {
  const part = { part: 'risks', title: 'Risks' };
  const late = overdueOf(state, 'risks', today).length;
  const lateWords =
    late === 0 ? '' : ` ${capital(countOf(late, 'risk'))} ${late === 1 ? 'is' : 'are'} ${pastWords('risks')}.`;
  const open = recordsOf(state, 'risks').filter(({ fields }) => !isClosedRisk(fields)).length;
  const without = accountsWithoutRisk(state);
  if (without.length > 0) {
    const whose = open === 0 ? 'any account' : listOf(without.map(accountTitle));
    return {
      ...part,
      isInOrder: false,
      sentence: `No risk is written down for ${whose}.${lateWords}`,
      button: 'Add a risk',
      place: { name: 'new-record', register: 'risks' },
    };
  }
  const words = open === 0 ? 'No risk is' : `${capital(countOf(open, 'open risk'))} ${open === 1 ? 'is' : 'are'}`;
  const isInOrder = open > 0 && late === 0;
  const sentence = `${words} written down.${lateWords}`;
  return { ...part, isInOrder, sentence, ...toRegister('risks', 'See the risks') };
}

function actionsPart({ state, today }: Looked): QuarterPart {
  const open = openActions(state);
  const late = open.filter((action) => isActionOverdue(action, today));
  const openWords =
    open.length === 0 ? 'No action is open.' : `${capital(countOf(open.length, 'action'))} open, none overdue.`;
  return {
    part: 'actions',
    title: 'Actions',
    isInOrder: late.length === 0,
    sentence:
      late.length === 0
        ? openWords
        : `${capital(countOf(late.length, 'action'))} ${late.length === 1 ? 'is' : 'are'} overdue.`,
    button: 'See the actions',
    place: { name: 'actions' },
  };
}

function toRegister(register: RegisterName, button: string): Pick<QuarterPart, 'button' | 'place'> {
  return { button, place: { name: 'register', register } };
}
