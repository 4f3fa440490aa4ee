// One Quarterday at a time on this account: a second start shows the window of the first and ends.
import type { App, BrowserWindow } from 'electron';

type Window = Pick<BrowserWindow, 'isMinimized' | 'restore' | 'focus'>;

/** False in the second start, which is then on its way out. */
export function allowOneInstance(
  app: Pick<App, 'requestSingleInstanceLock' | 'quit' | 'on'>,
  findWindow: () => Window | undefined,
): boolean {
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return false;
  }
  app.on('second-instance', () => {
    const window = findWindow();
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  return true;
}
