// From the bytes or the text of a pack file to a pack, or to a named refusal in words for the person who chose the file.
// Reading checks the shape only; whether the parts fit together is `check-pack`'s business.

import type { z } from 'zod';
import { type Pack, packFormat, packFormatVersion, packSchema } from './pack-schema';

export type ReadPackResult =
  | { readonly ok: true; readonly pack: Pack }
  | { readonly ok: false; readonly refusal: PackRefusal };

export interface PackRefusal {
  readonly name: 'not JSON' | 'not a pack' | 'newer format' | 'wrong schema';
  /** What happened and what to do, in plain English. */
  readonly words: string;
  /** With `wrong schema`: the place in the file, as `checklists › quarterly-review › items › g1-… › label`. */
  readonly where?: string;
}

/** Reads a pack. Never throws. */
export function readPack(file: string | Uint8Array): ReadPackResult {
  const value = readJson(file);
  if (value === undefined) {
    return refuse('not JSON', 'This file is not a pack: it is not readable as JSON. Choose a file called pack.json.');
  }
  if (!isRecord(value) || value.format !== packFormat) {
    return refuse('not a pack', 'This file is not a Quarterday pack. Choose a file called pack.json.');
  }
  if (typeof value.formatVersion === 'number' && value.formatVersion > packFormatVersion) {
    return refuse(
      'newer format',
      `This pack was made for a newer Quarterday (pack format ${value.formatVersion}; this one reads up to ${packFormatVersion}). Update Quarterday, then choose the pack again.`,
    );
  }
  const parsed = packSchema.safeParse(value);
  if (parsed.success) return { ok: true, pack: parsed.data };
  const issue = plainIssue(parsed.error.issues[0]);
  const where = writePath(value, issue?.path ?? []);
  const what = issue ? writeIssue(issue, followPath(value, issue.path)) : 'this is not what the format asks for';
  const words = `This pack cannot be used. At ${where}: ${what}. Ask whoever made the pack to mend it.`;
  return { ok: false, refusal: { name: 'wrong schema', words, where } };
}

function refuse(name: PackRefusal['name'], words: string): ReadPackResult {
  return { ok: false, refusal: { name, words } };
}

function readJson(file: string | Uint8Array): unknown {
  try {
    const text = typeof file === 'string' ? file : new TextDecoder('utf-8', { fatal: true }).decode(file);
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

type Issue = z.core.$ZodIssue;

/** The issue itself or, where it stands for several alternatives, the issue of the alternative that came closest. */
function plainIssue(issue: Issue | undefined): Issue | undefined {
  if (issue?.code !== 'invalid_union') return issue;
  const closest = issue.errors.toSorted((a, b) => a.length - b.length)[0]?.[0];
  return closest ? { ...closest, path: [...issue.path, ...closest.path] } : issue;
}

/** The place in the file in words: where a list's entry has an id, the id instead of its number. */
function writePath(file: unknown, path: readonly PropertyKey[]): string {
  let here: unknown = file;
  const words = path.map((step) => {
    here = stepInto(here, step);
    if (typeof step !== 'number') return String(step);
    return isRecord(here) && typeof here.id === 'string' ? here.id : `number ${step + 1}`;
  });
  return words.length > 0 ? words.join(' › ') : 'the top of the file';
}

function stepInto(value: unknown, step: PropertyKey): unknown {
  if (Array.isArray(value) && typeof step === 'number') return value[step];
  return isRecord(value) && typeof step === 'string' ? value[step] : undefined;
}

function followPath(file: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce(stepInto, file);
}

function writeIssue(issue: Issue, found: unknown): string {
  switch (issue.code) {
    case 'invalid_union':
      return 'this is none of the shapes that the format knows here';
    case 'unrecognized_keys':
      return `the format does not know the part ${issue.keys.join(', ')}`;
    case 'invalid_key':
      return 'this name must be small letters, figures and hyphens';
  }
  if (found === undefined) return 'this part is missing';
  switch (issue.code) {
    case 'invalid_type':
      return `this must be ${typeWords[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `this must be ${issue.values.map(String).join(' or ')}`;
    case 'invalid_format':
      return issue.format === 'url' ? 'this must be a web address that starts with https' : `this ${issue.message}`;
    case 'too_big':
    case 'too_small':
    case 'custom':
      return `this ${issue.message}`;
    default:
      return 'this is not what the format asks for';
  }
}

const typeWords: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'a list',
  object: 'a group of named parts',
  record: 'a group of named parts',
  number: 'a number',
  boolean: 'true or false',
};
