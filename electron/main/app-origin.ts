// The one origin of the app, for ever: the working copy in the browser's storage belongs to it.

export const appScheme = 'app';
export const appOrigin = 'app://quarterday';

/** Compares parsed parts, because `app://quarterday.example` begins with the same letters. */
export function isAppAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, username, password, port } = new URL(address);
  return protocol === `${appScheme}:` && host === 'quarterday' && !username && !password && !port;
}
