// Saves the answers of a review as they are left, in order. What cannot be saved stays in memory and in sight until it is;
// the last answer saved can be taken back.

import { useState } from 'react';
import type { Asked, Change } from '#shared/domain/change';
import type { RecordId } from '#shared/domain/ids';
import { textOf } from '#shared/domain/registers/register';
import { answerTo } from '#shared/domain/round';
import { answerKey, type GivenAnswer, type Round, recordOf, type State } from '#shared/domain/state';
import type { Workbook } from '#storage/workbook';
import { type AnswerForm, changesForAnswer, changesToUndo } from './answer-form';

/** An answer that could not be saved: what was typed, and why it is not saved. */
export interface Unsaved {
  readonly asked: Asked;
  readonly typed: AnswerForm;
  readonly words: string;
  readonly saved: () => Promise<void>;
}

interface LastLeft {
  readonly asked: Asked;
  readonly changes: readonly Change[];
  readonly given: GivenAnswer | undefined;
}

interface Answers {
  readonly unsaved: readonly Unsaved[];
  leaveAnswer(asked: Asked, typed: AnswerForm, saved: () => Promise<void>): Promise<boolean>;
  /** Left out where there is nothing to take back. Answers the check it was about, or the words of the problem. */
  readonly undo: (() => Promise<Asked | string>) | undefined;
}

export function useAnswers(workbook: Workbook, round: Round | undefined): Answers {
  const [unsaved, setUnsaved] = useState<readonly Unsaved[]>([]);
  const [lastLeft, setLastLeft] = useState<LastLeft>();

  const leaveAnswer = async (asked: Asked, typed: AnswerForm, saved: () => Promise<void>) => {
    const { state } = workbook.getSnapshot();
    const latest = round && state.general.rounds[round.round];
    if (!latest) return false;
    const changes = changesForAnswer(typed, {
      state,
      round: latest,
      asked,
      owner: ownerOf(state, asked),
      today: workbook.today(),
      makeActionId: () => workbook.makeId('action'),
    });
    const key = answerKey(asked.item, asked.about);
    const others = (all: readonly Unsaved[]) => all.filter(({ asked: of }) => answerKey(of.item, of.about) !== key);
    if (changes.length > 0) {
      const done = await workbook.commit(changes);
      if (done.state !== 'saved') {
        setUnsaved((all) => [...others(all), { asked, typed, words: done.words, saved }]);
        return false;
      }
      setLastLeft({ asked, changes, given: answerTo(latest, asked) });
    }
    setUnsaved(others);
    // Nobody waits for a draft to be forgotten: coming back to it would show what was saved.
    void saved();
    return true;
  };

  const undo = async (left: LastLeft) => {
    const done = await workbook.commit(changesToUndo(left.given, left.changes));
    if (done.state !== 'saved') return done.words;
    setLastLeft(undefined);
    return left.asked;
  };

  return { unsaved, leaveAnswer, undo: lastLeft && (() => undo(lastLeft)) };
}

/** Who an action goes to: the owner of the account. */
function ownerOf(state: State, { about }: Asked): RecordId | '' {
  const owner = textOf(recordOf(state, 'accounts', about)?.fields ?? {}, 'owner');
  return recordOf(state, 'people', owner)?.record ?? '';
}
