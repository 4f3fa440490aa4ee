// The registers in groups, as somebody looks for them: so many side by side would be a wall.

import { type RegisterName, registerNames } from './register';

export interface RegisterGroup {
  readonly title: string;
  readonly registers: readonly [RegisterName, ...RegisterName[]];
}

export const registerGroups: readonly RegisterGroup[] = [
  {
    title: 'Accounts and people',
    registers: ['accounts', 'people', 'contacts', 'devices', 'tools', 'password-events'],
  },
  {
    title: 'Young people',
    registers: ['consents', 'posts', 'consultations', 'words-to-look-at', 'sessions', 'visibility-checks'],
  },
  { title: 'Aims and platforms', registers: ['aims', 'platforms-considered', 'local-research', 'approvals'] },
  { title: 'Places, partners and money', registers: ['settings', 'partners', 'budget', 'cover'] },
  {
    title: 'Rules and risks',
    registers: ['policies', 'disclaimers', 'procedures', 'risks', 'restrictions', 'stances', 'own-checks'],
  },
  {
    title: 'Conduct and training',
    registers: [
      'courses',
      'trainings',
      'conduct-clauses',
      'friend-exceptions',
      'promotion-requests',
      'paper-declarations',
    ],
  },
  {
    title: 'Concerns and changes',
    registers: ['moderation-breaks', 'platform-changes', 'look-alikes', 'concerns', 'complaints'],
  },
];

/** The group in which a register stands. Each stands in exactly one. */
export function groupOf(register: RegisterName): RegisterGroup {
  const group = registerGroups.find(({ registers }) => registers.includes(register));
  if (!group) throw new Error(`${register} stands in no group of ${registerNames.length} registers`);
  return group;
}
