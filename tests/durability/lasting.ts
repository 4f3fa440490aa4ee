// What has to stand after a kill, because somebody was told that it was done.

export type Lasting =
  | { readonly saved: string }
  | { readonly gone: string }
  | { readonly left: string }
  | { readonly backup: string }
  | { readonly snapshot: string }
  /** `perhaps` from when it may begin to count until it is said to have. */
  | { readonly passphrase: string; readonly counts: 'perhaps' | 'alone' };
