// @vitest-environment happy-dom
// Saving the answers of a review as they are left: what is saved, and what stays in sight when it cannot be.

import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { answerTo } from '#shared/domain/round';
import { formOf } from '../../../../renderer/features/review/answer-form';
import { useAnswers } from '../../../../renderer/features/review/use-answers';
import { memoryWorkbook } from '../../../builders/memory-workbook';
import {
  adaPerson,
  changeAccount,
  fold,
  give,
  inReview,
  instagram,
  messages,
  people,
  roundIn,
  sign,
  spring,
} from '../../../builders/small-workbook';

afterEach(cleanup);

const emptyForm = formOf(undefined, { actionWords: 'Set it.', actionDueOn: '24 March 2027' });
const yes = { ...emptyForm, result: 'yes' } as const;
const toAction = { ...emptyForm, result: 'no', found: 'Everyone', putRight: 'action' } as const;
const full = { state: 'not saved', words: 'The disk is full.' } as const;

async function open(state = inReview) {
  const workbook = await memoryWorkbook(state);
  const { result } = renderHook(() => useAnswers(workbook, roundIn(state, spring)));
  const given = (asked = messages) => answerTo(roundIn(workbook.getSnapshot().state, spring), asked);
  return { workbook, result, given };
}

describe('an answer that is left', () => {
  test('is committed, and then its draft is let go', async () => {
    const { workbook, result, given } = await open();
    const saved = vi.fn(async () => {});
    await act(async () => expect(await result.current.leaveAnswer(messages, yes, saved)).toBe(true));
    expect(workbook.entries).toEqual([[give(spring, messages)]]);
    expect(given()?.result).toBe('yes');
    expect(saved).toHaveBeenCalledOnce();
    expect(result.current.unsaved).toEqual([]);
  });

  test('as it was found makes no entry', async () => {
    const { workbook, result } = await open();
    const saved = vi.fn(async () => {});
    await act(async () => expect(await result.current.leaveAnswer(messages, emptyForm, saved)).toBe(true));
    expect(workbook.entries).toEqual([]);
    expect(saved).toHaveBeenCalledOnce();
  });

  test('gives an action to the owner of the account, if the register still knows them', async () => {
    const { workbook, result } = await open();
    await act(async () => {
      await result.current.leaveAnswer(messages, toAction, async () => {});
    });
    expect(workbook.entries[0]?.[1]).toMatchObject({ kind: 'action-raised', owner: adaPerson, dueOn: '2027-03-24' });
    const strange = await open(fold(inReview, changeAccount(instagram, { owner: 'constructor' })));
    await act(async () => {
      await strange.result.current.leaveAnswer(messages, toAction, async () => {});
    });
    expect(strange.workbook.entries[0]?.[1]).toMatchObject({ owner: '' });
  });

  test('in a review that is not there is not left', async () => {
    const workbook = await memoryWorkbook(inReview);
    const { result } = renderHook(() => useAnswers(workbook, undefined));
    expect(await result.current.leaveAnswer(messages, yes, async () => {})).toBe(false);
  });
});

describe('an answer that cannot be saved', () => {
  test('stays in sight with the words of the problem and keeps its draft, until it is saved', async () => {
    const { workbook, result, given } = await open();
    const saved = vi.fn(async () => {});
    workbook.answerCommit = full;
    await act(async () => expect(await result.current.leaveAnswer(messages, yes, saved)).toBe(false));
    expect(result.current.unsaved).toMatchObject([{ asked: messages, typed: yes, words: 'The disk is full.' }]);
    expect(saved).not.toHaveBeenCalled();

    workbook.answerCommit = undefined;
    const [unsaved] = result.current.unsaved;
    await act(async () => {
      await result.current.leaveAnswer(messages, unsaved?.typed ?? emptyForm, unsaved?.saved ?? saved);
    });
    expect(result.current.unsaved).toEqual([]);
    expect(saved).toHaveBeenCalledOnce();
    expect(given()?.result).toBe('yes');
  });

  test('is one for each check, with what was typed last', async () => {
    const { workbook, result } = await open();
    workbook.answerCommit = full;
    await act(async () => {
      await result.current.leaveAnswer(messages, yes, async () => {});
      await result.current.leaveAnswer(people, yes, async () => {});
      await result.current.leaveAnswer(messages, { ...yes, note: 'Seen' }, async () => {});
    });
    expect(result.current.unsaved.map(({ asked, typed }) => [asked.item, typed.note])).toEqual([
      ['people-who-can-get-in', ''],
      ['message-requests', 'Seen'],
    ]);
    workbook.answerCommit = undefined;
    await act(async () => {
      await result.current.leaveAnswer(people, yes, async () => {});
    });
    expect(result.current.unsaved.map(({ asked }) => asked.item)).toEqual(['message-requests']);
  });

  test('because the review was signed meanwhile says so', async () => {
    const { workbook, result } = await open();
    await workbook.commit([
      give(spring, messages),
      give(spring, people),
      give(spring, roundIn(inReview, spring).asked[2] ?? people),
    ]);
    expect(await workbook.commit([sign(spring)])).toMatchObject({ state: 'saved' });
    await act(async () => {
      await result.current.leaveAnswer(messages, { ...yes, note: 'Late' }, async () => {});
    });
    expect(result.current.unsaved[0]?.words).toContain('This review is signed.');
  });
});
