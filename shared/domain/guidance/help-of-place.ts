// Why a screen asks what it asks and how it is filled in, and which paragraphs of the guidance are behind it: what Help shows to
// somebody who asked for it there. Registers say it of themselves.

import type { Place } from '../place';
import { registers } from '../registers/all-registers';
import type { RegisterName } from '../registers/register';
import { guidanceParts } from './guidance-map';

export interface HelpOfPlace {
  readonly title: string;
  readonly words: readonly string[];
  /** In the order of the guidance. */
  readonly paragraphs: readonly string[];
}

interface Said {
  readonly title: string;
  readonly words: readonly string[];
  /** Beside those on whose part of the map the screen stands. */
  readonly paragraphs?: readonly string[];
}

/** Undefined for Help itself. */
export function helpOfPlace(place: Place): HelpOfPlace | undefined {
  switch (place.name) {
    case 'help':
      return undefined;
    case 'register':
    case 'record':
    case 'new-record':
    case 'import':
      return helpOfRegister(place.register);
    default: {
      const said = screens[place.name];
      return said && { title: said.title, words: said.words, paragraphs: said.paragraphs ?? paragraphsOf(place.name) };
    }
  }
}

function helpOfRegister(name: RegisterName): HelpOfPlace {
  const { title, why } = registers[name];
  const paragraphs = guidanceParts
    .filter(({ kept }) => kept.some(({ register }) => register === name))
    .map(({ paragraph }) => paragraph);
  return { title, words: why === undefined ? [] : [why], paragraphs };
}

function paragraphsOf(name: Place['name']): readonly string[] {
  return guidanceParts
    .filter(({ screens: on }) => on.some(({ place }) => place.name === name))
    .map(({ paragraph }) => paragraph);
}

const review: Said = {
  title: 'Quarterly review',
  words: [
    'Settings move, and people come and go. Four times a year you look at each account, setting by setting, and write down what you find, not what it should be.',
    'Choose an answer with the keys 1 to 4. What you expect and what it was last quarter stand beside; nothing is filled in for you. “Why we ask” under each check says why, and where it is from.',
  ],
  paragraphs: ['3.1', '3.4', '5.2'],
};
const signing: Said = {
  title: 'Handing over, checking and signing',
  words: [
    'One person prepares, another checks, a signatory signs, each at their own sign-in. Each stands for one exact content: if it changes afterwards, the signature is called superseded.',
    'What is missing or contradicts itself is shown before, each with the way to it.',
  ],
  paragraphs: ['3.1', '6.1'],
};
const people: Said = {
  title: 'People and sign-ins',
  words: [
    'The guidance wants everybody on a shared computer to sign in as themselves, so that it can be seen who did what. Ask each person in with a one-time code; nobody else ever knows their passphrase.',
  ],
  paragraphs: ['3.3'],
};
const actions: Said = {
  title: 'Actions',
  words: [
    'Whatever is not as it should be becomes an action: what is to be done, by whom and by when. Close it by saying what was done.',
  ],
  paragraphs: [],
};
const reports: Said = {
  title: 'Reports',
  words: [
    'A report is made from what was signed, or from the registers, for one reader: yourselves, trustees, a funder or everybody. Copies for others name nobody young, and what people typed is in them only where somebody approved it.',
  ],
  paragraphs: ['6.1'],
};
const keeping: Said = {
  title: 'Where your records are',
  words: [
    'Everything is on this computer alone, sealed. The safety copy is always as new as the screen; a backup is the one that helps when the computer is gone. Keep it somewhere else.',
  ],
  paragraphs: ['6.3'],
};
const packs: Said = {
  title: 'Checklists and contacts',
  words: [
    'What Quarterday asks and says is kept in packs with a version, sources and the day each was looked at. A newer one comes with Quarterday or from a file, and shows what it changes before you take it in.',
  ],
  paragraphs: ['3.4'],
};

const declaring: Said = {
  title: 'What we ask of you',
  words: [
    'The guidance wants everybody to know the risks, the aims and how to behave, at work and in private. Each person reads and confirms at their own sign-in; whoever has not yet is named, and when the words change everybody is asked again.',
  ],
  paragraphs: ['1.2', '3.2', '3.7', '6.1', '6.5'],
};
const training: Said = {
  title: 'Training',
  words: [
    'The guidance calls training essential: to learn what works, to be safe, to bring risks down. The table says who should know what and until when; a quiz counts once somebody took their time over it.',
  ],
  paragraphs: ['5.5', '7.1'],
};

const yearly: Said = {
  title: 'Annual self-assessment',
  words: [
    'Once a year you say how far you are, aspect by aspect. What the records say stands beside each before you choose a level, and last year’s level with it. A level above what the records bear out needs a word of why.',
    'There is no single score. What takes you up one becomes an action.',
  ],
  paragraphs: ['1.1', '2.1', '7.1'],
};
const counting: Said = {
  title: 'Counts of concerns and complaints',
  words: [
    'How many there were, quarter by quarter, and nothing else. The safeguarding lead gives the counts to everybody; small ones are held back, because they can tell who it was.',
  ],
  paragraphs: ['3.6', '5.2'],
};

/** By the name of the place. */
const screens: Readonly<Partial<Record<Place['name'], Said>>> = {
  home: {
    title: 'Home',
    words: [
      'What is due this quarter, what needs attention, and what changed since you were last here. Each line has one button, which leads to where it is put right.',
    ],
    paragraphs: ['3.1'],
  },
  planning: {
    title: 'Planning',
    words: [
      'The guidance has you plan first, also where you are online already: aims, what is there, which platforms are fit, the same rules online, and the hours and money for it. Go step by step; what is not known yet can wait, and is told.',
    ],
  },
  'topic-cover': {
    title: 'What is covered',
    words: [
      'The guidance names four things that a policy has to speak of. Write down where in your policy each stands and when somebody last looked, and keep a procedure for each.',
    ],
    paragraphs: ['5.1'],
  },
  review,
  'new-checks': review,
  'quarter-registers': review,
  'earlier-quarters': review,
  'before-signing': signing,
  check: signing,
  sign: signing,
  moderation: {
    title: 'Moderation',
    words: [
      'The guidance wants every account looked at daily. One press says that you looked and nothing was there; where something was done, a few words say what. The quarter counts the days, and tells every gap that nobody explained.',
    ],
  },
  actions,
  action: actions,
  'new-action': actions,
  reports,
  'make-report': reports,
  'sign-report': reports,
  'fingerprint-card': reports,
  approval: {
    title: 'Approving a new account',
    words: [
      'Management agrees before an account goes live. Who asks does not decide; a signatory does, with conditions where they are needed.',
    ],
    paragraphs: ['3.3'],
  },
  'consent-form': {
    title: 'A blank consent form',
    words: [
      'The guidance wants signatures of the young person and of a parent or carer. Print the form for their age: what is read is on the front, what is written on the back.',
    ],
  },
  'consent-record': {
    title: 'One consent on paper',
    words: ['For the family, or for your file. It names them: give it to nobody else.'],
    paragraphs: ['6.4'],
  },
  advice: {
    title: 'Sheets for young people',
    words: [
      'The guidance names ten things that young people should be told. Choose their age, the apps they use and what you will talk about; the sheet has your own contacts at its end. Afterwards write the session down: that is what you can show.',
    ],
  },
  worried: {
    title: 'Worried about a young person now?',
    words: [
      'Who to call, the most urgent first. In danger, call 999 before you do anything here. Bullying goes to the platform and your own procedure, never to CEOP.',
    ],
  },
  'then-and-now': {
    title: 'Then and now',
    words: [
      'The guidance is some years old. Where today’s advice is another, both stand side by side with their sources. You choose, and your reason is kept.',
    ],
  },
  'privacy-check': {
    title: 'Privacy check of your own accounts',
    words: [
      'Young people look up who works with them. Go through your own accounts; only that you did it is kept for others, and what you found is for you alone.',
    ],
  },
  'try-a-password': {
    title: 'Try a password',
    words: [
      'It says how a password stands by the guidance’s rule and by today’s. What you type is weighed on this computer and kept nowhere.',
    ],
  },
  retention: {
    title: 'How long things are kept',
    words: [
      'The law wants nothing kept longer than it is needed. Look through what is past its day, and take it out or say why it stays.',
    ],
  },
  organisation: {
    title: 'Your organisation',
    words: [
      'Who you are, for which ages, who leads on safeguarding, and the lines you have set: for risks, for small numbers, for the age up to which a parent signs.',
    ],
  },
  notes: {
    title: 'Your own notes',
    words: [
      'Only you can read them. Nothing about a young person belongs here: a worry goes to your safeguarding lead.',
    ],
    paragraphs: [],
  },
  history: {
    title: 'History',
    words: [
      'Every step somebody took, with their name and the time. Nothing is ever written over; a slip is undone by another step.',
    ],
    paragraphs: ['6.1'],
  },
  search: {
    title: 'Search',
    words: ['Everything you may read, by any word in it. What you may not read is not found.'],
    paragraphs: [],
  },
  declarations: declaring,
  declaration: declaring,
  training,
  quiz: training,
  members: people,
  'new-member': people,
  member: people,
  'paper-key': people,
  'my-sign-in': {
    title: 'Your sign-in',
    words: [
      'Your passphrase is yours alone. With the printed recovery code you get in when it is lost; make new keys when somebody knows it.',
    ],
    paragraphs: ['3.3', '3.4'],
  },
  'where-is-my-data': keeping,
  'plan-backups': keeping,
  export: keeping,
  erase: {
    title: 'Erasing a person',
    words: [
      'Takes a person out of the record on this computer for good. What is in old backups and signed PDFs stays, and is named to you.',
    ],
    paragraphs: ['6.3'],
  },
  'check-a-pdf': {
    title: 'Check a PDF',
    words: [
      'Says of any PDF who signed it, for whom, and whether anything was changed afterwards, and what nobody can know.',
    ],
    paragraphs: ['6.1'],
  },
  packs,
  annual: yearly,
  'annual-plan': yearly,
  'incident-counts': counting,
  'handed-in': {
    title: 'Handed in',
    words: [
      'What you wrote is with those who read it: the safeguarding lead and deputy. You do not see it again. In danger, call 999; do not wait for an answer here.',
    ],
    paragraphs: ['5.2'],
  },
};
