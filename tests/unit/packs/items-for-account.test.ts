import { describe, expect, test } from 'vitest';
import { type AccountFacts, itemsForAccount } from '#shared/packs/items-for-account';
import type { ChecklistPack } from '#shared/packs/pack-schema';
import { id, itemIn, smallPack } from './small-packs';

/** What is asked, as `group: item item`, group by group. */
function asked(account: AccountFacts, pack: ChecklistPack = smallPack()): readonly string[] {
  const [review] = pack.checklists;
  if (!review) throw new TypeError('the small pack has a review');
  return itemsForAccount(pack, review, account).map(
    ({ group, items }) => `${group}: ${items.map((item) => item.id).join(' ')}`,
  );
}

describe('the items asked about an account', () => {
  test('stand in the order of the groups, then of the pack', () => {
    expect(asked({ platform: 'lake' })).toEqual(['first: names comments', 'second: boats']);
  });

  test('are those of its platform in place of the generic ones they replace', () => {
    expect(asked({ platform: 'pond' })).toEqual(['first: names pond-comments']);
  });

  test('are all generic ones on a platform the pack does not know', () => {
    expect(asked({ platform: 'other' })).toEqual(['first: names comments', 'second: boats']);
  });

  test('leave out what needs a feature that the platform lacks', () => {
    expect(asked({ platform: 'pond' }).join()).not.toContain('boats');
  });

  test('leave out what needs a feature that this account is known to lack', () => {
    expect(asked({ platform: 'lake', features: { boats: false } })).toEqual(['first: names comments']);
    expect(asked({ platform: 'lake', features: { boats: true } })).toEqual(['first: names comments', 'second: boats']);
  });

  test('never come from a feature that the platform lacks, whatever the account says', () => {
    expect(asked({ platform: 'pond', features: { boats: true } }).join()).not.toContain('boats');
  });

  test('keep the generic item where the one that would replace it is not asked', () => {
    const pack = smallPack((draft) => {
      itemIn(draft, 'pond-comments').when = [{ feature: 'boats' }];
    });
    expect(asked({ platform: 'pond' }, pack)).toEqual(['first: names comments']);
  });

  test('hold a follow-up only once the answer it waits for is given', () => {
    expect(asked({ platform: 'lake', results: { names: 'yes' } }).join()).not.toContain('follow-up');
    expect(asked({ platform: 'lake', results: { names: 'partly' } })).toEqual([
      'first: names follow-up comments',
      'second: boats',
    ]);
  });

  test('ignore an old answer to an item that is not asked here', () => {
    const pack = smallPack((draft) => {
      itemIn(draft, 'follow-up').when = [{ item: id('comments'), is: ['no'] }];
    });
    expect(asked({ platform: 'pond', results: { comments: 'no' } }, pack).join()).not.toContain('follow-up');
    expect(asked({ platform: 'lake', results: { comments: 'no' } }, pack).join()).toContain('follow-up');
  });

  test('leave out what is asked once or per person', () => {
    const pack = smallPack((draft) => {
      itemIn(draft, 'names').asked = 'once';
      itemIn(draft, 'comments').asked = 'per person';
    });
    expect(asked({ platform: 'lake' }, pack)).toEqual(['second: boats']);
  });

  test('end, even where a pack goes round in a circle', () => {
    const pack = smallPack((draft) => {
      itemIn(draft, 'names').when = [{ item: id('follow-up'), is: ['no'] }];
    });
    const results = { names: 'no', 'follow-up': 'no' } as const;
    expect(asked({ platform: 'lake', results }, pack)).toEqual(['first: comments', 'second: boats']);
  });
});
