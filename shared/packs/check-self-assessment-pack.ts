// What must hold between the parts of a self-assessment pack: every aspect has its words and stands there once, and every paragraph of
// the guidance that it names has a title.

import { compareTexts, type Finding, findDuplicates } from './finding';
import type { SelfAssessmentPack } from './pack-schema';

export function checkSelfAssessmentPack(pack: SelfAssessmentPack): readonly Finding[] {
  const aspects = pack.aspects.map(({ id }) => id);
  const paragraphs = [...new Set(pack.aspects.flatMap(({ guidance }) => guidance))];
  return [
    ...findDuplicates('aspect', aspects),
    ...Object.entries(pack.texts).flatMap(([language, texts]) => [
      ...compareTexts(`texts.${language}.aspects`, aspects, texts.aspects),
      ...compareTexts(`texts.${language}.guidance.paragraphs`, paragraphs, texts.guidance.paragraphs),
    ]),
  ];
}
