// The risks, the greatest that is left first, with what is done about each.

import { accountsWithoutRisk } from '#shared/domain/before-signing';
import { isPlainDate, type PlainDate } from '#shared/domain/plain-date';
import { isClosedRisk, scoreLeft } from '#shared/domain/registers/risks';
import { type Kept, recordsOf } from '#shared/domain/state';
import type { MadeFrom } from '../made-from';
import type { AccountName } from '../quarterly-review';
import { accountName } from '../sources';
import { type Fact, recordFacts } from './record-facts';

export interface RiskRow {
  readonly risk: string;
  readonly kind: string;
  readonly toWhom: string;
  readonly measures: string;
  /** Likelihood times impact, of 25: with nothing done, and with what is done. Null where nobody has said. */
  readonly before: number | null;
  readonly left: number | null;
  /** Reaches the line from which the organisation puts right or accepts. */
  readonly reachesLine: boolean;
  readonly reviewBy: PlainDate | null;
  readonly facts: readonly Fact[];
}

export interface RisksPart {
  /** Of 25. */
  readonly line: number;
  readonly open: readonly RiskRow[];
  readonly closed: number;
  /** The live accounts for which no risk is open: while there are any, the part does not call itself complete. */
  readonly accountsWithout: readonly AccountName[];
}

export function risksPart(from: MadeFrom): RisksPart {
  const risks = recordsOf(from.state, 'risks');
  const open = risks.filter(({ fields }) => !isClosedRisk(fields));
  const { riskLine } = from.state.general;
  return {
    line: riskLine,
    open: open
      .toSorted((one, other) => scoreLeft(other.fields) - scoreLeft(one.fields))
      .map((risk) => riskRow(from, risk, riskLine)),
    closed: risks.length - open.length,
    accountsWithout: accountsWithoutRisk(from.state).map(({ record }) => accountName(record, from.seen)),
  };
}

function riskRow({ seen }: MadeFrom, { record, fields }: Kept, line: number): RiskRow {
  const words = (field: string) => seen.words('risks', record, field);
  const number = (field: string) => Number(seen.value('risks', record, field)) || 0;
  const before = number('likelihoodBefore') * number('impactBefore');
  const after = number('likelihoodAfter') * number('impactAfter');
  const reviewBy = seen.value('risks', record, 'reviewBy');
  return {
    risk: words('name'),
    kind: words('kind'),
    toWhom: words('toWhom'),
    measures: words('measures'),
    before: before || null,
    left: after || before || null,
    reachesLine: scoreLeft(fields) >= line,
    reviewBy: isPlainDate(reviewBy) ? reviewBy : null,
    facts: recordFacts(seen, 'risks', record, inTable),
  };
}

const inTable = [
  ...['name', 'kind', 'toWhom', 'measures', 'reviewBy', 'state'],
  ...['likelihoodBefore', 'impactBefore', 'likelihoodAfter', 'impactAfter'],
];
