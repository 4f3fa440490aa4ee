// Who to call, situation by situation, most urgent first: what "Worried about a young person now?" shows.

import type { PlainDate } from '#shared/domain/plain-date';
import type { Confidence, LocalityPack, LocalityTexts, Source } from './pack-schema';

export interface ReadableContact {
  readonly id: string;
  readonly name: string;
  readonly takes: string;
  /** Empty where nothing needs saying; as are `hours`, `phone`, `web` and `lookUp`. */
  readonly notFor: string;
  readonly hours: string;
  readonly phone: string;
  readonly web: string;
  readonly lookUp: string;
  readonly sources: readonly Source[];
  readonly checkedOn: PlainDate;
  readonly confidence: Confidence;
}

export interface Situation {
  readonly id: string;
  readonly title: string;
  readonly advice: string;
  readonly contacts: readonly ReadableContact[];
}

export interface ReadableLocality {
  readonly area: string;
  readonly first: string;
  readonly situations: readonly Situation[];
}

/** The contacts of a locality in one language; in English where the pack lacks that language. */
export function readableLocality(pack: LocalityPack, language = 'en'): ReadableLocality | undefined {
  const texts = Object.hasOwn(pack.texts, language) ? pack.texts[language] : pack.texts.en;
  if (!texts) return undefined;
  const situations = pack.situations.map((id) => ({
    id,
    title: texts.situations[id]?.title ?? id,
    advice: texts.situations[id]?.advice ?? '',
    contacts: pack.contacts
      .filter((contact) => contact.situations.includes(id))
      .map((contact) => readableContact(contact, texts)),
  }));
  return { area: texts.area, first: texts.first, situations };
}

function readableContact(contact: LocalityPack['contacts'][number], texts: LocalityTexts): ReadableContact {
  const words = texts.contacts[contact.id];
  return {
    id: contact.id,
    name: words?.name ?? contact.id,
    takes: words?.takes ?? '',
    notFor: words?.notFor ?? '',
    hours: words?.hours ?? '',
    phone: contact.phone ?? '',
    web: contact.web ?? '',
    lookUp: words?.lookUp ?? '',
    sources: contact.sources,
    checkedOn: contact.checkedOn,
    confidence: contact.confidence,
  };
}
