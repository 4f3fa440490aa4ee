// The changes as they are stored, version 3: those of version 2, records of the registers that came with it, and the
// daily look at the accounts.

import { z } from 'zod';
import type { Change } from '#shared/domain/change';
import { lookOutcomes } from '#shared/domain/moderation/moderation-log';
import { registerNames } from '#shared/domain/registers/register';
import { date, line, record } from './change-v1';
import { besideRecordsV2, erasureV2, recordChangesV2 } from './change-v2';

/** How an account was looked at day by day. */
const moderation = [
  z.strictObject({
    kind: z.literal('moderation-logged'),
    account: record,
    day: date,
    outcome: z.enum(lookOutcomes),
    done: line,
    minutesToAnswer: z.int().nonnegative().max(10_000_000).nullable(),
  }),
  z.strictObject({ kind: z.literal('moderation-withdrawn'), account: record, day: date }),
] as const;

const changeV3 = z.discriminatedUnion('kind', [
  ...besideRecordsV2,
  ...moderation,
  ...recordChangesV2(z.enum(registerNames)),
  erasureV2(() => changeSchemaV3),
]);

/** The schema that every stored change of version 3 satisfies, and exactly the domain's `Change`. */
export const changeSchemaV3: z.ZodType<Change> = changeV3;

type EveryKind = Change['kind'] extends z.infer<typeof changeV3>['kind'] ? true : never;
// Fails to compile when the domain has a kind that could not be stored.
true satisfies EveryKind;
