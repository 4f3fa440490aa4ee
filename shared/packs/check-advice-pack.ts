// What must hold between the parts of an advice pack: every rule and every route has its words, and nothing stands there twice.

import { compareTexts, type Finding, findDuplicates } from './finding';
import type { AdvicePack } from './pack-schema';

export function checkAdvicePack(pack: AdvicePack): readonly Finding[] {
  const rules = pack.rules.map(({ id }) => id);
  const routes = pack.routes.map(({ id }) => id);
  return [
    ...findDuplicates('rule', rules),
    ...findDuplicates('route', routes),
    ...findDuplicates(
      'route of the platform',
      pack.routes.map(({ platform }) => platform),
    ),
    ...Object.entries(pack.texts).flatMap(([language, texts]) => [
      ...compareTexts(`texts.${language}.rules`, rules, texts.rules),
      ...compareTexts(`texts.${language}.routes`, routes, texts.routes),
    ]),
  ];
}
