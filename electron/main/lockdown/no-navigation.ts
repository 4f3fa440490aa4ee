// The window shows Quarterday and nothing else: reloading the page is allowed, going anywhere is not.
import type { WebContents } from 'electron';
import { isAppAddress } from '../app-origin';

interface Navigation {
  readonly url: string;
  readonly isMainFrame: boolean;
  preventDefault(): void;
}

/** https://www.electronjs.org/docs/latest/tutorial/security#13-disable-or-limit-navigation */
export function refuseNavigation(contents: Pick<WebContents, 'on'>): void {
  const refuseElsewhere = (navigation: Navigation) => {
    if (!navigation.isMainFrame || !isAppAddress(navigation.url)) navigation.preventDefault();
  };
  contents.on('will-navigate', refuseElsewhere);
  contents.on('will-frame-navigate', refuseElsewhere);
  contents.on('will-redirect', (redirect) => redirect.preventDefault());
}
