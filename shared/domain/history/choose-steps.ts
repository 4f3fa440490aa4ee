// Which steps of the history are shown: those of one record or review, by one person, of one kind of thing, between two
// days, holding some words.

import type { Change, ChangeKind } from '../change';
import type { MemberId, RecordId, RoundId } from '../ids';
import { dayOf, type PlainDate } from '../plain-date';
import type { State } from '../state';
import type { Step } from './retrace';

/** What a change is a change of, in words that are shown as they stand. */
export const things = [
  'Accounts and people',
  'Reviews',
  'Reports',
  'Evidence',
  'Actions',
  'Moderation',
  'Sign-ins',
  'Conduct and training',
  'Keys',
  'Backups',
  'The organisation',
  'Private notes',
] as const;
export type Thing = (typeof things)[number];

const thingOfKind: Readonly<Record<ChangeKind, Thing>> = {
  'organisation-described': 'The organisation',
  'lock-after-set': 'The organisation',
  'risk-line-set': 'The organisation',
  'small-numbers-set': 'The organisation',
  'logo-set': 'The organisation',
  'passage-decided': 'Reports',
  'report-made': 'Reports',
  'report-countersigned': 'Reports',
  'report-refused': 'Reports',
  'year-set': 'The organisation',
  'parent-age-set': 'The organisation',
  'pack-adopted': 'The organisation',
  'root-trusted': 'The organisation',
  'root-distrusted': 'The organisation',
  'record-added': 'Accounts and people',
  'record-changed': 'Accounts and people',
  'record-removed': 'Accounts and people',
  'person-erased': 'Accounts and people',
  'consent-erased': 'Accounts and people',
  'safeguarding-erased': 'Accounts and people',
  'incident-counts-released': 'Reports',
  'round-opened': 'Reviews',
  'plan-opened': 'Reviews',
  'annual-opened': 'Reviews',
  'aspect-assessed': 'Reviews',
  'aspect-withdrawn': 'Reviews',
  'round-extended': 'Reviews',
  'checks-added': 'Reviews',
  'expectation-set': 'Reviews',
  'answer-given': 'Reviews',
  'answer-withdrawn': 'Reviews',
  'round-prepared': 'Reviews',
  'round-checked': 'Reviews',
  'round-refused': 'Reviews',
  'round-signed': 'Reviews',
  'round-signed-on-paper': 'Reviews',
  'round-reopened': 'Reviews',
  'consents-looked-at': 'Reviews',
  'evidence-added': 'Evidence',
  'evidence-dated': 'Evidence',
  'action-raised': 'Actions',
  'action-closed': 'Actions',
  'action-changed': 'Actions',
  'member-added': 'Sign-ins',
  'member-invited': 'Sign-ins',
  'member-enrolled': 'Sign-ins',
  'member-changed': 'Sign-ins',
  'member-reset': 'Sign-ins',
  'member-left': 'Sign-ins',
  'privacy-checked': 'Sign-ins',
  'declaration-made': 'Conduct and training',
  'quiz-passed': 'Conduct and training',
  'keys-renewed': 'Keys',
  'ring-renewed': 'Keys',
  'paper-key-made': 'Keys',
  'certificate-issued': 'Keys',
  'authority-kept': 'Keys',
  'backup-planned': 'Backups',
  'backup-made': 'Backups',
  'approval-decided': 'Accounts and people',
  'conditions-met': 'Accounts and people',
  'note-written': 'Private notes',
  'note-removed': 'Private notes',
  'moderation-logged': 'Moderation',
  'moderation-withdrawn': 'Moderation',
};

export function thingOf({ kind }: Change): Thing {
  return thingOfKind[kind];
}

/** What is wanted; what is left empty is not asked for. */
export interface Wanted {
  readonly by: MemberId | '';
  readonly thing: Thing | '';
  readonly from: PlainDate | '';
  readonly to: PlainDate | '';
  readonly words: string;
}

export const everything: Wanted = { by: '', thing: '', from: '', to: '', words: '' };

/** `wordsOf` is only asked of steps that are wanted otherwise, because words take longer to make than to leave out. */
export function chooseSteps(
  steps: readonly Step[],
  { by, thing, from, to, words }: Wanted,
  wordsOf: (step: Step) => string,
): readonly Step[] {
  const wanted = words.trim().toLowerCase();
  return steps.filter((step) => {
    const { entry, change } = step;
    if (by !== '' && entry.by !== by) return false;
    if (thing !== '' && thingOf(change) !== thing) return false;
    if (from !== '' || to !== '') {
      const on = dayOf(entry.at);
      if ((from !== '' && on < from) || (to !== '' && on > to)) return false;
    }
    return wanted === '' || wordsOf(step).toLowerCase().includes(wanted);
  });
}

/** The steps that are about one record: its fields, what was answered about it, the actions that came of that, its sign-in. */
export function stepsOfRecord(steps: readonly Step[], record: RecordId, state: State): readonly Step[] {
  return steps.filter(({ change }) => isAboutRecord(change, record, state));
}

/** The steps that are about one round: its answers, the actions that came of them, who stood for it. */
export function stepsOfRound(steps: readonly Step[], round: RoundId, state: State): readonly Step[] {
  return steps.filter(({ change }) => {
    if ('round' in change) return change.round === round;
    if (change.kind === 'action-raised') return change.from?.round === round;
    if (change.kind !== 'action-changed' && change.kind !== 'action-closed') return false;
    return state.general.actions[change.action]?.from?.round === round;
  });
}

function isAboutRecord(change: Change, record: RecordId, state: State): boolean {
  switch (change.kind) {
    case 'record-added':
    case 'record-changed':
    case 'record-removed':
      return change.record === record;
    case 'expectation-set':
    case 'answer-given':
    case 'answer-withdrawn':
      return change.about === record;
    case 'action-raised':
      return change.owner === record || change.from?.about === record;
    case 'action-changed':
    case 'action-closed': {
      const action = state.general.actions[change.action];
      return action !== undefined && (action.owner === record || action.from?.about === record);
    }
    case 'member-added':
    case 'member-invited':
      return change.person === record;
    case 'member-enrolled':
    case 'member-changed':
    case 'member-reset':
    case 'member-left':
      return state.general.members[change.member]?.person === record;
    case 'person-erased':
    case 'consent-erased':
    case 'safeguarding-erased':
      return change.person === record;
    case 'approval-decided':
    case 'conditions-met':
      return change.approval === record;
    case 'moderation-logged':
    case 'moderation-withdrawn':
      return change.account === record;
    default:
      return false;
  }
}
