// A post that is checked before it goes up, with everything in order but that nobody else has read it; and the two who write and read.

import type { FieldValues } from '#shared/domain/registers/register';
import type { State } from '#shared/domain/state';
import { adaPerson, addMember, benPerson, fold, id, instagram, smallWorkbook } from './small-workbook';

export const ben = id('member', 2);
/** Ada, who is a signatory, and Ben, who is none, both sign in. */
export const twoPeople: State = fold(
  smallWorkbook,
  addMember(ben, 'Ben Carter', ['contributor', 'checker'], benPerson),
);

export const post = id('record', 40);

/** Written by Ada. */
export const wholePost: FieldValues = {
  stage: 'planned',
  account: instagram,
  shows: 'The new mural, and nobody in front of it',
  kindOfPost: 'question',
  writtenBy: adaPerson,
  words: 'The mural is done. Which wall should be next?',
  style: [{ point: 'engaging' }, { point: 'two-way' }],
  points: ['plain', 'clean', 'young', 'fair', 'current', 'ours', 'safe'].map((point) => ({ point })),
  young: 'none',
  identifies: [{ what: 'none' }],
  metadata: 'clean',
  internal: 'no',
  sensitivity: 'none',
  libel: 'nothing',
  rights: [
    { what: 'words', basis: 'own', owner: '', proof: '' },
    { what: 'image', basis: 'permission', owner: 'The painter', proof: 'Her e-mail of 3 February' },
  ],
};
