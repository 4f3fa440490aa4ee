// Why a file cannot be signed: a code for programs and a sentence for people.

const refusals = {
  'already-signed': 'The file is signed already. Only a place kept for a further signature can be filled.',
  'no-such-page': 'The page for the signature does not exist.',
  'no-such-field': 'The file keeps no place for this signature.',
  'field-already-signed': 'This place for a signature is filled already.',
  'field-name-twice': 'Two places for signatures would have the same name.',
  'index-kind-not-supported': 'The file was made by a program whose way of indexing a PDF cannot be added to here.',
  'certificate-too-big': 'The certificate needs more room than the file keeps for the signature.',
} as const;

export type SigningRefusal = keyof typeof refusals;

export class SigningRefused extends Error {
  override readonly name = 'SigningRefused';

  constructor(readonly code: SigningRefusal) {
    super(refusals[code]);
  }
}
