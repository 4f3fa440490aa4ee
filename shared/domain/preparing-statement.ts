// What somebody says by handing a review over. Kept with the entry and printed, so that later wording never changes what was said.

export const preparingStatement = 'I have prepared this review. Its answers are what we found, as far as I know.';
