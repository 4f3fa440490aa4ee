// Codes that people copy from paper: groups of five Crockford base32 characters, the fifth of each checking its group and
// its place, so that a group typed wrongly, or in another's place, is found by itself. A recovery code has seven groups
// (140 random bits), a one-time code of an invitation has four (80).
//
//   K7QMA-2WXR9-… (seven groups); I and L are read as 1, O as 0, any case; hyphens and spaces may be left out
import { makeRandomBytes } from '../bytes';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const recoveryGroups = 7;
const invitationGroups = 4;
const randomPerGroup = 4;
const groupLength = randomPerGroup + 1;

export type RecoveryCodeReading =
  | { ok: true; code: string }
  /** Groups are counted from 1. With a wrong length no group can be blamed, and the list is empty. */
  | { ok: false; wrongGroups: readonly number[] };

/** A new recovery code in the form in which it is printed. */
export function makeRecoveryCode(): string {
  return makeCode(recoveryGroups);
}

/** A new one-time code. Once it was used, it opens what it opened then in an older copy of the files, and nothing else. */
export function makeInvitationCode(): string {
  return makeCode(invitationGroups);
}

function makeCode(groupCount: number): string {
  // 256 is a multiple of 32, so the low five bits of a random byte are evenly spread.
  const values = Array.from(makeRandomBytes(groupCount * randomPerGroup), (byte) => byte & 31);
  const groups = Array.from({ length: groupCount }, (_, group) => {
    const chosen = values.slice(group * randomPerGroup, (group + 1) * randomPerGroup);
    return [...chosen, checkValue(chosen, group)].map((value) => alphabet.charAt(value)).join('');
  });
  return groups.join('-');
}

/** Reads what a person typed; gives the code as printed, or the groups that are wrong. */
export function readRecoveryCode(typed: string): RecoveryCodeReading {
  return readCode(typed, recoveryGroups);
}

/** As `readRecoveryCode`, for a one-time code. */
export function readInvitationCode(typed: string): RecoveryCodeReading {
  return readCode(typed, invitationGroups);
}

function readCode(typed: string, groupCount: number): RecoveryCodeReading {
  const characters = normalise(typed);
  if (characters.length !== groupCount * groupLength) return { ok: false, wrongGroups: [] };
  const groups = characters.match(/.{5}/g) ?? [];
  const wrongGroups = groups.flatMap((group, index) => (isGroupRight(group, index) ? [] : [index + 1]));
  return wrongGroups.length > 0 ? { ok: false, wrongGroups } : { ok: true, code: groups.join('-') };
}

/** Whether what was typed is this group of this code: set-up asks for two groups back. */
export function isRecoveryGroup(code: string, group: number, typed: string): boolean {
  return code.split('-')[group - 1] === normalise(typed);
}

const normalise = (typed: string) =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replace(/[IL]/g, '1')
    .replaceAll('O', '0');

function isGroupRight(group: string, index: number): boolean {
  const values = Array.from(group, (character) => alphabet.indexOf(character));
  const check = values.pop();
  return !values.includes(-1) && check === checkValue(values, index);
}

/**
 * A weighted sum in GF(32), each place weighing a different power of x: any one wrong character, or two changed about,
 * shows. The group's number starts the sum, so a whole group in another's place shows too.
 */
function checkValue(values: readonly number[], group: number): number {
  return values.reduce((sum, value) => timesX(sum ^ value), timesX(group));
}

// Multiplication by x modulo x⁵ + x² + 1, whose x generates all 31 values but zero.
const timesX = (value: number) => (value & 16 ? (value << 1) ^ 0b100101 : value << 1);
