// Asking another window of Quarterday to let a workbook go, and hearing it when another one asks.

import type { TakeOvers } from '#storage/surroundings';

export const takeOversOfPage: TakeOvers = {
  ask(workbook) {
    const channel = new BroadcastChannel(channelName(workbook));
    channel.postMessage('let go');
    channel.close();
  },
  listen(workbook, asked) {
    const channel = new BroadcastChannel(channelName(workbook));
    channel.onmessage = asked;
    return () => channel.close();
  },
};

function channelName(workbook: string): string {
  return `quarterday-take-over-${workbook}`;
}
