// One writing window per workbook: a Web Lock that is held for as long as the workbook is open in this page. Another window may
// ask for it; one that does not answer loses it.

import type { Locks, Surroundings } from './surroundings';

/** How long a window is waited for that has been asked to let go: it saves what is being typed first. */
const letGoWithinMs = 5000;

export interface WritingWindow {
  letGo(): Promise<void>;
  /** Resolves when another window has taken it, not when it was let go. */
  readonly lost: Promise<void>;
}

/** Undefined where another page holds it. `name` is the workbook's, or that of a staged copy of it. */
export function takeWritingWindow(locks: Locks, name: string): Promise<WritingWindow | undefined> {
  return new Promise((resolve, reject) => {
    let lose: () => void = () => undefined;
    const lost = new Promise<void>((resolveLost) => {
      lose = resolveLost;
    });
    const request = locks.request(lockName(name), { ifAvailable: true }, (lock) => {
      if (!lock) {
        resolve(undefined);
        return Promise.resolve();
      }
      return new Promise<void>((letGo) => {
        const release = async () => {
          letGo();
          await request.catch(() => undefined);
        };
        resolve({ letGo: release, lost });
      });
    });
    request.catch((error: unknown) => {
      reject(error);
      lose();
    });
  });
}

/** Resolves when the workbook is open in no window of this shell any more: it was let go, or taken from one that was stuck. */
export async function takeOver(
  { locks, takeOvers, later }: Pick<Surroundings, 'locks' | 'takeOvers' | 'later'>,
  workbook: string,
): Promise<void> {
  takeOvers.ask(workbook);
  const take = async () => void (await locks.request(lockName(workbook), { steal: true }, async () => undefined));
  const callOff = later(take, letGoWithinMs);
  await locks.request(lockName(workbook), {}, async () => undefined);
  callOff();
}

function lockName(name: string): string {
  return `quarterday-writing-${name}`;
}
