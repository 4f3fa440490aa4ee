// What somebody says by checking a review. Kept with the entry and printed, so that later wording never changes what was said.

export const checkingStatement =
  'I did not prepare this review. I have read it, and I know of nothing in it that is wrong.';
