// Standing for the plan: the content is fixed by its digest, and whoever checks or signs it stands for exactly what they read. The
// record is checked before anybody signs. A plan has no PDF of its own, so nothing is kept but the entry, which its author signs.

import type { RoundId } from '#shared/domain/ids';
import { planStatements } from '#shared/domain/plan-statements';
import { anyRoundOf } from '#shared/domain/state';
import type { Workbook } from '#storage/workbook';
import { contentDigest } from '../content-digest';

export const planChangedWords =
  'The plan has changed since you read it. Look over it once more, and begin again from there.';

interface Standing {
  readonly workbook: Workbook;
  readonly plan: RoundId;
  /** The digest of what was read. */
  readonly content: string;
}

/** Empty where it is checked, otherwise why not. */
export async function checkPlan({ workbook, plan, content }: Standing, note: string): Promise<string> {
  const why = await whyNot({ workbook, plan, content });
  if (why !== '') return why;
  const statement = planStatements.checked;
  const done = await workbook.commit([{ kind: 'round-checked', round: plan, content, statement, note: note.trim() }]);
  return done.state === 'saved' ? '' : done.words;
}

/** Empty where it is signed, otherwise why not. */
export async function signPlan({ workbook, plan, content }: Standing): Promise<string> {
  const broken = await workbook.verify();
  if (broken !== '') return broken;
  const why = await whyNot({ workbook, plan, content });
  if (why !== '') return why;
  const round = anyRoundOf(workbook.getSnapshot().state, plan);
  const done = await workbook.commit([
    {
      kind: 'round-signed',
      round: plan,
      content,
      statement: planStatements.signed,
      preparedBy: round?.prepared?.by ?? workbook.member,
      checkedBy: round?.checked?.by ?? '',
      files: [],
    },
  ]);
  return done.state === 'saved' ? '' : done.words;
}

/** What was read must still be what there is, at the moment at which somebody stands for it. */
async function whyNot({ workbook, plan, content }: Standing): Promise<string> {
  const { state } = workbook.getSnapshot();
  const round = anyRoundOf(state, plan);
  if (!round) return 'The plan is no longer there.';
  const now = await contentDigest(state, round);
  return now === content && workbook.getSnapshot().state === state ? '' : planChangedWords;
}
