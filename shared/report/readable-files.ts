// A workbook as files that any program can read: tables as CSV, and everything as JSON. What its maker may read and no more;
// keys that open or sign something stay behind.

import { annualsInOrder } from '#shared/domain/annual/annual-round';
import { saidOf } from '#shared/domain/annual/said-of';
import type { Change } from '#shared/domain/change';
import { listTitles } from '#shared/domain/declarations/confirmed-table';
import { safeFileName } from '#shared/domain/file-name';
import { firstLookOn, looksBetween } from '#shared/domain/moderation/moderation-log';
import { ownLabel } from '#shared/domain/own-check';
import { dayOf, type Instant, type PlainDate } from '#shared/domain/plain-date';
import { quarterInFileName, writeQuarter, writeYear } from '#shared/domain/quarter';
import { accountTitle } from '#shared/domain/registers/account-title';
import { registers } from '#shared/domain/registers/all-registers';
import { type RegisterName, registerNames, textOf } from '#shared/domain/registers/register';
import { registerHead, registerRow } from '#shared/domain/registers/register-rows';
import { foundValue, roundsInOrder } from '#shared/domain/round';
import {
  type AnnualRound,
  answerKey,
  type Evidence,
  memberName,
  personName,
  type Round,
  recordOf,
  recordsOf,
  type State,
} from '#shared/domain/state';
import { writeCsv } from '#shared/domain/write-csv';
import { planFiles } from './readable-plan';

export interface ReadableFile {
  readonly name: string;
  readonly text: string;
}

/** One entry of the history, as it is exported. */
export interface ExportedEntry {
  readonly seq: number;
  readonly at: Instant;
  readonly by: string;
  readonly changes: readonly Change[];
}

export interface ReadableFilesWanted {
  readonly state: State;
  readonly history: readonly ExportedEntry[];
  readonly madeAt: Instant;
  readonly madeBy: string;
  readonly appVersion: string;
}

export function readableFiles(wanted: ReadableFilesWanted): readonly ReadableFile[] {
  const { state, history } = wanted;
  return [
    { name: 'README.txt', text: readme(wanted) },
    ...registerNames.map((name) => ({ name: `registers/${name}.csv`, text: registerTable(state, name) })),
    ...roundsInOrder(state).map((round) => ({
      name: `reviews/${quarterInFileName(round.quarter)}.csv`,
      text: roundTable(state, round),
    })),
    ...state.general.adoptedPacks.map(({ pack, file }) => ({
      name: `packs/${safeFileName(`${pack.id}-${pack.version}`)}.json`,
      text: file,
    })),
    ...annualsInOrder(state).map((annual) => ({
      name: `self-assessments/${writeYear(annual.year)}.csv`,
      text: annualTable(state, annual),
    })),
    ...planFiles(state),
    { name: 'actions.csv', text: actionsTable(state) },
    { name: 'daily-looks.csv', text: looksTable(state, dayOf(wanted.madeAt)) },
    { name: 'confirmed.csv', text: confirmedTable(state) },
    { name: 'quizzes.csv', text: quizzesTable(state) },
    { name: 'evidence.csv', text: evidenceTable(state) },
    { name: 'members.csv', text: membersTable(state) },
    { name: 'history.csv', text: historyTable(state, history) },
    { name: 'workbook.json', text: asJson(state) },
    { name: 'history.json', text: asJson(history) },
  ];
}

/** Where an attachment stands in the archive: numbered, so that two of one name do not meet. */
export function exportedEvidence(state: State): readonly { readonly evidence: Evidence; readonly name: string }[] {
  return Object.values(state.general.evidence).map((evidence, index) => ({
    evidence,
    name: `evidence/${String(index + 1).padStart(4, '0')}-${safeFileName(evidence.name)}`,
  }));
}

function registerTable(state: State, name: RegisterName): string {
  const register = registers[name];
  const rows = recordsOf(state, name).map((kept) => [kept.record, ...registerRow(register, kept, state)]);
  return writeCsv([['Id', ...registerHead(register)], ...rows]);
}

function roundTable(state: State, round: Round): string {
  const head = [
    'About',
    'Check',
    'Expected',
    'Result',
    'Found',
    'Note',
    'Why not',
    'Put right',
    'By',
    'When',
    'Evidence',
  ];
  const rows = round.asked.map((asked) => {
    const account = recordOf(state, 'accounts', asked.about);
    const about = account ? textOf(account.fields, 'name') : writeQuarter(round.quarter);
    const answer = round.answers[answerKey(asked.item, asked.about)];
    const check = ownLabel(state, asked.item, round.round) ?? asked.item;
    if (!answer) return [about, check, asked.expected, 'not answered', '', '', '', '', '', '', ''];
    const evidence = answer.evidence.map((id) => state.general.evidence[id]?.name ?? '').join('; ');
    const { result, note, why, putRight, by, at } = answer;
    const found = foundValue(asked, answer);
    const who = memberName(state, by);
    return [about, check, asked.expected, result, found, note, why, putRight, who, at, evidence];
  });
  return writeCsv([head, ...rows]);
}

function annualTable(state: State, annual: AnnualRound): string {
  const rows = annual.aspects.map((aspect) => {
    const said = saidOf(annual, aspect);
    if (!said) return [aspect, '', '', '', '', '', '', '', ''];
    return [
      aspect,
      String(said.level),
      said.why,
      said.commentary,
      said.takesUsUp,
      said.evidence.flatMap((id) => state.general.evidence[id]?.name ?? []).join('; '),
      said.seen.map(({ mark, words }) => `${mark}: ${words}`).join(' '),
      memberName(state, said.by),
      said.at,
    ];
  });
  const head = [
    'Aspect',
    'Level',
    'Why not',
    'Commentary',
    'What takes us up one',
    'Evidence',
    'What the records said',
  ];
  return writeCsv([[...head, 'By', 'When'], ...rows]);
}

function actionsTable(state: State): string {
  const head = ['Number', 'What', 'Owner', 'Due', 'Raised by', 'Raised', 'Closed by', 'Closed', 'What was done'];
  const rows = Object.values(state.general.actions).map(
    ({ number, words, owner, dueOn, raisedBy, raisedAt, closed }) => [
      String(number),
      words,
      personName(state, owner),
      dueOn,
      memberName(state, raisedBy),
      raisedAt,
      closed ? memberName(state, closed.by) : '',
      closed?.at ?? '',
      closed?.done ?? '',
    ],
  );
  return writeCsv([head, ...rows]);
}

/** On which days each account was looked at, as the screen of the daily look has it. */
function looksTable(state: State, today: PlainDate): string {
  const { moderationLog } = state.general;
  const head = ['Account', 'Day', 'By', 'What came of it', 'What was done', 'Minutes to answer', 'Written down on'];
  const rows = recordsOf(state, 'accounts').flatMap((account) => {
    const first = firstLookOn(moderationLog, account.record);
    const looks = first === undefined ? [] : looksBetween(moderationLog, account.record, first, today);
    return looks.map(({ day, by, outcome, done, minutesToAnswer, writtenOn }) => [
      accountTitle(account),
      day,
      memberName(state, by),
      outcome === 'quiet' ? 'Nothing to do' : 'Something was done',
      done,
      minutesToAnswer === null ? '' : String(minutesToAnswer),
      writtenOn,
    ]);
  });
  return writeCsv([head, ...rows]);
}

/** What each member last confirmed, line by line, in the words they read. */
function confirmedTable(state: State): string {
  const head = ['Person', 'What', 'When', 'Version of the text', 'Line'];
  const rows = Object.values(state.general.declarations).flatMap(({ by, at, matter, pack, clauses }) =>
    clauses.map(({ words }) => [memberName(state, by), listTitles[matter], at, pack?.version ?? '', words]),
  );
  return writeCsv([head, ...rows]);
}

function quizzesTable(state: State): string {
  const head = ['Person', 'Quiz', 'Version of the questions', 'When', 'Questions', 'Right at the first try'];
  const rows = Object.values(state.general.quizzesPassed).map(({ by, at, pack, quiz, asked, right }) => [
    memberName(state, by),
    quiz,
    pack.version,
    at,
    String(asked),
    String(right),
  ]);
  return writeCsv([head, ...rows]);
}

function evidenceTable(state: State): string {
  const head = ['File', 'Name', 'Effective', 'Good until', 'Added by', 'Added', 'Bytes', 'SHA-256'];
  const rows = exportedEvidence(state).map(({ evidence, name }) => [
    name,
    evidence.name,
    evidence.effectiveOn,
    evidence.goodUntil,
    memberName(state, evidence.addedBy),
    evidence.addedAt,
    String(evidence.sizeBytes),
    evidence.digest,
  ]);
  return writeCsv([head, ...rows]);
}

function membersTable(state: State): string {
  const head = ['Name', 'Parts', 'Standing', 'Joined', 'Left'];
  const rows = Object.values(state.general.members).map(({ displayName, roles, standing, joinedAt, leftAt }) => [
    displayName,
    roles.join('; '),
    standing,
    joinedAt,
    leftAt,
  ]);
  return writeCsv([head, ...rows]);
}

function historyTable(state: State, history: readonly ExportedEntry[]): string {
  const rows = history.flatMap(({ seq, at, by, changes }) =>
    changes.map((change) => [String(seq), at, memberName(state, by), change.kind, asJson(change)]),
  );
  return writeCsv([['Entry', 'When', 'Who', 'What', 'Content'], ...rows]);
}

/** The names of parts that hold a secret: the keys of sealed files, and the key that issues certificates. */
const secretParts = new Set(['authorityKeys', 'privateKey', 'key', 'attachmentKey']);

function asJson(value: unknown): string {
  return JSON.stringify(value, (name, part: unknown) => (secretParts.has(name) ? undefined : part), 2);
}

function readme({ state, history, madeAt, madeBy, appVersion }: ReadableFilesWanted): string {
  return [
    `${state.general.organisation?.name ?? 'A workbook'}, exported from Quarterday ${appVersion}`,
    `Made ${madeAt} by ${madeBy}. It holds what they may read: ${history.length} entries.`,
    '',
    'registers/    each register as a table',
    'reviews/      each quarterly review as a table',
    'self-assessments/  each year: every aspect with its level, what was said and what the records said',
    'plans/        the plan as it was signed last, and who stood for each version',
    'packs/        checklists and contacts that were taken from files',
    'evidence/     the files that were kept, listed in evidence.csv',
    'consents/     signatures and scans, where its maker reads the consents',
    'reports/      the signed reports',
    'actions.csv, daily-looks.csv, confirmed.csv, quizzes.csv, members.csv, history.csv',
    'workbook.json, history.json   everything once more, for a program',
    '',
    'The tables are CSV in UTF-8. A text that a spreadsheet would take for a formula begins with an apostrophe.',
    'The keys of the workbook are not in here: this is a copy to read, not one to restore. To restore, use a backup.',
    '',
  ].join('\r\n');
}
