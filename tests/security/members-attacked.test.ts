// Nobody who was removed opens what was written after, and nothing that was refused shows as accepted: many runs, judged by a
// client that holds their real keys (`members-attacked.ts`). This is a share of what `npm run durability` runs whole.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anySteps, attackMembers } from './members-attacked';

const runs = 6;

test(`in ${runs} runs, who was removed opens nothing that came after, and changes nothing`, {
  timeout: runs * 60_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(anySteps, async (steps) => {
      expect(await attackMembers(steps)).toEqual({ opened: [], accepted: [] });
    }),
    { numRuns: runs, endOnFailure: true },
  );
});
