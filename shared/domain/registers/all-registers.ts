// Every register, by name.

import { accounts } from './accounts';
import { people } from './people';
import type { Register, RegisterName } from './register';

export const registers: Readonly<Record<RegisterName, Register>> = { accounts, people };
