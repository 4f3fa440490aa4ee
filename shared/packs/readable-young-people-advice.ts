// What young people of an age are told, with where it is set on the platforms they use, and what whoever leads a session is told
// beside it. In one language; in English where the pack lacks it.

import type { AdviceAge } from '#shared/domain/young-people/advice-topics';
import type { YoungPeopleAdvicePack } from './pack-schema';
import type { Provenance } from './sourced-parts';

export interface ReadableTopic extends Provenance {
  readonly id: string;
  /** As workers call it. */
  readonly title: string;
  readonly guidance: readonly string[];
  /** As the sheet calls it, and its lines. */
  readonly young: { readonly title: string; readonly lines: readonly string[] };
  readonly opener: string;
  /** What holds for every age, then what holds for this one. */
  readonly worker: readonly string[];
}

export interface ReadableStep extends Provenance {
  readonly topic: string;
  readonly words: string;
}

export interface ReadablePlatform extends Provenance {
  readonly platform: string;
  readonly name: string;
  readonly minimumAge: number;
  readonly steps: readonly ReadableStep[];
}

export interface ReadableComing extends Provenance {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

export interface ReadableYoungPeopleAdvice {
  readonly opening: string;
  readonly closing: string;
  readonly topics: readonly ReadableTopic[];
  /** Every platform of the pack, with the steps of its topics in the order of the topics. */
  readonly platforms: readonly ReadablePlatform[];
  readonly coming: readonly ReadableComing[];
}

export function readableYoungPeopleAdvice(
  pack: YoungPeopleAdvicePack,
  age: AdviceAge,
  language = 'en',
): ReadableYoungPeopleAdvice {
  const texts = Object.hasOwn(pack.texts, language) ? pack.texts[language] : pack.texts.en;
  const order = pack.topics.map(({ id }) => id);
  return {
    opening: texts?.opening[age] ?? '',
    closing: texts?.closing[age] ?? '',
    topics: pack.topics.map(({ id, guidance, sources, checkedOn, confidence }) => {
      const words = texts?.topics[id];
      return {
        id,
        guidance,
        title: words?.title ?? id,
        young: words?.young[age] ?? { title: words?.title ?? id, lines: [] },
        opener: words?.opener ?? '',
        worker: [...(words?.worker ?? []), ...(words?.workerByAge?.[age] ?? [])],
        sources,
        checkedOn,
        confidence,
      };
    }),
    platforms: pack.platforms.map(({ id: platform, minimumAge, sources, checkedOn, confidence }) => ({
      platform,
      name: texts?.platforms[platform] ?? platform,
      minimumAge,
      sources,
      checkedOn,
      confidence,
      steps: pack.steps
        .filter((step) => step.platform === platform)
        .toSorted((a, b) => order.indexOf(a.topic) - order.indexOf(b.topic))
        .map((step) => ({
          topic: step.topic,
          words: texts?.steps[step.id] ?? '',
          sources: step.sources,
          checkedOn: step.checkedOn,
          confidence: step.confidence,
        })),
    })),
    coming: pack.announcements.map(({ id, sources, checkedOn, confidence }) => ({
      id,
      title: texts?.announcements[id]?.title ?? id,
      text: texts?.announcements[id]?.text ?? '',
      sources,
      checkedOn,
      confidence,
    })),
  };
}
