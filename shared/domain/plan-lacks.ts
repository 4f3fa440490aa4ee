// What the plan cannot be signed without: an aim, all of every aim, and somebody who accepts each risk above the line. Worked out
// without a day, so that it is the same for everybody who reads the record.

import type { RecordId } from './ids';
import { openAims } from './planning';
import { type FieldValues, textOf } from './registers/register';
import { isClosedRisk, scoreLeft } from './registers/risks';
import { recordsOf, type State } from './state';

export interface Lack {
  readonly kind: 'no aim' | 'part of an aim' | 'risk above the line';
  /** Empty where there is no record yet. */
  readonly record: RecordId | '';
  /** The field in which it is put right. */
  readonly field: string;
}

/** What every open aim says. */
const partsOfAim = ['measure', 'owner', 'by'] as const;

/** What stands in the way of signing the plan; nothing where it can be signed. */
export function whatPlanLacks(state: State): readonly Lack[] {
  const open = openAims(state);
  const risks = recordsOf(state, 'risks').filter(({ fields }) => isAboveLine(fields, state.general.riskLine));
  return [
    ...(open.length === 0 ? [{ kind: 'no aim', record: '', field: 'name' } as const] : []),
    ...open.flatMap(({ record, fields }): Lack[] =>
      missingFrom(fields).map((field) => ({ kind: 'part of an aim', record, field })),
    ),
    ...risks.map(({ record }): Lack => ({ kind: 'risk above the line', record, field: 'acceptedBy' })),
  ];
}

function missingFrom(fields: FieldValues): readonly string[] {
  return partsOfAim.filter((name) => textOf(fields, name).trim() === '');
}

/** Whether nobody accepts it at all; whether an acceptance has run out is said by a signal, and does not stop anybody. */
function isAboveLine(fields: FieldValues, line: number): boolean {
  return !isClosedRisk(fields) && scoreLeft(fields) >= line && textOf(fields, 'acceptedBy') === '';
}
