// The pieces that the shapes of calls are made of: bounded bytes, ids that can become names, paths that can be checked.
import { z } from 'zod';
import { smallFileBytesMax } from './call-limits';

export const bytes = (bytesMax: number) =>
  z.custom<Uint8Array>((value) => value instanceof Uint8Array && value.byteLength <= bytesMax);
export const digest = z.custom<Uint8Array>((value) => value instanceof Uint8Array && value.byteLength === 32);
export const byteCount = z.number().int().nonnegative();
export const instant = z.iso.datetime();
export const nothing = z.null();
export const smallFile = bytes(smallFileBytesMax);

/** Ids become names of folders and files: nothing but 64 small hex digits passes. */
export const hexDigest = z.string().regex(/^[0-9a-f]{64}$/);

/** What a shell hands out to be named again: a stage, a job, pinned contents, a file outside. */
export const handle = z.string().regex(/^[0-9a-f]{32}$/);

/** Where a call works: without a stage on the safety copy itself, with one on the staged copy. */
export const workbookPlace = { workbook: hexDigest, stage: handle.optional() };

export const day = z.iso.date();

/** A place that a person chose or typed. That it is absolute, and outside the records, is the shell's to check. */
export const path = z
  .string()
  .min(1)
  .max(4096)
  .refine((text) => !text.includes('\0'));

export const backupName = z.string().regex(/^[a-z0-9-]{1,80}\.quarterday$/);
export const outsideName = z.string().regex(/^[a-z0-9-]{1,80}\.(?:zip\.age|csv|html)$/);
