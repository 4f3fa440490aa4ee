// The first sign-in of somebody who was asked in, or asked in once more: the one-time code opens keys that can do no more than
// name the member's own, which are made here and never leave this computer unsealed.

import type { MemberId } from '#shared/domain/ids';
import { signIn } from './sign-in';
import type { Surroundings } from './surroundings';
import type { Enrolled } from './vault';

export async function enrol(
  surroundings: Surroundings,
  asked: { readonly workbook: string; readonly member: MemberId; readonly invitationCode: string; passphrase: string },
): Promise<Enrolled> {
  const { workbook, member, invitationCode, passphrase } = asked;
  const invited = await signIn(surroundings, { workbook, member, by: { invitationCode } });
  if (invited.state !== 'open') return invited;
  const made = await invited.workbook.waysIn.enrol(passphrase);
  await invited.workbook.lock();
  if (made.state !== 'made') return { state: 'not enrolled', words: made.words };
  // As at any other sign-in, so that what was written has been read once before it is relied upon.
  const opened = await signIn(surroundings, { workbook, member, by: { passphrase } });
  if (opened.state !== 'open') return opened;
  return { state: 'enrolled', workbook: opened.workbook, recoveryCode: made.code };
}
