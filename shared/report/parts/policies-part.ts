// The policies with their dates, and rule by rule whether young people are as safe online as face to face.

import { isPlainDate, type PlainDate } from '#shared/domain/plain-date';
import { policies } from '#shared/domain/registers/policies';
import { choiceWords, type Field, fieldOf } from '#shared/domain/registers/register';
import { recordsOf } from '#shared/domain/state';
import type { MadeFrom } from '../made-from';
import { type Fact, recordFacts } from './record-facts';

export interface PolicyRow {
  readonly policy: string;
  /** Its own title, where it has one beside what it is. */
  readonly title: string;
  readonly state: string;
  readonly agreedOn: PlainDate | null;
  readonly agreedBy: string;
  readonly reviewBy: PlainDate | null;
  readonly isOverdue: boolean;
  readonly coversOnline: string;
  readonly owner: string;
  readonly facts: readonly Fact[];
  readonly rules: readonly PolicyRule[];
}

export interface PolicyRule {
  readonly rule: string;
  readonly offline: string;
  readonly online: string;
  readonly asStrict: string;
}

export function policyRows({ state, seen, today }: MadeFrom): readonly PolicyRow[] {
  return recordsOf(state, 'policies').map(({ record, fields }) => {
    const words = (field: string) => seen.words('policies', record, field);
    const day = (field: string) => {
      const text = seen.value('policies', record, field);
      return isPlainDate(text) ? text : null;
    };
    // Where nobody set a day it is worked out from those on which it was agreed or looked at, which anybody may know.
    const due = day('reviewBy') ?? policies.due?.on(fields) ?? '';
    const reviewBy = isPlainDate(due) ? due : null;
    return {
      policy: words('which'),
      title: words('name'),
      state: words('state'),
      agreedOn: day('agreedOn'),
      agreedBy: words('agreedBy'),
      reviewBy,
      isOverdue: reviewBy !== null && reviewBy < today,
      coversOnline: words('coversOnline'),
      owner: words('owner'),
      facts: recordFacts(seen, 'policies', record, inTable),
      rules: seen.rows('policies', record, 'rules').map((row) => ({
        rule: choiceWords(ruleColumn('rule'), row.rule ?? ''),
        offline: row.offline ?? '',
        online: row.online ?? '',
        asStrict: choiceWords(ruleColumn('asStrict'), row.asStrict ?? ''),
      })),
    };
  });
}

/** What the tables print: it is not said twice. */
const inTable = ['which', 'name', 'state', 'agreedOn', 'agreedBy', 'reviewBy', 'coversOnline', 'owner', 'rules'];

function ruleColumn(name: string): Field | undefined {
  const rules = fieldOf(policies, 'rules');
  return rules?.kind === 'rows' ? rules.columns.find((column) => column.name === name) : undefined;
}
