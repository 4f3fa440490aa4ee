import { describe, expect, test } from 'vitest';
import { findChecklist, findItem, groupTitle, readableItem } from '#shared/packs/readable-item';
import { smallPack } from './small-packs';

describe('the words of an item', () => {
  test('hold the values of a choice and which of them to expect', () => {
    expect(readableItem(smallPack(), 'pond-comments')).toEqual({
      id: 'pond-comments',
      isOwn: false,
      group: 'first',
      label: 'Comments from',
      question: 'Comments from?',
      why: 'Why Comments from.',
      where: 'Where Comments from.',
      expected: 'Friends',
      suggestedValues: ['Friends', 'Everyone'],
      answerKind: 'choice',
      evidenceAsked: true,
      evidenceHint: 'A picture of the page',
      guidance: [],
      sources: [{ name: 'A source' }],
      checkedOn: '2026-11-01',
      confidence: 'verified',
      pathConfidence: undefined,
    });
  });

  test('hold the expected text of any other answer, and the titles of the paragraphs it serves', () => {
    expect(readableItem(smallPack(), 'names')).toMatchObject({
      expected: 'As agreed',
      suggestedValues: [],
      evidenceAsked: false,
      evidenceHint: '',
      guidance: [{ paragraph: '3.4', title: 'Settings' }],
    });
  });

  test('are there for every item, also one that no account is asked now', () => {
    expect(readableItem(smallPack(), 'follow-up')?.question).toBe('Follow-up?');
  });

  test('come in another language where the pack has it, and in English where it has not', () => {
    const pack = smallPack((draft) => {
      const cy = structuredClone(draft.texts.en);
      if (!cy) return;
      cy.groups.first = { title: 'Cyntaf' };
      delete cy.items.names;
      draft.texts.cy = cy;
    });
    expect(groupTitle(pack, 'first', 'cy')).toBe('Cyntaf');
    expect(readableItem(pack, 'names', 'cy')?.question).toBe('Names?');
    expect(groupTitle(pack, 'first', 'ga')).toBe('First');
  });

  test('are undefined for an id that the pack does not have, even a word that every object knows', () => {
    expect(readableItem(smallPack(), 'nothing')).toBeUndefined();
    expect(readableItem(smallPack(), 'constructor')).toBeUndefined();
    expect(groupTitle(smallPack(), 'constructor')).toBe('constructor');
    expect(groupTitle(smallPack(), 'toString', 'constructor')).toBe('toString');
  });
});

test('checklists and items are found by id', () => {
  expect(findChecklist(smallPack(), 'review')?.cadence).toBe('quarter');
  expect(findChecklist(smallPack(), 'plan')).toBeUndefined();
  expect(findItem(smallPack(), 'boats')?.group).toBe('second');
});
