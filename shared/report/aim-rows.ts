// What the organisation wants to achieve: its open aims, as the reader may see them.

import { isPlainDate } from '#shared/domain/plain-date';
import { openAims } from '#shared/domain/planning';
import type { AimRow } from './quarterly-review';
import type { Sources } from './sources';

export function aimRows({ state, seen }: Sources): readonly AimRow[] {
  return openAims(state).map(({ record }) => {
    const by = seen.aim(record, 'by');
    const owner = seen.aim(record, 'owner');
    return {
      name: seen.aim(record, 'name'),
      audience: [seen.aim(record, 'audience'), seen.aim(record, 'ages')].filter(Boolean).join(', '),
      measure: seen.aim(record, 'measure'),
      by: isPlainDate(by) ? by : null,
      owner: owner === '' ? '' : seen.person(owner),
    };
  });
}
