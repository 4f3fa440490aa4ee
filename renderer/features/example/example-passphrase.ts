// The passphrase of the example organisation. It is no secret: the sign-in screen shows it, because nothing in the example counts.

export const examplePassphrase = 'copper kettle harvest ladder';
