// What the records say of each aspect before its level is chosen: short sentences, each with a mark and the place it comes from. One
// small function for each aspect; a new register adds its sentences there.

import type { ItemId } from '../ids';
import type { PlainDate } from '../plain-date';
import type { AnnualRound, State } from '../state';
import { type Found, type Says, seenOf } from './found';
import { saidOf } from './said-of';
import { saysOfAccountsAndDevices, saysOfSecurity } from './says-of-accounts';
import { saysOfDataAndConsent, saysOfImages, saysOfResponding } from './says-of-care';
import { saysOfLearningAndVoice, saysOfTraining } from './says-of-people';
import { saysOfOnlineSafeguarding, saysOfPolicy, saysOfResponsibility } from './says-of-policies';
import { saysOfContent, saysOfModeration } from './says-of-work';

const says: Readonly<Record<string, Says>> = {
  'a1-policy': saysOfPolicy,
  'a2-responsibility': saysOfResponsibility,
  'a3-online-safeguarding': saysOfOnlineSafeguarding,
  'a4-learning-and-voice': saysOfLearningAndVoice,
  'a5-training': saysOfTraining,
  'a6-data-and-consent': saysOfDataAndConsent,
  'a7-responding': saysOfResponding,
  'a8-accounts-and-devices': saysOfAccountsAndDevices,
  'a9-security': saysOfSecurity,
  'a10-images': saysOfImages,
  'a11-content': saysOfContent,
  'a12-moderation': saysOfModeration,
};

/** What has to be put right first, then what to look at again; nothing of an aspect that no register knows. */
export function recordsSay(
  state: State,
  { year }: Pick<AnnualRound, 'year'>,
  aspect: ItemId,
  today: PlainDate,
): readonly Found[] {
  const found = Object.hasOwn(says, aspect) ? (says[aspect]?.({ state, year, today }) ?? []) : [];
  return found.toSorted((a, b) => order.indexOf(a.mark) - order.indexOf(b.mark));
}

const order: readonly Found['mark'][] = ['put right', 'look again', 'in order'];

/** Whether the records say something else now than when the level was chosen. */
export function saysOtherwiseNow(
  state: State,
  annual: Pick<AnnualRound, 'year' | 'levels'>,
  aspect: ItemId,
  today: PlainDate,
): boolean {
  const said = saidOf(annual, aspect);
  if (!said) return false;
  return JSON.stringify(recordsSay(state, annual, aspect, today).map(seenOf)) !== JSON.stringify(said.seen);
}
