// What Home says of a pack in use whose day to be looked at again has passed: what it says may no longer be so.

import { daysBetween, type PlainDate, writeDate } from '#shared/domain/plain-date';
import type { Signal } from '#shared/domain/signals/signal';
import type { State } from '#shared/domain/state';
import { titleOfPack } from './judge-newer-pack';
import type { PackLibrary } from './pack-library';
import type { Pack } from './pack-schema';

const newer = 'A newer version comes with Quarterday, or from a file.';

const reasons: Readonly<Record<Pack['kind'], string>> = {
  checklists: `Platforms may have moved their settings. ${newer}`,
  locality: 'Numbers and hours may have changed. Try them, or take in a newer version.',
  advice: `Today’s advice may say something else. ${newer}`,
  'self-assessment': `What is asked of organisations may have changed. ${newer}`,
  'young-people-advice': `Apps may have moved their settings, and the law may have changed. ${newer}`,
  practice: `What people confirm and learn may be out of date. ${newer}`,
};

/**
 * What the next review and self-assessment are asked from, the contacts of the organisation's area, today's advice, what young people
 * are told, and what people confirm and learn; nobody needs the others.
 */
export function stalePacks(
  {
    quarterly,
    localities,
    advice,
    assessment,
    youngPeopleAdvice,
    practice,
  }: Pick<PackLibrary, 'quarterly' | 'localities' | 'advice' | 'assessment' | 'youngPeopleAdvice' | 'practice'>,
  { general }: State,
  today: PlainDate,
): readonly Signal[] {
  const area = localities.filter(({ id }) => id === general.organisation?.locality);
  const others = [advice, assessment?.pack, youngPeopleAdvice, practice?.pack].flatMap((pack) => pack ?? []);
  return [quarterly.pack, ...area, ...others]
    .filter(({ reviewBy }) => daysBetween(reviewBy, today) > 0)
    .map((pack) => ({
      key: `stale-pack:${pack.id}`,
      level: 'look again',
      sentence: `“${titleOfPack(pack)}” is out of date since ${writeDate(pack.reviewBy)}.`,
      reason: reasons[pack.kind],
      button: 'See where it is from',
      place: { name: 'packs' },
    }));
}
