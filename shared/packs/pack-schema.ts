// The shape of a pack, format version 1: dated content as data, so that a signed report can name exactly what was asked.
// Ids are permanent and carry no meaning; every word a person reads stands in `texts`, per language, keyed by id.
// A pack never holds colours or HTML. One item, as an example:
//
//   { "id": "ig-4-message-controls", "group": "reach", "asked": "per account", "platform": "instagram",
//     "replaces": ["g14-private-messages"], "evidence": "asked", "guidance": ["3.4"],
//     "answer": { "kind": "choice", "values": ["people-we-follow", "everyone", "no-one"], "expected": "people-we-follow" },
//     "sources": [{ "name": "…", "url": "https://…" }],
//     "checkedOn": "2026-11-22", "confidence": "verified", "pathConfidence": "unverified" }
//
//   texts.en.items["ig-4-message-controls"]: { "label": "Message requests from", "question": "Who can send us message requests?",
//     "why": "…", "where": "In Instagram: Settings, …", "values": { "people-we-follow": "People we follow", … }, "evidence": "…" }

import { z } from 'zod';
import { results } from '#shared/domain/change';
import { type ItemId, isItemId } from '#shared/domain/ids';
import { isPlainDate, type PlainDate } from '#shared/domain/plain-date';
import { agreements } from '#shared/domain/register-against-answer';

// Where a page forbids eval, zod would try it once and leave a violation in the log. It must be told before the first shape.
z.config({ jitless: true });

export const packFormat = 'quarterday-pack';
export const packFormatVersion = 1;

/** The longest label that fits a table of a report. */
const longestLabel = 30;

const key = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be small letters, figures and hyphens')
  .max(60, 'is longer than 60 characters');
const itemId = z.custom<ItemId>(isItemId, 'must be small letters, figures and hyphens');
const plainDate = z.custom<PlainDate>(isPlainDate, 'must be a date like 2027-04-05');
const text = z.string().min(1, 'is empty').max(600, 'is longer than 600 characters');
const paragraph = z.string().regex(/^\d+(\.\d+)?$/, 'must be a number like 3.4');
const language = z.string().regex(/^[a-z]{2}$/, 'must be two small letters, like en or cy');

/** `verified`: the named source says so. `unverified`: general knowledge, to be looked up before anyone relies on it. */
const confidence = z.enum(['verified', 'unverified']);

const source = z.strictObject({ name: text, url: z.url({ protocol: /^https$/ }).optional() });

const provenance = {
  sources: z.array(source).min(1, 'is empty'),
  checkedOn: plainDate,
  confidence,
};

const head = {
  format: z.literal(packFormat),
  formatVersion: z.literal(packFormatVersion),
  id: key,
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'must be a version like 1.0.0'),
  published: plainDate,
  /** After this day the pack is called out of date. */
  reviewBy: plainDate,
  publisher: text,
  licence: text,
  /** Ids that were shipped once and must never be used again. */
  retired: z.array(key),
};

/** All conditions of an item must hold. A feature is what accounts of a platform can have; a result is an answer already given. */
const condition = z.union([
  z.strictObject({ feature: key }),
  z.strictObject({ item: itemId, is: z.array(z.enum(results)).min(1, 'is empty') }),
]);

/** What "What is it set to now?" takes. A choice offers its values, and something else may still be typed. */
const answer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('choice'), values: z.array(key).min(2, 'needs two values'), expected: key }),
  z.strictObject({ kind: z.literal('number') }),
  z.strictObject({ kind: z.literal('text') }),
]);

const item = z.strictObject({
  id: itemId,
  group: key,
  asked: z.enum(['once', 'per account', 'per person']),
  platform: key.optional(),
  /** Generic items that this one asks more exactly, so that nobody answers them twice. */
  replaces: z.array(itemId).optional(),
  answer,
  evidence: z.enum(['asked', 'welcome']),
  /** Paragraphs of the guidance that this item serves. */
  guidance: z.array(paragraph),
  ...provenance,
  /** What the account's record must say too where the answer is "as expected"; otherwise the two contradict each other. */
  agreesWith: z.enum(agreements).optional(),
  /** Whether the menu path in `where` was seen in a source. Left out where `where` names no path. */
  pathConfidence: confidence.optional(),
  when: z.array(condition).optional(),
});

const itemTexts = z.strictObject({
  label: text.max(longestLabel, `is longer than ${longestLabel} characters`),
  question: text,
  why: text,
  where: text,
  /** What to expect, unless the answer is a choice: then its expected value says it. */
  expected: text.optional(),
  values: z.record(key, text).optional(),
  /** What to keep as evidence. */
  evidence: text.optional(),
});

const checklist = z.strictObject({
  id: key,
  cadence: z.enum(['quarter', 'year', 'plan']),
  /** In the order in which they are asked, as are the items within each. */
  groups: z.array(key).min(1, 'is empty'),
  items: z.array(item).min(1, 'is empty'),
});

const checklistTexts = z.strictObject({
  title: text,
  guidance: z.strictObject({ title: text, paragraphs: z.record(paragraph, text) }),
  platforms: z.record(key, z.strictObject({ name: text, accountWord: text })),
  features: z.record(key, text),
  announcements: z.record(key, z.strictObject({ title: text, text })),
  checklists: z.record(key, z.strictObject({ title: text })),
  groups: z.record(key, z.strictObject({ title: text })),
  items: z.record(key, itemTexts),
});

const checklistPack = z.strictObject({
  ...head,
  kind: z.literal('checklists'),
  guidance: z.strictObject({ paragraphs: z.array(paragraph) }),
  /** `features`: what an account of this platform has or may have. */
  platforms: z.array(z.strictObject({ id: key, features: z.array(key) })),
  features: z.array(key),
  /** Changes of law or platform that are coming and may touch the plan. */
  announcements: z.array(z.strictObject({ id: key, ...provenance })),
  checklists: z.array(checklist).min(1, 'is empty'),
  texts: z.record(language, checklistTexts),
});

const contact = z.strictObject({
  id: key,
  situations: z.array(key).min(1, 'is empty'),
  phone: z
    .string()
    .regex(/^\d[\d ]*\d$/, 'must be figures and spaces')
    .optional(),
  web: z.url({ protocol: /^https$/ }).optional(),
  ...provenance,
});

const contactTexts = z.strictObject({
  name: text,
  takes: text,
  /** What they do not deal with, so that nobody loses time. */
  notFor: text.optional(),
  hours: text.optional(),
  /** Where to find the number, where none is given. */
  lookUp: text.optional(),
});

const localityTexts = z.strictObject({
  title: text,
  area: text,
  /** What holds whatever has happened. */
  first: text,
  situations: z.record(key, z.strictObject({ title: text, advice: text.optional() })),
  contacts: z.record(key, contactTexts),
});

const localityPack = z.strictObject({
  ...head,
  kind: z.literal('locality'),
  /** Most urgent first; contacts in the order in which to try them. */
  situations: z.array(key).min(1, 'is empty'),
  contacts: z.array(contact).min(1, 'is empty'),
  texts: z.record(language, localityTexts),
});

/** A rule of the guidance, beside what is advised today. */
const rule = z.strictObject({
  id: key,
  /** Paragraphs of the guidance in which it stands. */
  guidance: z.array(paragraph).min(1, 'is empty'),
  /** `choice`: every organisation is asked which of the two it goes by. `note`: it may say so. */
  asks: z.enum(['choice', 'note']),
  ...provenance,
});

/** How a platform is told of something that is on it. */
const route = z.strictObject({
  id: key,
  platform: key,
  web: z.url({ protocol: /^https$/ }).optional(),
  ...provenance,
});

const adviceTexts = z.strictObject({
  title: text,
  rules: z.record(key, z.strictObject({ title: text, older: text, today: text })),
  /** What to do before any report, and where to turn after it. */
  reporting: z.strictObject({ before: text, after: text, notFor: text }),
  routes: z.record(
    key,
    z.strictObject({
      how: text,
      /** For whoever has no account there. */
      withoutAccount: text.optional(),
    }),
  ),
});

const advicePack = z.strictObject({
  ...head,
  kind: z.literal('advice'),
  /** Those every organisation is asked about first. */
  rules: z.array(rule).min(1, 'is empty'),
  routes: z.array(route).min(1, 'is empty'),
  texts: z.record(language, adviceTexts),
});

const aspect = z.strictObject({
  id: itemId,
  /** Paragraphs of the guidance that this aspect serves. */
  guidance: z.array(paragraph).min(1, 'is empty'),
  ...provenance,
});

const aspectTexts = z.strictObject({
  title: text,
  about: text,
  /** A whole sentence for each level: what an organisation that is there says of itself. */
  levels: z.strictObject({ 1: text, 2: text, 3: text, 4: text }),
  why: text,
  judge: text,
});

const selfAssessmentTexts = z.strictObject({
  title: text,
  guidance: z.strictObject({ title: text, paragraphs: z.record(paragraph, text) }),
  aspects: z.record(key, aspectTexts),
});

const selfAssessmentPack = z.strictObject({
  ...head,
  kind: z.literal('self-assessment'),
  /** In the order in which they are asked. */
  aspects: z.array(aspect).min(1, 'is empty').max(60, 'has more than 60'),
  texts: z.record(language, selfAssessmentTexts),
});

/** What young people are told, worded for each age, and what to know for whoever tells them. */
const topic = z.strictObject({
  id: key,
  /** Paragraphs of the guidance that ask for it. */
  guidance: z.array(paragraph).min(1, 'is empty'),
  ...provenance,
});

/** Where something of a topic is set on a platform. */
const step = z.strictObject({ id: key, platform: key, topic: key, ...provenance });

/** A few short lines, each a thought of its own. */
const lines = z.array(text).min(1, 'is empty').max(8, 'has more than 8 lines');

const youngPeopleAdviceTexts = z.strictObject({
  title: text,
  /** What stands above the topics and below them. */
  opening: z.record(key, text),
  closing: z.record(key, text),
  topics: z.record(
    key,
    z.strictObject({
      title: text,
      /** For each age: what the sheet says, to the young person. */
      young: z.record(key, z.strictObject({ title: text, lines })),
      /** To begin a conversation with. */
      opener: text,
      /** For whoever leads the session, whatever the age. */
      worker: lines,
      /** The same where it differs by age. */
      workerByAge: z.record(key, lines).optional(),
    }),
  ),
  platforms: z.record(key, text),
  steps: z.record(key, text),
  announcements: z.record(key, z.strictObject({ title: text, text })),
});

const youngPeopleAdvicePack = z.strictObject({
  ...head,
  kind: z.literal('young-people-advice'),
  /** In the order of age. */
  ages: z.array(key).min(1, 'is empty'),
  /** In the order in which the sheet has them. */
  topics: z.array(topic).min(1, 'is empty'),
  /** From what age an account of one’s own is allowed there. */
  platforms: z.array(z.strictObject({ id: key, minimumAge: z.int().min(0).max(21), ...provenance })),
  steps: z.array(step),
  /** Changes of the law that are coming, printed with the day on which they were looked at. */
  announcements: z.array(z.strictObject({ id: key, ...provenance })),
  texts: z.record(language, youngPeopleAdviceTexts),
});

/** One thing that everybody who signs in confirms: how we behave online. */
const clause = z.strictObject({
  id: key,
  /** Paragraphs of the guidance that it serves. */
  guidance: z.array(paragraph),
  ...provenance,
});

/** A course that an organisation may take into its own list. */
const course = z.strictObject({
  id: key,
  /** Who needs it, and for how long it holds: as the register of courses has it. */
  forWhom: z.enum(['young-people', 'accounts', 'leads', 'coordinators', 'everybody']),
  lasts: z.enum(['6', '12', '24', '36', 'for-good']),
  /** The quiz by which it can be done. */
  quiz: key.optional(),
  guidance: z.array(paragraph),
  ...provenance,
});

const question = z.strictObject({
  id: key,
  answers: z.array(key).min(2, 'needs two answers'),
  right: key,
});

const quiz = z.strictObject({
  id: key,
  questions: z.array(question).min(1, 'is empty'),
  ...provenance,
});

const practiceTexts = z.strictObject({
  title: text,
  clauses: z.record(key, z.strictObject({ words: text, why: text })),
  courses: z.record(key, z.strictObject({ title: text, covers: text, provider: text })),
  quizzes: z.record(key, z.strictObject({ title: text, about: text })),
  questions: z.record(
    key,
    z.strictObject({
      question: text,
      answers: z.record(key, text),
      /** Why the right answer is right; shown after any answer. */
      why: text,
    }),
  ),
});

const practicePack = z.strictObject({
  ...head,
  kind: z.literal('practice'),
  /** In the order in which they are read. */
  clauses: z.array(clause).min(1, 'is empty'),
  courses: z.array(course).min(1, 'is empty'),
  quizzes: z.array(quiz).min(1, 'is empty'),
  texts: z.record(language, practiceTexts),
});

export const packSchema = z.discriminatedUnion('kind', [
  checklistPack,
  localityPack,
  advicePack,
  selfAssessmentPack,
  youngPeopleAdvicePack,
  practicePack,
]);

export type Pack = z.infer<typeof packSchema>;
export type ChecklistPack = z.infer<typeof checklistPack>;
export type LocalityPack = z.infer<typeof localityPack>;
export type AdvicePack = z.infer<typeof advicePack>;
export type SelfAssessmentPack = z.infer<typeof selfAssessmentPack>;
export type YoungPeopleAdvicePack = z.infer<typeof youngPeopleAdvicePack>;
export type PracticePack = z.infer<typeof practicePack>;
export type Checklist = z.infer<typeof checklist>;
export type Item = z.infer<typeof item>;
export type ChecklistTexts = z.infer<typeof checklistTexts>;
export type Condition = z.infer<typeof condition>;
export type Confidence = z.infer<typeof confidence>;
export type Source = z.infer<typeof source>;
export type Contact = z.infer<typeof contact>;
export type LocalityTexts = z.infer<typeof localityTexts>;
