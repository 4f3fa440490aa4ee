// The words of this workbook and of its field, each in a sentence or two, as somebody would explain them across a table.

import { plainLine } from '../plain-words';

export interface Word {
  readonly word: string;
  /** Other words under which somebody may look for it. */
  readonly alsoCalled?: readonly string[];
  readonly means: string;
}

export const glossary: readonly Word[] = [
  {
    word: 'Account register',
    alsoCalled: ['accounts'],
    means:
      'The list of your social media accounts: whose they are, who can get in, how each is guarded and who looks after it.',
  },
  {
    word: 'Action',
    alsoCalled: ['to do', 'task'],
    means:
      'Something to put right, with somebody whose it is and a day by which it is done. It may come from an answer, from what Home tells, or from you.',
  },
  {
    word: 'Answer',
    means:
      'What somebody found when they looked at a check: as expected, in part, not, or not for us, with a note and evidence where it is asked for.',
  },
  {
    word: 'Backup',
    alsoCalled: ['copy'],
    means:
      'One organisation’s whole workbook in one sealed file that you keep somewhere else. Anybody who signs in here opens it with their own passphrase.',
  },
  {
    word: 'BBM pin',
    means:
      'The guidance names it as something not to publish. The messenger has closed; today it is the username or messenger ID of any app.',
  },
  {
    word: 'CEOP',
    alsoCalled: ['child exploitation and online protection', 'nca'],
    means:
      'The part of the National Crime Agency to which sexual abuse and grooming online are reported, by young people too. It does not take bullying, fake accounts or hacked accounts.',
  },
  {
    word: 'CEOP Education',
    alsoCalled: ['thinkuknow', 'think you know'],
    means: 'What used to be Thinkuknow: the teaching materials of CEOP for young people, parents and workers.',
  },
  {
    word: 'Check',
    alsoCalled: ['item', 'question'],
    means:
      'One thing that a review asks, such as who can send you messages on Instagram. It says why it is asked and where to look.',
  },
  {
    word: 'Checker',
    alsoCalled: ['checked by', 'second pair of eyes'],
    means: 'Who looks over what somebody else prepared. As soon as two people may do so, nobody checks their own work.',
  },
  { word: 'Childline', means: 'Where anybody under 19 can talk or write about anything, free and at any hour.' },
  {
    word: 'Consent',
    alsoCalled: ['permission', 'photo consent'],
    means:
      'That a young person, and a parent or carer where they have to, agreed to be shown: where, for what and until when. It can be taken back at any time.',
  },
  { word: 'Contributor', means: 'Who writes in the workbook: answers, records, evidence.' },
  { word: 'Coordinator', means: 'Who sets the workbook up, asks people in and says goodbye to those who leave.' },
  {
    word: 'CYP',
    alsoCalled: ['children and young people'],
    means:
      'Short for children and young people, in the guidance and many papers of councils. Here it is always young people.',
  },
  {
    word: 'DBS check',
    alsoCalled: ['disclosure and barring', 'dbs'],
    means:
      'A look into criminal records for people who work with children, by the Disclosure and Barring Service. It says nothing about what somebody does online, and does not replace two adults.',
  },
  { word: 'Deputy', means: 'Who stands in: for the owner of an account, or for the safeguarding lead.' },
  {
    word: 'Digest',
    alsoCalled: ['hash', 'sha-256'],
    means:
      'A short line of letters and figures that belongs to one file exactly. If one letter of the file changes, its digest is another.',
  },
  {
    word: 'Disclaimer',
    alsoCalled: ['house rules'],
    means:
      'What people read on your account: who looks after it, when, what happens to posts that break the rules, and where help is when you are not there.',
  },
  {
    word: 'DPIA',
    alsoCalled: ['data protection impact assessment', 'impact assessment'],
    means:
      'A data protection impact assessment: written down before you do something new with people’s data that could harm them, what could go wrong and what you do about it.',
  },
  {
    word: 'Draft',
    means:
      'What you are still typing. It is sealed and kept when you look elsewhere or lock, and gone when you save or throw it away. A report that nobody signed is called a draft too.',
  },
  {
    word: 'Drift',
    alsoCalled: ['changed setting'],
    means: 'That a setting is not what it was when somebody last looked, although nobody decided to change it.',
  },
  {
    word: 'Evidence',
    alsoCalled: ['screenshot', 'proof'],
    means:
      'A file, or a named thing kept elsewhere, that shows what an answer says. It has a day of its own, and may run out.',
  },
  { word: 'Evidence pack', means: 'One PDF with what a funder asks about, in the order in which they look for it.' },
  {
    word: 'Fingerprint',
    means:
      'The digest of your organisation’s signing key. Whoever has it from you in a way they trust can tell whether a report is really yours.',
  },
  {
    word: 'Grooming',
    means:
      'Making friends with a young person, or seeming to, in order to abuse them. Signs: secrets, flattery, presents, asking for pictures, wanting to talk elsewhere or to meet.',
  },
  {
    word: 'Guidance',
    alsoCalled: ['derby guidance'],
    means:
      'The paper this workbook follows: social media with children and young people, by the Derby City Neighbourhood Partnership. Help has it as a map.',
  },
  {
    word: 'ICO',
    alsoCalled: ['information commissioner'],
    means:
      'The Information Commissioner’s Office: where somebody complains about how their data is used, after they complained to the organisation.',
  },
  {
    word: 'IWF',
    alsoCalled: ['internet watch foundation'],
    means:
      'The Internet Watch Foundation, which has pictures and films of child sexual abuse taken down. Report the address to them, and send the picture to nobody.',
  },
  {
    word: 'LADO',
    alsoCalled: ['designated officer'],
    means: 'The designated officer at the council, who is told of a worry about somebody who works with children.',
  },
  {
    word: 'Libel',
    alsoCalled: ['defamation'],
    means:
      'Writing something untrue about somebody that does serious harm to their name. It can be yours to answer for at work and in private.',
  },
  {
    word: 'Live account',
    means: 'An account that people can see now. Only live accounts are asked about in a review.',
  },
  { word: 'Log', means: 'A register that only grows: looks at accounts, sessions with young people, and the like.' },
  {
    word: 'Member',
    alsoCalled: ['profile', 'sign-in'],
    means: 'Somebody with a sign-in of their own. What they do carries their name.',
  },
  {
    word: 'Moderation',
    alsoCalled: ['daily look'],
    means:
      'Looking at what people write to you and under your posts, every day, and doing something where it is needed.',
  },
  {
    word: 'Nudes and semi-nudes',
    alsoCalled: ['sexting', 'nude pictures'],
    means:
      'Pictures of somebody under 18 without clothes or nearly. The guidance calls it sexting. Never look at, copy or send one on, not even to report it.',
  },
  {
    word: 'Owner of an account',
    alsoCalled: ['holder'],
    means: 'Who answers for an account. A holder is anybody who can get in. Each account needs an owner and a deputy.',
  },
  {
    word: 'Pack',
    alsoCalled: ['content pack'],
    means:
      'Checks, contacts or advice with a version, sources and the day on which each was looked at. A newer one comes with Quarterday or from a file.',
  },
  {
    word: 'Passage',
    means:
      'A text that somebody typed and that a report for others would print. Somebody decides on each before it leaves the house.',
  },
  {
    word: 'Passphrase',
    alsoCalled: ['password'],
    means: 'Several random words that open your sign-in. It is yours alone, and nobody can look it up.',
  },
  {
    word: 'Plan',
    means:
      'Where you meet young people, what you want to achieve online, on what and with what. It is prepared, checked and signed, and looked at again each year.',
  },
  { word: 'Preparer', alsoCalled: ['prepared by'], means: 'Who put a review or a plan together and handed it over.' },
  {
    word: 'Procedure',
    means: 'What people do when something happens: who leads, the first hour, the first day, whom you turn to.',
  },
  {
    word: 'Quarter',
    alsoCalled: ['quarter day'],
    means:
      'Three months of your year. At the end of each you look at every account, setting by setting. A quarter day was when accounts were settled.',
  },
  {
    word: 'Recovery code',
    means: 'Printed once, it lets you in when your passphrase is lost. Keep it where you keep important papers.',
  },
  {
    word: 'Redaction',
    alsoCalled: ['audience', 'copy for a funder'],
    means:
      'Leaving out of a report what its reader may not know. Copies for funders and everybody never name a young person.',
  },
  {
    word: 'Register',
    means: 'A list of things of one kind, such as accounts, policies or consents, with its own form and table.',
  },
  {
    word: 'Report',
    means: 'A PDF made from a signed review or from the registers: for yourselves, trustees, a funder or everybody.',
  },
  {
    word: 'Report Harmful Content',
    means:
      'Takes bullying, threats and other harm further when a platform has refused, or has not answered for a week. For anybody of 13 or over.',
  },
  {
    word: 'Report Remove',
    means:
      'Where somebody under 18 can have a nude picture of themselves taken down, alone or with an adult. By Childline and the Internet Watch Foundation.',
  },
  {
    word: 'Ring',
    alsoCalled: ['who may read'],
    means:
      'Who may read something. Each ring is sealed with its own key: everybody here, those who read the consents, those for safeguarding, the coordinators.',
  },
  { word: 'Risk', means: 'What could happen, how likely and how bad it is before and after what you do about it.' },
  { word: 'Round', alsoCalled: ['review'], means: 'One run through a list of checks: the plan, a quarter or a year.' },
  {
    word: 'Safeguarding lead',
    alsoCalled: ['dsl', 'designated safeguarding lead'],
    means: 'Who is told of every worry about a young person and decides what is done. Their deputy stands in.',
  },
  {
    word: 'Safeguarding partnership',
    alsoCalled: ['lscb', 'safeguarding board'],
    means:
      'The council, the health service and the police of an area, together. They publish the local procedures. It took the place of the safeguarding board.',
  },
  {
    word: 'Safety copy',
    means:
      'The folder on this computer in which every step you take is kept the moment you take it. It is always as new as the screen.',
  },
  {
    word: 'Second factor',
    alsoCalled: ['two-step', 'two-factor', '2fa', 'mfa'],
    means: 'Something beside the password when somebody signs in to an account: a code in an app, a key, a message.',
  },
  {
    word: 'Sign-off',
    alsoCalled: ['signature', 'signed'],
    means: 'Prepared, checked and signed, by people who each stand for one exact content.',
  },
  {
    word: 'Signal',
    alsoCalled: ['what needs attention'],
    means:
      'Something that follows from what is written down, such as “Instagram has one holder”. Home shows it with the way to where it is put right.',
  },
  {
    word: 'Signatory',
    alsoCalled: ['trustee', 'signed by'],
    means: 'Who signs for the organisation, most often a trustee or a manager.',
  },
  {
    word: 'Snapshot',
    means:
      'A dated copy beside the safety copy on this computer, for the day something there is damaged. It is no backup: it goes where the computer goes.',
  },
  {
    word: 'Stale',
    alsoCalled: ['out of date'],
    means: 'Of a pack: the day by which somebody was to look at its sources again has passed.',
  },
  {
    word: 'Superseded',
    alsoCalled: ['replaced'],
    means: 'What a signature is called when what was signed has changed since. The signed PDF stays as it was.',
  },
  { word: 'Terms', means: 'What a platform has you agree to. They change, and with them what your settings mean.' },
  {
    word: 'Two adults',
    alsoCalled: ['two-adult rule'],
    means: 'Never one adult alone with a young person: in a room, in a chat, or looking at a profile.',
  },
  { word: 'Workbook', means: 'Everything that one organisation keeps here. A computer can hold several.' },
];

/** The words that hold what is sought in their name, their other names or their meaning: those whose name it begins stand first. */
export function findWords(sought: string): readonly Word[] {
  const wanted = plainLine(sought);
  if (wanted === '') return glossary;
  const holds = (text: string) => plainLine(text).includes(wanted);
  const rank = ({ word, alsoCalled = [] }: Word) =>
    [word, ...alsoCalled].some((name) => plainLine(name).startsWith(wanted)) ? 0 : 1;
  return glossary
    .filter(({ word, alsoCalled = [], means }) => [word, ...alsoCalled, means].some(holds))
    .toSorted((a, b) => rank(a) - rank(b));
}
