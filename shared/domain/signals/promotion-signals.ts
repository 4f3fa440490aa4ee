// Who asked before posting and still waits for an answer: whoever hears nothing posts it, or never asks again.

import { daysBetween, isPlainDate, writeDate } from '../plain-date';
import { recordTitle } from '../registers/record-title';
import { textOf } from '../registers/register';
import { personName, recordsOf } from '../state';
import type { SignalRule } from './signal';

/** So long somebody may have to wait. */
const answerWithinDays = 3;

export const requestUnanswered: SignalRule = (state, today) =>
  recordsOf(state, 'promotion-requests').flatMap((request) => {
    const { record, fields } = request;
    const on = textOf(fields, 'askedOn');
    if (textOf(fields, 'state') !== 'asked' || !isPlainDate(on) || daysBetween(on, today) <= answerWithinDays)
      return [];
    return [
      {
        key: `request-unanswered:${record}`,
        level: 'look again' as const,
        sentence: `${personName(state, textOf(fields, 'askedBy')) || 'Somebody'} asked to post about “${recordTitle(state, request)}”, and has no answer.`,
        reason: `They asked on ${writeDate(on)}. Whoever hears nothing may not ask again.`,
        button: 'Answer',
        place: { name: 'record', register: 'promotion-requests', record, field: 'state' } as const,
      },
    ];
  });
