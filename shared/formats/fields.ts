// Fields that several stored shapes share.
import * as z from 'zod';
import { isMemberId } from '#shared/domain/ids';
import { type Ring, rings } from '#shared/domain/ring';

/** SHA-256 in lower-case hexadecimal: ids of workbooks and chains, heads, nonces of 32 bytes. */
export const hex32 = z.string().regex(/^[0-9a-f]{64}$/);

/** Padded base64 without spaces. */
export const base64 = z.base64();

/** 32, 64 … bytes exactly, in base64. */
export const base64Of = (bytes: number) =>
  base64.length(Math.ceil(bytes / 3) * 4).refine((text) => text.length * 0.75 - (text.split('=').length - 1) === bytes);

/** An instant in UTC, as `Date.prototype.toISOString` writes it. */
export const instant = z.iso.datetime({ precision: 3 });

export const plainDate = z.iso.date();

export const memberId = z.string().refine(isMemberId, 'not the id of a member');

/** Who may read: one of the four rings of every workbook, or a member's own. */
export type RingName = Ring | `private:${string}`;

const privatePrefix = 'private:';
const isRingName = (text: string): text is RingName =>
  rings.some((ring) => ring === text) ||
  (text.startsWith(privatePrefix) && isMemberId(text.slice(privatePrefix.length)));

export const ringName = z.string().refine(isRingName, 'not the name of a ring');

export const epoch = z.int().min(1);
export const seq = z.int().min(0);
