// Which of the ages a sheet is worded for most of an organisation's young people are in. Pure.

import { type AdviceAge, adviceAges } from '#shared/domain/young-people/advice-topics';

/** The ages most of theirs are in, as they said when they set up: `11 to 19`. The middle ones where it says nothing. */
export function likelyAge(ages: string): AdviceAge {
  const [youngest = Number.NaN, oldest = youngest] = [...ages.matchAll(/\d+/g)].map(Number);
  const shared = (age: AdviceAge) => {
    const [from = 0, to = 0] = age.split('-').map(Number);
    return Math.min(to, oldest) - Math.max(from, youngest) + 1;
  };
  const [most = '11-13'] = adviceAges.toSorted((a, b) => shared(b) - shared(a));
  return Number.isNaN(youngest) || shared(most) <= 0 ? '11-13' : most;
}
