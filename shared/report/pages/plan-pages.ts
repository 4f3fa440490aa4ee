// The plan and a decision on a platform as pages.

import { capital, countOf } from '#shared/domain/number-words';
import { writeInstant } from '#shared/domain/plain-date';
import { registers } from '#shared/domain/registers/all-registers';
import type { DecisionPart } from '../parts/decision-part';
import type { PlanPart } from '../parts/plan-part';
import type { PlanningStatementModel } from '../register-reports';
import type { Content } from './page-content';
import { cell, digestCell, headRow, inSentence, paragraph, partHeading, ruledRows, sectionHeading } from './pieces';
import { factsTable, notInCopy, recordSection, roomWith, wordsCell } from './record-pages';
import { replacedPart } from './replaced-part';
import { standingPart } from './standing-part';
import { columnWidths } from './style-sheet';

export function planPages(model: PlanningStatementModel): Content[] {
  const { plan, standing } = model;
  const { purpose, ages, riskLine, registers: parts, signed } = plan;
  const facts = [
    { field: 'purpose', label: 'What we do with young people', words: [purpose || notInCopy] },
    { field: 'ages', label: 'Their ages', words: [ages || notInCopy] },
    { field: 'riskLine', label: 'Our line for risks', words: [`${riskLine} of 25`] },
  ];
  return [
    ...replacedPart(standing?.replaces ?? null, model.version),
    ...partHeading('Who we are', { startsPage: true }),
    factsTable(facts),
    ...(standing ? [] : signedSection(signed)),
    ...parts.flatMap(registerSection),
    ...(standing ? standingPart({ ...model, sentBack: standing.sentBack }, contentOfPlan) : []),
  ];
}

const contentOfPlan = 'all that the plan says, with how each request for an account stands';

/** Records of which this copy may print nothing at all are counted, and not listed one by one. */
function registerSection({ register, title, records }: PlanPart['registers'][number]): Content[] {
  const told = records.filter(({ title: name, facts }) => name !== '' || facts.length > 0);
  const untold = records.length - told.length;
  const more = told.length === 0 ? 'record' : 'more record';
  return [
    ...partHeading(title, { room: roomWith(told[0]?.facts ?? []) }),
    ...told.flatMap(({ title: name, facts }, index) =>
      // By its number one is told from another where its name is not in the copy.
      recordSection(name || `${capital(registers[register].one)} ${index + 1}`, title, facts),
    ),
    ...(untold === 0
      ? []
      : [paragraph(`${capital(countOf(untold, more))} of ours ${untold === 1 ? 'is' : 'are'} not in this copy.`)]),
  ];
}

function signedSection(signed: PlanPart['signed']): Content[] {
  const title = 'Who stands for the plan';
  if (!signed) {
    return [
      ...partHeading(title),
      paragraph('The plan is not signed as it stands: this statement prints what our registers say today.'),
    ];
  }
  const { number, at, preparedBy, checkedBy, signedBy, content } = signed;
  return [
    ...partHeading(title, { room: 170 }),
    paragraph(
      `Version ${number} of the plan was signed on ${writeInstant(at)}. Prepared by ${inSentence(preparedBy)}, ${checkedBy === '' ? 'checked by nobody else' : `checked by ${inSentence(checkedBy)}`}, signed by ${inSentence(signedBy)}. What our registers say today is printed below; what was signed is what has this digest.`,
    ),
    digestCell(content),
  ];
}

export function decisionPages({
  platform,
  handle,
  standing,
  conditions,
  howMet,
  asked,
  decisions,
}: DecisionPart): Content[] {
  const part = 'The request';
  return [
    ...partHeading(part, { startsPage: true }),
    paragraph(
      `For an account on ${platform || 'a platform'}${handle === '' ? '' : `, ${handle}`}. How it stands: ${standing}.`,
    ),
    ...(asked.length === 0 ? [paragraph('Nothing that was asked is in this copy.')] : [factsTable(asked)]),
    ...partHeading('The decision', { room: 140 }),
    ...(decisions.length === 0
      ? [paragraph('Nobody has decided on it yet.')]
      : [
          ruledRows(
            columnWidths(112, 196, 160),
            [headRow('Decision', 'In their words', 'Who and when')],
            decisions.map(({ decision, words, by, at }) => [
              cell(decision, { bold: true }),
              wordsCell(words),
              { stack: [cell(by), cell(writeInstant(at))] },
            ]),
          ),
        ]),
    ...(conditions === ''
      ? []
      : [
          ...sectionHeading('Its conditions', 'The decision'),
          paragraph(`${conditions}.${howMet === '' ? '' : ` ${howMet}`}`),
        ]),
    paragraph(
      'Each decision is an entry of our record, signed with the key of who took it. None of them wrote or changed the request.',
      'hint',
    ),
  ];
}
