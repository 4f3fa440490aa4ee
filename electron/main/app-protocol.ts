// Serves the built page at app://quarterday, from a fixed map of files and with the page policy on every response.
import { readFile } from 'node:fs/promises';
import type { Protocol } from 'electron';
import type { PageFile } from '../calls/page-files';
import { policyHeaders } from '../calls/page-policy';
import { appScheme, isAppAddress } from './app-origin';

/** Must run before the app is ready. Standard and secure give the page an origin, storage and WebCrypto. */
export function registerAppScheme(protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme: appScheme, privileges }]);
}

export function serveApp(protocol: Pick<Protocol, 'handle'>, files: ReadonlyMap<string, PageFile>): void {
  protocol.handle(appScheme, async (request) => {
    const file = isAppAddress(request.url) ? files.get(new URL(request.url).pathname) : undefined;
    if (!file) return new Response(null, { status: 404, headers: policyHeaders('') });
    if (request.method !== 'GET') return new Response(null, { status: 405, headers: policyHeaders('') });
    const bytes = new Uint8Array(await readFile(file.path));
    return new Response(bytes, { headers: { ...policyHeaders(file.name), 'Content-Type': file.type } });
  });
}
