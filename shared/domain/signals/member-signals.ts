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
    },
  ];
};
