// What a member looks at in their own privacy settings, and why. From the guidance's paragraph on personal conduct (3.7):
// young people look adults up, profiles are copied, and nobody has young people among their friends.

export interface PrivacyPoint {
  /** Never used again for anything else: drafts name it. */
  readonly id: string;
  readonly words: string;
  readonly why: string;
}

export const privacyPoints: readonly PrivacyPoint[] = [
  {
    id: 'posts',
    words: 'Who can see my posts and stories, old ones too',
    why: 'Young people and their families may look you up. An old post is read like a new one.',
  },
  {
    id: 'profile',
    words: 'What my profile shows to everyone',
    why: 'Its picture, your town and your family often stay open when everything else is closed.',
  },
  {
    id: 'found-by',
    words: 'Whether my phone number or e-mail address leads to my profile',
    why: 'Whoever has your number in their phone may be shown who you are.',
  },
  {
    id: 'friends',
    words: 'Who is among my friends and followers',
    why: 'No young person you work with should be. If one is family, tell your manager.',
  },
  {
    id: 'messages',
    words: 'Who can send me messages',
    why: 'A young person writes to the organisation’s account, where two adults can see it.',
  },
  {
    id: 'tags',
    words: 'Who can tag me, and whether I am asked first',
    why: 'Others can put you into pictures that you would not post.',
  },
  {
    id: 'places',
    words: 'Whether my posts and my camera tell where I am',
    why: 'A place in a picture can tell where you live, or where a group meets.',
  },
  {
    id: 'copies',
    words: 'Whether somebody poses as me',
    why: 'Search for your own name. Report a copy to the platform, and tell your safeguarding lead.',
  },
  {
    id: 'sign-in',
    words: 'A second factor, no device I do not know, no account I no longer use',
    why: 'Whoever gets in speaks as you.',
  },
];
