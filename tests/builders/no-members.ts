// The members of a workbook that is not about them: every step refuses, so that no test relies on it.

import type { Members, WaysIn } from '#storage/members';

const notNeeded = () => {
  throw new Error('this workbook has no members to change');
};

export const noMembers: Members = {
  invite: notNeeded,
  reset: notNeeded,
  change: notNeeded,
  leave: notNeeded,
  makePaperKey: notNeeded,
};

export const noWaysIn: WaysIn = {
  changePassphrase: notNeeded,
  changeRecoveryCode: notNeeded,
  renewKeys: notNeeded,
  openEarlierNotes: notNeeded,
  hasEarlierNotes: () => false,
};
