// What is told of a newer pack, in sentences.

import { describe, expect, test } from 'vitest';
import { applyChange } from '#shared/domain/apply-change';
import type { Change, Organisation } from '#shared/domain/change';
import { emptyState, type State } from '#shared/domain/state';
import { changesToOpen } from '#shared/packs/checks-of-round';
import { comparePacks } from '#shared/packs/compare-packs';
import {
  differenceWords,
  localitySentences,
  meaningSentences,
} from '../../../../renderer/features/packs/meaning-words';
import { packMeaning } from '../../../../renderer/features/packs/pack-meaning';
import { ada, addAccount, by, firstQuarter, give, id, roundIn, sign, spring } from '../../../builders/small-workbook';
import { addItem, area, libraryOf, referenceOf, retire, reviewPack } from '../../packs/newer-packs';

const fold = (state: State, ...changes: readonly Change[]) =>
  changes.reduce((before, change) => applyChange(before, change, by()), state);
const pond = addAccount(id('record', 2), { platform: 'pond', name: 'The pond', state: 'live' });
const lake = addAccount(id('record', 3), { platform: 'lake', name: 'The lake', state: 'live' });

const present = reviewPack('1.0.0');
const next = reviewPack('1.1.0', (pack) => {
  addItem(pack, 'tides', 'Tides');
  retire(pack, 'boats');
  const names = pack.texts.en?.items.names;
  if (names) names.question = 'Which names?';
});
const difference = comparePacks(present, next);

async function sentencesOf(state: State) {
  const taken = { pack: next, reference: await referenceOf(next) };
  return meaningSentences(packMeaning(state, await libraryOf(present), taken, difference));
}

async function opened() {
  const state = fold(emptyState(ada), pond, lake);
  return fold(state, ...changesToOpen(state, await libraryOf(present), { round: spring, quarter: firstQuarter }));
}

describe('what a newer checklist means', () => {
  test('counts the checks that are new, said otherwise and retired', () => {
    expect(differenceWords(difference, 'check')).toBe('1 new check, 1 check said otherwise and 1 check retired.');
    expect(differenceWords({ added: [], changed: [], retired: [], others: [] }, 'contact')).toBe(
      'No contact is another one.',
    );
  });

  test('is told of the open review: what stays, which answers it touches and where, and what could be added', async () => {
    const state = await opened();
    const [first] = roundIn(state, spring).asked;
    if (!first) throw new Error('nothing is asked');
    const sentences = await sentencesOf(fold(state, give(spring, first)));
    expect(sentences).toEqual([
      'The review of January to March 2027 is open: its 5 checks and its one answer stay as they are.',
      expect.stringMatching(
        /^Three of them are said otherwise or retired in this pack \(.*The pond: 1 and .*The lake: 2\)\. One of those has its answer, which is kept\.$/,
      ),
      'Two new checks can be added to it afterwards, if you want.',
      'The next review asks 6 checks of two live accounts, where this version asks 5.',
      expect.stringContaining('Signed reviews keep the words'),
    ]);
  });

  test('says nothing of a review that is signed', async () => {
    const state = await opened();
    const answers = roundIn(state, spring).asked.map((asked) => give(spring, asked));
    const sentences = await sentencesOf(fold(state, ...answers, sign(spring)));
    expect(sentences.join(' ')).not.toContain('is open');
  });

  test('is told where no account is live yet', async () => {
    expect((await sentencesOf(emptyState(ada)))[0]).toBe(
      'No account is live yet. The first review asks what this pack asks.',
    );
  });
});

describe('what newer contacts mean', () => {
  const organisation: Organisation = {
    name: 'Riverside',
    charityNumber: '',
    purpose: '',
    ages: '',
    locality: 'small-locality',
    safeguardingLead: '',
    safeguardingDeputy: '',
    isExample: false,
  };

  test('depends on whether they are those of the organisation’s area', () => {
    expect(localitySentences(area('1.1.0'), organisation, false)[0]).toContain('the contacts of your area');
    expect(localitySentences(area('1.1.0'), { ...organisation, locality: 'other' }, false)[0]).toContain(
      'of another area',
    );
    expect(localitySentences(area('1.0.0'), { ...organisation, locality: 'other' }, true)[0]).toContain(
      'a further area: Smallshire',
    );
  });
});
