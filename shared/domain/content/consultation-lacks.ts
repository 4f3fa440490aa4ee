// What a consultation lacks: before it is put to young people, and once it is over. Each is said with the field in which it is filled
// in, or with who has to do it.

import { eitherOf } from '../number-words';
import { type FieldValues, type RuleProblem, rowsOf, textOf } from '../registers/register';
import { howItStands, whoMayStand } from '../stand-for-record';
import type { State } from '../state';
import { peopleWhoSignIn } from '../two-people';
import { kindsWithoutQuestions, openKinds } from './consultation-choices';
import { questionReading } from './question-reading';

export interface ConsultationLack extends RuleProblem {
  /** Somebody else has to do it. */
  readonly isForReader?: true;
}

interface Consultation {
  readonly record: string;
  readonly fields: FieldValues;
}

export function consultationLacks(consultation: Consultation, state: State): readonly ConsultationLack[] {
  const { fields } = consultation;
  const isOver = textOf(fields, 'state') === 'over';
  return [
    ...beforeIt(fields),
    ...readingLack(consultation, state),
    ...methodLack(fields),
    ...(isOver ? afterIt(fields) : []),
  ];
}

function beforeIt(fields: FieldValues): readonly ConsultationLack[] {
  const lacks: ConsultationLack[] = [];
  const needed = (field: string, words: string) => {
    if (textOf(fields, field).trim() === '') lacks.push({ field, words });
  };
  if (asksQuestions(fields)) needed('questions', 'Write the questions word for word');
  if (textOf(fields, 'account') === '') needed('where', 'Say on which account it is, or where');
  needed('owner', 'Say who looks after it');
  needed('from', 'Say from when it runs');
  needed('to', 'Say until when it runs');
  if (isOpen(fields)) {
    needed('moderator', 'Say who moderates it');
    needed('moderatorHours', 'Say how many hours a week they have for it');
  }
  needed('standards', 'Say by which standards of taking part you go');
  return lacks;
}

function readingLack(consultation: Consultation, state: State): readonly ConsultationLack[] {
  const { fields } = consultation;
  if (!asksQuestions(fields) || textOf(fields, 'questions').trim() === '' || !needsReading(fields, state)) return [];
  const readers = eitherOf(whoMayStand(state, consultation, questionReading).map(({ displayName }) => displayName));
  const who = readers || 'everybody who signs in has written in them, so ask somebody in';
  const why =
    howItStands(fields, questionReading) === 'changed'
      ? 'The questions were changed since they were read. Somebody else has to read them again'
      : 'Somebody else has to read the questions, for what leads to an answer';
  return [{ field: 'reviewedWords', words: `${why}: ${who}`, isForReader: true }];
}

/** Whether somebody else has yet to read the questions, where somebody else signs in. */
export function needsReading(fields: FieldValues, state: State): boolean {
  return peopleWhoSignIn(state).length > 1 && howItStands(fields, questionReading) !== 'stands';
}

export function asksQuestions(fields: FieldValues): boolean {
  return !kindsWithoutQuestions.includes(textOf(fields, 'kind'));
}

export function isOpen(fields: FieldValues): boolean {
  return openKinds.includes(textOf(fields, 'kind'));
}

function methodLack(fields: FieldValues): readonly ConsultationLack[] {
  const methods = new Set(rowsOf(fields, 'methods').map(({ method }) => method));
  if (methods.size > 1 || textOf(fields, 'oneMethodBecause').trim() !== '') return [];
  return [{ field: 'methods', words: 'Ask for numbers and for words, or say why not both' }];
}

function afterIt(fields: FieldValues): readonly ConsultationLack[] {
  const lacks: ConsultationLack[] = [];
  if (textOf(fields, 'takingPart').trim() === '')
    lacks.push({ field: 'takingPart', words: 'Write how many took part' });
  const rows = rowsOf(fields, 'saidAndDid');
  if (rows.length === 0) lacks.push({ field: 'saidAndDid', words: 'Write what they said, and what you did about it' });
  if (rows.some(({ did = '' }) => did.trim() === '')) {
    lacks.push({ field: 'saidAndDid', words: 'Say what you did about each, or why nothing could be done' });
  }
  if (rows.length > 0 && !isToldBack(fields)) {
    lacks.push({ field: 'saidAndDid', words: 'Tell them what came of it, and write down when' });
  }
  return lacks;
}

/** Whether young people were told what came of all that they said. */
export function isToldBack(fields: FieldValues): boolean {
  const rows = rowsOf(fields, 'saidAndDid');
  return rows.length > 0 && rows.every(({ toldOn = '' }) => toldOn !== '');
}
