// Who did what: the answers that stand, by the person who gave them, and the files each added.

import { dayOf } from '#shared/domain/plain-date';
import { answerTo } from '#shared/domain/round';
import { personOf } from './audience';
import type { PersonsWork } from './quarterly-review';
import type { Sources } from './sources';

export function workOfPeople({ state, round, seen, evidenceNumbers }: Sources): readonly PersonsWork[] {
  const answers = round.asked.flatMap((asked) => answerTo(round, asked) ?? []);
  const files = [...evidenceNumbers.keys()].flatMap((id) => state.general.evidence[id] ?? []);
  const members = [...new Set([...answers.map(({ by }) => by), ...files.map(({ addedBy }) => addedBy)])];
  return members.flatMap((member): PersonsWork[] => {
    const given = answers.filter(({ by }) => by === member);
    const added = files.filter(({ addedBy }) => addedBy === member);
    const moments = [...given.map(({ at }) => at), ...added.map(({ addedAt }) => addedAt)].sort();
    const [first, last] = [moments[0], moments.at(-1)];
    if (!first || !last) return [];
    return [
      {
        name: seen.member(member),
        position: seen.position(personOf(state, member)),
        answers: given.length,
        files: added.length,
        from: dayOf(first),
        to: dayOf(last),
      },
    ];
  });
}
