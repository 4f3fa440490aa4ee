// What resources/sample/riverside.json and the parts beside it hold: what the people of the example did, sitting by sitting, in dates
// counted from today. Nothing in them is an id: people go by their name, accounts by their handle or name, evidence by its file.

import * as z from 'zod';
import { levels } from '#shared/domain/annual/assessment';
import { declarationMatters, results, roles } from '#shared/domain/change';
import { type ItemId, isItemId } from '#shared/domain/ids';
import { registerNames } from '#shared/domain/registers/register';

const text = z.string();
const item = z.custom<ItemId>(isItemId, 'not the id of an item');

/** A day of a quarter counted from this one, the first being 1; or so many days from today. */
const when = z.union([z.strictObject({ quarter: z.int(), day: z.int() }), z.strictObject({ today: z.int() })]);
export type When = z.infer<typeof when>;

const simple = z.union([text, when]);
const row = z.record(text, simple);
export type WrittenRow = z.infer<typeof row>;
/** Fields as their register describes them, with a person by name and a date as an offset. */
const fields = z.record(text, z.union([simple, z.array(row)]));
export type WrittenFields = z.infer<typeof fields>;

const exception = z.strictObject({
  item,
  result: z.enum(results),
  found: text.optional(),
  note: text.optional(),
  why: text.optional(),
  putRight: z.enum(['now', 'action']).optional(),
  action: z.strictObject({ words: text, dueOn: when }).optional(),
  evidence: z.array(text).readonly().optional(),
});
export type Exception = z.infer<typeof exception>;

/** An aspect of the open self-assessment. Evidence is what was kept before; what the records said is worked out. */
const assessed = z.strictObject({
  aspect: item,
  level: z.union([z.literal(levels), z.literal('not applicable')]),
  why: text.optional(),
  commentary: text.optional(),
  takesUsUp: text.optional(),
  evidence: z.array(text).readonly().optional(),
  action: z.strictObject({ words: text, owner: text, dueOn: when }).optional(),
});

const time = { on: when, at: text };
/** `by`: whose sign-in it is; the founder's where nobody is named. */
const sitting = { ...time, by: text.optional() };

const anySitting = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('add people'),
    ...sitting,
    people: z.array(z.strictObject({ name: text, position: text })),
  }),
  z.strictObject({ do: z.literal('change a person'), ...sitting, person: text, fields, because: text }),
  z.strictObject({ do: z.literal('add an account'), ...sitting, fields }),
  z.strictObject({ do: z.literal('change an account'), ...sitting, account: text, fields, because: text }),
  // Into any register; what a field names of another register goes by its title.
  z.strictObject({
    do: z.literal('write down'),
    ...sitting,
    register: z.enum(registerNames),
    records: z.array(fields).readonly(),
  }),
  // Posts go by what they show, everything else by its title.
  z.strictObject({
    do: z.literal('change records'),
    ...sitting,
    register: z.enum(registerNames),
    records: z.array(z.strictObject({ called: text, fields })).readonly(),
    because: text,
  }),
  // Somebody who did not write them says that they have read them, or that they may go up.
  z.strictObject({
    do: z.literal('stand for records'),
    ...time,
    by: text,
    register: z.enum(registerNames),
    called: z.array(text).readonly(),
    as: z.enum(['read', 'signed off']),
  }),
  z.strictObject({
    do: z.literal('set what is expected'),
    ...sitting,
    account: text,
    item,
    expected: text,
    because: text,
  }),
  z.strictObject({ do: z.literal('open the review'), ...sitting }),
  // All that is asked of the account in this group is as expected, except; `upTo` names the last item looked at.
  z.strictObject({
    do: z.literal('answer'),
    ...sitting,
    account: text,
    group: text,
    upTo: item.optional(),
    except: z.array(exception).readonly().optional(),
  }),
  // Each account that is named is looked at on the day of the sitting; where something was done, `done` says what.
  z.strictObject({
    do: z.literal('look at the accounts'),
    ...sitting,
    accounts: z.array(z.strictObject({ account: text, done: text.optional(), minutes: z.int().optional() })).readonly(),
  }),
  z.strictObject({ do: z.literal('look through the consents'), ...sitting }),
  // What is asked of whose sign-in it is, as it stands on that day.
  z.strictObject({ do: z.literal('confirm'), ...sitting, matter: z.enum(declarationMatters) }),
  z.strictObject({ do: z.literal('pass the quiz'), ...sitting, quiz: text, right: z.int(), minutes: z.int() }),
  // By a signatory, in whose name it is.
  z.strictObject({ do: z.literal('approve the disclaimer'), ...time, by: text, disclaimer: text }),
  z.strictObject({
    do: z.literal('put the disclaimer up'),
    ...sitting,
    disclaimer: text,
    accounts: z.array(text).readonly(),
    where: text,
  }),
  z.strictObject({ do: z.literal('change a policy'), ...sitting, policy: text, fields, because: text }),
  // The steps of its procedure stand in it from then on; the usual ones, where none is in force.
  z.strictObject({ do: z.literal('take the concern on'), ...time, by: text, concern: text, caseNumber: text }),
  // Those whose words begin so; every other is done.
  z.strictObject({
    do: z.literal('settle the steps'),
    ...time,
    by: text,
    concern: text,
    notNeeded: z.array(z.strictObject({ step: text, because: text })).readonly(),
    /** Steps that stay open. */
    open: z.array(text).readonly().optional(),
  }),
  z.strictObject({ do: z.literal('add to the concern'), ...time, by: text, concern: text, fields, because: text }),
  z.strictObject({ do: z.literal('add to the complaint'), ...time, by: text, complaint: text, fields, because: text }),
  z.strictObject({ do: z.literal('sign the concern off'), ...time, by: text, concern: text }),
  z.strictObject({ do: z.literal('give the counts'), ...time, by: text, quarter: z.int() }),
  z.strictObject({ do: z.literal('close an action'), ...sitting, number: z.int(), done: text }),
  z.strictObject({
    do: z.literal('ask somebody in'),
    ...sitting,
    person: text,
    roles: z.array(z.enum(roles)).readonly(),
  }),
  z.strictObject({ do: z.literal('come in for the first time'), ...time, by: text }),
  z.strictObject({ do: z.literal('hand over the review'), ...sitting }),
  z.strictObject({ do: z.literal('check the review'), ...sitting, note: text.optional() }),
  z.strictObject({
    do: z.literal('send the review back'),
    ...sitting,
    as: z.enum(['checker', 'signatory']),
    because: text,
  }),
  z.strictObject({ do: z.literal('sign the review'), ...sitting }),
  z.strictObject({ do: z.literal('begin the plan'), ...sitting }),
  z.strictObject({ do: z.literal('hand over the plan'), ...sitting }),
  z.strictObject({ do: z.literal('check the plan'), ...sitting, note: text.optional() }),
  z.strictObject({ do: z.literal('sign the plan'), ...sitting }),
  // The last year whose last quarter has begun by today, or so many before it.
  z.strictObject({ do: z.literal('open the self-assessment'), ...sitting, yearsAgo: z.int() }),
  z.strictObject({ do: z.literal('assess'), ...sitting, aspects: z.array(assessed).readonly() }),
  z.strictObject({ do: z.literal('hand over the self-assessment'), ...sitting }),
  z.strictObject({ do: z.literal('check the self-assessment'), ...sitting, note: text.optional() }),
  z.strictObject({ do: z.literal('sign the self-assessment'), ...sitting }),
]);
export type Sitting = z.infer<typeof anySitting>;

const example = z.strictObject({
  founding: z.strictObject({
    ...time,
    organisation: z.strictObject({ name: text, charityNumber: text, purpose: text, ages: text, locality: text }),
    founder: z.strictObject({ displayName: text, position: text }),
    safeguardingLead: text,
    safeguardingDeputy: text,
  }),
  sittings: z.array(anySitting),
});
export type Example = z.infer<typeof example>;

/** What was done in one field of work, beside what the main file tells: its sittings take their places by time. */
const examplePart = z.strictObject({ sittings: z.array(anySitting) });
export type ExamplePart = z.infer<typeof examplePart>;

/** The parts beside the main file. */
export const exampleParts = [
  'riverside-annual.json',
  'riverside-content.json',
  'riverside-safeguarding.json',
  'riverside-people.json',
  'riverside-advice.json',
] as const;

/** Reads the main file. Throws where it is no example: it comes with the app, so that is a broken build. */
export function readExample(bytes: Uint8Array): Example {
  return readAs(example, bytes);
}

/** Reads a part, and throws as the main file does. */
export function readExamplePart(bytes: Uint8Array): ExamplePart {
  return readAs(examplePart, bytes);
}

function readAs<Shape extends z.ZodType>(shape: Shape, bytes: Uint8Array): z.infer<Shape> {
  const read = shape.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
  if (read.success) return read.data;
  throw new Error(`the file of the example organisation is not as it should be: ${z.prettifyError(read.error)}`);
}
