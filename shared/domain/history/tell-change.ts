// What a change did, in words that follow a name: "changed the account Instagram @riversideyouth". The one place where
// changes have words, for every screen that tells what happened. Total: it has words for any change there ever was, also
// about what is gone.

import { annualWords } from '../annual/annual-round';
import { saidLevelWords } from '../annual/assessment';
import type { Change, DecisionTaken, ErasureKind, PackReference } from '../change';
import { matterWords } from '../declarations/matter-words';
import type { ItemId, RoundId } from '../ids';
import { waitedWords } from '../moderation/waited-words';
import { countOf, entriesOf, figuresOf, listOf, uncapital, withArticle } from '../number-words';
import { ownLabel } from '../own-check';
import { monthName, writeDate } from '../plain-date';
import { planWords } from '../plan-round';
import { writeQuarter } from '../quarter';
import { accountTitle } from '../registers/account-title';
import { registers } from '../registers/all-registers';
import { consentsFoundWords } from '../registers/consents-found';
import { recordTitle } from '../registers/record-title';
import type { RegisterName } from '../registers/register';
import { reportMadeAs } from '../report-steps';
import type { Ring } from '../ring';
import { sumOf } from '../safeguarding/incident-counts';
import { type Action, anyRoundOf, memberName, personName, recordOf, type State } from '../state';
import { answerLines, type Line, membershipLines, organisationLines, recordLines, resultInWords } from './change-lines';
import type { Before } from './retrace';

export interface Telling {
  /** What was done, to follow a name. */
  readonly deed: string;
  /** What became of each part. */
  readonly lines: readonly Line[];
  /** The reason that was given; empty where none was. */
  readonly because: string;
}

export interface TellingWith {
  /** In which things have their names: the present state, with what was taken out (`retrace`). */
  readonly state: State;
  /** The short words of an item. `pack` is the one it was asked from; undefined where no round asked it. */
  readonly itemLabel: (item: ItemId, pack: PackReference | undefined) => string;
}

export function tellChange(change: Change, before: Before, { state, itemLabel }: TellingWith): Telling {
  switch (change.kind) {
    case 'organisation-described':
      if (!before.organisation) return tell(`set up ${change.organisation.name}`);
      return tell(
        `changed what is written about ${change.organisation.name}`,
        organisationLines(before.organisation, change.organisation, state),
      );
    case 'member-added':
      return tell(`gave ${change.displayName} a sign-in`, [{ label: 'As', words: listOf(change.roles) }]);
    case 'member-invited': {
      const { displayName, roles } = change.membership;
      return tell(`asked ${displayName} in`, [{ label: 'As', words: listOf(roles) }]);
    }
    case 'member-enrolled':
      return tell('signed in for the first time and made keys');
    case 'member-changed':
      return tell(
        `changed the sign-in of ${signInName(change.membership.displayName)}`,
        before.membership ? membershipLines(before.membership, change.membership) : [],
      );
    case 'member-reset':
      return tell(`asked ${nameOf(change.member)} in again, with new keys`);
    case 'member-left':
      return tell(`closed the sign-in of ${nameOf(change.member)}`, [], change.because);
    case 'keys-renewed':
      return tell('made new keys, in place of ones that somebody else may know');
    case 'certificate-issued':
      return tell(`issued a certificate for signing PDFs to ${nameOf(change.member)}`);
    case 'authority-kept':
      return tell('kept the key that issues certificates, for coordinators alone');
    case 'ring-renewed':
      return tell(`wrote down the key of ${ringWords[change.ring]}`, [
        { label: 'Key', words: `number ${change.epoch}` },
      ]);
    case 'paper-key-made':
      return tell('made the organisation’s recovery key on paper');
    case 'record-added':
      return tell(`added ${recordWords(change)}`);
    case 'record-changed': {
      const register = registers[change.register];
      const lines = recordLines(register, before.fields ?? {}, change.fields, state);
      return tell(`changed ${recordWords(change)}`, lines, change.because);
    }
    case 'record-removed':
      return tell(`took out ${recordWords(change)}`, [], change.because);
    case 'round-opened':
      return tell(`opened the review of ${writeQuarter(change.quarter)}`, [
        { label: 'Asked', words: countOf(change.asked.length, 'check') },
      ]);
    case 'plan-opened': {
      const plan = state.general.plans[change.round];
      const isFirst = plan === undefined || plan.number === 1;
      return tell(isFirst ? 'began the plan' : `looked at the plan again, for version ${plan.number}`);
    }
    case 'annual-opened':
      return tell(`opened ${annualWords(change)}`, [
        { label: 'Asked', words: countOf(change.aspects.length, 'aspect') },
      ]);
    case 'aspect-assessed': {
      const { level, why, commentary, takesUsUp } = change.assessment;
      const lines = [
        ...wordsLine('Why not', why),
        ...wordsLine('Commentary', commentary),
        ...wordsLine('What takes us up one', takesUsUp),
      ];
      return tell(`said of “${labelOf(change.aspect, change.round)}”: ${uncapital(saidLevelWords(level))}`, lines);
    }
    case 'aspect-withdrawn':
      return tell(`took back the level of “${labelOf(change.aspect, change.round)}”`);
    case 'round-extended':
      return tell(`added ${countOf(change.asked.length, 'check')} to ${roundWords(change.round)}`);
    case 'checks-added': {
      const own = change.own.map(({ label }) => label).filter((label) => label !== '');
      const lines = [
        ...wordsLine('Own checks', listOf(own)),
        ...wordsLine('From', change.pack ? `version ${change.pack.version} of the checklist` : ''),
      ];
      return tell(`added ${countOf(change.asked.length, 'check')} to ${roundWords(change.round)}`, lines);
    }
    case 'pack-adopted':
      return tell(`took “${change.packTitle}”, version ${change.pack.version}, from a file`);
    case 'root-trusted':
      return tell(`compared the fingerprint of ${change.name}, and trusts what is signed under it`, [
        { label: 'Fingerprint', words: groupsOf(change.digest) },
      ]);
    case 'root-distrusted': {
      const root = state.general.trustedRoots.find(({ digest }) => digest === change.digest);
      const whose = root ? `the fingerprint of ${root.name}` : 'a fingerprint';
      return tell(
        `stopped trusting ${whose}`,
        [{ label: 'Fingerprint', words: groupsOf(change.digest) }],
        change.because,
      );
    }
    case 'expectation-set': {
      const was = before.expected === undefined ? '' : ` was “${before.expected}”, now`;
      const line = { label: labelOf(change.item), words: `${was} “${change.expected}”`.trim() };
      return tell(`changed what is expected of ${aboutWords(change.about)}`, [line], change.because);
    }
    case 'answer-given': {
      const label = labelOf(change.item, change.round);
      const about = aboutWords(change.about);
      const deed = before.answer
        ? `changed the answer to “${label}” of ${about}`
        : `answered “${label}” of ${about}: ${resultInWords(change.answer.result)}`;
      return tell(deed, answerLines(before.answer, change.answer));
    }
    case 'answer-withdrawn':
      return tell(`took back the answer to “${labelOf(change.item, change.round)}” of ${aboutWords(change.about)}`);
    case 'evidence-added':
      return tell(`kept the evidence “${change.name}”`, [{ label: 'Dated', words: writeDate(change.effectiveOn) }]);
    case 'action-raised':
      return tell(`raised ${actionWords(change.action)}`, actionLines(state, change));
    case 'risk-line-set':
      return tell(`set the line for risks to ${change.line} of 25`);
    case 'year-set':
      return tell(`set the organisation’s year to begin in ${monthName(change.startsIn)}`);
    case 'parent-age-set':
      return tell(`set that a parent or carer signs as well below ${change.below}`, [], change.because);
    case 'evidence-dated': {
      const name = state.general.evidence[change.evidence]?.name ?? '';
      const { effectiveOn, goodUntil } = change;
      return tell(`wrote down the days of ${name === '' ? 'evidence' : `the evidence “${name}”`}`, [
        { label: 'Dated', words: writeDate(effectiveOn) },
        { label: 'Good until', words: goodUntil === '' ? 'no day' : writeDate(goodUntil) },
      ]);
    }
    case 'consents-looked-at':
      return tell(`looked through the consents for ${roundWords(change.round)}`, [
        { label: 'Found', words: consentsFoundWords(change.found) },
      ]);
    case 'action-changed':
      return tell(`changed ${actionWords(change.action)}`, actionLines(state, change), change.because);
    case 'action-closed':
      return tell(`closed ${actionWords(change.action)}`, [{ label: 'Done', words: change.done }]);
    case 'round-prepared':
      return tell(`handed ${roundWords(change.round)} over`);
    case 'round-checked':
      return tell(`checked ${roundWords(change.round)}`, wordsLine('Note', change.note));
    case 'round-refused':
      return tell(`sent ${roundWords(change.round)} back, as ${change.as}`, [], change.because);
    case 'round-signed':
      return tell(`signed ${roundWords(change.round)}`);
    case 'round-signed-on-paper':
      return tell(
        `brought in the paper on which ${personName(state, change.onPaper.person)} signed ${roundWords(change.round)}`,
        [{ label: 'Signed on', words: writeDate(change.onPaper.on) }],
      );
    case 'round-reopened':
      return tell(`opened ${roundWords(change.round)} again`, [], change.because);
    case 'lock-after-set':
      return tell(`set the workbook to lock after ${countOf(change.minutes, 'minute')}`);
    case 'backup-planned': {
      const { folder, everyDays } = change.plan;
      if (everyDays === 0) return tell('chose to make backups by hand');
      const often = everyDays === 1 ? 'every day' : `every ${figuresOf(everyDays, 'day')}`;
      return tell(`planned a backup ${often}`, [{ label: 'Folder', words: folder }]);
    }
    case 'backup-made':
      return tell(`made the backup ${change.name}`, [
        { label: 'Folder', words: change.folder },
        { label: 'In it', words: entriesOf(change.entries) },
      ]);
    case 'person-erased':
    case 'consent-erased':
    case 'safeguarding-erased': {
      const count = change.entries.length;
      const words = `${entriesOf(count)} lost ${count === 1 ? 'its' : 'their'} content`;
      // A later erasure that emptied this one says of the same entries what stands in their place.
      const erased = count > 0 ? [{ label: 'Erased', words }] : [];
      return tell(`erased a person from ${erasedFrom[change.kind]}`, erased, change.because);
    }
    case 'incident-counts-released':
      return tell('gave everybody the counts of concerns and complaints, without whose they were', [
        { label: 'For', words: `${writeDate(change.from)} to ${writeDate(change.until)}` },
        { label: 'Concerns', words: String(sumOf(change.counts.concerns)) },
        { label: 'Complaints', words: String(sumOf(change.counts.complaints)) },
      ]);
    case 'privacy-checked':
      return tell('did the yearly check of personal privacy settings', [{ label: 'On', words: writeDate(change.on) }]);
    case 'note-written':
      return tell(
        before.noteTitle === undefined ? `wrote ${noteWords(change.title)}` : `changed ${noteWords(change.title)}`,
      );
    case 'approval-decided': {
      const request = recordWords({ register: 'approvals', record: change.approval });
      return tell(
        `${decisionDeeds[change.decision]} ${request}`,
        wordsLine(decisionLabels[change.decision], change.words),
      );
    }
    case 'conditions-met': {
      const request = recordWords({ register: 'approvals', record: change.approval });
      const deed = change.isMet ? 'wrote that the conditions are met of' : 'wrote that the conditions are not met of';
      return tell(`${deed} ${request}`, wordsLine('How', change.how));
    }
    case 'passage-decided': {
      const deed = change.decision === 'approved' ? 'approved a text for' : 'left a text out of';
      const copies = change.level === 'public' ? 'public copies' : 'copies for funders';
      return tell(`${deed} ${copies}`, wordsLine('Text', change.words));
    }
    case 'small-numbers-set':
      return tell(`set that copies for others print no count of people below ${change.below}`);
    case 'logo-set':
      return tell(change.logo ? `chose the logo “${change.logo.name}”` : 'took the logo off');
    case 'report-made':
      return tell(`made and signed “${change.title}”${change.waitsFor ? ', for a signatory to sign after' : ''}`, [
        { label: 'File', words: change.file.name },
      ]);
    case 'report-countersigned': {
      const report = reportMadeAs(state, change.made);
      return tell(`signed ${report ? `“${report.title}”` : 'a report'} as signatory`, [
        { label: 'File', words: change.file.name },
      ]);
    }
    case 'report-refused': {
      const report = reportMadeAs(state, change.made);
      return tell(`sent back ${report ? `“${report.title}”` : 'a report'}`, wordsLine('Reason', change.because));
    }
    case 'declaration-made':
      return tell(`read and confirmed ${matterWords[change.matter]}`, [
        { label: 'Confirmed', words: countOf(change.clauses.length, 'line') },
        ...(change.pack ? [{ label: 'From', words: `version ${change.pack.version} of the text` }] : []),
      ]);
    case 'quiz-passed':
      return tell('passed a quiz', [
        { label: 'Right at the first try', words: `${change.right} of ${change.asked}` },
        { label: 'From', words: `version ${change.pack.version} of the questions` },
      ]);
    case 'note-removed':
      return tell(`took out ${noteWords(before.noteTitle ?? '')}`);
    case 'moderation-logged':
      return tell(`looked at ${aboutWords(change.account)}`, lookLines(change));
    case 'moderation-withdrawn':
      return tell(`took back that they looked at ${aboutWords(change.account)}`, [
        { label: 'Day', words: writeDate(change.day) },
      ]);
  }

  function labelOf(item: ItemId, round?: RoundId): string {
    const asked = round && anyRoundOf(state, round);
    return ownLabel(state, item, round) ?? itemLabel(item, asked && 'pack' in asked ? asked.pack : undefined);
  }

  function recordWords({ register, record }: { readonly register: RegisterName; readonly record: string }): string {
    const kept = recordOf(state, register, record);
    const title = kept ? recordTitle(state, kept) : '';
    const { one } = registers[register];
    return title === '' ? withArticle(one) : `the ${one} ${title}`;
  }

  function aboutWords(about: string): string {
    if (about === '') return 'the organisation';
    const account = recordOf(state, 'accounts', about);
    return account ? accountTitle(account) : personName(state, about) || 'something that is no longer there';
  }

  function roundWords(round: RoundId): string {
    const found = anyRoundOf(state, round);
    if (found?.checklist === 'plan') return planWords(found);
    if (found?.checklist === 'annual-self-assessment') return annualWords(found);
    return found ? `the review of ${writeQuarter(found.quarter)}` : 'a review';
  }

  function actionWords(action: string): string {
    const found = state.general.actions[action];
    return found ? `action ${found.number}` : 'an action';
  }

  function nameOf(member: string): string {
    return signInName(memberName(state, member));
  }
}

function tell(deed: string, lines: readonly Line[] = [], because = ''): Telling {
  return { deed, lines, because };
}

function wordsLine(label: string, words: string): readonly Line[] {
  return words.trim() === '' ? [] : [{ label, words }];
}

const erasedFrom: Readonly<Record<ErasureKind, string>> = {
  'person-erased': 'the record',
  'consent-erased': 'the consents',
  'safeguarding-erased': 'the safeguarding records',
};

const decisionDeeds: Readonly<Record<DecisionTaken, string>> = {
  agreed: 'agreed to',
  'agreed with conditions': 'agreed, with conditions, to',
  refused: 'refused',
  'sent back': 'sent back',
};

const decisionLabels: Readonly<Record<DecisionTaken, string>> = {
  agreed: 'Note',
  'agreed with conditions': 'Conditions',
  refused: 'Reason',
  'sent back': 'Question',
};

function noteWords(title: string): string {
  return title.trim() === '' ? 'a private note' : `the private note “${title}”`;
}

function actionLines(
  state: State,
  { words, owner, dueOn }: Pick<Action, 'words' | 'owner' | 'dueOn'>,
): readonly Line[] {
  return [
    { label: 'To do', words },
    { label: 'Who', words: personName(state, owner) || 'nobody yet' },
    { label: 'By', words: writeDate(dueOn) },
  ];
}

function lookLines({ day, done, minutesToAnswer }: Extract<Change, { kind: 'moderation-logged' }>): readonly Line[] {
  return [
    { label: 'Day', words: writeDate(day) },
    { label: 'Done', words: done === '' ? 'there was nothing to do' : done },
    ...(minutesToAnswer === null ? [] : [{ label: 'Oldest message', words: waitedWords(minutesToAnswer) }]),
  ];
}

function signInName(name: string): string {
  return name.trim() === '' ? 'somebody' : name;
}

const ringWords: Readonly<Record<Ring, string>> = {
  general: 'what every member reads',
  consents: 'the consents',
  safeguarding: 'the safeguarding records',
  coordinators: 'what only coordinators read',
};

/** A fingerprint as it stands on cards: in groups of four. */
function groupsOf(digest: string): string {
  return (digest.toUpperCase().match(/.{1,4}/g) ?? []).join(' ');
}
