// What a short form does with what was typed: kept as a draft until it is saved. Where it is not, the words of why stand on the
// screen, and nothing typed goes.

import { useState } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import type { Change } from '#shared/domain/change';
import type { Workbook } from '#storage/workbook';
import { useDraft } from './use-draft';

interface CommitTyped {
  /** Why it was not saved; empty where it was, or nobody tried yet. */
  readonly failed: string;
  commit(changes: readonly Change[]): Promise<void>;
}

/** `place` names the form for ever, as it does for the draft. `done` is called once everything is saved. */
export function useCommitTyped<Values extends FieldValues>(
  workbook: Workbook,
  place: string,
  form: UseFormReturn<Values>,
  done: () => void,
): CommitTyped {
  const draft = useDraft(workbook, place, form);
  const [failed, setFailed] = useState('');
  const commit = async (changes: readonly Change[]) => {
    const committed = await workbook.commit(changes);
    if (committed.state !== 'saved') return setFailed(committed.words);
    await draft.drop();
    done();
  };
  return { failed, commit };
}
