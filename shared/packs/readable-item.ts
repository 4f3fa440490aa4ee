// The words of a checklist pack by id, in one language, put together for screens and reports.
// Where a language lacks a text, English is given rather than nothing.

import type { ItemId } from '#shared/domain/ids';
import { isOwnItem } from '#shared/domain/own-check';
import type { PlainDate } from '#shared/domain/plain-date';
import type { Checklist, ChecklistPack, ChecklistTexts, Confidence, Item, Source } from './pack-schema';

export interface ReadableItem {
  readonly id: ItemId;
  /** Of the organisation's own, and not of a pack. */
  readonly isOwn: boolean;
  readonly group: string;
  /** At most 30 characters, for tables. */
  readonly label: string;
  readonly question: string;
  readonly why: string;
  readonly where: string;
  /** What to expect unless the organisation has said otherwise. */
  readonly expected: string;
  /** Offered under "What is it set to now?"; empty where none would help. */
  readonly suggestedValues: readonly string[];
  readonly answerKind: Item['answer']['kind'];
  readonly evidenceAsked: boolean;
  readonly evidenceHint: string;
  readonly guidance: readonly { readonly paragraph: string; readonly title: string }[];
  readonly sources: readonly Source[];
  readonly checkedOn: PlainDate;
  readonly confidence: Confidence;
  /** What the account's record must say too; undefined where the item asks nothing that a record holds. */
  readonly agreesWith: Item['agreesWith'];
  /** Undefined where `where` names no menu path. */
  readonly pathConfidence: Confidence | undefined;
}

export function findChecklist(pack: ChecklistPack, id: string): Checklist | undefined {
  return pack.checklists.find((checklist) => checklist.id === id);
}

export function findItem(pack: ChecklistPack, id: string): Item | undefined {
  for (const { items } of pack.checklists) {
    const item = items.find((candidate) => candidate.id === id);
    if (item) return item;
  }
  return undefined;
}

/** An item with its words, or undefined where the pack has no such item. */
export function readableItem(pack: ChecklistPack, id: string, language = 'en'): ReadableItem | undefined {
  const item = findItem(pack, id);
  const words = textOf(pack, language, (texts) => texts.items, id);
  if (!item || !words) return undefined;
  const { answer } = item;
  const suggestedValues = answer.kind === 'choice' ? answer.values.map((value) => words.values?.[value] ?? value) : [];
  const expected = answer.kind === 'choice' ? (words.values?.[answer.expected] ?? answer.expected) : words.expected;
  return {
    id: item.id,
    isOwn: isOwnItem(item.id),
    group: item.group,
    label: words.label,
    question: words.question,
    why: words.why,
    where: words.where,
    expected: expected ?? '',
    suggestedValues,
    answerKind: answer.kind,
    evidenceAsked: item.evidence === 'asked',
    evidenceHint: words.evidence ?? '',
    guidance: item.guidance.map((paragraph) => ({
      paragraph,
      title: textOf(pack, language, (texts) => texts.guidance.paragraphs, paragraph) ?? paragraph,
    })),
    sources: item.sources,
    checkedOn: item.checkedOn,
    confidence: item.confidence,
    agreesWith: item.agreesWith,
    pathConfidence: item.pathConfidence,
  };
}

/** The title of a group of items, e.g. `Who can reach us`; the id where the pack has none. */
export function groupTitle(pack: ChecklistPack, group: string, language = 'en'): string {
  return textOf(pack, language, (texts) => texts.groups, group)?.title ?? group;
}

function textOf<Text>(
  pack: ChecklistPack,
  language: string,
  table: (texts: ChecklistTexts) => Readonly<Record<string, Text>>,
  id: string,
): Text | undefined {
  for (const code of [language, 'en']) {
    const texts = Object.hasOwn(pack.texts, code) ? pack.texts[code] : undefined;
    if (texts && Object.hasOwn(table(texts), id)) return table(texts)[id];
  }
  return undefined;
}
