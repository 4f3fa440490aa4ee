// One aspect of a self-assessment in the words of its pack, in English.

import type { Level } from '#shared/domain/annual/assessment';
import type { PackReference } from '#shared/domain/change';
import type { ItemId } from '#shared/domain/ids';
import { isSamePack, type PackLibrary } from './pack-library';
import type { SelfAssessmentPack, Source } from './pack-schema';

export interface ReadableAspect {
  readonly title: string;
  readonly about: string;
  /** What each level says of the organisation. */
  readonly levels: Readonly<Record<Level, string>>;
  readonly why: string;
  /** How to judge which one it is. */
  readonly judge: string;
  readonly guidance: readonly { readonly paragraph: string; readonly title: string }[];
  readonly sources: readonly Source[];
}

/** Undefined where the pack does not have the aspect. */
export function readableAspect(pack: SelfAssessmentPack, id: ItemId): ReadableAspect | undefined {
  const aspect = pack.aspects.find((each) => each.id === id);
  const texts = pack.texts.en;
  const words = texts && Object.hasOwn(texts.aspects, id) ? texts.aspects[id] : undefined;
  if (!aspect || !texts || !words) return undefined;
  const guidance = aspect.guidance.map((paragraph) => ({
    paragraph,
    title: texts.guidance.paragraphs[paragraph] ?? '',
  }));
  return { ...words, guidance, sources: aspect.sources };
}

/** The exact pack that a self-assessment was asked from, or undefined where this Quarterday does not have it. */
export function assessmentPack(
  { known }: Pick<PackLibrary, 'known'>,
  wanted: PackReference,
): SelfAssessmentPack | undefined {
  const found = known.find(({ reference }) => isSamePack(reference, wanted))?.read();
  return found?.kind === 'self-assessment' ? found : undefined;
}
