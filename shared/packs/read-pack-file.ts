// A pack from a file that somebody chose. All of it is hostile until it is read: it is bounded before anything is worked out of it, and
// judged by the same rules as the packs that come with the app.

import { isOwnItem } from '#shared/domain/own-check';
import { checkPack, permanentIds } from './check-pack';
import { derivePackHash } from './pack-hash';
import type { ChecklistPack, Pack } from './pack-schema';
import { readPack } from './read-pack';

export type ReadPackFile =
  | {
      readonly ok: true;
      readonly pack: Pack;
      /** The text of the file, which the workbook keeps. */
      readonly text: string;
      /** SHA-256 of that text in UTF-8, hex. */
      readonly hash: string;
    }
  | {
      readonly ok: false;
      /** What happened and what to do, in plain English. */
      readonly words: string;
      /** What is wrong in detail, for whoever made the pack. */
      readonly findings: readonly string[];
    };

/** Five times the largest pack that comes with the app. */
export const packFileBytesMax = 1_000_000;

export const packTooLargeWords = 'This file is larger than 1 MB, and no pack is. Choose a file called pack.json.';

/** Deeper than any pack, and no danger to what looks through it. */
const deepest = 20;
/** What the rules look through in a moment; the largest pack of the app has a third of it. */
const mostItems = 600;
const mostOfOthers = 100;

const askMaker = 'Ask whoever made the pack to mend it.';

/** Reads and judges the file. Never throws, and answers within a second or two whatever is in it. */
export async function readPackFile(file: Uint8Array): Promise<ReadPackFile> {
  if (file.length > packFileBytesMax) return refuse(packTooLargeWords);
  const text = decode(file);
  const value = text === undefined ? undefined : readJson(text);
  if (text === undefined || value === undefined) {
    return refuse('This file is not a pack: it is not readable as JSON. Choose a file called pack.json.');
  }
  const shape = shapeProblem(value);
  if (shape !== '') return refuse(shape);
  const read = readPack(text);
  if (!read.ok) return refuse(read.refusal.words);
  const { pack } = read;
  const size = pack.kind === 'checklists' ? sizeProblem(pack) : '';
  if (size !== '') return refuse(size);
  const findings = [...checkPack(pack).map(({ words }) => words), ...ownIdFindings(pack)];
  if (findings.length > 0) {
    return { ok: false, words: `This pack cannot be used: its parts do not fit together. ${askMaker}`, findings };
  }
  return { ok: true, pack, text, hash: await derivePackHash(new TextEncoder().encode(text)) };
}

function refuse(words: string): ReadPackFile {
  return { ok: false, words, findings: [] };
}

/** Without the mark that some programs put before the first letter. */
function decode(file: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file);
  } catch {
    return undefined;
  }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What a reader would not see, or would read in another order than it is written; what joins letters is none of it. */
const unseen = /[\p{Cc}\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u;

function shortened(text: string): string {
  const plain = text.replaceAll(new RegExp(unseen, 'gu'), '?');
  return plain.length > 60 ? `${plain.slice(0, 60)}…` : plain;
}

/** Goes through the value without calling itself, so that no depth can break it. Empty where nothing is wrong. */
function shapeProblem(value: unknown): string {
  const left: { readonly part: unknown; readonly depth: number }[] = [{ part: value, depth: 0 }];
  for (let next = left.pop(); next; next = left.pop()) {
    const { part, depth } = next;
    if (typeof part === 'string' && unseen.test(part)) {
      return `This pack cannot be used: a text in it holds characters that cannot be seen, or that turn its direction (“${shortened(part)}”). ${askMaker}`;
    }
    if (typeof part !== 'object' || part === null) continue;
    if (depth > deepest) return `This pack cannot be used: its parts stand too deep in each other. ${askMaker}`;
    // What reads the shape would pass over it unseen.
    if (Object.hasOwn(part, '__proto__')) {
      return `This pack cannot be used: it has a part called __proto__, which is no name. ${askMaker}`;
    }
    for (const inner of Object.values(part)) left.push({ part: inner, depth: depth + 1 });
  }
  return '';
}

function sizeProblem({ checklists, platforms, features, guidance }: ChecklistPack): string {
  const items = checklists.flatMap((checklist) => checklist.items);
  if (items.length > mostItems) {
    return `This pack cannot be used: it has ${items.length} checks, and Quarterday takes up to ${mostItems}. ${askMaker}`;
  }
  const others = [checklists, platforms, features, guidance.paragraphs, ...checklists.map(({ groups }) => groups)];
  const longLists = items.flatMap(({ when = [], replaces = [] }) => [when, replaces]);
  return [...others, ...longLists].some((list) => list.length > mostOfOthers)
    ? `This pack cannot be used: one of its lists is longer than ${mostOfOthers}. ${askMaker}`
    : '';
}

function ownIdFindings(pack: Pack): readonly string[] {
  const groups = pack.kind === 'checklists' ? pack.checklists.flatMap((checklist) => checklist.groups) : [];
  return [...permanentIds(pack), ...pack.retired, ...groups]
    .filter(isOwnItem)
    .map((id) => `“${id}” begins with own-, which is kept for the checks of an organisation. Give it another id.`);
}
