// How early someone who goes through word lists would find a password, by zxcvbn-ts and the lists that come with it. Some
// 240,000 entries: load it in a worker, and only where somebody asks.

import { type MatchExtended, ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary as commonLists } from '@zxcvbn-ts/language-common';
import { dictionary as englishLists } from '@zxcvbn-ts/language-en';
import type { Ingredient, Weighed } from '#shared/domain/judge-password';

const weigher = new ZxcvbnFactory({
  dictionary: { ...commonLists, ...englishLists },
  graphs: adjacencyGraphs,
  // A longer text takes seconds, and what follows makes none easier to find.
  maxLength: 64,
});

export function weighPassword(password: string): Weighed {
  const { guesses, sequence } = weigher.check(password);
  return {
    guesses,
    madeOf: sequence.flatMap((match) => ingredientOf(match) ?? []),
    isOneEntry: sequence.length === 1 && sequence[0]?.pattern === 'dictionary',
    isDisguised: sequence.some((match) => match.l33t === true || match.reversed === true),
  };
}

function ingredientOf({ pattern, dictionaryName }: MatchExtended): Ingredient | undefined {
  switch (pattern) {
    case 'dictionary':
      return ingredientOfList(String(dictionaryName));
    case 'date':
    case 'regex':
      return 'date';
    case 'spatial':
      return 'keyboard run';
    case 'sequence':
    case 'wordSequence':
      return 'sequence';
    case 'repeat':
      return 'repetition';
    default:
      return undefined;
  }
}

function ingredientOfList(list: string): Ingredient {
  if (list.startsWith('passwords')) return 'common password';
  return list.startsWith('firstnames') || list.startsWith('lastnames') ? 'name' : 'word';
}
