// The texts of people that a copy for others would print: each to be approved or left out by itself, with the registered names that
// stand in it. A choice is kept at once.

import { useState } from 'react';
import type { PassageDecision, PassageLevel } from '#shared/domain/change';
import { namesInWords } from '#shared/domain/names-in-words';
import { countOf } from '#shared/domain/number-words';
import { decisionOfPassage } from '#shared/domain/passages';
import { dayOf, writeDate } from '#shared/domain/plain-date';
import { memberName, type State } from '#shared/domain/state';
import type { Passage } from '#shared/report/audience';
import type { Workbook } from '#storage/workbook';
import { Notice } from '#ui/notice';
import { Pager } from '#ui/pager';
import { RadioGroup } from '#ui/radio-group';

interface PassagesListProps {
  readonly workbook: Workbook;
  readonly state: State;
  readonly level: PassageLevel;
  readonly passages: readonly Passage[];
  readonly mayDecide: boolean;
}

const perPage = 25;

export function PassagesList({ workbook, state, level, passages, mayDecide }: PassagesListProps) {
  const [page, setPage] = useState(0);
  const [problem, setProblem] = useState('');
  // There may be fewer after a choice: of what is left out, nothing more is asked.
  const at = Math.min(page, Math.max(0, Math.ceil(passages.length / perPage) - 1));

  const decide = async ({ place, words }: Passage, decision: PassageDecision) => {
    setProblem('');
    const done = await workbook.commit([{ kind: 'passage-decided', passage: place, words, level, decision }]);
    if (done.state !== 'saved') setProblem(done.words);
  };

  return (
    <div className="stack">
      {problem !== '' && <Notice kind="alert" title={problem} />}
      {passages.slice(at * perPage, (at + 1) * perPage).map((passage) => (
        <PassageItem
          key={passage.place}
          passage={passage}
          state={state}
          level={level}
          decide={mayDecide ? (decision) => void decide(passage, decision) : undefined}
        />
      ))}
      <Pager label="More texts" at={at} size={perPage} count={passages.length} onTurn={setPage} />
    </div>
  );
}

interface PassageItemProps {
  readonly passage: Passage;
  readonly state: State;
  readonly level: PassageLevel;
  readonly decide: ((decision: PassageDecision) => void) | undefined;
}

function PassageItem({ passage, state, level, decide }: PassageItemProps) {
  const { place, words, what, standing } = passage;
  const decided = decisionOfPassage(state.general, place, words, level);
  const beneath = (
    <>
      <PassageWords words={words} />
      <Names state={state} words={words} />
      {decided && (
        <p className="text-hint">
          {decided.decision === 'approved' ? 'Approved' : 'Left out'} by {memberName(state, decided.by)},{' '}
          {writeDate(dayOf(decided.at))}
          {decided.level === level ? '' : ', for everybody'}.
        </p>
      )}
    </>
  );
  if (standing === 'young' || !decide) {
    return (
      <div className="field">
        <p className="field-label">{what}</p>
        {beneath}
        {standing === 'young' && (
          <p>It names a young person, so it is left out. Take the name out of the text to print it.</p>
        )}
      </div>
    );
  }
  return (
    <RadioGroup
      label={what}
      hint={beneath}
      name={place}
      layout="inline"
      value={standing === 'waiting' ? '' : standing}
      choices={[
        { value: 'approved', label: 'Print it' },
        { value: 'left out', label: 'Leave it out' },
      ]}
      onChange={({ currentTarget }) => decide(currentTarget.value === 'approved' ? 'approved' : 'left out')}
    />
  );
}

const shownAtOnce = 600;

/** A long text is folded, and unfolds whole. */
function PassageWords({ words }: { readonly words: string }) {
  if (words.length <= shownAtOnce) return <p className="note-words">{words}</p>;
  return (
    <details>
      <summary>
        {words.slice(0, 200)}… Show all {words.length.toLocaleString('en-GB')} characters
      </summary>
      <p className="note-words">{words}</p>
    </details>
  );
}

const whoWords = {
  young: 'a young person',
  parent: 'a parent or carer',
  member: 'signs in here',
  person: 'in your people register',
} as const;

function Names({ state, words }: { readonly state: State; readonly words: string }) {
  const names = namesInWords(state, words);
  if (names.length === 0) return null;
  const told = names.map((name) => `${name.words} (${whoWords[name.who]})`).join(', ');
  return (
    <p>
      {countOf(names.length, 'name')} in it: {told}.
    </p>
  );
}
