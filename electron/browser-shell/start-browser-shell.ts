// Starts the browser shell: binds the account's port, serves the page, answers its calls and opens its window.
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { makeAnswerCalls } from '../calls/answer-calls';
import { listPageFiles } from '../calls/page-files';
import { makePrivateFolder } from '../calls/places';
import { makeSharedCalls } from '../calls/shared-calls';
import { type AppWindow, openAppWindow } from './app-window';
import { announceFirstShell } from './first-shell';
import { listenOnOwnPort } from './own-port';
import { answerRequest } from './shell-server';
import { SignIn } from './sign-in';

export interface BrowserShellSettings {
  readonly dataFolder: string;
  readonly rendererFolder: string;
  readonly appVersion: string;
  /** The browser for the window; without one the shell serves and opens none. */
  readonly browser?: string | undefined;
  readonly chooseNewPort?: boolean;
}

export interface BrowserShell {
  readonly origin: string;
  /** A file that signs in the first browser to open it; each call makes another one. */
  makeLaunchFile(): Promise<string>;
  /** Settles when the window has been closed, and never where there is none. */
  readonly windowClosed: Promise<void>;
  stop(): Promise<void>;
}

/** Throws PortTaken or BrowserDidNotStart: then nothing is left running. */
export async function startBrowserShell(settings: BrowserShellSettings): Promise<BrowserShell> {
  const { dataFolder } = settings;
  await makePrivateFolder(dataFolder);
  const files = await listPageFiles(settings.rendererFolder);
  // An idle connection of the page is kept, so that no save ever meets one that is just being closed.
  const server = createServer({ requestTimeout: 60_000, headersTimeout: 10_000, keepAliveTimeout: 0 });
  const origin = `http://127.0.0.1:${await listenOnOwnPort(server, dataFolder, settings.chooseNewPort ?? false)}`;
  const calls = await makeSharedCalls(dataFolder, {
    appVersion: settings.appVersion,
    shell: 'browser',
    capabilities: { fileDialogs: 'page', folders: 'typed', tellsSystemLock: 'nothing' },
  });
  const signIn = new SignIn(dataFolder, origin);
  const windows: AppWindow[] = [];
  const openWindow = async () => {
    if (!settings.browser) return;
    windows.push(
      await openAppWindow(settings.browser, join(dataFolder, 'browser-profile'), await signIn.makeLaunchFile()),
    );
  };
  const first = await announceFirstShell(dataFolder, origin);
  const shell = {
    origin,
    files,
    signIn,
    answerCalls: makeAnswerCalls(calls.handlers, (name, error) => console.error(`The call ${name} failed:`, error)),
    show: async (challenge: string, proof: string) => {
      const answer = first.answerChallenge(challenge, proof);
      if (answer !== undefined) await openWindow();
      return answer;
    },
  };
  server.on('request', (request, response) => {
    answerRequest(shell, request, response).catch(() => response.destroy());
  });
  const stop = async () => {
    for (const window of windows) window.close();
    await stopServer(server);
    await calls.close();
    await signIn.forgetLaunchFiles();
    await first.withdraw();
  };
  try {
    await openWindow();
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    origin,
    makeLaunchFile: () => signIn.makeLaunchFile(),
    windowClosed: windows[0]?.closed ?? new Promise(() => undefined),
    stop,
  };
}

function stopServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
