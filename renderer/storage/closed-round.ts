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

/** Every part of a head, so that none is forgotten. Taken one by one: the content of a closed round is parsed when it is touched. */
const partsOfHead: Readonly<Record<keyof ClosedRoundHead, true>> = {
  round: true,
  checklist: true,
  quarter: true,
  pack: true,
  openedBy: true,
  openedAt: true,
  prepared: true,
  checked: true,
  refusals: true,
  signOffs: true,
  consentsLook: true,
};

export function headOf(round: Round): ClosedRoundHead {
  const names = Object.keys(partsOfHead) as (keyof ClosedRoundHead)[];
  return Object.fromEntries(names.map((name) => [name, round[name]])) as unknown as ClosedRoundHead;
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
