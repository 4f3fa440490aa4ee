// The guidance's rules beside today's advice, and how each platform is told of something: what "Then and now" and "Worried about a
// young person now?" show. In one language; in English where the pack lacks it.

import type { AdvicePack } from './pack-schema';
import type { Provenance } from './sourced-parts';

export interface ReadableRule extends Provenance {
  /** What a choice about it names as its topic. */
  readonly id: string;
  readonly title: string;
  /** Paragraphs of the guidance. */
  readonly guidance: readonly string[];
  readonly older: string;
  readonly today: string;
  readonly asks: AdvicePack['rules'][number]['asks'];
}

export interface ReadableRoute extends Provenance {
  readonly platform: string;
  readonly how: string;
  /** Empty where nothing is known; as is `web`. */
  readonly withoutAccount: string;
  readonly web: string;
}

export interface ReadableRoutes {
  readonly before: string;
  readonly after: string;
  readonly notFor: string;
  readonly routes: readonly ReadableRoute[];
}

export function readableRules(pack: AdvicePack, language = 'en'): readonly ReadableRule[] {
  const texts = textsOf(pack, language);
  return pack.rules.map(({ id, guidance, asks, sources, checkedOn, confidence }) => {
    const words = texts?.rules[id];
    return {
      id,
      guidance,
      asks,
      title: words?.title ?? id,
      older: words?.older ?? '',
      today: words?.today ?? '',
      sources,
      checkedOn,
      confidence,
    };
  });
}

export function readableRoutes(pack: AdvicePack, language = 'en'): ReadableRoutes {
  const texts = textsOf(pack, language);
  const { before = '', after = '', notFor = '' } = texts?.reporting ?? {};
  const routes = pack.routes.map(({ id, platform, web = '', sources, checkedOn, confidence }) => {
    const words = texts?.routes[id];
    const { how = '', withoutAccount = '' } = words ?? {};
    return { platform, how, withoutAccount, web, sources, checkedOn, confidence };
  });
  return { before, after, notFor, routes };
}

function textsOf(pack: AdvicePack, language: string): AdvicePack['texts'][string] | undefined {
  return Object.hasOwn(pack.texts, language) ? pack.texts[language] : pack.texts.en;
}
