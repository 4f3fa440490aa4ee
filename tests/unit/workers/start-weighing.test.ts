// The page's side of the weighing worker. The worker itself is a stand-in here.

import { beforeEach, expect, it, vi } from 'vitest';
import type { Weighed } from '#shared/domain/judge-password';
import { startWeighing } from '#workers/start-weighing';
import type { WeighReply, WeighRequest } from '#workers/weigh.worker';

class StandInWorker extends EventTarget {
  static last: StandInWorker;
  asked: WeighRequest[] = [];
  isEnded = false;

  constructor() {
    super();
    StandInWorker.last = this;
  }

  postMessage(request: WeighRequest): void {
    this.asked.push(request);
  }

  answer(data: WeighReply): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }

  terminate(): void {
    this.isEnded = true;
  }
}

const weighed = (guesses: number): Weighed => ({ guesses, madeOf: [], isOneEntry: false, isDisguised: false });

beforeEach(() => {
  vi.stubGlobal('Worker', StandInWorker);
});

it('gives each text its own answer, in whatever order they come', async () => {
  const { weigh } = startWeighing();
  const answers = Promise.all([weigh('one'), weigh('two')]);
  const worker = StandInWorker.last;
  expect(worker.asked.map(({ password }) => password)).toEqual(['one', 'two']);
  const [one = 0, two = 0] = worker.asked.map(({ number }) => number);
  worker.answer({ number: two, weighed: weighed(2) });
  worker.answer({ number: one, weighed: weighed(1) });
  expect(await answers).toEqual([weighed(1), weighed(2)]);
});

it('says that the lists could not be asked where the worker fails, then and afterwards', async () => {
  const { weigh } = startWeighing();
  const asked = weigh('one');
  StandInWorker.last.dispatchEvent(new Event('error'));
  expect(await asked).toBeUndefined();
  expect(await weigh('two')).toBeUndefined();
});

it('ends the worker, and what it was given with it', () => {
  const { end } = startWeighing();
  end();
  expect(StandInWorker.last.isEnded).toBe(true);
});
