// The margin of a review: how far each account is, and each group of settings within the account at hand.

import type { Asked } from '#shared/domain/change';
import { accountName } from '#shared/domain/registers/account-title';
import { accounts } from '#shared/domain/registers/accounts';
import { choiceWords, fieldOf, textOf } from '#shared/domain/registers/register';
import { answerTo } from '#shared/domain/round';
import { type Round, recordOf, type State } from '#shared/domain/state';
import type { ChecklistPack } from '#shared/packs/pack-schema';
import { LinkButton } from '#ui/link-button';
import { MarginList } from '#ui/margin-list';
import { countWords, groupsOf, partsOf } from './review-map';

interface ReviewMarginProps {
  readonly state: State;
  readonly round: Round;
  readonly pack: ChecklistPack;
  readonly here: Asked;
  readonly show: (asked: Asked) => void;
  readonly showRegisters: () => void;
}

export function ReviewMargin({ state, round, pack, here, show, showRegisters }: ReviewMarginProps) {
  const parts = partsOf(round);
  const questions = parts.find(({ about }) => about === here.about)?.questions ?? [];
  const firstOpen = (of: readonly Asked[]) => of.find((asked) => !answerTo(round, asked)) ?? of[0];
  const list = (of: readonly Asked[]) => {
    const count = countWords(round, of);
    const first = firstOpen(of);
    return {
      count,
      complete: count.startsWith('All'),
      current: of.includes(here),
      onClick: () => {
        if (first) show(first);
      },
    };
  };
  return (
    <>
      <MarginList
        title="Accounts"
        items={parts.map((part) => ({
          id: part.about || 'organisation',
          ...namesOf(state, part.about),
          ...list(part.questions),
        }))}
      />
      <hr className="hairline" />
      <MarginList
        title={here.about === '' ? 'In this part' : 'In this account'}
        items={groupsOf(pack, questions).map(({ group, title, questions: of }) => ({
          id: group,
          name: title,
          ...list(of),
        }))}
      />
      <hr className="hairline" />
      <p>
        <LinkButton onClick={showRegisters}>The registers of this quarter</LinkButton>
      </p>
    </>
  );
}

function namesOf(state: State, about: string): { name: string; second?: string } {
  const record = recordOf(state, 'accounts', about);
  if (!record) return { name: 'The organisation' };
  return {
    name: choiceWords(fieldOf(accounts, 'platform'), textOf(record.fields, 'platform')),
    second: accountName(record),
  };
}
