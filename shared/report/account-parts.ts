// Account by account: every question with its answer, grouped as on screen, so that what was answered is what is printed.

import type { Asked } from '#shared/domain/change';
import type { RecordId } from '#shared/domain/ids';
import { listOf } from '#shared/domain/number-words';
import { dayOf } from '#shared/domain/plain-date';
import { answerTo, sameQuestionIn } from '#shared/domain/round';
import { type GivenAnswer, recordOf } from '#shared/domain/state';
import { findChecklist, findItem, groupTitle } from '#shared/packs/readable-item';
import { answerWords, resultWords } from './finding-words';
import type { AccountPart, AnswerRow } from './quarterly-review';
import type { Sources } from './sources';
import { summarySentences } from './summary-sentences';

export function accountParts(sources: Sources): readonly AccountPart[] {
  const { round } = sources;
  const abouts = [...new Set(round.asked.map(({ about }) => about))];
  return abouts.map((about) => {
    const asked = round.asked.filter((question) => question.about === about);
    return {
      account: sources.nameOf(about),
      facts: factsOf(about, sources),
      summary: summaryOf(asked, sources),
      groups: groupsOf(asked, sources),
    };
  });
}

function factsOf(about: RecordId | '', { state, seen }: Sources): AccountPart['facts'] {
  const record = recordOf(state, 'accounts', about);
  if (!record) return [];
  const person = (field: string) => seen.person(seen.value('accounts', about, field));
  const holders = seen.rows('accounts', about, 'holders').map((row) => seen.person(row.person ?? ''));
  const withDeputy = (name: string, deputy: string) => (name && deputy ? `${name}, with ${deputy} as deputy` : name);
  const facts = [
    { label: 'Name', words: seen.value('accounts', about, 'name') },
    { label: 'What it is for', words: seen.value('accounts', about, 'purpose') },
    { label: 'Owner', words: withDeputy(person('owner'), person('deputy')) },
    { label: 'Can get in', words: listOf(holders.filter((name) => name !== '')) },
    { label: 'Moderator', words: withDeputy(person('moderator'), person('moderatorDeputy')) },
  ];
  return facts.filter(({ words }) => words !== '');
}

/** The same sentences as on the first page, about one account. */
function summaryOf(asked: readonly Asked[], { round, before, isContradicted }: Sources): string {
  const [counted = '', ...rest] = summarySentences({ round: { ...round, asked }, before, isContradicted });
  return [counted.replace(/ on one account\.$/, '.'), ...rest].join(' ');
}

function groupsOf(asked: readonly Asked[], sources: Sources): AccountPart['groups'] {
  const { pack, round } = sources;
  const order = findChecklist(pack, round.checklist)?.groups ?? [];
  const grouped = new Map<string, AnswerRow[]>(order.map((group) => [group, []]));
  for (const question of asked) {
    const group = findItem(pack, question.item)?.group ?? 'Other checks';
    grouped.set(group, [...(grouped.get(group) ?? []), answerRow(question, sources)]);
  }
  return [...grouped].flatMap(([group, rows]) => (rows.length > 0 ? [{ title: groupTitle(pack, group), rows }] : []));
}

function answerRow(asked: Asked, sources: Sources): AnswerRow {
  const { round, before, seen, labelOf, evidenceNumbers } = sources;
  const answer = answerTo(round, asked);
  const askedBefore = before && sameQuestionIn(before, asked);
  const setting = labelOf(asked.item);
  const place = `answer/${round.round}/${asked.about}/${asked.item}`;
  const what = `${sources.nameOf(asked.about).name}, ${setting}`;
  return {
    item: asked.item,
    setting,
    expected: sources.expectedOf(round, asked),
    before:
      before && askedBefore
        ? answerWords(before, askedBefore, 'Not asked', sources)
        : before
          ? 'Not asked'
          : 'Not kept',
    now: answerWords(round, asked, 'No answer', sources),
    result: answer?.result ?? null,
    words: answer ? outcomeWords(answer, sources.isContradicted(asked)) : 'No answer',
    note: seen.typed(answer?.note ?? '', { place: `${place}/note`, what: `${what}, the note` }),
    why: seen.typed(answer?.why ?? '', { place: `${place}/why`, what: `${what}, why it does not apply` }),
    evidence: answer?.evidence.flatMap((id) => evidenceNumbers.get(id) ?? []) ?? [],
    by: answer ? seen.member(answer.by) : '',
    on: answer ? dayOf(answer.at) : null,
  };
}

function outcomeWords({ result, putRight }: GivenAnswer, contradicted: boolean): string {
  if (contradicted) return `${resultWords[result]}; our register says otherwise`;
  if (putRight === 'now') return `${resultWords[result]}, put right`;
  return putRight === 'action' ? `${resultWords[result]}, an action` : resultWords[result];
}
