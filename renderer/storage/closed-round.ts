// A closed round as its checkpoint keeps it: a document of its own, which is parsed when somebody looks at what was asked or
// answered. Most openings of a workbook look at a few of them only.

import { signOffInForce } from '#shared/domain/round';
import type { Round } from '#shared/domain/state';

type Content = Pick<Round, 'asked' | 'added' | 'answers'>;
export type ClosedRoundHead = Omit<Round, keyof Content>;

/** Signed, and so left alone until somebody opens it again. */
export function isClosed(round: Round): boolean {
  return signOffInForce(round) !== undefined;
}

export function headOf(round: Round): ClosedRoundHead {
  const {
    round: id,
    checklist,
    quarter,
    pack,
    openedBy,
    openedAt,
    prepared,
    checked,
    refusals,
    signOffs,
    consentsLook,
  } = round;
  return {
    round: id,
    checklist,
    quarter,
    pack,
    openedBy,
    openedAt,
    prepared,
    checked,
    refusals,
    signOffs,
    consentsLook,
  };
}

export function writeContent({ asked, added, answers }: Round): string {
  return JSON.stringify({ asked, added, answers });
}

/** The round with content that is parsed at the first look. `text` is what `writeContent` gave. */
export function openClosedRound(head: ClosedRoundHead, text: string): Round {
  let parsed: Content | undefined;
  const content = () => {
    parsed ??= JSON.parse(text) as Content;
    return parsed;
  };
  return {
    ...head,
    get asked() {
      return content().asked;
    },
    get added() {
      return content().added;
    },
    get answers() {
      return content().answers;
    },
  };
}
