// A report made from the registers that two people sign: its maker first, and a signatory, who is another person, later. Whom it
// waits for, which file is given out, and in words why somebody may not sign it.

import type { MadeFile } from './change';
import type { MemberId } from './ids';
import { eitherOf } from './number-words';
import { dayOf, writeDate } from './plain-date';
import { signatoriesOf } from './round-steps';
import { hasRole, type MadeReport, type Member, memberName, type State } from './state';
import { isOnePerson } from './two-people';

/** What the maker says by signing first, and the signatory by signing after. Kept with the entry and printed. */
export const reportStatements = {
  prepared: 'I have made this report from our records. It says what they hold, as far as I know.',
  signed: 'I have read this report. It says what our records held when it was made, as far as I know.',
} as const;

/** By the digest of the file as its maker signed it. */
export function reportMadeAs({ general }: State, made: string): MadeReport | undefined {
  return general.reportsMade.find(({ file }) => file.digest === made);
}

/** The file as whoever signed last left it: what is read, signed and given out. */
export function lastFileOf({ file, countersigned }: MadeReport): MadeFile {
  return countersigned?.file ?? file;
}

/** Every file that was kept of the reports, for whatever must not lose one. */
export function filesOfReports({ general }: State): readonly MadeFile[] {
  return general.reportsMade.flatMap(({ file, countersigned }) =>
    countersigned ? [file, countersigned.file] : [file],
  );
}

export function isWaiting({ waitsFor, countersigned, refused }: MadeReport): boolean {
  return waitsFor === 'signatory' && countersigned === null && refused === null;
}

/** Whether a report is of a kind, for the same readers. `title`: that of the kind, or of another of it with its day. */
export function isOfKind(
  made: MadeReport,
  { report, audience, title }: Pick<MadeReport, 'report' | 'audience' | 'title'>,
) {
  return made.report === report && made.audience === audience && withoutDay(made.title) === withoutDay(title);
}

/** `Devices, 26 November 2026` is another of `Devices`. */
function withoutDay(title: string): string {
  return title.replace(/, \d{1,2} [A-Z][a-z]+ \d{4}$/, '');
}

/** Whether a report that was sent back was made again since, for the same readers. */
export function isMadeAgain({ general }: State, refused: MadeReport): boolean {
  return general.reportsMade.some((later) => isOfKind(later, refused) && later.at > refused.at);
}

/** The members who may sign after somebody: signatories who are another person. */
export function signatoriesAfter(state: State, maker: MemberId): readonly Member[] {
  return signatoriesOf(state).filter(({ member }) => !isOnePerson(state, member, maker));
}

/** `Waits for Margaret Ellery to sign it`. Empty where it waits for nobody. */
export function waitingForWords(state: State, report: MadeReport, me?: MemberId): string {
  if (!isWaiting(report)) return '';
  const members = signatoriesAfter(state, report.by);
  if (members.length === 0) return 'Waits for a signatory, and nobody else who signs in is one';
  const others = members.filter(({ member }) => member !== me).map(({ displayName }) => displayName);
  const names = others.length < members.length ? ['you', ...others] : others;
  return `Waits for ${eitherOf(names)} to sign it`;
}

/** Why a member may not sign a report after its maker; empty where they may. */
export function whyNotCountersign(state: State, report: MadeReport | undefined, me: MemberId): string {
  if (!report) return 'There is no such report in this workbook.';
  const { countersigned, refused, waitsFor } = report;
  if (countersigned) {
    const { by, at } = countersigned;
    return `Two people have signed this report already: ${memberName(state, by)} signed it on ${writeDate(dayOf(at))}.`;
  }
  if (refused) {
    return `${memberName(state, refused.by)} sent this report back on ${writeDate(dayOf(refused.at))}. It can be made again.`;
  }
  if (waitsFor !== 'signatory') return 'This report waits for nobody: whoever made it signed it alone.';
  if (!hasRole(state, me, 'signatory')) return 'It takes a signatory to sign this report.';
  return isOnePerson(state, report.by, me) ? 'You made this report, so another signatory has to sign it.' : '';
}
