// No page inside the page.
import type { WebContents } from 'electron';

/** https://www.electronjs.org/docs/latest/tutorial/security#12-verify-webview-options-before-creation */
export function refuseWebviews(contents: Pick<WebContents, 'on'>): void {
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
