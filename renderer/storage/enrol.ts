// The first sign-in of somebody who was asked in, or asked in once more: the one-time code opens keys that can do no more than
// name the member's own, which are made here and never leave this computer unsealed.

import type { MemberId } from '#shared/domain/ids';
import { handedInRecords } from '#shared/domain/safeguarding/take-in';
import { signIn } from './sign-in';
import type { Surroundings } from './surroundings';
import type { CodeTried, Enrolled } from './vault';

interface Invited {
  readonly workbook: string;
  readonly member: MemberId;
  readonly invitationCode: string;
}

/** Opens with the code and lets go again: whether it is the right one is known before anybody is asked for more. */
export async function tryCode(
  surroundings: Surroundings,
  { workbook, member, invitationCode }: Invited,
): Promise<CodeTried> {
  const invited = await signIn(surroundings, { workbook, member, by: { invitationCode } });
  if (invited.state !== 'open') return invited;
  await invited.workbook.lock();
  return { state: 'right' };
}

export async function enrol(
  surroundings: Surroundings,
  asked: Invited & { readonly passphrase: string },
): Promise<Enrolled> {
  const { workbook, member, invitationCode, passphrase } = asked;
  const invited = await signIn(surroundings, { workbook, member, by: { invitationCode } });
  if (invited.state !== 'open') return invited;
  // What was sealed to the keys of the invitation opens with no others.
  const handedIn = handedInRecords(invited.workbook.getSnapshot().state);
  const made = await invited.workbook.waysIn.enrol(passphrase);
  await invited.workbook.lock();
  if (made.state !== 'made') return { state: 'not enrolled', words: made.words };
  // As at any other sign-in, so that what was written has been read once before it is relied upon.
  const opened = await signIn(surroundings, { workbook, member, by: { passphrase } });
  if (opened.state !== 'open') return opened;
  await opened.workbook.carryOver(handedIn);
  return { state: 'enrolled', workbook: opened.workbook, recoveryCode: made.code };
}
