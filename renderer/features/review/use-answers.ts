// Saves the answers of a review as they are left, in order. What cannot be saved stays in memory and in sight until it is.

import { useState } from 'react';
import type { Asked } from '#shared/domain/change';
import type { RecordId } from '#shared/domain/ids';
import { textOf } from '#shared/domain/registers/register';
import { answerKey, type Round, recordOf, type State } from '#shared/domain/state';
import type { Workbook } from '#storage/workbook';
import { type AnswerForm, changesForAnswer } from './answer-form';

/** An answer that could not be saved: what was typed, and why it is not saved. */
export interface Unsaved {
  readonly asked: Asked;
  readonly typed: AnswerForm;
  readonly words: string;
  readonly saved: () => Promise<void>;
}

interface Answers {
  readonly unsaved: readonly Unsaved[];
  leaveAnswer(asked: Asked, typed: AnswerForm, saved: () => Promise<void>): Promise<boolean>;
}

export function useAnswers(workbook: Workbook, round: Round | undefined): Answers {
  const [unsaved, setUnsaved] = useState<readonly Unsaved[]>([]);

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
    }
    setUnsaved(others);
    // Nobody waits for a draft to be forgotten: coming back to it would show what was saved.
    void saved();
    return true;
  };

  return { unsaved, leaveAnswer };
}

/** Who an action goes to: the owner of the account. */
function ownerOf(state: State, { about }: Asked): RecordId | '' {
  const owner = textOf(recordOf(state, 'accounts', about)?.fields ?? {}, 'owner');
  return recordOf(state, 'people', owner)?.record ?? '';
}
