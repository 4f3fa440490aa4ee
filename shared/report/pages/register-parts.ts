// The parts of reports from the registers: accounts, policies, risks, actions, who is responsible, evidence. Each stands in a report of its
// own and in the evidence pack for funders.

import { countOf } from '#shared/domain/number-words';
import { type PlainDate, writeDate } from '#shared/domain/plain-date';
import { writeSize } from '#shared/domain/write-size';
import type { AccountRow } from '../parts/accounts-part';
import type { ActionsPart, PlannedAction } from '../parts/actions-part';
import type { IndexedFile } from '../parts/evidence-part';
import type { PolicyRow } from '../parts/policies-part';
import type { ResponsibleRow } from '../parts/responsible-part';
import type { RiskRow, RisksPart } from '../parts/risks-part';
import { accountWords } from '../sources';
import type { Cell, Content } from './page-content';
import { accountCell, cell, digestCell, headRow, paragraph, partHeading, ruledRows, twoLineCell } from './pieces';
import { notInCopy, recordSection, wordsCell } from './record-pages';
import { shapeSvg } from './shapes';
import { columnWidths, ink2 } from './style-sheet';

const rowPadding = 4;

interface PartLook {
  readonly startsPage?: boolean;
  /** Without what stands in a report of its own. */
  readonly isShort?: boolean;
}

export function accountsPart(
  accounts: readonly AccountRow[],
  { startsPage = true, isShort = false }: PartLook = {},
): Content[] {
  const part = 'Accounts';
  const heading = partHeading(part, { startsPage, room: 190 });
  if (accounts.length === 0) return [...heading, paragraph('No account is written down in our register.')];
  const hasOwner = accounts.some(({ owner }) => owner !== '');
  return [
    ...heading,
    paragraph(
      `${countOf(accounts.length, 'account')} in our register, whether in use or not.`.replace(/^./, (first) =>
        first.toUpperCase(),
      ),
    ),
    ruledRows(
      columnWidths(112, 130, 88, 62, 76),
      [headRow('Account', 'What it is for', 'Who it is for', 'State', hasOwner ? 'Owner' : 'Minimum age')],
      accounts.map((row) => [
        accountCell(row.account),
        wordsCell(row.purpose),
        wordsCell(row.audience),
        cell(row.state),
        hasOwner ? cell(row.owner || 'Nobody') : wordsCell(row.minimumAge),
      ]),
      rowPadding,
    ),
    ...(isShort ? [] : accounts.flatMap(({ account, facts }) => recordSection(accountWords(account), part, facts))),
  ];
}

export function policiesPart(
  policies: readonly PolicyRow[],
  { startsPage = true, isShort = false }: PartLook = {},
): Content[] {
  const part = 'Policies';
  const heading = partHeading(part, { startsPage, room: 190 });
  if (policies.length === 0) return [...heading, paragraph('No policy is written down in our register.')];
  const rules = policies.flatMap((policy) => policy.rules.map((rule) => ({ policy, rule })));
  return [
    ...heading,
    ruledRows(
      columnWidths(138, 84, 92, 78, 76),
      [headRow('Policy', 'State', 'Agreed', 'Look again by', 'Covers online')],
      policies.map((row) => [
        twoLineCell(row.policy, row.title === row.policy ? '' : row.title, { bold: true }),
        cell(row.state),
        twoLineCell(dateWords(row.agreedOn), row.agreedBy),
        dueCell(row.reviewBy, row.isOverdue),
        cell(row.coversOnline || 'Not written down'),
      ]),
      rowPadding,
    ),
    ...(rules.length === 0
      ? []
      : [
          {
            text: 'Rule by rule, face to face and online',
            style: 'caption' as const,
            headlineLevel: 110,
            margin: [0, 14, 0, 2] as [number, number, number, number],
          },
          ruledRows(
            columnWidths(110, 140, 140, 78),
            [headRow('The rule is about', 'Face to face', 'Online', 'As strict online')],
            rules.map(({ policy, rule }) => [
              twoLineCell(rule.rule, policy.title || policy.policy),
              wordsCell(rule.offline),
              wordsCell(rule.online),
              markedCell(
                rule.asStrict === 'No' ? 'triangle' : rule.asStrict === 'Yes' ? 'dot' : 'diamond',
                rule.asStrict || 'Not said',
              ),
            ]),
            rowPadding,
          ),
        ]),
    ...(isShort
      ? []
      : policies
          .filter(({ facts }) => facts.length > 0)
          .flatMap(({ policy, title, facts }) => recordSection(title || policy, part, facts))),
  ];
}

export function risksPart(
  { line, open, closed, accountsWithout }: RisksPart,
  { startsPage = true, isShort = false }: PartLook = {},
): Content[] {
  const part = 'Risks';
  const heading = partHeading(part, { startsPage, room: 190 });
  const closedWords =
    closed === 0
      ? ''
      : ` ${countOf(closed, 'risk').replace(/^./, (first) => first.toUpperCase())} in our register ${closed === 1 ? 'is' : 'are'} closed.`;
  const incomplete =
    accountsWithout.length === 0
      ? []
      : [paragraph(`Not complete. No risk is written down for: ${accountsWithout.map(accountWords).join('; ')}.`)];
  if (open.length === 0) {
    return [...heading, ...incomplete, paragraph(`No risk is open in our register.${closedWords}`)];
  }
  return [
    ...heading,
    ...incomplete,
    paragraph(
      `How likely it is times how bad it would be, each from 1 to 5: with nothing done, and with what we do. What is left at ${line} or more is brought down, or accepted by somebody until a day.${closedWords}`,
    ),
    ruledRows(
      columnWidths(150, 176, 46, 46, 80),
      [headRow('What could happen', 'What we do about it', 'Before', 'Left', 'Look again by')],
      open.map(riskCells),
      rowPadding,
    ),
    ...(isShort
      ? []
      : open
          .filter(({ facts }) => facts.length > 0)
          .flatMap(({ risk, kind, facts }) => recordSection(risk || kind || notInCopy, part, facts))),
  ];
}

function riskCells({ risk, kind, toWhom, measures, before, left, reachesLine, reviewBy }: RiskRow): Cell[] {
  return [
    {
      stack: [
        wordsCell(risk, { bold: true }),
        cell([kind, toWhom].filter((words) => words !== '').join('. To whom: '), { color: ink2 }),
      ],
    },
    wordsCell(measures),
    cell(before === null ? '–' : String(before)),
    left === null ? cell('–') : markedCell(reachesLine ? 'triangle' : 'dot', String(left)),
    cell(dateWords(reviewBy)),
  ];
}

export function actionsPart(
  { open, closed, closedSince }: ActionsPart,
  { startsPage = true }: PartLook = {},
): Content[] {
  return [
    ...partHeading('Action plan', { startsPage, room: 190 }),
    ...(open.length === 0
      ? [paragraph('No action is open.')]
      : [
          paragraph('What is to be put right, by whom and by when; what is due first stands first.'),
          actionTable(open, ['What is to be done', 'Due'], ({ words, dueOn, isOverdue }) => [
            wordsCell(words),
            dueCell(dueOn, isOverdue),
          ]),
        ]),
    { text: `Done since ${writeDate(closedSince)}`, style: 'caption', headlineLevel: 90, margin: [0, 16, 0, 2] },
    closed.length === 0
      ? paragraph('No action was closed since then.')
      : actionTable(closed, ['What was to be done, and what was done', 'Done'], ({ words, done, closedOn }) => [
          { stack: [wordsCell(words), ...(done === '' ? [] : [cell(`Done: ${done}`, { color: ink2 })])] },
          cell(dateWords(closedOn)),
        ]),
  ];
}

function actionTable(
  actions: readonly PlannedAction[],
  [what, when]: readonly [string, string],
  cells: (action: PlannedAction) => [Cell, Cell],
): Content {
  return ruledRows(
    columnWidths(26, 250, 102, 90),
    [headRow('No.', what, 'Owner', when)],
    actions.map((action) => {
      const [words, day] = cells(action);
      return [cell(String(action.number)), words, cell(action.owner || 'Nobody named'), day];
    }),
    rowPadding,
  );
}

export function responsiblePart(rows: readonly ResponsibleRow[]): Content[] {
  return [
    // Short, and kept together.
    ...partHeading('Who is responsible', { room: Math.min(90 + 30 * rows.length, 500) }),
    ruledRows(
      columnWidths(190, 140, 138),
      [headRow('For what', 'Who', 'What they do here')],
      rows.map(({ role, name, position }) => [
        cell(role, { bold: true }),
        cell(name || 'Nobody is written down'),
        position === name ? cell('') : wordsCell(position),
      ]),
      rowPadding,
    ),
  ];
}

export function evidencePart(files: readonly IndexedFile[]): Content[] {
  return [
    ...partHeading('Evidence'),
    paragraph(
      'The files stand behind the signed reviews and stay with us. With a file in hand, anyone can compute its SHA-256 again and compare.',
    ),
    ruledRows(
      columnWidths(24, 150, 100, 194),
      [headRow('No.', 'File', 'As of', 'SHA-256')],
      files.map(({ number, title, effectiveOn, addedOn, sizeBytes, digest }) => [
        cell(String(number)),
        { stack: [wordsCell(title), cell(writeSize(sizeBytes), { color: ink2 })] },
        twoLineCell(writeDate(effectiveOn), `added ${writeDate(addedOn)}`),
        digestCell(digest),
      ]),
      rowPadding,
    ),
  ];
}

export function dateWords(day: PlainDate | null): string {
  return day === null ? 'No date' : writeDate(day);
}

function dueCell(day: PlainDate | null, isOverdue: boolean): Cell {
  return isOverdue ? { stack: [cell(dateWords(day)), markedCell('diamond', 'Overdue')] } : cell(dateWords(day));
}

export function markedCell(shape: Parameters<typeof shapeSvg>[0], words: string): Cell {
  return {
    columns: [
      { svg: shapeSvg(shape), alt: '', width: 10, height: 10, margin: [0, 2.2, 0, 0] },
      { ...cell(words), width: '*' },
    ],
    columnGap: 4,
  };
}
