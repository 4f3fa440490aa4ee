// Nobody who was removed opens what was written after, and nothing that was refused shows as accepted: many runs, judged by a
// client that holds their real keys (`members-attacked.ts`). This is a share; QUARTERDAY_MEMBER_RUNS asks for more.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anySteps, attackMembers } from './members-attacked';

const runs = Number(process.env.QUARTERDAY_MEMBER_RUNS ?? 25);

test(`in ${runs} runs, who was removed opens nothing that came after, and changes nothing`, {
  timeout: runs * 60_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(anySteps, async (steps) => {
      expect(await attackMembers(steps)).toEqual([]);
    }),
    { numRuns: runs, endOnFailure: true },
  );
});
