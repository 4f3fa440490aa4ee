// Every register, by name.

import { accounts } from './accounts';
import { consents } from './consents';
import { devices } from './devices';
import { passwordEvents } from './password-events';
import { people } from './people';
import { policies } from './policies';
import { posts } from './posts';
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
  consents,
  posts,
};
