// The keeping of a workbook that is not about it: every step refuses, so that no test relies on it.

import type { Keeping } from '#storage/keeping';

const notNeeded = () => {
  throw new Error('this workbook is not kept anywhere');
};

export const noKeeping: Keeping = {
  backUp: notNeeded,
  rehearse: notNeeded,
  snapshots: notNeeded,
  namesOf: notNeeded,
  previewErasure: notNeeded,
  erase: notNeeded,
};
