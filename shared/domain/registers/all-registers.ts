// Every register, by name.

import { accounts } from './accounts';
import { aims } from './aims';
import { approvals } from './approvals';
import { devices } from './devices';
import { localResearch } from './local-research';
import { passwordEvents } from './password-events';
import { people } from './people';
import { platformsConsidered } from './platforms-considered';
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
  approvals,
  aims,
  'platforms-considered': platformsConsidered,
  'local-research': localResearch,
};
