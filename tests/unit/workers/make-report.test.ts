// The page's side of the report worker. The worker itself is a stand-in here; the journeys run the real one.

import { beforeEach, expect, it, vi } from 'vitest';
import { goOnUnless } from '#workers/call-off';
import { makeReport, ReportNotMade } from '#workers/make-report';
import type { ReportReply, ReportRequest } from '#workers/report.worker';
import { reportOf } from '../../builders/report-request';
import { riverside } from '../../builders/riverside-state';

class StandInWorker extends EventTarget {
  static last: StandInWorker;
  asked: ReportRequest[] = [];
  isEnded = false;

  constructor() {
    super();
    StandInWorker.last = this;
  }

  postMessage(request: ReportRequest): void {
    this.asked.push(request);
  }

  answer(data: ReportReply): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }

  terminate(): void {
    this.isEnded = true;
  }
}

const { book, round } = riverside();
const model = reportOf(book, round);

beforeEach(() => {
  vi.unstubAllGlobals();
  vi.stubGlobal('Worker', StandInWorker);
});

it('hands the model over, passes progress on, gives the bytes and ends the worker', async () => {
  const steps: string[] = [];
  const making = makeReport(model, { onProgress: ({ step, share }) => steps.push(`${step} ${share}`) });
  const worker = StandInWorker.last;
  expect(worker.asked).toEqual([{ model }]);
  worker.answer({ answer: 'progress', step: 'setting', share: 0 });
  worker.answer({ answer: 'progress', step: 'drawing', share: 0.4 });
  expect(worker.isEnded).toBe(false);
  worker.answer({ answer: 'report', pdf: new Uint8Array([37, 80, 68, 70]) });
  expect(await making).toEqual(new Uint8Array([37, 80, 68, 70]));
  expect(steps).toEqual(['setting 0', 'drawing 0.4']);
  expect(worker.isEnded).toBe(true);
});

it('ends the worker when it is called off', async () => {
  const control = new AbortController();
  const making = makeReport(model, { signal: control.signal });
  control.abort();
  await expect(making).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
  expect(StandInWorker.last.isEnded).toBe(true);
});

it('tells a worker that is busy to stop, where the page may share memory with it', async () => {
  vi.stubGlobal('crossOriginIsolated', true);
  const control = new AbortController();
  const making = makeReport(model, { signal: control.signal });
  const [request] = StandInWorker.last.asked;
  const goOn = goOnUnless(request && 'model' in request ? request.callOff : undefined);
  expect(goOn).not.toThrow();
  control.abort();
  expect(goOn).toThrow('It was called off.');
  await expect(making).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
});

it('starts nothing when it was called off before', async () => {
  const started = vi.fn();
  vi.stubGlobal('Worker', started);
  await expect(makeReport(model, { signal: AbortSignal.abort() })).rejects.toThrow();
  expect(started).not.toHaveBeenCalled();
});

it('says in words what failed and what was not done', async () => {
  const making = makeReport(model);
  StandInWorker.last.answer({ answer: 'failed', step: 'signing', message: 'OperationError' });
  const refusal = await making.catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(ReportNotMade);
  expect(refusal).toMatchObject({
    message: 'The report was made but could not be signed. Nothing was saved. Try again.',
    detail: 'OperationError',
  });
  expect(StandInWorker.last.isEnded).toBe(true);
});

it('says so when the worker does not start', async () => {
  const making = makeReport(model);
  StandInWorker.last.dispatchEvent(new Event('error'));
  await expect(making).rejects.toThrow('did not start');
});
