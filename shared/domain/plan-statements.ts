// What somebody says by handing the plan over, by checking it and by signing it. Kept with the entry, so that later wording never
// changes what was said.

export const planStatements = {
  prepared: 'I have prepared this plan. It says what we mean to do online, with whom and with what, as far as I know.',
  checked: 'I did not prepare this plan. I have read it, and I know of nothing in it that is wrong.',
  signed: 'I have read this plan. It is what we mean to do.',
} as const;
