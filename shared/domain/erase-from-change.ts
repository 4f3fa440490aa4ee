// What is left of a change when a person is erased from it: the same deed, without who they were. Pure; the ids stay, so that
// what pointed to the person still points to somebody whose name is gone.

import { type Change, isErasure } from './change';
import type { RecordId } from './ids';
import { isSealedRegister, type RegisterName, sealedRegisters, textOf } from './registers/register';
import { type Kept, presentMembers, recordOf, type State } from './state';

/** What stands where the name of an erased person was. */
const erasedName = 'Erased person';
const erasedWords = '[erased]';

export interface Erasing {
  readonly person: RecordId;
  /** Names by which texts may call the person. Found as whole words, whatever their capitals. */
  readonly names: readonly string[];
}

/** The record of whoever can be erased under an id; undefined where nobody can. */
export function whoIsErased(state: State, person: RecordId): Kept | undefined {
  const among = ['people', ...sealedRegisters] as const;
  return among.map((register) => recordOf(state, register, person)).find((kept) => kept !== undefined);
}

/** The field in which a register has whom a record is about. */
function calledBy(register: RegisterName): string {
  return register === 'concerns' || register === 'complaints' ? 'about' : 'name';
}

/** The names to look for at first: as the register has it, and as any sign-in of theirs had it. */
export function namesOf(state: State, person: RecordId): readonly string[] {
  const record = whoIsErased(state, person);
  const signIns = Object.values(state.general.members).filter((member) => member.person === person);
  const names = [
    record ? textOf(record.fields, calledBy(record.register)) : '',
    ...signIns.map(({ displayName }) => displayName),
  ];
  return [...new Set(names.map((name) => name.trim()).filter((name) => name !== '' && name !== erasedName))];
}

/**
 * Why a person cannot be erased now; empty where they can. No rule of the record: what was erased elsewhere is erased again in
 * an older copy that is brought back, whoever could still sign in then.
 */
export function whyNotErase(state: State, person: RecordId): string {
  const signIn = presentMembers(state).find((member) => member.person === person);
  return signIn ? `${signIn.displayName} can still sign in. Let them leave first.` : '';
}

/**
 * The change without the person; the very same one where it says nothing of them. Of an earlier erasure that names them, that it
 * was is left, and nothing that it put in place of other entries.
 */
export function eraseFromChange(change: Change, erasing: Erasing): Change {
  const { person, names } = erasing;
  if (isErasure(change) && change.entries.length > 0) {
    const emptied: Change = { ...change, entries: [] };
    const without = eraseFromChange(emptied, erasing);
    const isNamed = change.entries.some(({ changes }) => namesPerson(changes, erasing));
    return isNamed || without !== emptied ? without : change;
  }
  const without = withoutNames(withoutRecord(change, person), namePattern(names));
  return sameJson(without, change) ? change : without;
}

/** Whether any of the changes says something of the person. */
export function namesPerson(changes: readonly Change[], erasing: Erasing): boolean {
  return changes.some((change) => eraseFromChange(change, erasing) !== change);
}

/** The texts of a change that call the person by a name, as they are now: those from which `eraseFromChange` takes it. */
export function passagesOf(change: Change, { names }: Erasing): readonly string[] {
  const pattern = namePattern(names);
  if (!pattern) return [];
  const passages: string[] = [];
  mapWords(change, (text) => {
    if (text.search(pattern) >= 0) passages.push(text);
    return text;
  });
  return passages;
}

function withoutRecord(change: Change, person: RecordId): Change {
  switch (change.kind) {
    case 'record-added':
      return isOf(change, person) ? { ...change, fields: { [calledBy(change.register)]: erasedName } } : change;
    case 'record-changed':
      return isOf(change, person) ? { ...change, fields: {}, because: '' } : change;
    case 'member-added':
      return change.person === person ? { ...change, displayName: erasedName, initials: '–' } : change;
    case 'member-invited': {
      const membership = { ...change.membership, displayName: erasedName, initials: '–' };
      return change.person === person ? { ...change, membership } : change;
    }
    default:
      return change;
  }
}

function isOf(change: Extract<Change, { kind: 'record-added' | 'record-changed' }>, person: RecordId): boolean {
  return (change.register === 'people' || isSealedRegister(change.register)) && change.record === person;
}

function withoutNames(change: Change, pattern: RegExp | undefined): Change {
  return pattern ? mapWords(change, (text) => text.replace(pattern, erasedWords)) : change;
}

/** The value with every text in it, however deep, as `map` has it, but for what is `unworded`. */
function mapWords<Value>(value: Value, map: (text: string) => string): Value {
  const mapPart = (part: unknown, isWhole = false): unknown => {
    if (typeof part === 'string') return map(part);
    if (Array.isArray(part)) return part.map((each) => mapPart(each));
    if (typeof part !== 'object' || part === null) return part;
    const isPack = isWhole && 'kind' in part && part.kind === 'pack-adopted';
    const isUnworded = (key: string) =>
      unworded.has(key) || (isWhole && unwordedOfChange.has(key)) || (isPack && key === 'file');
    return Object.fromEntries(
      Object.entries(part).map(([key, inner]) => [key, isUnworded(key) ? inner : mapPart(inner)]),
    );
  };
  return mapPart(value, true) as Value;
}

/** Parts that are no words of a person: what a change is, what it points to, and keys, in which initials could stand by chance. */
export const unworded: ReadonlySet<string> = new Set([
  ...['kind', 'register', 'record', 'person', 'member', 'round', 'item', 'action', 'evidence'],
  ...['attachment', 'attachmentKey', 'digest', 'keys', 'certificate', 'authority', 'clause'],
]);

/**
 * The same of a change itself: what a field of a register is called so may be words. A pack is published, is about nobody, and with
 * another letter in it would be another pack.
 */
const unwordedOfChange: ReadonlySet<string> = new Set([
  ...['approval', 'decision', 'account', 'outcome', 'aspect', 'aspects'],
  ...['pack', 'packTitle', 'passage', 'level', 'audience', 'report', 'made', 'waitsFor', 'matter', 'quiz'],
]);

/** Undefined where there is no name to look for. */
function namePattern(names: readonly string[]): RegExp | undefined {
  const parts = names
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll(/\s+/g, String.raw`\s+`));
  if (parts.length === 0) return undefined;
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${parts.join('|')})(?![\p{L}\p{N}])`, 'giu');
}

function sameJson(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
