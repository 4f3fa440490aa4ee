// What must hold between the parts of a locality pack: no situation without a contact, no contact without a way to reach it.

import { compareTexts, type Finding, findDuplicates } from './finding';
import type { LocalityPack, LocalityTexts } from './pack-schema';

export function checkLocalityPack(pack: LocalityPack): readonly Finding[] {
  const inUse = new Set(pack.contacts.flatMap(({ situations }) => situations));
  return [
    ...findDuplicates(
      'contact',
      pack.contacts.map(({ id }) => id),
    ),
    ...findDuplicates('situation', pack.situations),
    ...pack.contacts.flatMap(({ id, situations }) =>
      situations
        .filter((situation) => !pack.situations.includes(situation))
        .map(
          (situation): Finding => ({
            rule: 'broken reference',
            at: id,
            words: `“${id}” names the situation “${situation}”, which the pack does not have.`,
          }),
        ),
    ),
    ...pack.situations
      .filter((situation) => !inUse.has(situation))
      .map(
        (situation): Finding => ({ rule: 'unreachable', at: situation, words: `Nobody is named for “${situation}”.` }),
      ),
    ...Object.entries(pack.texts).flatMap(([language, texts]) => checkTexts(pack, language, texts)),
  ];
}

function checkTexts(pack: LocalityPack, language: string, texts: LocalityTexts): readonly Finding[] {
  const place = `texts.${language}`;
  return [
    ...compareTexts(`${place}.situations`, pack.situations, texts.situations),
    ...compareTexts(
      `${place}.contacts`,
      pack.contacts.map(({ id }) => id),
      texts.contacts,
    ),
    ...pack.contacts
      .filter(({ id, phone, web }) => !phone && !web && !texts.contacts[id]?.lookUp)
      .map(
        ({ id }): Finding => ({
          rule: 'no way to reach them',
          at: `${place}.contacts.${id}`,
          words: `“${id}” has no number, no web address and no words on where to look it up.`,
        }),
      ),
  ];
}
