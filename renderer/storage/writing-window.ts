// One writing window per workbook: a Web Lock that is held for as long as the workbook is open in this page.

import type { Locks } from './surroundings';

/** Gives what lets the window go again; undefined where another page holds it. */
export function takeWritingWindow(locks: Locks, workbook: string): Promise<(() => Promise<void>) | undefined> {
  return new Promise((resolve, reject) => {
    const request = locks.request(`quarterday-writing-${workbook}`, { ifAvailable: true }, (lock) => {
      if (!lock) {
        resolve(undefined);
        return Promise.resolve();
      }
      return new Promise<void>((letGo) => {
        resolve(async () => {
          letGo();
          await request;
        });
      });
    });
    request.catch(reject);
  });
}
