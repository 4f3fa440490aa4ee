// Every register, by name.

import { accounts } from './accounts';
import { devices } from './devices';
import { moderationBreaks } from './moderation-breaks';
import { passwordEvents } from './password-events';
import { people } from './people';
import { policies } from './policies';
import type { Register, RegisterName } from './register';
import { risks } from './risks';
import { tools } from './tools';

export const registers: Readonly<Record<RegisterName, Register>> = {
  accounts,
  people,
  policies,
  risks,
  devices,
  tools,
  'password-events': passwordEvents,
  'moderation-breaks': moderationBreaks,
};
