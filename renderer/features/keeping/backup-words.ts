// What is said of backups: the last one, what came of one just made or rehearsed, and what else is kept. Pure.

import { capital, countOf, entriesOf, figuresOf, listOf } from '#shared/domain/number-words';
import { dayOf, daysBetween, type PlainDate, writeDate, writeInstant } from '#shared/domain/plain-date';
import { recordFiles } from '#shared/domain/registers/record-files';
import { filesOfReports } from '#shared/domain/report-steps';
import { erasuresOf, everyRound, type MadeBackup as NotedBackup, type State } from '#shared/domain/state';
import { writeSize } from '#shared/domain/write-size';
import type { MadeBackup, Rehearsed } from '#storage/keeping';

export interface Told {
  readonly kind: 'status' | 'look' | 'alert';
  readonly title: string;
  readonly words: readonly string[];
}

/** `today`, `19 days ago`. */
function agoWords(on: PlainDate, today: PlainDate): string {
  const days = daysBetween(on, today);
  if (days <= 0) return 'today';
  return days === 1 ? 'yesterday' : `${figuresOf(days, 'day')} ago`;
}

/** One line for what, one for where: `19 days ago, 5 April 2027 10:12, with 1,204 entries. 37 entries since.` */
export function lastBackupLines(
  last: NotedBackup | null,
  entries: number,
  today: PlainDate,
): readonly [string, ...string[]] {
  if (!last) return ['None yet.'];
  // The entry that notes the backup comes after what is in it.
  const since = Math.max(0, entries - last.entries - 1);
  const ago = capital(agoWords(dayOf(last.at), today));
  return [
    `${ago}, ${writeInstant(last.at)}, with ${entriesOf(last.entries)}.`,
    since === 0 ? 'Nothing was written since.' : `${entriesOf(since)} since.`,
    `${last.name}, ${writeSize(last.sizeBytes)}, in ${last.folder}`,
  ];
}

/** Of a backup that was asked for just now; nothing where it was called off. */
export function madeWords(made: MadeBackup, state: State): Told | undefined {
  if (made.state === 'cancelled') return undefined;
  if (made.state === 'not made') return { kind: 'alert', title: 'No backup was made.', words: [made.words] };
  const where = `${made.path}, ${writeSize(made.sizeBytes)}, with ${entriesOf(made.entries)}. It was read back after it was written.`;
  if (made.damaged.length === 0) {
    return {
      kind: 'status',
      title: 'The backup is made.',
      words: [where, 'Put it somewhere that a fire or a thief here does not reach.'],
    };
  }
  const names = evidenceNames(state, made.damaged);
  return {
    kind: 'look',
    title: 'The backup is made, without what is damaged here.',
    words: [where, `Not in it: ${listOf(names)}. An older backup may still have it whole.`],
  };
}

export function rehearsedWords(rehearsed: Rehearsed): Told | undefined {
  if (rehearsed.state === 'cancelled') return undefined;
  if (rehearsed.state === 'not rehearsed') {
    return { kind: 'alert', title: 'The rehearsal did not succeed.', words: [rehearsed.words] };
  }
  const { name, entries, behind } = rehearsed;
  return {
    kind: 'status',
    title: `The backup opens: all ${entriesOf(entries)} are as they were signed.`,
    words: [
      `${name} was brought into a scratch copy, opened, checked from its first entry to its last, and thrown away again.`,
      behind === 0
        ? 'It holds everything that is written here.'
        : `${entriesOf(behind)} here came after it. Make another backup to have them too.`,
      'What came of it is kept as evidence.',
    ],
  };
}

/** Evidence and signed reports of which there is no file in the safety copy. What an erasure destroyed is not missing. */
export function missingFiles(state: State, present: readonly string[]): readonly string[] {
  const accounted = new Set([...present, ...erasuresOf(state).flatMap(({ attachments }) => attachments)]);
  return Array.from(filesOf(state))
    .filter(([attachment]) => !accounted.has(attachment))
    .map(([, name]) => name);
}

function evidenceNames(state: State, attachments: readonly string[]): readonly string[] {
  const names = filesOf(state);
  const known = attachments.flatMap((attachment) => names.get(attachment) ?? []);
  const unknown = attachments.length - known.length;
  return unknown === 0 ? known : [...known, countOf(unknown, 'file that no entry names', 'files that no entry names')];
}

/** The names that people know, by attachment. */
function filesOf(state: State): ReadonlyMap<string, string> {
  const { general } = state;
  const evidence = Object.values(general.evidence).map(({ attachment, name, effectiveOn }) => {
    return [attachment.name, `${name} (${writeDate(effectiveOn)})`] as const;
  });
  const reports = everyRound(state).flatMap(({ prepared, checked, signOffs }) =>
    [prepared, checked, ...signOffs].flatMap(
      (step) => step?.files?.map(({ attachment, name }) => [attachment.name, name] as const) ?? [],
    ),
  );
  const made = [...filesOfReports(state), ...(general.logo ? [general.logo] : [])].map(
    ({ attachment, name }) => [attachment.name, name] as const,
  );
  const ofRecords = recordFiles(state).map(({ file, title }) => [file.attachment, `${file.name} (${title})`] as const);
  return new Map([...evidence, ...reports, ...made, ...ofRecords]);
}
