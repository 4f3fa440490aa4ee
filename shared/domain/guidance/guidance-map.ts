// The guidance as a map: its own sections in their own order, what each paragraph asks, and where in the workbook it is seen to. It is
// told in our words; the guidance itself is a paper of the Derby City Neighbourhood Partnership.

import type { GuidancePart, GuidanceSection } from './guidance-part';

const procedures = (kind: string, one: string, many: string) => ({
  register: 'procedures' as const,
  only: { field: 'kind', is: [kind] },
  called: { one, many },
});

export const guidanceMap: readonly GuidanceSection[] = [
  {
    title: 'Introduction',
    parts: [
      {
        paragraph: '1.1',
        title: 'Who it is for',
        asks: [
          'Everybody who meets young people for you is in it: workers, volunteers, trustees, partners.',
          'The same standards hold online as face to face.',
          'You work by clear, agreed policies.',
        ],
        kept: [{ register: 'settings' }, { register: 'partners' }, { register: 'people' }, { register: 'policies' }],
        screens: [{ words: 'Planning', place: { name: 'planning' } }],
      },
      {
        paragraph: '1.2',
        title: 'Good and risky sides',
        asks: [
          'Say what good it is to do.',
          'Know what could harm young people, and what could harm your name.',
          'Bring each risk down to what you can accept, and see that everybody knows the risks.',
        ],
        kept: [{ register: 'risks' }, { register: 'aims' }],
        screens: [
          {
            words: 'What we ask of you, where everybody confirms that they know the risks',
            place: { name: 'declarations' },
          },
          { words: 'Your organisation, where the line for risks is set', place: { name: 'organisation' } },
        ],
      },
      {
        paragraph: '1.3',
        title: 'Young people take part',
        asks: ['Planned well, social media helps young people to have a part in decisions.'],
        kept: [{ register: 'consultations' }, { register: 'aims' }],
        screens: [{ words: 'Planning', place: { name: 'planning' } }],
      },
    ],
  },
  {
    title: 'Planning',
    parts: [
      {
        paragraph: '2.1',
        title: 'Aims first',
        asks: [
          'It is for those who begin, and for those who look at what they do already.',
          'Be clear about aims: for whom, how you will know, by when.',
        ],
        kept: [{ register: 'aims' }],
        screens: [{ words: 'Planning', place: { name: 'planning' } }],
      },
      {
        paragraph: '2.2',
        title: 'What is there already',
        asks: ['Look at what is done locally.', 'Keep up with what young people use.'],
        kept: [{ register: 'local-research' }, { register: 'platforms-considered' }],
        screens: [{ words: 'Planning', place: { name: 'planning' } }],
      },
      {
        paragraph: '2.3',
        title: 'Choosing platforms',
        asks: [
          'Not every platform is fit for young people.',
          'The choice follows from the aims, and may be several together.',
          'What was rejected is kept with its reason.',
        ],
        kept: [{ register: 'platforms-considered' }, { register: 'approvals' }],
        screens: [{ words: 'Then and now', place: { name: 'then-and-now' } }],
      },
      {
        paragraph: '2',
        title: 'Points to consider',
        asks: [
          'Aims, and the people, hours and money for them.',
          'A social media policy that goes with your other policies.',
          'Safeguarding procedures, and the risks of each platform.',
          'Content that is short and two-way, and a time within which you answer.',
          'A disclaimer, a moderator, a look every day, and consent before pictures.',
        ],
        kept: [
          { register: 'policies' },
          { register: 'procedures' },
          { register: 'budget' },
          { register: 'cover' },
          { register: 'disclaimers' },
          { register: 'consents' },
          { register: 'moderation-breaks' },
        ],
        screens: [{ words: 'Moderation', place: { name: 'moderation' } }],
      },
    ],
  },
  {
    title: 'How to get started',
    parts: [
      {
        paragraph: '3.1',
        title: 'More than one person',
        asks: ['Know how each platform is used, and used safely.', 'No account depends on one person.'],
        kept: [{ register: 'trainings' }, { register: 'accounts' }, { register: 'cover' }],
        screens: [],
      },
      {
        paragraph: '3.2',
        title: 'Everybody knows the aims',
        asks: ['Whoever uses or watches an account knows what it is for.'],
        kept: [{ register: 'aims' }, { register: 'accounts' }],
        screens: [{ words: 'What we ask of you, where everybody confirms the aims', place: { name: 'declarations' } }],
      },
      {
        paragraph: '3.3',
        title: 'Access and technology',
        asks: [
          'Management agrees to a new account before it goes live.',
          'What is blocked at work is lifted where it is needed.',
          'Devices and tools help to moderate, and each person signs in as themselves.',
        ],
        kept: [{ register: 'approvals' }, { register: 'restrictions' }, { register: 'devices' }, { register: 'tools' }],
        screens: [{ words: 'People and sign-ins', place: { name: 'members' } }],
      },
      {
        paragraph: '3.4',
        title: 'Settings and passwords',
        asks: ['Privacy settings are set, and looked at again: they move.', 'Passwords are kept safely, and changed.'],
        kept: [
          { register: 'platform-changes' },
          { register: 'password-events' },
          { register: 'own-checks' },
          { register: 'stances' },
        ],
        screens: [
          { words: 'Then and now', place: { name: 'then-and-now' } },
          { words: 'Try a password', place: { name: 'try-a-password' } },
        ],
      },
      {
        paragraph: '3.5',
        title: 'Disclaimer and contacts',
        asks: [
          'Say who looks after an account, when and how.',
          'Say what happens to posts that break the rules.',
          'Give your contact details, and where help is outside your hours.',
        ],
        kept: [{ register: 'disclaimers' }, { register: 'contacts' }],
        screens: [{ words: 'Moderation', place: { name: 'moderation' } }],
      },
      {
        paragraph: '3.6',
        title: 'Confidentiality',
        asks: [
          'Publish nothing that tells who somebody is, or which group, without consent.',
          'Publish nothing internal before it is cleared. Small numbers can name people too.',
        ],
        kept: [{ register: 'posts' }, { register: 'consents' }],
        screens: [{ words: 'Your organisation, where small numbers are set', place: { name: 'organisation' } }],
      },
      {
        paragraph: '3.7',
        title: 'How we behave ourselves',
        asks: [
          'Accounts are in the organisation’s name.',
          'A code of conduct covers work and private life online. No young people as friends on private accounts.',
          'Staff look through their own privacy settings, and somebody looks for accounts that pretend to be you.',
          'Teach young people to be responsible and safe.',
        ],
        kept: [
          { register: 'conduct-clauses' },
          { register: 'friend-exceptions' },
          { register: 'paper-declarations' },
          { register: 'look-alikes' },
          { register: 'sessions' },
          {
            register: 'policies',
            only: { field: 'which', is: ['code-of-conduct'] },
            called: { one: 'code of conduct', many: 'codes of conduct' },
          },
        ],
        screens: [
          { words: 'What we ask of you', place: { name: 'declarations' } },
          { words: 'Privacy check of your own accounts', place: { name: 'privacy-check' } },
          { words: 'Sheets for young people', place: { name: 'advice' } },
        ],
      },
    ],
  },
  {
    title: 'Content',
    parts: [
      {
        paragraph: '4.1',
        title: 'What you publish',
        asks: [
          'Plain English, no foul language, read through by somebody else.',
          'Made for young people, varied, kept up to date, answering and inviting answers.',
          'It does not lead, and it stands for the organisation.',
        ],
        kept: [{ register: 'words-to-look-at' }, { register: 'posts' }],
        screens: [],
      },
      {
        paragraph: '4.2',
        title: 'Not one way',
        asks: ['An account that only announces loses young people.'],
        kept: [{ register: 'posts' }],
        screens: [{ words: 'Moderation', place: { name: 'moderation' } }],
      },
      {
        paragraph: '4.3',
        title: 'Asking young people',
        asks: [
          'Young people have a part in planning the channels.',
          'Polls, surveys and open talk, moderated, without leading questions; numbers and words.',
          'Keep to your local participation standards.',
        ],
        kept: [{ register: 'consultations' }, { register: 'aims' }, { register: 'local-research' }],
        screens: [{ words: 'Planning', place: { name: 'planning' } }],
      },
    ],
  },
  {
    title: 'Safeguarding',
    parts: [
      {
        paragraph: '5.1',
        title: 'What the policy covers',
        asks: ['Grooming, sexual exploitation, the sharing of nude pictures, and bullying online.'],
        kept: [
          {
            register: 'policies',
            only: { field: 'which', is: ['safeguarding'] },
            called: { one: 'safeguarding policy', many: 'safeguarding policies' },
          },
          procedures('grooming', 'procedure for grooming', 'procedures for grooming'),
          procedures('exploitation', 'procedure for exploitation', 'procedures for exploitation'),
          procedures('bullying', 'procedure for bullying', 'procedures for bullying'),
        ],
        screens: [
          { words: 'What is covered', place: { name: 'topic-cover' } },
          { words: 'Then and now', place: { name: 'then-and-now' } },
        ],
      },
      {
        paragraph: '5.2',
        title: 'Answering a concern',
        asks: ['Where people can write to you, you answer what worries them, and a procedure says how.'],
        kept: [{ register: 'concerns' }, { register: 'procedures' }],
        screens: [
          {
            words: 'Writing a concern down for the safeguarding lead',
            place: { name: 'new-record', register: 'concerns' },
          },
          { words: 'Counts of concerns and complaints', place: { name: 'incident-counts' } },
          { words: 'Worried about a young person now?', place: { name: 'worried' } },
          { words: 'Moderation', place: { name: 'moderation' } },
        ],
      },
      {
        paragraph: '5.3',
        title: 'Helping young people protect themselves',
        asks: [
          'Privacy settings, location, who sees what, PIN and password, what tells who one is, what stays online.',
          'No strangers as friends, no meetings, and an adult to tell. The risks of sites for adults.',
          'Looking together at what others can see of a profile.',
        ],
        kept: [{ register: 'sessions' }, { register: 'visibility-checks' }],
        screens: [{ words: 'Sheets for young people', place: { name: 'advice' } }],
      },
      {
        paragraph: '5.4',
        title: 'Grooming',
        asks: ['Know the signs.', 'Follow the local safeguarding procedures, and know who gives special help.'],
        kept: [
          procedures('grooming', 'procedure for grooming', 'procedures for grooming'),
          {
            register: 'concerns',
            only: { field: 'kind', is: ['grooming'] },
            called: { one: 'concern about grooming', many: 'concerns about grooming' },
          },
          {
            register: 'contacts',
            only: { field: 'kind', is: ['care', 'night', 'specialist'] },
            called: { one: 'contact for a worry', many: 'contacts for a worry' },
          },
        ],
        screens: [
          {
            words: 'Writing a concern down for the safeguarding lead',
            place: { name: 'new-record', register: 'concerns' },
          },
          { words: 'Worried about a young person now?', place: { name: 'worried' } },
        ],
      },
      {
        paragraph: '5.5',
        title: 'Bullying online',
        asks: [
          'Know what it can be: messages, posts, pictures, videos, fake profiles.',
          'Know how each platform is told. Every worker knows CEOP, and what it does not take: bullying.',
          'Young people are told what they can do. Whoever hears of it follows your procedure.',
        ],
        kept: [
          procedures('bullying', 'procedure for bullying', 'procedures for bullying'),
          {
            register: 'concerns',
            only: { field: 'kind', is: ['bullying'] },
            called: { one: 'concern about bullying', many: 'concerns about bullying' },
          },
          {
            register: 'sessions',
            only: { field: 'topics', is: ['bullying'] },
            called: { one: 'session about bullying', many: 'sessions about bullying' },
          },
        ],
        screens: [
          { words: 'Training, where everybody learns what CEOP takes', place: { name: 'training' } },
          { words: 'Worried about a young person now?', place: { name: 'worried' } },
          { words: 'Sheets for young people', place: { name: 'advice' } },
        ],
      },
    ],
  },
  {
    title: 'Legal issues',
    parts: [
      {
        paragraph: '6.1',
        title: 'Who answers for it',
        asks: ['Organisation and workers can be held to account for what is published.'],
        kept: [{ register: 'conduct-clauses' }, { register: 'people' }],
        screens: [{ words: 'Then and now', place: { name: 'then-and-now' } }],
      },
      {
        paragraph: '6.2',
        title: 'Libel',
        asks: ['Nothing that harms a name unfairly: at work and in private, at any hour.'],
        kept: [
          { register: 'conduct-clauses' },
          { register: 'complaints' },
          {
            register: 'risks',
            only: { field: 'kind', is: ['reputation'] },
            called: { one: 'risk to your name', many: 'risks to your name' },
          },
        ],
        screens: [
          { words: 'Writing a complaint down', place: { name: 'new-record', register: 'complaints' } },
          { words: 'Then and now', place: { name: 'then-and-now' } },
        ],
      },
      {
        paragraph: '6.3',
        title: 'Permission, data and copyright',
        asks: [
          'Ask before you publish what belongs to others: words, pictures, music, videos.',
          'Keep to the law on data protection and copyright.',
        ],
        kept: [
          { register: 'complaints' },
          { register: 'posts' },
          {
            register: 'policies',
            only: { field: 'which', is: ['privacy', 'photography'] },
            called: { one: 'policy on data or pictures', many: 'policies on data or pictures' },
          },
        ],
        screens: [{ words: 'How long things are kept', place: { name: 'retention' } }],
      },
      {
        paragraph: '6.4',
        title: 'Consent for pictures',
        asks: ['Signed by the young person and by a parent or carer.'],
        kept: [{ register: 'consents' }],
        screens: [
          { words: 'Print a blank form', place: { name: 'consent-form' } },
          { words: 'Your organisation, where the age is set', place: { name: 'organisation' } },
        ],
      },
      {
        paragraph: '6.5',
        title: 'Nothing about work in private',
        asks: ['Nothing of work on private accounts. Ask before you promote something public.'],
        kept: [
          { register: 'conduct-clauses' },
          { register: 'promotion-requests' },
          {
            register: 'policies',
            only: { field: 'which', is: ['code-of-conduct'] },
            called: { one: 'code of conduct', many: 'codes of conduct' },
          },
        ],
        screens: [],
      },
    ],
  },
  {
    title: 'Training',
    parts: [
      {
        paragraph: '7.1',
        title: 'Training',
        asks: ['Invest in it: to learn what works, to use platforms safely, to bring risks down.'],
        kept: [
          { register: 'courses' },
          { register: 'trainings' },
          {
            register: 'budget',
            only: { field: 'kind', is: ['training'] },
            called: { one: 'line for training', many: 'lines for training' },
          },
        ],
        screens: [{ words: 'Training', place: { name: 'training' } }],
      },
    ],
  },
];

/** Every paragraph, in order. */
export const guidanceParts: readonly GuidancePart[] = guidanceMap.flatMap(({ parts }) => parts);

/** `5.5 Bullying online`; the points to consider are a table of the guidance without a number. */
export function partName({ paragraph, title }: Pick<GuidancePart, 'paragraph' | 'title'>): string {
  return paragraph.includes('.') ? `${paragraph} ${title}` : title;
}

export function guidancePart(paragraph: string): GuidancePart | undefined {
  return guidanceParts.find((part) => part.paragraph === paragraph);
}
