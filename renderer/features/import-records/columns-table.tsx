// Which column of the sheet goes into which field: as it was understood, and for every column to be chosen otherwise.

import { sheetFields } from '#shared/domain/import/match-columns';
import type { SheetColumn } from '#shared/domain/import/read-sheet';
import type { Register } from '#shared/domain/registers/register';
import { RegisterTable } from '#ui/register-table';
import { SelectField } from '#ui/select-field';

interface ColumnsTableProps {
  readonly register: Register;
  readonly columns: readonly SheetColumn[];
  /** The field of each column that is taken. */
  readonly meant: ReadonlyMap<number, string>;
  readonly onChoose: (column: number, field: string) => void;
}

export function ColumnsTable({ register, columns, meant, onChoose }: ColumnsTableProps) {
  const takenElsewhere = (index: number) => new Set([...meant].flatMap(([of, field]) => (of === index ? [] : [field])));
  const choices = (index: number) => {
    const taken = takenElsewhere(index);
    const free = sheetFields(register).filter(({ name }) => !taken.has(name));
    return [{ value: '', label: 'Leave it out' }, ...free.map(({ name, label }) => ({ value: name, label }))];
  };
  return (
    <RegisterTable
      caption="Columns of the sheet"
      columns={[
        { id: 'heading', heading: 'Column', cell: ({ heading }) => heading },
        { id: 'example', heading: 'First in it', cell: ({ example }) => shortened(example) || '–', wideOnly: true },
        {
          id: 'field',
          heading: 'Goes into',
          cell: ({ index, heading, isSecret }) =>
            isSecret ? (
              'Left out, unread: passwords are never taken in.'
            ) : (
              <SelectField
                label={`Where the column ${heading} goes`}
                labelPlace="hidden"
                value={meant.get(index) ?? ''}
                choices={choices(index)}
                onChange={(event) => onChoose(index, event.target.value)}
              />
            ),
        },
      ]}
      rows={columns}
      rowId={({ index }) => String(index)}
    />
  );
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
