// What the sign-ins say by themselves.

import type { SignalRule } from './signal';

/** While there is none, a workbook whose coordinators have all lost their ways in stays closed for ever. */
export const noPaperKey: SignalRule = ({ general }) => {
  const { organisation, paperKey } = general;
  // The made-up organisation is never locked out: its passphrase stands on the screen.
  if (!organisation || organisation.isExample || paperKey) return [];
  return [
    {
      key: 'no-paper-key',
      level: 'look again',
      sentence: 'There is no recovery key for the organisation.',
      reason: 'If nobody can sign in any more, everything stays closed.',
      button: 'Make one',
      place: { name: 'paper-key' },
      isForCoordinators: true,
    },
  ];
};

/** Whoever made it has seen it, and it reads everything. */
export const paperKeySeenByLeaver: SignalRule = ({ general }) => {
  const { members, paperKey } = general;
  const maker = paperKey && members[paperKey.madeBy];
  if (!maker || (maker.standing !== 'left' && maker.roles.includes('coordinator'))) return [];
  return [
    {
      key: 'paper-key-seen',
      level: 'look again',
      sentence: 'The organisation’s recovery key may be in other hands.',
      reason: `${maker.displayName} made it and is no coordinator any more. Whoever has a copy can read everything.`,
      button: 'Make a new one',
      place: { name: 'paper-key' },
      isForCoordinators: true,
    },
  ];
};
