// The columns that a register describes, as the table draws them.

import type { Cell, CellLine, Looking, MadeColumn, Mark, Register } from '#shared/domain/registers/register';
import { columnsOf } from '#shared/domain/registers/table-columns';
import type { Kept } from '#shared/domain/state';
import type { Column } from '#ui/register-table';
import type { ShapeKind } from '#ui/shape';
import { ShapeWords } from '#ui/shape-words';
import { TwoLines } from '#ui/two-lines';

export function drawnColumns(register: Register, looking: Looking): readonly [Column<Kept>, ...Column<Kept>[]] {
  const [first, ...others] = columnsOf(register);
  return [drawn(first, looking), ...others.map((column) => drawn(column, looking))];
}

function drawn({ id, heading, cell, order, isNumber, isWideOnly }: MadeColumn, looking: Looking): Column<Kept> {
  return {
    id,
    heading,
    cell: (record) => <DrawnCell {...cell(record, looking)} />,
    ...(order ? { sortBy: (record: Kept) => order(record, looking) } : {}),
    ...(isNumber ? { number: true } : {}),
    ...(isWideOnly ? { wideOnly: true } : {}),
  };
}

function DrawnCell({ under, ...first }: Cell) {
  if (!under) return <DrawnLine {...first} />;
  return <TwoLines first={<DrawnLine {...first} />} second={<DrawnLine {...under} />} quiet={under.isQuiet} />;
}

const shapes: Readonly<Record<Mark, ShapeKind>> = { 'look again': 'diamond', 'put right': 'triangle' };

function DrawnLine({ words, mark }: CellLine) {
  return mark ? <ShapeWords kind={shapes[mark]}>{words}</ShapeWords> : words;
}
