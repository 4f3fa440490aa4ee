// Nothing leaves this computer: every request outside our origin is cancelled, and no name is ever looked up.
import type { App, Session } from 'electron';
import { isAppAddress } from '../app-origin';

/** Must run before the app is ready. */
export function cutNetwork(app: { readonly commandLine: Pick<App['commandLine'], 'appendSwitch'> }): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
}

export function refuseRequests(session: { readonly webRequest: Pick<Session['webRequest'], 'onBeforeRequest'> }): void {
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isInside(url) }));
}

/** What a page makes itself, its blobs and data addresses, is inside too. */
function isInside(address: string): boolean {
  if (address.startsWith('data:')) return true;
  return isAppAddress(address.startsWith('blob:') ? address.slice('blob:'.length) : address);
}
