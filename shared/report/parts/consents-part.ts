// The consents in numbers, and nobody by name. In copies for others a number of people that is too small is not printed, nor is any
// from which it could be worked out.

import { daysBetween, type PlainDate } from '#shared/domain/plain-date';
import { purposes } from '#shared/domain/registers/consent-fields';
import { ageOn, type ConsentStanding, consentStanding, holdsUntil } from '#shared/domain/registers/consent-standing';
import { findInConsents } from '#shared/domain/registers/consents-found';
import { type FieldValues, textOf } from '#shared/domain/registers/register';
import { recordsOf } from '#shared/domain/state';
import type { MadeFrom } from '../made-from';
import { hideSmall } from '../small-numbers';

export interface CountRow {
  readonly label: string;
  /** Null: not printed, so that nobody can be told from it. */
  readonly count: number | null;
}

export interface ConsentsPart {
  /** A count of people below this is not printed; null in copies that stay in the house. */
  readonly smallBelow: number | null;
  /** Consents of one young person each; null where even that is too few to print. */
  readonly total: number | null;
  readonly standing: readonly CountRow[];
  readonly ages: readonly CountRow[];
  /** Of those that are live, how many said yes to each purpose. */
  readonly purposes: readonly CountRow[];
  /** Consents of groups or events, of which nobody's is the count. */
  readonly groups: number;
  /** Posts that are up without a consent that covers them. */
  readonly postsToTakeDown: number;
  readonly asAt: PlainDate;
}

const standings: readonly (readonly [label: string, of: readonly ConsentStanding[]])[] = [
  ['Live', ['live']],
  ['To come', ['to come']],
  ['Run out', ['expired']],
  ['Not signed by everybody', ['half-signed', 'unsigned']],
  ['Agreed to nothing', ['agreed to nothing']],
  ['Taken back', ['withdrawn']],
  ['Not to be shown', ['do not publish']],
];

const soonDays = 60;

/** For readers of the consents: whoever else counts them counts none. */
export function consentsPart({ state, seen, today }: MadeFrom): ConsentsPart {
  const all = recordsOf(state, 'consents');
  const young = all.filter(({ fields }) => textOf(fields, 'about') !== 'group');
  const standingOf = (fields: FieldValues) => consentStanding(fields, today, state.general.parentAges);
  const live = young.filter(({ fields }) => standingOf(fields) === 'live');
  const base = {
    groups: all.length - young.length,
    postsToTakeDown: findInConsents(state, today).postsToTakeDown,
    asAt: today,
  };
  const isSoon = ({ fields }: (typeof young)[number]) => {
    const until = holdsUntil(fields);
    return until !== undefined && daysBetween(today, until) <= soonDays;
  };
  const byStanding = [
    { label: 'Live', count: live.filter((each) => !isSoon(each)).length },
    { label: `Live, and run out within ${soonDays} days`, count: live.filter(isSoon).length },
    ...standings.slice(1).map(([label, of]) => ({
      label,
      count: young.filter(({ fields }) => of.includes(standingOf(fields))).length,
    })),
  ];
  const byAge = ageBands.map(([label, isIn]) => ({
    label,
    count: young.filter(({ fields }) => isIn(bandOf(fields, today))).length,
  }));
  const byPurpose = purposes.map(({ name, label }) => ({
    label,
    count: live.filter(({ fields }) => textOf(fields, name) === 'yes').length,
  }));
  if (!seen.isOutside) {
    return {
      ...base,
      smallBelow: null,
      total: young.length,
      standing: byStanding,
      ages: byAge,
      purposes: byPurpose,
    };
  }
  const smallBelow = state.general.smallNumbersBelow;
  return {
    ...base,
    smallBelow,
    ...withoutSmall(young.length, live.length, { byStanding, byAge, byPurpose }, smallBelow),
  };
}

interface Tables {
  readonly byStanding: readonly { readonly label: string; readonly count: number }[];
  readonly byAge: readonly { readonly label: string; readonly count: number }[];
  readonly byPurpose: readonly { readonly label: string; readonly count: number }[];
}

/**
 * Where the counts of a table cannot be printed beside the total, none of that table is, not even which are none. The yes to a purpose is printed only
 * where neither those who said it nor those who did not are too few; and how many are live, of whom it is a part, is then known.
 */
function withoutSmall(
  total: number,
  live: number,
  { byStanding, byAge, byPurpose }: Tables,
  below: number,
): Pick<ConsentsPart, 'total' | 'standing' | 'ages' | 'purposes'> {
  const standing = hideSmall(
    byStanding.map(({ count }) => count),
    below,
  );
  const ages = hideSmall(
    byAge.map(({ count }) => count),
    below,
  );
  const isTooFew = total > 0 && total < below;
  if (isTooFew) return { total: null, standing: [], ages: [], purposes: [] };
  const isFew = (count: number) => count > 0 && count < below;
  return {
    total,
    standing: byStanding.map(({ label }, index) => ({ label, count: standing?.[index] ?? null })),
    ages: byAge.map(({ label }, index) => ({ label, count: ages?.[index] ?? null })),
    purposes: byPurpose.map(({ label, count }) => ({
      label,
      count: isFew(count) || isFew(live - count) || isFew(live) ? null : count,
    })),
  };
}

type Band = 'under-13' | '13-15' | '16-17' | '18-over' | '';

const ageBands: readonly (readonly [label: string, isIn: (band: Band) => boolean])[] = [
  ['Under 13', (band) => band === 'under-13'],
  ['13 to 15', (band) => band === '13-15'],
  ['16 or 17', (band) => band === '16-17'],
  ['18 or over', (band) => band === '18-over'],
  ['Not written down', (band) => band === ''],
];

function bandOf(fields: FieldValues, today: PlainDate): Band {
  const age = ageOn(fields, today);
  if (age !== undefined) return age < 13 ? 'under-13' : age < 16 ? '13-15' : age < 18 ? '16-17' : '18-over';
  const band = textOf(fields, 'ageBand');
  return band === 'under-13' || band === '13-15' || band === '16-17' || band === '18-over' ? band : '';
}
