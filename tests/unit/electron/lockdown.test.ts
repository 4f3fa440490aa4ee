// Every guard of Electron's main against a small fake of just what it touches, typed by electron.d.ts: what it refuses,
// and what it lets through.
import type { App, BrowserWindow, Session, WebContents } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { refuseDownloads } from '../../../electron/main/lockdown/no-downloads';
import { refuseNavigation } from '../../../electron/main/lockdown/no-navigation';
import { cutNetwork, refuseRequests } from '../../../electron/main/lockdown/no-network';
import { refuseNewWindows } from '../../../electron/main/lockdown/no-new-windows';
import { refusePermissions } from '../../../electron/main/lockdown/no-permissions';
import { refuseRemoteDebugging } from '../../../electron/main/lockdown/no-remote-debugging';
import { refuseSpellCheckDownloads } from '../../../electron/main/lockdown/no-spell-check-downloads';
import { refuseWebviews } from '../../../electron/main/lockdown/no-webview';
import { allowOneInstance } from '../../../electron/main/lockdown/one-instance';

type Listener = (...words: unknown[]) => void;

/** Remembers listeners as an emitter does, and says whether an event that was sent was prevented. */
function fakeEmitter<Emitter>() {
  const listeners = new Map<string, Listener>();
  const emitter = { on: (name: string, listener: Listener) => void listeners.set(name, listener) };
  const isPrevented = (name: string, details: object = {}) => {
    const preventDefault = vi.fn();
    listeners.get(name)?.({ ...details, preventDefault });
    return preventDefault.mock.calls.length > 0;
  };
  const send = (name: string) => listeners.get(name)?.({});
  return { emitter: emitter as unknown as Emitter, isPrevented, send };
}

const elsewhere = [
  'https://example.org/',
  'app://quarterday.example.org/',
  'app://quarterday@example.org/',
  'app://other/',
  'app://quarterday:8080/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'about:blank',
  'https://app//quarterday',
  '',
];

describe('navigation', () => {
  const { emitter, isPrevented } = fakeEmitter<WebContents>();
  refuseNavigation(emitter);

  it('is refused to anywhere else, by link or by frame', () => {
    for (const url of elsewhere) {
      expect(isPrevented('will-navigate', { url, isMainFrame: true }), url).toBe(true);
      expect(isPrevented('will-frame-navigate', { url, isMainFrame: true }), url).toBe(true);
    }
  });

  it('is refused in any frame inside the page, and by any redirect', () => {
    const own = 'app://quarterday/';
    expect(isPrevented('will-frame-navigate', { url: own, isMainFrame: false })).toBe(true);
    expect(isPrevented('will-redirect', { url: own, isMainFrame: true })).toBe(true);
  });

  it('is allowed for the page itself, which reloads when it locks', () => {
    expect(isPrevented('will-navigate', { url: 'app://quarterday/', isMainFrame: true })).toBe(false);
    expect(isPrevented('will-frame-navigate', { url: 'app://quarterday/#home', isMainFrame: true })).toBe(false);
  });
});

it('denies every new window', () => {
  const setWindowOpenHandler = vi.fn<WebContents['setWindowOpenHandler']>();
  refuseNewWindows({ setWindowOpenHandler });
  const [handler] = setWindowOpenHandler.mock.calls[0] ?? [];
  for (const url of [...elsewhere, 'app://quarterday/']) {
    expect(handler?.({ url } as Parameters<typeof handler>[0])).toEqual({ action: 'deny' });
  }
});

it('attaches no webview', () => {
  const { emitter, isPrevented } = fakeEmitter<WebContents>();
  refuseWebviews(emitter);
  expect(isPrevented('will-attach-webview')).toBe(true);
});

it('downloads nothing', () => {
  const { emitter, isPrevented } = fakeEmitter<Session>();
  refuseDownloads(emitter);
  expect(isPrevented('will-download')).toBe(true);
});

it('grants no permission, when asked and when only looked at, and no device', () => {
  const session = {
    setPermissionRequestHandler: vi.fn<Session['setPermissionRequestHandler']>(),
    setPermissionCheckHandler: vi.fn<Session['setPermissionCheckHandler']>(),
    setDevicePermissionHandler: vi.fn<Session['setDevicePermissionHandler']>(),
  };
  refusePermissions(session);
  const granted = vi.fn();
  for (const permission of ['media', 'geolocation', 'notifications', 'clipboard-read', 'hid', 'fileSystem']) {
    session.setPermissionRequestHandler.mock.calls[0]?.[0]?.(null as never, permission as never, granted, {} as never);
    expect(session.setPermissionCheckHandler.mock.calls[0]?.[0]?.(null, permission as never, '', {} as never)).toBe(
      false,
    );
  }
  expect(granted.mock.calls).toEqual(Array(6).fill([false]));
  expect(session.setDevicePermissionHandler.mock.calls[0]?.[0]?.({} as never)).toBe(false);
});

describe('the network', () => {
  const onBeforeRequest = vi.fn();
  refuseRequests({ webRequest: { onBeforeRequest } as unknown as Session['webRequest'] });
  const isCancelled = (url: string) => {
    const answer = vi.fn();
    onBeforeRequest.mock.calls[0]?.[0]({ url }, answer);
    return answer.mock.calls[0]?.[0].cancel;
  };

  it('is out of reach: every request outside the origin is cancelled', () => {
    const hostile = [
      ...elsewhere,
      'ws://127.0.0.1:1/',
      'wss://example.org/',
      'http://127.0.0.1/',
      'blob:https://example.org/1',
      'devtools://devtools/x',
    ];
    for (const url of hostile) expect(isCancelled(url), url).toBe(true);
  });

  it('does not stand between the page and itself', () => {
    for (const url of [
      'app://quarterday/',
      'app://quarterday/assets/a.js',
      'blob:app://quarterday/1-2',
      'data:image/png;base64,AA==',
    ]) {
      expect(isCancelled(url), url).toBe(false);
    }
  });

  it('looks no name up', () => {
    const appendSwitch = vi.fn<App['commandLine']['appendSwitch']>();
    cutNetwork({ commandLine: { appendSwitch } });
    expect(appendSwitch).toHaveBeenCalledWith('host-resolver-rules', 'MAP * ~NOTFOUND');
  });
});

it('turns the spell checker off, which would fetch dictionaries', () => {
  const setSpellCheckerEnabled = vi.fn<Session['setSpellCheckerEnabled']>();
  refuseSpellCheckDownloads({ setSpellCheckerEnabled });
  expect(setSpellCheckerEnabled).toHaveBeenCalledWith(false);
});

it('ends under a debugger that listens from outside, and only then', () => {
  const exitCodeWith = (given: string) => {
    const exit = vi.fn<App['exit']>();
    refuseRemoteDebugging({ commandLine: { hasSwitch: (name) => name === given }, exit });
    return exit.mock.calls[0]?.[0];
  };
  for (const name of ['remote-debugging-port', 'remote-debugging-pipe', 'inspect', 'inspect-brk'])
    expect(exitCodeWith(name)).toBe(1);
  expect(exitCodeWith('lang')).toBeUndefined();
});

describe('one instance', () => {
  function start(hasLock: boolean) {
    const { emitter, send } = fakeEmitter<Pick<App, 'on'>>();
    const window = { isMinimized: () => true, restore: vi.fn(), focus: vi.fn() };
    const app = { ...emitter, requestSingleInstanceLock: () => hasLock, quit: vi.fn() };
    const mayGoOn = allowOneInstance(app as unknown as App, () => window as unknown as BrowserWindow);
    return { app, mayGoOn, window, send };
  }

  it('lets the first go on, and shows its window when a second starts', () => {
    const { app, mayGoOn, window, send } = start(true);
    expect(mayGoOn).toBe(true);
    expect(app.quit).not.toHaveBeenCalled();
    send('second-instance');
    expect(window.restore).toHaveBeenCalledOnce();
    expect(window.focus).toHaveBeenCalledOnce();
  });

  it('ends the second', () => {
    const { app, mayGoOn } = start(false);
    expect(mayGoOn).toBe(false);
    expect(app.quit).toHaveBeenCalledOnce();
  });
});
