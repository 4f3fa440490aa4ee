// The reports from the registers as pages: each its parts within the one shell. Pure; the same model gives the same pages.

import { capital, countOf } from '#shared/domain/number-words';
import { writeDate } from '#shared/domain/plain-date';
import { assessmentPages } from './pages/assessment-pages';
import { consultationPages, contentCheckPages, youngPeoplesPages } from './pages/content-pages';
import { consentsPart, moderationPart, quartersPart } from './pages/figure-parts';
import { figures } from './pages/how-to-check-page';
import { incidentPages, incidentsPart } from './pages/incident-pages';
import type { Content, DocumentDefinition } from './pages/page-content';
import { declarationsPart as confirmedPart, trainingPart } from './pages/people-parts';
import { cell, headRow, paragraph, partHeading, ruledRows } from './pages/pieces';
import { decisionPages, planPages } from './pages/plan-pages';
import { registerCovers, registerPages } from './pages/register-pages';
import {
  accountsPart,
  actionsPart,
  evidencePart,
  policiesPart,
  responsiblePart,
  risksPart,
} from './pages/register-parts';
import { type ReportParts, reportShell } from './pages/report-shell';
import { discMark } from './pages/shapes';
import { columnWidths } from './pages/style-sheet';
import { hasIncidents } from './parts/incidents-part';
import type { FunderPackModel, PlanningStatementModel, RegisterReportModel } from './register-reports';
import { reportTitles } from './report-titles';
import { resultsFileName, schemaFileName } from './results-file';

export function registerReportDocument(model: RegisterReportModel): DocumentDefinition {
  const { covers, content, hasContents, ...more } = partsOf(model);
  const { title, subject } = titlesOf(model);
  return reportShell(model, {
    title,
    period: writeDate(model.asAt),
    // The year goes by in quarters; the day stands in one of them.
    mark: discMark(Math.ceil(Number(model.asAt.slice(5, 7)) / 3)),
    subject,
    covers: [
      ['Covers', covers],
      ['As at', `${writeDate(model.asAt)}, as our registers had it then`],
    ],
    content,
    ...(hasContents ? { hasContents } : {}),
    trace: [],
    ...more,
    resultsName: resultsFileName(model),
    schemaName: schemaFileName(model),
  });
}

/** A register is called by its own name. */
function titlesOf(model: RegisterReportModel): { readonly title: string; readonly subject: string } {
  if (model.format !== 'quarterday-register') return reportTitles[model.format];
  const { title } = model.register;
  return { title, subject: `${title}, as our records stand` };
}

interface Parts extends Pick<ReportParts, 'content' | 'hasContents' | 'versionWords'> {
  readonly covers: string;
  readonly trace?: ReportParts['trace'];
}

function partsOf(model: RegisterReportModel): Parts {
  switch (model.format) {
    case 'quarterday-account-register':
      return { covers: counted(model.accounts.length, 'account'), content: accountsPart(model.accounts) };
    case 'quarterday-policy-matrix':
      return {
        covers: counted(model.policies.length, 'policy', 'policies'),
        content: policiesPart(model.policies),
      };
    case 'quarterday-risk-extract':
      return { covers: counted(model.risks.open.length, 'open risk'), content: risksPart(model.risks) };
    case 'quarterday-action-plan': {
      const { open, closed } = model.actions;
      return {
        covers: `${counted(open.length, 'open action')}, ${countOf(closed.length, 'done', 'done')}`,
        content: actionsPart(model.actions),
      };
    }
    case 'quarterday-consent-summary':
      return {
        covers: 'Numbers of consents, and nobody by name',
        content: consentsPart(model.consents, { startsPage: true }),
      };
    case 'quarterday-incident-summary':
      return {
        covers: 'Numbers of concerns, complaints and steps taken, and nobody by name',
        content: incidentPages(model.incidents),
      };
    case 'quarterday-planning-statement':
      return {
        covers: `${counted(model.plan.registers.length, 'part')} of the plan`,
        content: planPages(model),
        hasContents: true,
        ...versionOfPlan(model),
      };
    case 'quarterday-platform-decision':
      return {
        covers: `One request for an account, and ${countOf(model.decision.decisions.length, 'decision')} on it`,
        content: decisionPages(model.decision),
      };
    case 'quarterday-content-check':
      return { covers: 'One post, and who looked at what of it', content: contentCheckPages(model.check) };
    case 'quarterday-consultation':
      return { covers: 'One consultation of young people', content: consultationPages(model.consultation) };
    case 'quarterday-declarations':
      return {
        covers: 'What everybody who acts for us online reads and confirms, and who has',
        content: confirmedPart(model.declarations),
      };
    case 'quarterday-training-matrix':
      return { covers: counted(model.training.courses.length, 'course'), content: trainingPart(model.training) };
    case 'quarterday-register':
      return { covers: registerCovers(model.register), content: registerPages(model.register) };
    case 'quarterday-funder-evidence-pack':
      return { covers: packCovers(model), content: packContent(model), hasContents: true };
  }
}

/** One version of the plan can have several reports: each time it was opened again and signed anew. */
function versionOfPlan({ standing, version }: PlanningStatementModel): Pick<Parts, 'versionWords' | 'trace'> {
  if (!standing) return {};
  return {
    versionWords: `${standing.number} of the plan, report ${version}`,
    trace: [['Content', figures(standing.content)]],
  };
}

function counted(count: number, one: string, many?: string): string {
  return capital(countOf(count, one, many));
}

function packCovers({ quarters, accounts, policies, risks, actions }: FunderPackModel): string {
  return capital(
    [
      countOf(quarters.length, 'signed review'),
      countOf(accounts.length, 'account'),
      countOf(policies.length, 'policy', 'policies'),
      countOf(risks.open.length, 'open risk'),
      countOf(actions.open.length, 'open action'),
    ].join(', '),
  );
}

/** In the order in which funders look for it; what there is nothing of is not printed, and named at the end. */
function packContent(model: FunderPackModel): Content[] {
  const { summary, responsible, policies, accounts, quarters, consents, moderation, incidents, risks } = model;
  const { training, assessment, youngPeople, actions, evidence } = model;
  const short = { startsPage: false, isShort: true };
  return [
    ...declarationPart(model),
    ...partHeading('In short', { room: 200 }),
    ...summary.map((words) => paragraph(words, 'opening')),
    ...responsiblePart(responsible),
    ...(policies.length === 0 ? [] : policiesPart(policies, short)),
    ...(accounts.length === 0 ? [] : accountsPart(accounts, short)),
    ...(quarters.length === 0 ? [] : quartersPart(quarters)),
    ...(consents === null ? [] : consentsPart(consents)),
    ...(moderation.length === 0 ? [] : moderationPart(moderation)),
    ...(hasIncidents(incidents) ? incidentsPart(incidents) : []),
    ...(training.courses.length === 0 ? [] : trainingPart(training, short)),
    ...(risks.open.length === 0 ? [] : risksPart(risks, short)),
    ...(assessment === null ? [] : assessmentPages(assessment)),
    ...(youngPeople.length === 0 ? [] : youngPeoplesPages(youngPeople)),
    ...(actions.open.length + actions.closed.length === 0 ? [] : actionsPart(actions, short)),
    ...(evidence.length === 0 ? [] : evidencePart(evidence)),
    ...limitsPart(model),
  ];
}

function declarationPart({ organisation, quarters }: FunderPackModel): Content[] {
  const last = quarters.at(-1);
  return [
    ...partHeading('Declaration', { startsPage: true }),
    paragraph(
      `This pack says how ${organisation.name} looks after its social media with young people. It is put together from our own records as they stand, and from the reviews that we signed.`,
      'opening',
    ),
    paragraph(
      last
        ? 'Whoever signs this file declares that it is what our records say. Who stands for each review, and for what content, is printed with it below.'
        : 'Whoever signs this file declares that it is what our records say. No review has been signed yet.',
    ),
  ];
}

function limitsPart({ notHeld, audience }: FunderPackModel): Content[] {
  const isOutside = audience === 'funder' || audience === 'public';
  return [
    ...partHeading('What this pack does not hold, and its limits', { room: 110 + 20 * notHeld.length }),
    ...(notHeld.length === 0
      ? []
      : [
          ruledRows(
            columnWidths(190, 278),
            [headRow('Not in it', 'Why')],
            notHeld.map(({ title, because }) => [cell(title, { bold: true }), cell(because)]),
            4,
          ),
        ]),
    {
      ...paragraph(
        `It is our own statement. Nobody has inspected us or assured what it says. ${
          isOutside
            ? 'It names no young person, and what people wrote in our records is printed only where one of us read it and approved it for this copy; where it says “Not in this copy”, there is more that stays with us.'
            : 'This copy stays with us and our trustees.'
        }`,
      ),
      margin: [0, 12, 0, 0],
    },
  ];
}
