import { describe, expect, it, vi } from 'vitest';
import { CallRefused } from '../../../electron/calls/call-refused';
import { type JobResult, type JobSteps, Jobs } from '../../../electron/calls/jobs';

const result: JobResult = { of: 'backup-write', path: '/media/stick/a.quarterday', sizeBytes: 9 };

/** Work that goes on whenever the test says so. */
function workInSteps() {
  let go: () => void = () => undefined;
  const work = async (steps: JobSteps) => {
    steps.willTake(4);
    for (let done = 0; done < 4; done += 1) {
      await new Promise<void>((resolve) => {
        go = resolve;
      });
      steps.did(1);
    }
    return result;
  };
  return { work, go: () => go() };
}

describe('a job', () => {
  it('says how far it is, and at its end what came of it', async () => {
    const jobs = new Jobs();
    const { work, go } = workInSteps();
    const { job } = jobs.start(work);
    const progress = () => jobs.calls['job-progress']({ job });
    expect(progress()).toEqual({ state: 'running', doneBytes: 0, totalBytes: 4, code: null, result: null });
    go();
    await vi.waitFor(() => expect(progress()).toMatchObject({ state: 'running', doneBytes: 1 }));
    for (let steps = 1; steps < 4; steps += 1) {
      go();
      await vi.waitFor(() => expect(progress()).toMatchObject({ doneBytes: steps + 1 }));
    }
    await vi.waitFor(() => expect(progress()).toMatchObject({ state: 'done', code: null, result }));
  });

  it('is stopped at its next step, and says so only when it has ended', async () => {
    const jobs = new Jobs();
    const { work, go } = workInSteps();
    let hasPutBack = false;
    const { job } = jobs.start((steps) =>
      work(steps).finally(() => {
        hasPutBack = true;
      }),
    );
    const cancelled = jobs.calls['job-cancel']({ job });
    expect(hasPutBack).toBe(false);
    go();
    expect(await cancelled).toMatchObject({ state: 'cancelled', code: 'cancelled', result: null });
    expect(hasPutBack).toBe(true);
  });

  it('that was quicker than being stopped is done', async () => {
    const jobs = new Jobs();
    const { job } = jobs.start(async () => result);
    expect(await jobs.calls['job-cancel']({ job })).toMatchObject({ state: 'done', result });
  });

  it('fails with a code, and the shell’s own output says what nobody foresaw', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const jobs = new Jobs();
    const endOf = async (error: unknown) => {
      const { job } = jobs.start(() => Promise.reject(error));
      return jobs.cancel(job);
    };
    expect(await endOf(new CallRefused('damaged'))).toMatchObject({ state: 'failed', code: 'damaged' });
    expect(await endOf(Object.assign(new Error('full'), { code: 'ENOSPC' }))).toMatchObject({ code: 'disk-full' });
    expect(said).not.toHaveBeenCalled();
    expect(await endOf(new Error('/home/ann/secret'))).toMatchObject({ state: 'failed', code: 'failed' });
    expect(said).toHaveBeenCalledOnce();
  });

  it('is remembered for a while, and one that runs for as long as it runs', async () => {
    const jobs = new Jobs();
    const { work, go } = workInSteps();
    const running = jobs.start(work);
    const first = jobs.start(async () => result);
    await jobs.cancel(first.job);
    for (let others = 0; others < 60; others += 1) {
      const { job } = jobs.start(async () => result);
      await jobs.cancel(job);
    }
    expect(() => jobs.calls['job-progress'](first)).toThrow('missing');
    expect(jobs.calls['job-progress'](running)).toMatchObject({ state: 'running' });
    const stopped = jobs.cancel(running.job);
    go();
    await stopped;
  });
});
