// Why a PDF could not be read. Whoever reads a foreign file catches this and says it in words.

export type PdfReadFailure =
  | 'not-a-pdf'
  | 'too-big'
  | 'too-much-work'
  | 'too-deep'
  | 'encrypted'
  | 'duplicate-key'
  | 'broken-syntax'
  | 'broken-index'
  | 'unsupported-index';

export class PdfReadError extends Error {
  override readonly name = 'PdfReadError';

  constructor(
    readonly code: PdfReadFailure,
    detail: string,
  ) {
    super(`${code}: ${detail}`);
  }
}
