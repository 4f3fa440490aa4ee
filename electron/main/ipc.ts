// Lets the page's calls in: only from the main frame of our own window, at our own origin, and then by the same door
// that the browser shell uses.
import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron';
import { callNames } from '#shared/contract/call-names';
import type { AnswerCalls } from '../calls/answer-calls';
import { isAppAddress } from './app-origin';

type Sender = Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>;

export function listenToPage(ipcMain: Pick<IpcMain, 'handle'>, page: WebContents, answerCalls: AnswerCalls): void {
  for (const name of callNames) {
    ipcMain.handle(name, async (event, input: unknown) =>
      isOwnPage(event, page) ? answerCalls(name, input) : { ok: false, code: 'not-allowed' },
    );
  }
}

/** https://www.electronjs.org/docs/latest/tutorial/security#17-validate-the-sender-of-all-ipc-messages */
export function isOwnPage({ sender, senderFrame }: Sender, page: WebContents): boolean {
  return sender === page && senderFrame !== null && senderFrame.parent === null && isAppAddress(senderFrame.url);
}
