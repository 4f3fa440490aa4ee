// The words of the blank consent forms, by age group: plain for the young, and saying what has to be said: who asks, for what, that a
// no costs nothing, how long it holds, how it is taken back, and what cannot be called back (content.md 5.2).

import type { AgeGroup } from './consent-form';

interface AboutForm {
  readonly organisation: string;
  /** How to reach the organisation; empty where nothing is written down. */
  readonly reach: string;
  readonly parentAge: number;
}

interface FormWords {
  readonly title: string;
  readonly opening: readonly string[];
  /** By purpose, what it means. */
  readonly explained: Readonly<Record<string, string>>;
  readonly sections: readonly { readonly title: string; readonly lines: readonly string[] }[];
  readonly youngStatement: string;
  readonly parentStatement: string;
}

export function formWords(group: AgeGroup, about: AboutForm): FormWords {
  switch (group) {
    case 'under-13':
      return youngest(about);
    case '13-15':
    case '16-17':
      return older(group, about);
    case '18-over':
      return adults(about);
  }
}

const explainedToYoung: FormWords['explained'] = {
  forWebsite: 'Everybody in the world can look at it.',
  forPrint: 'On paper that we give out or hang up.',
  forPress: 'A reporter may use it. Then it is theirs too.',
  forFilm: 'You can be seen and heard.',
  forLive: 'People watch while it happens. Nothing can be cut out.',
  forFunders: 'For those who give us money, or work with us.',
  forWork: 'What you said, wrote, drew or made.',
  forFirstName: 'Only your first name. Never your last name.',
};

const explainedToAdults: FormWords['explained'] = {
  forWebsite: 'Anybody in the world can see it.',
  forPrint: 'Paper that we hand out or hang up.',
  forPress: 'Then the paper or station decides how it uses it.',
  forFilm: 'Moving pictures, and voices.',
  forLive: 'Shown while it happens, so nothing can be cut out.',
  forFunders: 'Funders and partners whom we name to you first.',
  forWork: 'What you said, wrote, drew or made.',
  forFirstName: 'Never with a last name.',
};

function youngest({ organisation, reach }: AboutForm): FormWords {
  return {
    title: 'May we show you?',
    opening: [
      `We are ${organisation}. We like to show what we do. For that we use pictures, films and things that people make.`,
      'We only show you if you say yes, and your parent or carer says yes too. You choose for each thing below.',
    ],
    explained: explainedToYoung,
    sections: [
      {
        title: 'Good to know',
        lines: [
          'You can say no. You can still do everything with us.',
          'We do not put your full name beside a picture. We do not say where you live or go to school.',
          'Other people can copy what is online. Then we cannot get all of it back.',
        ],
      },
      {
        title: 'If you change your mind',
        lines: [`Tell any of us, or a grown-up you trust.${reachSentence(reach)}`, takeDownYoung],
      },
      {
        title: 'For how long',
        lines: [howLong, 'We ask you again when you are 13.', 'After that we do not use it any more.'],
      },
    ],
    youngStatement: 'Somebody has read this with me. I chose what I ticked.',
    parentStatement:
      'I may decide for this child. I have read this, and I agree to what is ticked. I know that I can take it back at any time.',
  };
}

function older(group: '13-15' | '16-17', { organisation, reach, parentAge }: AboutForm): FormWords {
  const isNeeded = (group === '13-15' ? 13 : 16) < parentAge;
  const parent = isNeeded
    ? 'A parent or carer signs as well. They cannot say yes where you say no.'
    : 'You decide. Tell a parent or carer if you can. They may sign as well.';
  return {
    title: 'May we show you?',
    opening: [
      `We are ${organisation}. We would like to use pictures, film, your voice or your work to show what we do.`,
      `You choose, for each thing by itself. ${parent}`,
    ],
    explained: explainedToYoung,
    sections: [
      {
        title: 'Before you choose',
        lines: [
          'Saying no is fine. It changes nothing about what you can do with us.',
          'We do not print your full name beside a picture. We leave out your school and where you live.',
          'What is online can be seen anywhere in the world, and copied. We cannot call back every copy, and nothing on paper.',
          'Nobody gets it from us but those you say yes to.',
        ],
      },
      {
        title: 'If you change your mind',
        lines: [`You can, at any time, without a reason. Tell any of us.${reachSentence(reach)}`, takeDown],
      },
      {
        title: 'For how long',
        lines: [
          howLong,
          `We ask again when you are ${group === '13-15' ? '16' : '18'}.`,
          'After that we do not use it in anything new, and take it off our own pages.',
        ],
      },
    ],
    youngStatement:
      'I have read this, or somebody has read it to me. I chose what I ticked, and I know I can take it back.',
    parentStatement: isNeeded
      ? 'I may decide for this young person. I have read this, and I agree to what is ticked. I know that I can take it back.'
      : 'I have read this, and I know what is ticked.',
  };
}

function adults({ organisation, reach }: AboutForm): FormWords {
  return {
    title: 'Consent to being shown',
    opening: [
      `${organisation} would like to use pictures, film, your voice or your work to show what we do. You choose, for each thing by itself.`,
    ],
    explained: explainedToAdults,
    sections: [
      {
        title: 'Before you choose',
        lines: [
          'Saying no is fine, and changes nothing between us.',
          'What is online can be seen anywhere in the world, and copied. We cannot call back every copy, and nothing on paper.',
          'Nobody gets it from us but those you say yes to.',
        ],
      },
      {
        title: 'If you change your mind',
        lines: [`You can, at any time, without a reason. Tell any of us.${reachSentence(reach)}`, takeDown],
      },
      {
        title: 'For how long',
        lines: [howLong, 'After that we do not use it in anything new, and take it off our own pages.'],
      },
    ],
    youngStatement: 'I have read this. I chose what I ticked, and I know I can take it back.',
    parentStatement: '',
  };
}

const howLong = 'Until the day on the other side. If none is written there, for one year.';
const takeDownYoung = 'We take it off our own pages as soon as we can.';
const takeDown =
  'We take it off our own pages as soon as we can, and tell you what we cannot reach. If you are not happy with what we do, tell us first; then you can go to the Information Commissioner.';

function reachSentence(reach: string): string {
  return reach === '' ? '' : ` You can reach us here: ${reach}.`;
}
