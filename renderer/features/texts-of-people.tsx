// "What people wrote" in a copy for others: how many texts nobody has decided on yet, and each with its choice. Who does not read the
// consents cannot see whether a text names a young person, and is told whom to ask.

import type { PassageLevel } from '#shared/domain/change';
import { readsRing } from '#shared/domain/may-read';
import { countOf } from '#shared/domain/number-words';
import { coordinatorNames, type State } from '#shared/domain/state';
import type { Passage } from '#shared/report/audience';
import type { Workbook } from '#storage/workbook';
import { Notice } from '#ui/notice';
import { PassagesList } from './passages-list';

interface TextsOfPeopleProps {
  readonly workbook: Workbook;
  readonly state: State;
  readonly level: PassageLevel;
  readonly passages: readonly Passage[];
}

export function TextsOfPeople({ workbook, state, level, passages }: TextsOfPeopleProps) {
  const readsConsents = readsRing(state, workbook.member, 'consents');
  return (
    <>
      <p className="measure" role="status">
        {textsWords(passages)}
      </p>
      {!readsConsents && (
        <Notice
          kind="look"
          title="You do not read the consents, so you cannot see whether a text names a young person."
        >
          <p>{`Ask ${coordinatorNames(state) || 'a coordinator'} to look at the texts.`}</p>
        </Notice>
      )}
      <PassagesList workbook={workbook} state={state} level={level} passages={passages} mayDecide={readsConsents} />
    </>
  );
}

/** How many of the texts nobody has decided on, and what becomes of them. */
export function textsWords(passages: readonly Passage[]): string {
  const waiting = passages.filter(({ standing }) => standing === 'waiting').length;
  if (passages.length === 0) return 'Nothing that people wrote would be in this copy.';
  if (waiting === 0) return `Somebody has decided on all ${passages.length} texts.`;
  const [wait, they] = waiting === 1 ? ['waits', 'it is'] : ['wait', 'they are'];
  return `${countOf(waiting, 'text')} of ${passages.length} ${wait} to be looked at. Until then ${they} left out.`;
}
