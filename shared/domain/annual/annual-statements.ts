// What somebody says by handing a self-assessment over, by checking it and by signing it. Kept with the entry, so that later wording
// never changes what was said.

export const annualStatements = {
  prepared:
    'I have prepared this self-assessment. It says where we stand as far as I know, and where a level is above what our records bear out, it says why.',
  checked:
    'I did not prepare this self-assessment. I have read it beside our records, and I know of nothing in it that is wrong.',
  signed: 'I have read this self-assessment. It is our own view of where we stand, and no assurance by anybody else.',
} as const;
