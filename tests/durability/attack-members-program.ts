// node attack-members-program.mjs SEED RUNS SHARE OF: its share of so many runs of `members-attacked.ts`, over steps that chance
// chose by the seed. Prints as JSON what the removed achieved, each with the steps that led to it.
import fc from 'fast-check';
import { anySteps, attackMembers } from '../security/members-attacked';

const [seed = 0, runs = 0, share = 0, of = 1] = process.argv.slice(2).map(Number);
const opened: string[] = [];
const accepted: string[] = [];
let tried = 0;
for (const [number, steps] of fc.sample(anySteps, { seed, numRuns: runs }).entries()) {
  if (number % of !== share) continue;
  tried += 1;
  const achieved = await attackMembers(steps);
  const after = (words: string) => `${words}, after ${JSON.stringify(steps)}`;
  opened.push(...achieved.opened.map(after));
  accepted.push(...achieved.accepted.map(after));
}
console.log(JSON.stringify({ tried, opened, accepted }));
process.exit(0);
