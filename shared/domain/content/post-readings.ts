// What somebody else than its author stands for in a post: that they have read it, and, where it is sensitive, that it may go up.

import { type FieldValues, type StoodFor, textOf } from '../registers/register';

/** What is read: the words, and what is seen beside them. */
function readWords(fields: FieldValues): string {
  return `${textOf(fields, 'words').trim()}\n\n${textOf(fields, 'shows').trim()}`.trim();
}

export const proofReading: StoodFor = {
  by: 'proofReadBy',
  on: 'proofReadOn',
  words: 'proofReadWords',
  says: readWords,
  author: 'writtenBy',
};

export const signingOff: StoodFor = {
  by: 'signedOffBy',
  on: 'signedOffOn',
  words: 'signedOffWords',
  says: (fields) => `${readWords(fields)}\n\nSensitive: ${textOf(fields, 'sensitivity')}`,
  author: 'writtenBy',
  role: 'signatory',
  mayBeAlone: true,
};
