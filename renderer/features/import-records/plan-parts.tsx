// The preview of an import in its parts: what is added, what is changed from what to what, and what is refused and why. Every date
// is shown in words, as it was understood.

import { type ReactNode, useState } from 'react';
import { writeField } from '#shared/domain/history/field-words';
import { tellChange } from '#shared/domain/history/tell-change';
import { changeRecord } from '#shared/domain/import/import-changes';
import type { AddedLine, ChangedLine, RefusedLine } from '#shared/domain/import/plan-import';
import type { SheetColumn } from '#shared/domain/import/read-sheet';
import { recordTitle } from '#shared/domain/registers/record-title';
import type { Register } from '#shared/domain/registers/register';
import type { State } from '#shared/domain/state';
import { LinkButton } from '#ui/link-button';
import { Pager } from '#ui/pager';
import { type Column, RegisterTable } from '#ui/register-table';

const linesAtOnce = 25;

interface PartProps<Line> {
  readonly title: string;
  readonly lines: readonly Line[];
  readonly naming: Column<Line>;
  readonly numberOf: (line: Line) => number;
  readonly saying: { readonly heading: string; readonly words: (line: Line) => readonly SaidPart[] };
  readonly onLeaveOut?: (line: number) => void;
  readonly children?: ReactNode;
}

interface SaidPart {
  readonly label: string;
  readonly words: ReactNode;
}

function Part<Line>({ title, lines, naming, numberOf, saying, onLeaveOut, children }: PartProps<Line>) {
  const [page, setPage] = useState(0);
  if (lines.length === 0) return null;
  const at = Math.min(page, Math.ceil(lines.length / linesAtOnce) - 1);
  const columns: [Column<Line>, ...Column<Line>[]] = [
    naming,
    {
      id: 'said',
      heading: saying.heading,
      cell: (line) =>
        saying.words(line).map(({ label, words }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two parts may say the same, and none ever moves
          <p key={index} className="ledger-part">
            {label !== '' && <span className="ledger-label">{label}</span>} {words}
          </p>
        )),
    },
    { id: 'line', heading: 'Line', cell: (line) => numberOf(line), number: true },
  ];
  if (onLeaveOut) {
    columns.push({
      id: 'leave-out',
      heading: 'Or not',
      cell: (line) => (
        <LinkButton onClick={() => onLeaveOut(numberOf(line))}>
          Leave out<span className="hidden-words"> line {numberOf(line)}</span>
        </LinkButton>
      ),
    });
  }
  return (
    <section className="section-apart stack-close">
      <h2>{title}</h2>
      {children}
      <RegisterTable
        caption={title}
        columns={columns}
        rows={lines.slice(at * linesAtOnce, (at + 1) * linesAtOnce)}
        rowId={(line) => String(numberOf(line))}
      />
      <Pager label={`Parts of ${title}`} at={at} size={linesAtOnce} count={lines.length} onTurn={setPage} />
    </section>
  );
}

interface TakenPartProps<Line> {
  readonly register: Register;
  readonly lines: readonly Line[];
  readonly named: State;
  readonly onLeaveOut: (line: number) => void;
}

export function AddedPart({ register, lines, named, onLeaveOut }: TakenPartProps<AddedLine>) {
  return (
    <Part
      title={`To be added: ${lines.length}`}
      lines={lines}
      naming={{ id: 'title', heading: 'What', cell: ({ record }) => recordTitle(named, record) || `A ${register.one}` }}
      numberOf={({ number }) => number}
      saying={{
        heading: 'As it was understood',
        words: ({ record }) =>
          register.fields
            .map((field) => ({ label: field.label, words: writeField(field, record.fields, named) }))
            .filter((said) => said.words !== ''),
      }}
      onLeaveOut={onLeaveOut}
    />
  );
}

const itemLabel = () => '';

export function ChangedPart({ lines, named, onLeaveOut }: Omit<TakenPartProps<ChangedLine>, 'register'>) {
  return (
    <Part
      title={`To be changed: ${lines.length}`}
      lines={lines}
      naming={{ id: 'title', heading: 'What', cell: ({ before }) => recordTitle(named, before) }}
      numberOf={({ number }) => number}
      saying={{
        heading: 'What changes',
        words: ({ before, fields }) =>
          tellChange(changeRecord(before, fields), { fields: before.fields }, { state: named, itemLabel }).lines,
      }}
      onLeaveOut={onLeaveOut}
    />
  );
}

interface RefusedPartProps {
  readonly columns: readonly SheetColumn[];
  readonly lines: readonly RefusedLine[];
  readonly saveRefused: () => void;
  /** The others are taken in by now. */
  readonly isOver?: boolean;
}

export function RefusedPart({ columns, lines, saveRefused, isOver = false }: RefusedPartProps) {
  return (
    <Part
      title={`${isOver ? 'Not taken in' : 'Cannot be taken in'}: ${lines.length}`}
      lines={lines}
      naming={{ id: 'written', heading: 'What is written', cell: ({ line }) => firstWords(columns, line.cells) }}
      numberOf={({ line }) => line.number}
      saying={{
        heading: 'Why',
        words: ({ problems }) =>
          problems.map(({ label, written, words }) => ({
            label,
            words: `${written === '' || words.includes(written) ? '' : `“${shortened(written)}”: `}${words}.`,
          })),
      }}
    >
      <p>
        <LinkButton onClick={saveRefused}>Save these lines with the reasons, to put them right (CSV)</LinkButton>
      </p>
    </Part>
  );
}

/** Never from a column of passwords. */
function firstWords(columns: readonly SheetColumn[], cells: readonly string[]): string {
  const shown = columns.filter(({ isSecret }) => !isSecret).map(({ index }) => cells[index]?.trim() ?? '');
  return shown
    .filter((cell) => cell !== '')
    .slice(0, 2)
    .map(shortened)
    .join(', ');
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
