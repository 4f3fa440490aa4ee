// What each matter is called that members read and confirm.

import type { DeclarationMatter } from '../change';

/** In the middle of a sentence: `read and confirmed how we behave online`. */
export const matterWords: Readonly<Record<DeclarationMatter, string>> = {
  conduct: 'how we behave online',
  risks: 'the risks as they stand',
  aims: 'the aims of their accounts',
};

/** Above a column and as the name of a page. */
export const matterTitles: Readonly<Record<DeclarationMatter, string>> = {
  conduct: 'How we behave online',
  risks: 'The risks as they stand',
  aims: 'The aims of your accounts',
};
