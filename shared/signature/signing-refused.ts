// Why a file cannot be signed. The caller says it in words by its code.

export type SigningRefusal =
  | 'already-signed'
  | 'no-such-page'
  | 'no-such-field'
  | 'field-already-signed'
  | 'field-name-twice'
  | 'index-kind-not-supported'
  | 'certificate-too-big';

export class SigningRefused extends Error {
  override readonly name = 'SigningRefused';

  constructor(readonly code: SigningRefusal) {
    super(code);
  }
}
