// How a call handler says no: with one of the contract's codes. And what an error of the file system means to a page.
import type { FailureCode } from '#shared/contract/failure-codes';

export class CallRefused extends Error {
  readonly code: FailureCode;

  constructor(code: FailureCode, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
  }
}

const fullDiskCodes = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

export function isFileError(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && codes.includes(error.code);
}

export function isDiskFull(error: unknown): boolean {
  return isFileError(error, ...fullDiskCodes);
}

/** For reading: `missing` only when nothing stands there, `unreadable` for everything else. */
export function refuseUnread(error: unknown): CallRefused {
  if (error instanceof CallRefused) return error;
  return new CallRefused(isFileError(error, 'ENOENT') ? 'missing' : 'unreadable', { cause: error });
}
