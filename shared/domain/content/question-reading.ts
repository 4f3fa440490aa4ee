// That somebody other than who wrote them has read the questions of a consultation, for what leads to an answer.

import { type StoodFor, textOf } from '../registers/register';

export const questionReading: StoodFor = {
  by: 'reviewedBy',
  on: 'reviewedOn',
  words: 'reviewedWords',
  says: (fields) => textOf(fields, 'questions').trim(),
};
