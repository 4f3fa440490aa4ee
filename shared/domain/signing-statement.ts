// What a signatory says by signing a review. Kept with the sign-off and printed, so that later wording never changes what was said.

export const signingStatement = 'I have read this review. It says what we found, as far as I know.';
