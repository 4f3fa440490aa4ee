// The words of a review that asks more than its own pack has.

import { describe, expect, test } from 'vitest';
import type { OwnCheck } from '#shared/domain/change';
import { ownItemOf } from '#shared/domain/own-check';
import { instantOf } from '#shared/domain/plain-date';
import type { Round } from '#shared/domain/state';
import { packOfRound } from '#shared/packs/pack-of-round';
import { findChecklist, groupTitle, readableItem } from '#shared/packs/readable-item';
import { id } from '../../builders/small-workbook';
import { addItem, libraryOf, referenceOf, retire, reviewPack } from './newer-packs';

const first = reviewPack('1.0.0');
const second = reviewPack('1.1.0', (pack) => {
  addItem(pack, 'tides', 'Tides');
  const names = pack.texts.en?.items.names;
  if (names) names.question = 'Which names do people see?';
});
const own: OwnCheck = {
  item: ownItemOf(id('record', 5)),
  label: 'Members of the chat',
  question: 'Who is in the chat?',
  why: 'Once a stranger was.',
  where: 'Press its name.',
  evidence: 'asked',
  evidenceHint: 'A picture of the list',
};

async function roundOf(added: Round['added']) {
  const openedAt = instantOf(new Date('2027-01-04T09:00:00Z'));
  return { pack: await referenceOf(first), added, openedAt, checklist: 'quarterly-review' as const };
}

describe('what a review asks', () => {
  test('is its own pack where nothing was added', async () => {
    const library = await libraryOf(first, second);
    const round = await roundOf({ packs: [], own: {} });
    expect(packOfRound(library, round)).toBe(library.findChecklists(round.pack));
  });

  test('has the words of the newer pack for what came from it, and keeps its own for what it asked before', async () => {
    const library = await libraryOf(first, second);
    const pack = packOfRound(library, await roundOf({ packs: [await referenceOf(second)], own: {} }));
    if (!pack) throw new Error('no pack');
    expect(readableItem(pack, 'tides')?.question).toBe('Tides?');
    expect(readableItem(pack, 'names')?.question).toBe('Names?');
    expect(findChecklist(pack, 'quarterly-review')?.items.map((item) => item.id)).toContain('tides');
  });

  test('has the words in which an own check was asked, in a group of its own', async () => {
    const library = await libraryOf(first);
    const round = await roundOf({ packs: [], own: { [own.item]: own } });
    const pack = packOfRound(library, round);
    if (!pack) throw new Error('no pack');
    const { item, ...words } = own;
    expect(readableItem(pack, item)).toMatchObject({
      ...{ label: words.label, question: words.question, why: words.why, where: words.where },
      ...{ isOwn: true, evidenceAsked: true, evidenceHint: 'A picture of the list', sources: [], group: 'own-checks' },
    });
    expect(groupTitle(pack, 'own-checks')).toBe('Own checks');
    expect(readableItem(pack, 'names')).toMatchObject({ isOwn: false });
    expect(packOfRound(library, round)).toBe(pack);
  });

  test('is not taken for something else: where a pack is not at hand, nothing is', async () => {
    const round = await roundOf({ packs: [await referenceOf(second)], own: { [own.item]: own } });
    expect(packOfRound(await libraryOf(first), round)).toBeUndefined();
    expect(packOfRound(await libraryOf(second), round)).toBeUndefined();
  });

  test('never lets an own check speak in the name of one of the pack', async () => {
    const forged = { ...own, item: JSON.parse('"names"'), question: 'Forged?' };
    const pack = packOfRound(await libraryOf(first), await roundOf({ packs: [], own: { names: forged } }));
    expect(pack && readableItem(pack, 'names')?.question).toBe('Names?');
  });

  test('still has what a later pack retired', async () => {
    const third = reviewPack('1.2.0', (pack) => retire(pack, 'boats'));
    const library = await libraryOf(first, third);
    expect(library.quarterly.pack.version).toBe('1.2.0');
    const pack = packOfRound(library, await roundOf({ packs: [], own: {} }));
    expect(pack && readableItem(pack, 'boats')?.question).toBe('Boats?');
  });
});
