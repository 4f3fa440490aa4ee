// Why a file cannot be signed: a code for programs and a sentence for people.

const refusals = {
  'already-signed': 'The file is signed already. Only a place kept for a further signature can be filled.',
  'no-such-page': 'The page for the signature does not exist.',
  'no-such-field': 'The file keeps no place for this signature.',
  'field-already-signed': 'This place for a signature is filled already.',
  'field-name-twice': 'Two places for signatures would have the same name.',
  'changed-since-signed':
    'The file was changed after it was signed, so it is not signed again. Hand the review over again: a new file is then made.',
  'other-signatures':
    'The file is not signed by who should have signed it before you. Hand the review over again: a new file is then made.',
  'certificate-broken': 'Your certificate cannot be read. Ask a coordinator for new keys.',
  'certificate-not-begun':
    'Your certificate begins later than the time of this computer. Put its clock right, then sign.',
  'certificate-expired': 'Your certificate has run out. Ask a coordinator for new keys, then sign.',
  'certificate-too-big': 'The certificate needs more room than the file keeps for the signature.',
} as const;

export type SigningRefusal = keyof typeof refusals;

export class SigningRefused extends Error {
  override readonly name = 'SigningRefused';

  constructor(readonly code: SigningRefusal) {
    super(refusals[code]);
  }
}
