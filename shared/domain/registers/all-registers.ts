// Every register, by name.

import { accounts } from './accounts';
import { aims } from './aims';
import { approvals } from './approvals';
import { budget } from './budget';
import { complaints } from './complaints';
import { concerns } from './concerns';
import { conductClauses } from './conduct-clauses';
import { consents } from './consents';
import { consultations } from './consultations';
import { contacts } from './contacts';
import { courses } from './courses';
import { cover } from './cover';
import { devices } from './devices';
import { disclaimers } from './disclaimers';
import { friendExceptions } from './friend-exceptions';
import { localResearch } from './local-research';
import { lookAlikes } from './look-alikes';
import { moderationBreaks } from './moderation-breaks';
import { ownChecks } from './own-checks';
import { paperDeclarations } from './paper-declarations';
import { partners } from './partners';
import { passwordEvents } from './password-events';
import { people } from './people';
import { platformChanges } from './platform-changes';
import { platformsConsidered } from './platforms-considered';
import { policies } from './policies';
import { posts } from './posts';
import { procedures } from './procedures';
import { promotionRequests } from './promotion-requests';
import type { Register, RegisterName } from './register';
import { restrictions } from './restrictions';
import { risks } from './risks';
import { sessions } from './sessions';
import { settings } from './settings';
import { stances } from './stances';
import { tools } from './tools';
import { trainings } from './trainings';
import { visibilityChecks } from './visibility-checks';
import { wordsToLookAt } from './words-to-look-at';

export const registers: Readonly<Record<RegisterName, Register>> = {
  accounts,
  people,
  policies,
  risks,
  devices,
  tools,
  'password-events': passwordEvents,
  procedures,
  restrictions,
  'look-alikes': lookAlikes,
  'platform-changes': platformChanges,
  contacts,
  consents,
  posts,
  approvals,
  aims,
  'platforms-considered': platformsConsidered,
  'local-research': localResearch,
  'moderation-breaks': moderationBreaks,
  settings,
  partners,
  budget,
  cover,
  stances,
  'own-checks': ownChecks,
  disclaimers,
  sessions,
  'visibility-checks': visibilityChecks,
  'conduct-clauses': conductClauses,
  'paper-declarations': paperDeclarations,
  'friend-exceptions': friendExceptions,
  'promotion-requests': promotionRequests,
  courses,
  trainings,
  consultations,
  'words-to-look-at': wordsToLookAt,
  concerns,
  complaints,
};
