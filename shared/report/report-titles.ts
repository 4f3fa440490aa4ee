// What the reports from the registers are called, in print and on screen, and what each is for.

import { type Audience, audiences } from '#shared/domain/registers/register';
import type { RegisterReportModel } from './register-reports';

export interface ReportTitle {
  readonly title: string;
  /** As PDF readers show it beside the title. */
  readonly subject: string;
  /** What somebody makes it for. */
  readonly purpose: string;
  /** It is made for ourselves and our trustees alone. */
  readonly staysInHouse?: true;
}

/** For whom a report can be made. */
export function readersOf(format: RegisterReportModel['format']): readonly Audience[] {
  return reportTitles[format].staysInHouse ? ['internal', 'trustee'] : audiences;
}

export const reportTitles: Readonly<Record<RegisterReportModel['format'], ReportTitle>> = {
  'quarterday-funder-evidence-pack': {
    title: 'Evidence pack',
    subject: 'Evidence pack for funders',
    purpose: 'All that a funder asks about, in one file, in the order in which they look for it.',
  },
  'quarterday-account-register': {
    title: 'Account register',
    subject: 'Register of social media accounts',
    purpose: 'Which accounts you have, what each is for and how it is looked after.',
  },
  'quarterday-policy-matrix': {
    title: 'Policies',
    subject: 'Policies and what they cover online',
    purpose: 'Your policies with their dates, and rule by rule whether young people are as safe online.',
  },
  'quarterday-risk-extract': {
    title: 'Risks',
    subject: 'Open risks and what is done about them',
    purpose: 'What could happen, what you do about it and what is left.',
  },
  'quarterday-action-plan': {
    title: 'Action plan',
    subject: 'Actions with owners and dates',
    purpose: 'What is to be put right, by whom and by when, and what was done.',
  },
  'quarterday-consent-summary': {
    title: 'Consent in numbers',
    subject: 'Consents of young people, in numbers',
    purpose: 'How the consents of young people stand: counts, and nobody by name.',
  },
  'quarterday-incident-summary': {
    title: 'Incidents and moderation',
    subject: 'Concerns, complaints and moderation, in numbers',
    purpose:
      'How many concerns and complaints there were, what came of them and what you did about posts: counts, and nobody by name.',
  },
  'quarterday-declarations': {
    title: 'What people confirm',
    subject: 'Declarations of staff and volunteers',
    purpose: 'What you ask of everybody online, who has confirmed it and when, and the exceptions you agreed.',
  },
  'quarterday-training-matrix': {
    title: 'Training by role',
    subject: 'Training of staff and volunteers, by role',
    purpose: 'Who needs which course, who holds it and until when, and which risks it is against.',
  },
  'quarterday-planning-statement': {
    title: 'Planning statement',
    subject: 'Plan for social media with young people',
    purpose: 'What you want to achieve online, with whom, on what and with what.',
  },
  'quarterday-platform-decision': {
    title: 'Platform decision',
    subject: 'Decision on a request for an account',
    purpose: 'One request for a new account, and who decided what on it.',
  },
  'quarterday-content-check': {
    title: 'Check of a post',
    subject: 'Check of one post before it went up',
    purpose: 'One post: what was looked at before it went up, and who else has read it.',
  },
  'quarterday-consultation': {
    title: 'Consultation',
    subject: 'One consultation of young people',
    purpose: 'What young people were asked, what they said and what came of it: “You said, we did”.',
  },
  'quarterday-register': {
    title: 'A register as it stands',
    subject: 'A register as it stands',
    purpose: 'Any register in full, or the daily look of the past twelve months, for ourselves and our trustees.',
    staysInHouse: true,
  },
};
