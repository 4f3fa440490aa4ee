// How the page proves that it was opened by this shell: a file only this account can read posts a token that works once,
// and the browser gets a cookie for it. The secret never stands in an address, a log or a list of processes.
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeSynced } from '../calls/replace-file';

export class SignIn {
  readonly #folder: string;
  readonly #origin: string;
  readonly #cookieName: string;
  readonly #session = makeSecret();
  /** Tokens not used yet, by their digest, and the file that holds each. */
  readonly #launchFiles = new Map<string, string>();

  /** Cookies know no ports, so the cookie's name does. */
  constructor(dataFolder: string, origin: string) {
    this.#folder = join(dataFolder, 'launch');
    this.#origin = origin;
    this.#cookieName = `quarterday-${new URL(origin).port}`;
  }

  /** A new file that signs in whoever opens it in a browser first. */
  async makeLaunchFile(): Promise<string> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    const token = makeSecret();
    const path = join(this.#folder, `${randomBytes(8).toString('hex')}.html`);
    await writeSynced(path, new TextEncoder().encode(launchPage(`${this.#origin}/sign-in`, token)));
    this.#launchFiles.set(digest(token), path);
    return path;
  }

  /** The cookie to set, or undefined for a token that is wrong or was used before. */
  async redeem(token: string): Promise<string | undefined> {
    const launchFile = this.#launchFiles.get(digest(token));
    if (launchFile === undefined) return undefined;
    this.#launchFiles.delete(digest(token));
    await rm(launchFile, { force: true });
    return `${this.#cookieName}=${this.#session}; Path=/; HttpOnly; SameSite=Strict`;
  }

  holdsCookie(header: string | undefined): boolean {
    const given = header
      ?.split(';')
      .map((part) => part.trim())
      .find((part) => part.startsWith(`${this.#cookieName}=`))
      ?.slice(this.#cookieName.length + 1);
    return given !== undefined && timingSafeEqual(Buffer.from(digest(given)), Buffer.from(digest(this.#session)));
  }

  async forgetLaunchFiles(): Promise<void> {
    this.#launchFiles.clear();
    await rm(this.#folder, { recursive: true, force: true });
  }
}

function makeSecret(): string {
  return randomBytes(32).toString('base64url');
}

function digest(words: string): string {
  return createHash('sha256').update(words).digest('hex');
}

function launchPage(address: string, token: string): string {
  return `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<title>Quarterday</title>
<form method="post" action="${address}">
<input type="hidden" name="token" value="${token}">
<noscript><button>Open Quarterday</button></noscript>
</form>
<script>document.forms[0].submit()</script>
</html>
`;
}
