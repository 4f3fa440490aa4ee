// Lets a coordinator in with the organisation's recovery key on paper, when nobody is left who could: the key asks somebody in,
// and does nothing else.

import { unlockMember } from '#shared/crypto/v1/key-slots';
import { readRecoveryCode } from '#shared/crypto/v1/recovery-code';
import { isMemberId, type MemberId } from '#shared/domain/ids';
import { initialsOf } from '#shared/domain/initials';
import { type FieldValues, textOf } from '#shared/domain/registers/register';
import { readKeySlots } from '#shared/formats/key-slots/read-key-slots';
import { cannotOpen } from './cannot-open';
import { notOpenedWords } from './failure-words';
import { signIn } from './sign-in';
import type { Surroundings } from './surroundings';
import type { LetIn, LetInAnswer } from './vault';

export async function letIn(
  surroundings: Surroundings,
  asked: { readonly workbook: string; readonly paperKey: string; readonly who: LetIn },
): Promise<LetInAnswer> {
  const { workbook, paperKey, who } = asked;
  const found = await findPaperMember(surroundings, workbook, paperKey);
  if ('words' in found) return cannotOpen(found.words);
  const opened = await signIn(surroundings, { workbook, member: found.member, by: { paperKey } });
  if (opened.state !== 'open') return opened;
  const { members } = opened.workbook;
  const { people } = opened.workbook.getSnapshot().state.general.records;
  const answer =
    'member' in who
      ? await members.reset(who.member)
      : await members.invite({
          // Somebody in the register already stays one person, as the rules that need two people go by.
          person: Object.values(people).find(({ fields }) => isNamed(fields, who.name))?.record ?? {
            name: who.name,
            position: who.position,
          },
          membership: { displayName: who.name, initials: initialsOf(who.name), roles: ['coordinator'], reads: [] },
        });
  await opened.workbook.lock();
  return answer.state === 'invited' ? answer : { state: 'not done', words: answer.words };
}

function isNamed(fields: FieldValues, name: string): boolean {
  return textOf(fields, 'name').trim().toLocaleLowerCase('en-GB') === name.trim().toLocaleLowerCase('en-GB');
}

/**
 * Whose slots have a code for their only way in, and that no invitation. A new key that was made halfway leaves two of them:
 * the one that the code opens, or else the newest, so that a wrong code is told and counted as at any sign-in.
 */
async function findPaperMember(
  { safetyCopy }: Surroundings,
  workbook: string,
  paperKey: string,
): Promise<{ member: MemberId } | { words: string }> {
  const opened = await safetyCopy.openSafetyCopy({ workbook, create: false });
  if (!opened.ok) return { words: notOpenedWords(opened.code) };
  await safetyCopy.closeSafetyCopy(workbook);
  const slots = opened.value.keySlots && readKeySlots(opened.value.keySlots);
  const papers = slots?.ok
    ? slots.value.members.filter((each) => each.slots.every(({ kind }) => kind === 'recovery'))
    : [];
  const code = readRecoveryCode(paperKey);
  let paper = papers.at(-1);
  for (const each of papers) {
    if (code.ok && (await unlockMember(each, workbook, { recoveryCode: code.code })).ok) paper = each;
  }
  return paper && isMemberId(paper.member)
    ? { member: paper.member }
    : { words: 'No recovery key has been made for this organisation.' };
}
