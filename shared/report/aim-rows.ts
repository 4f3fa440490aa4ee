// What the organisation wants to achieve: its open aims, as the reader may see them.

import { isPlainDate } from '#shared/domain/plain-date';
import { openAims } from '#shared/domain/planning';
import type { AimRow } from './quarterly-review';
import type { Sources } from './sources';

export function aimRows({ state, seen }: Sources): readonly AimRow[] {
  return openAims(state).map(({ record }) => {
    const by = seen.value('aims', record, 'by');
    const owner = seen.value('aims', record, 'owner');
    return {
      name: seen.value('aims', record, 'name'),
      audience: [seen.value('aims', record, 'audience'), seen.value('aims', record, 'ages')].filter(Boolean).join(', '),
      measure: seen.value('aims', record, 'measure'),
      by: isPlainDate(by) ? by : null,
      owner: owner === '' ? '' : seen.person(owner),
    };
  });
}
