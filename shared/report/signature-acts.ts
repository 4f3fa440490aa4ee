// The three things that somebody signs for. Each has a field of this name in a file that is made to be signed.

export const signatureActs = {
  Prepared: { who: 'preparer', caption: 'Preparer', waits: 'Place for the signature of who prepared it' },
  Checked: { who: 'checker', caption: 'Checker', waits: 'Place for the signature of who checks it' },
  Signed: { who: 'signatory', caption: 'Signatory', waits: 'Place for the signature of the signatory' },
} as const;

export type SignatureAct = keyof typeof signatureActs;
